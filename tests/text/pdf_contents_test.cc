#include <doctest/doctest.h>
#include <zlib.h>

#include "imr/text.h"
#include "text/pdf_bytes.h"

namespace {

using imr::tests::pdf_page_bytes;
using imr::tests::pdf_stream;

constexpr const char* kFlate = "/Filter/FlateDecode";

std::string deflated(const std::string& bytes, int level = Z_DEFAULT_COMPRESSION) {
  uLongf size = ::compressBound(bytes.size());
  std::string out(size, '\0');
  REQUIRE(::compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                      bytes.size(), level) == Z_OK);
  return out.substr(0, size);
}

std::string hex(const std::string& bytes) {
  constexpr const char* kDigits = "0123456789abcdef";
  std::string out;
  for (const unsigned char byte : bytes) out += {kDigits[byte >> 4], kDigits[byte & 15]};
  return out + ">";
}

// Rows of `width` bytes, each behind its kind of prediction, which is none (PNG, section 9).
std::string unpredicted(const std::string& bytes, std::size_t width) {
  std::string rows;
  for (std::size_t at = 0; at < bytes.size(); at += width)
    rows += '\0' + bytes.substr(at, width).append(at + width > bytes.size() ? at + width - bytes.size() : 0, ' ');
  return rows;
}

std::string show(const std::string& text) { return "BT /F1 12 Tf 72 720 Td (" + text + ") Tj ET"; }

std::string text_of(const std::string& pdf) {
  imr::SourceFile file;
  file.kind = imr::SourceKind::Pdf;
  file.bytes = pdf;
  return imr::TextExtractor().extract(file).text;
}

}  // namespace

TEST_CASE("the contents of a page are read in whatever way they are stored") {
  struct Row {
    const char *name, *entry;
    std::string objects;
  };
  const std::string neck = show("Neck pain");
  const Row rows[] = {
      {"plain", "/Contents 5 0 R", pdf_stream(5, neck)},
      {"deflated", "/Contents 5 0 R", pdf_stream(5, deflated(neck), kFlate)},
      {"deflated, with a wrong checksum", "/Contents 5 0 R",
       pdf_stream(5, deflated(neck).erase(deflated(neck).size() - 1) + "?", kFlate)},
      {"deflated, as hexadecimal digits", "/Contents 5 0 R",
       pdf_stream(5, hex(deflated(neck)), "/Filter[/ASCIIHexDecode/FlateDecode]")},
      {"deflated, with prediction", "/Contents 5 0 R",
       pdf_stream(5, deflated(unpredicted(neck, 8)), "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 8>>")},
      {"parts without space between their words", "/Contents[5 0 R 6 0 R 7 0 R]",
       pdf_stream(5, deflated("BT /F1 12 Tf 72"), kFlate) + pdf_stream(6, "720 Td (Neck pain)") +
           pdf_stream(7, deflated("Tj ET"), kFlate)},
      {"a part that is missing", "/Contents[4 0 R 5 0 R]", pdf_stream(5, deflated(neck), kFlate)}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(text_of(pdf_page_bytes(row.entry, row.objects)) == "Neck pain\n\f");
  }
}

TEST_CASE("deflated contents that are cut are read as far as they go") {
  const std::string whole = deflated(show("Neck pain") + show("lost"), Z_NO_COMPRESSION);
  const std::string cut = whole.substr(0, whole.find("lost"));
  CHECK(text_of(pdf_page_bytes("/Contents 5 0 R", pdf_stream(5, cut, kFlate))) == "Neck pain\n\f");
}

TEST_CASE("what an annotation shows is read, with contents and without") {
  const std::string annotation =
      "6 0 obj<</Type/Annot/Subtype/FreeText/Rect[0 0 612 792]/AP<</N 7 0 R>>>>endobj\n" +
      pdf_stream(7, show("Corrected"), "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>");
  CHECK(text_of(pdf_page_bytes("/Annots[6 0 R]", annotation)) == "Corrected\n\f");
  const std::string contents = pdf_stream(5, deflated("BT /F1 12 Tf 72 600 Td (Neck pain) Tj ET"), kFlate);
  CHECK(text_of(pdf_page_bytes("/Contents 5 0 R/Annots[6 0 R]", annotation + contents)) ==
        "Corrected\n\n\n\n\nNeck pain\n\f");
}
