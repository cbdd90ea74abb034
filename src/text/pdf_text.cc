// Text of a PDF, as `pdftotext -layout` writes it.
//
// By poppler's inner interface, which Debian 12 keeps as it is: the public one takes no inflated contents
// (pdf_contents.h).
#include "text/pdf_text.h"

#include <poppler/Annot.h>
#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/Gfx.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/TextOutputDev.h>

#include <deque>
#include <limits>
#include <memory>

#include "base/strings.h"
#include "imr/error.h"
#include "text/pdf_contents.h"

namespace imr::text {

namespace {

constexpr double kPointsPerInch = 72;  // pages are drawn in their own units

void drop_message(ErrorCategory, Goffset, const char*) {}

std::unique_ptr<PDFDoc> load(std::string_view pdf) {
  if (pdf.size() > std::numeric_limits<int>::max()) throw InputError("too large: more than 2 GB");
  auto* stream = new MemStream(pdf.data(), 0, static_cast<Goffset>(pdf.size()), Object(objNull));
  auto document = std::make_unique<PDFDoc>(stream);  // owns the stream, not the bytes
  if (document->isOk()) return document;
  if (document->getErrorCode() == errEncrypted) throw InputError("password: the PDF does not open without one");
  throw InputError("damaged: not readable as a PDF");
}

// As Page::displaySlice does it, with contents that are inflated before.
void draw(Page& page, OutputDev& out) {
  std::deque<std::string> inflated;
  const std::unique_ptr<Gfx> gfx(
      page.createGfx(&out, kPointsPerInch, kPointsPerInch, 0, false, true, -1, -1, -1, -1, false, nullptr, nullptr));
  Object contents = inflate_contents(page, inflated);
  gfx->saveState();
  gfx->display(&contents);
  gfx->restoreState();
  for (Annot* annotation : page.getAnnots()->getAnnots()) annotation->draw(gfx.get(), false);
}

void append(void* text, const char* bytes, int count) {
  static_cast<std::string*>(text)->append(bytes, static_cast<std::size_t>(count));
}

void append_page_text(PDFDoc& document, int number, std::string& text) {
  Page* page = document.getPage(number);
  if (page == nullptr) throw InputError("damaged: page " + std::to_string(number) + " cannot be read");
  TextOutputDev out(append, &text, true, 0, false);
  draw(*page, out);
}

}  // namespace

PdfTextReader::PdfTextReader() {
  globalParams = std::make_unique<GlobalParams>();
  setErrorCallback(drop_message);
}

PdfTextReader::~PdfTextReader() { globalParams.reset(); }

std::string PdfTextReader::read(std::string_view pdf, std::uint64_t max_text_bytes) {
  const std::unique_ptr<PDFDoc> document = load(pdf);
  if (document->getNumPages() < 1) throw InputError("damaged: the PDF has no pages");
  std::string text;
  for (int page = 1; page <= document->getNumPages(); ++page) {
    append_page_text(*document, page, text);
    if (text.size() > max_text_bytes)
      throw InputError("too large: more than " + std::to_string(max_text_bytes) + " bytes of text");
  }
  if (base::trim(text).empty()) throw InputError("no text (a scan?)");
  return text;
}

}  // namespace imr::text
