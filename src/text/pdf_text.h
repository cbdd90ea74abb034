// Text of a PDF, laid out as on its pages. Only for the worker process: a bad PDF may end the process.
#ifndef IMR_TEXT_PDF_TEXT_H
#define IMR_TEXT_PDF_TEXT_H

#include <cstdint>
#include <string>
#include <string_view>

namespace imr::text {

/// At most one at a time in a process: poppler's tables are of the process.
class PdfTextReader {
public:
  PdfTextReader();
  ~PdfTextReader();
  PdfTextReader(const PdfTextReader&) = delete;
  PdfTextReader& operator=(const PdfTextReader&) = delete;

  /// The text of all pages, each closed by a form feed.
  /// @throws InputError with the reason: damaged, a password, no text, too large.
  std::string read(std::string_view pdf, std::uint64_t max_text_bytes);
};

}  // namespace imr::text

#endif
