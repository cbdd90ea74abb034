// Text of a PDF, laid out as on its pages.
#include "text/pdf_text.h"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <limits>

#include "base/strings.h"
#include "imr/error.h"

namespace imr::text {

namespace {

constexpr std::string_view kNoPages =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    "trailer<</Root 1 0 R/Size 3>>\n%%EOF";

void drop_message(const std::string&, void*) {}

std::unique_ptr<poppler::document> load(std::string_view pdf) {
  if (pdf.size() > std::numeric_limits<int>::max()) throw InputError("too large: more than 2 GB");
  return std::unique_ptr<poppler::document>(
      poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
}

std::string page_text(poppler::document& document, int index) {
  const std::unique_ptr<poppler::page> page(document.create_page(index));
  if (!page) throw InputError("damaged: page " + std::to_string(index + 1) + " cannot be read");
  const poppler::byte_array utf8 = page->text(poppler::rectf(), poppler::page::physical_layout).to_utf8();
  return std::string(utf8.begin(), utf8.end());
}

}  // namespace

PdfTextReader::PdfTextReader() {
  poppler::set_debug_error_function(drop_message, nullptr);
  stays_open_ = load(kNoPages);
}

PdfTextReader::~PdfTextReader() = default;

std::string PdfTextReader::read(std::string_view pdf, std::uint64_t max_text_bytes) {
  const std::unique_ptr<poppler::document> document = load(pdf);
  if (!document) throw InputError("damaged: not readable as a PDF");
  if (document->is_locked()) throw InputError("password: the PDF does not open without one");
  if (document->pages() < 1) throw InputError("damaged: the PDF has no pages");
  std::string text;
  for (int page = 0; page < document->pages(); ++page) {
    text += page_text(*document, page);
    if (text.size() > max_text_bytes)
      throw InputError("too large: more than " + std::to_string(max_text_bytes) + " bytes of text");
  }
  if (base::trim(text).empty()) throw InputError("no text (a scan?)");
  return text;
}

}  // namespace imr::text
