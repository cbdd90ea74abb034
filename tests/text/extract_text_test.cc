#include <doctest/doctest.h>

#include "imr/error.h"
#include "imr/text.h"
#include "text/pdf_bytes.h"

using imr::tests::pdf_bytes;

namespace {

imr::SourceFile source(imr::SourceKind kind, const std::string& bytes) {
  imr::SourceFile file;
  file.kind = kind;
  file.bytes = bytes;
  return file;
}

imr::SourceFile pdf(const std::string& bytes) { return source(imr::SourceKind::Pdf, bytes); }

std::string failure(imr::TextExtractor& extractor, const imr::SourceFile& file) {
  try {
    extractor.extract(file);
  } catch (const imr::InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a PDF's lines are laid out as on its pages, each page closed by a form feed") {
  imr::TextExtractor extractor;
  const auto text =
      extractor.extract(pdf(pdf_bytes({{"Case Number:    CM16-0000001", "", "Neck pain"}, {"Page two"}})));
  CHECK(text.encoding == "PDF");
  CHECK(text.text == "Case Number:   CM16-0000001\n\nNeck pain\n\fPage two\n\f");
}

TEST_CASE("the program imr is a PDF worker") {
  imr::PdfLimits limits;
  limits.worker_program = IMR_PROGRAM;
  CHECK(imr::TextExtractor(limits).extract(pdf(pdf_bytes({{"Neck pain"}}))).text == "Neck pain\n\f");
}

TEST_CASE("a PDF without usable text fails with its reason, and the next is read") {
  struct Row {
    std::string bytes;
    const char* expected;
  };
  const std::string whole = pdf_bytes({{"Neck pain"}});
  const Row rows[] = {{pdf_bytes({{}, {" "}}), "no text (a scan?)"},
                      {imr::tests::locked_pdf_bytes(), "password: the PDF does not open without one"},
                      {pdf_bytes({}), "damaged: the PDF has no pages"},
                      {whole.substr(0, 20), "damaged: not readable as a PDF"},
                      {"", "damaged: not readable as a PDF"}};
  imr::TextExtractor extractor;
  for (const Row& row : rows) {
    CAPTURE(row.bytes.substr(0, 40));
    CHECK(failure(extractor, pdf(row.bytes)) == row.expected);
    CHECK(extractor.extract(pdf(whole)).text == "Neck pain\n\f");
  }
}

TEST_CASE("a PDF with more text than the limit fails") {
  imr::PdfLimits limits;
  limits.output_bytes = 20;
  imr::TextExtractor extractor(limits);
  CHECK(failure(extractor, pdf(pdf_bytes({{"Neck pain"}, {"Shoulder pain"}}))) ==
        "too large: more than 20 bytes of text");
  CHECK(extractor.extract(pdf(pdf_bytes({{"Neck pain"}}))).text == "Neck pain\n\f");
}

#ifndef __SANITIZE_ADDRESS__  // under it the worker's memory cannot be limited
TEST_CASE("a PDF that needs more memory than the limit fails") {
  imr::PdfLimits limits;
  limits.memory_bytes = 8 << 20;
  imr::TextExtractor extractor(limits);
  const std::string large = pdf_bytes({{"Neck pain"}}) + std::string(16 << 20, ' ');
  CHECK(failure(extractor, pdf(large)) == "memory: the PDF needs more than 8388608 bytes");
  CHECK(extractor.extract(pdf(pdf_bytes({{"Neck pain"}}))).text == "Neck pain\n\f");
}
#endif

TEST_CASE("a text file needs no worker") {
  imr::PdfLimits limits;
  limits.worker_program = "/nonexistent/worker";
  const auto text = imr::TextExtractor(limits).extract(source(imr::SourceKind::Text, "\xEF\xBB\xBFNeck\r\n\fpain"));
  CHECK(text.text == "Neck\r\n\fpain");
  CHECK(text.encoding == "UTF-8");
}
