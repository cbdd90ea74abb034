// Text of a PDF, laid out as on its pages. Only for the worker process: a bad PDF may end the process.
#ifndef IMR_TEXT_PDF_TEXT_H
#define IMR_TEXT_PDF_TEXT_H

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace poppler {
class document;
}

namespace imr::text {

class PdfTextReader {
public:
  PdfTextReader();
  ~PdfTextReader();
  /// The text of all pages, each closed by a form feed.
  /// @throws InputError with the reason: damaged, a password, no text, too large.
  std::string read(std::string_view pdf, std::uint64_t max_text_bytes);

private:
  // Poppler sets up its tables with the first open document and drops them with the last: this one stays.
  std::unique_ptr<poppler::document> stays_open_;
};

}  // namespace imr::text

#endif
