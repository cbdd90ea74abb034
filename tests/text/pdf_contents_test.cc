#include <doctest/doctest.h>
#include <zlib.h>

#include "imr/error.h"
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

std::string text_of(const std::string& pdf, imr::PdfLimits limits = {}) {
  imr::SourceFile file;
  file.kind = imr::SourceKind::Pdf;
  file.bytes = pdf;
  return imr::TextExtractor(limits).extract(file).text;
}

std::string bytes_of(std::string_view digits) {
  std::string bytes;
  for (; !digits.empty(); digits.remove_prefix(2))
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(0, 2)), nullptr, 16));
  return bytes;
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
      {"deflated, without its checksum", "/Contents 5 0 R",
       pdf_stream(5, deflated(neck).erase(deflated(neck).size() - 4), kFlate)},
      {"deflated, as hexadecimal digits", "/Contents 5 0 R",
       pdf_stream(5, hex(deflated(neck)), "/Filter[/ASCIIHexDecode/FlateDecode]")},
      {"deflated, with prediction", "/Contents 5 0 R",
       pdf_stream(5, deflated(unpredicted(neck, 8)), "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 8>>")},
      {"parts without space between their words", "/Contents[5 0 R 6 0 R 7 0 R]",
       pdf_stream(5, deflated("BT /F1 12 Tf 72"), kFlate) + pdf_stream(6, "720 Td (Neck pain)") +
           pdf_stream(7, deflated("Tj ET"), kFlate)},
      {"deflated, with a header that zlib refuses", "/Contents 5 0 R",
       pdf_stream(5, "\x88\x1c" + deflated(neck).substr(2), kFlate)},
      {"deflated, longer than the parts in which it is inflated", "/Contents 5 0 R",
       pdf_stream(5, deflated(std::string(100'000, ' ') + neck), kFlate)},
      {"a part that is missing", "/Contents[4 0 R 5 0 R]", pdf_stream(5, deflated(neck), kFlate)}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(text_of(pdf_page_bytes(row.entry, row.objects)) == "Neck pain\n\f");
  }
}

TEST_CASE("deflated contents that are damaged are refused, so that no half of a letter is taken for all of it") {
  const std::string whole = deflated(show("Neck pain") + show("lost"), Z_NO_COMPRESSION);
  const std::string cut = whole.substr(0, whole.find("lost"));
  std::string altered = whole, nonsense = whole;
  altered[whole.find("pain")] = 'r';
  nonsense[2] = '\x07';  // a kind of block that there is not
  for (const std::string& contents : {cut, altered, nonsense})
    CHECK_THROWS_WITH_AS(text_of(pdf_page_bytes("/Contents 5 0 R", pdf_stream(5, contents, kFlate))),
                         "damaged: the contents of a page are cut or altered", imr::InputError);
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

// Algorithms 1, 2 and 3 of ISO 32000-1, section 7.6, with no password; the contents are those of the tests above.
TEST_CASE("encrypted contents that open without a password are read") {
  const std::string contents =
      bytes_of("59a8096c765d2325d3d8618a7c31ad642762cc5ffe5655a17ab4a68e4e0a0e4fd25b763b2f1bb350803cdf0c5b0b");
  const std::string keys =
      "4 0 obj<</Filter/Standard/V 1/R 2/P "
      "-4/O<2055c756c72e1ad702608e8196acad447ad32d17cff583235f6dd15fed7dab67>/"
      "U<6fd1dc697465cb765d32349e1057a9bf5759446a2f1820e58b0ccdbe75154dd1>>>endobj\n";
  CHECK(text_of(pdf_page_bytes("/Contents 5 0 R", pdf_stream(5, contents, kFlate) + keys,
                               "/Encrypt 4 0 R/ID[<00><00>]")) == "Neck pain\n\f");
}

#ifndef __SANITIZE_ADDRESS__  // under it the worker's memory cannot be limited
TEST_CASE("contents that are too large to be held are read as a stream") {
  imr::PdfLimits limits;
  limits.memory_bytes = 64 << 20;
  const std::string large = pdf_stream(6, deflated(std::string(48 << 20, ' ')), kFlate);
  const std::string neck = pdf_stream(5, deflated(show("Neck pain")), kFlate);
  CHECK(text_of(pdf_page_bytes("/Contents[6 0 R 5 0 R]", large + neck), limits) == "Neck pain\n\f");
}
#endif
