#include "pdf_letter.h"

#include <hpdf.h>

#include <memory>
#include <sstream>
#include <stdexcept>

namespace imr::bench {

namespace {

// A page of US letter paper in points; the longest lines have 88 characters.
constexpr float kTop = 738, kBottom = 54, kLeft = 54, kFontSize = 9.5F, kLineHeight = 11.5F;

void fail(HPDF_STATUS error, HPDF_STATUS, void*) {
  throw std::runtime_error("libharu: error " + std::to_string(error));
}

class PdfPages {
public:
  PdfPages() : document_(HPDF_New(fail, nullptr), HPDF_Free) {
    HPDF_SetCompressionMode(document_.get(), HPDF_COMP_ALL);
    font_ = HPDF_GetFont(document_.get(), "Courier", "WinAnsiEncoding");
  }

  void add_line(const std::string& line) {
    if (page_ == nullptr || y_ < kBottom) begin_page();
    HPDF_Page_TextOut(page_, kLeft, y_, line.c_str());
    y_ -= kLineHeight;
  }

  void end_page() {
    if (page_ != nullptr) HPDF_Page_EndText(page_);
    page_ = nullptr;
  }

  std::string bytes() {
    end_page();
    HPDF_SaveToStream(document_.get());
    std::string bytes(HPDF_GetStreamSize(document_.get()), '\0');
    auto size = static_cast<HPDF_UINT32>(bytes.size());
    HPDF_ReadFromStream(document_.get(), reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
    bytes.resize(size);
    return bytes;
  }

private:
  void begin_page() {
    end_page();
    page_ = HPDF_AddPage(document_.get());
    HPDF_Page_SetSize(page_, HPDF_PAGE_SIZE_LETTER, HPDF_PAGE_PORTRAIT);
    HPDF_Page_SetFontAndSize(page_, font_, kFontSize);
    HPDF_Page_BeginText(page_);
    y_ = kTop;
  }

  std::unique_ptr<_HPDF_Doc_Rec, void (*)(HPDF_Doc)> document_;
  HPDF_Font font_ = nullptr;
  HPDF_Page page_ = nullptr;
  float y_ = kTop;
};

}  // namespace

std::string pdf_letter(const std::string& text) {
  PdfPages pages;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    for (std::size_t feed; (feed = line.find('\f')) != std::string::npos; line.erase(0, feed + 1)) {
      if (feed > 0) pages.add_line(line.substr(0, feed));
      pages.end_page();
    }
    pages.add_line(line);
  }
  return pages.bytes();
}

}  // namespace imr::bench
