#include "text/pdf_worker.h"

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <csignal>

#include "imr/error.h"

namespace {

imr::PdfLimits fake_limits() {
  imr::PdfLimits limits;
  limits.worker_program = IMR_FAKE_PDF_WORKER;
  return limits;
}

// The extractor hands PDFs to the worker unread, so that an order may stand for one.
imr::SourceFile order(const std::string& text) {
  imr::SourceFile file;
  file.kind = imr::SourceKind::Pdf;
  file.bytes = text;
  return file;
}

}  // namespace

TEST_CASE("a worker that breaks costs its own file, and the next has a new worker") {
  struct Row {
    const char *order, *expected;
  };
  const Row rows[] = {{"hang", "timeout: the PDF takes more than 3 seconds"},
                      {"hang-in-answer", "timeout: the PDF takes more than 3 seconds"},
                      {"crash", "crash: the PDF ended the worker by SIGKILL"},
                      {"crash-in-answer", "crash: the PDF ended the worker by SIGKILL"},
                      {"abort", "memory: the PDF is damaged or needs more than 536870912 bytes"},
                      {"exit 1", "memory: the PDF needs more than 536870912 bytes"},
                      {"refuse", "the reason"}};
  imr::PdfLimits limits = fake_limits();
  limits.seconds = 3;
  imr::TextExtractor extractor(limits);
  for (const Row& row : rows) {
    CAPTURE(row.order);
    CHECK_THROWS_WITH_AS(extractor.extract(order(row.order)), row.expected, imr::InputError);
    if (row.order != std::string("refuse")) CHECK(extractor.extract(order("fine")).text == "fine");
  }
}

TEST_CASE("a PDF larger than the buffers between the processes passes") {
  imr::TextExtractor extractor(fake_limits());
  CHECK(extractor.extract(order(std::string(4 << 20, 'x'))).text.size() == 100);
}

TEST_CASE("a worker that ends while it is sent a large PDF is a crash, not the program's end") {
  imr::TextExtractor extractor(fake_limits());
  CHECK_THROWS_WITH_AS(extractor.extract(order(std::string(16 << 20, 'x'))),
                       "crash: the PDF ended the worker by SIGKILL", imr::InputError);
  CHECK(extractor.extract(order("fine")).text == "fine");
}

TEST_CASE("a worker stays for the stated number of files") {
  imr::PdfLimits limits = fake_limits();
  limits.files_per_worker = 2;
  imr::TextExtractor extractor(limits);
  const std::string first = extractor.extract(order("pid")).text;
  CHECK(extractor.extract(order("pid")).text == first);
  const std::string second = extractor.extract(order("pid")).text;
  CHECK(second != first);
  CHECK(extractor.extract(order("pid")).text == second);
}

TEST_CASE("a worker that ends between files is replaced without a failure") {
  imr::TextExtractor extractor(fake_limits());
  for (int i = 0; i < 3; ++i) {
    const pid_t worker = std::stoi(extractor.extract(order("pid")).text);
    REQUIRE(::kill(worker, SIGKILL) == 0);
    siginfo_t end;  // waits for its end and leaves its status to the extractor
    REQUIRE(::waitid(P_PID, static_cast<id_t>(worker), &end, WEXITED | WNOWAIT) == 0);
    CHECK(extractor.extract(order("fine")).text == "fine");
  }
}

TEST_CASE("no worker is left when its extractor is gone") {
  pid_t worker = -1;
  {
    imr::TextExtractor extractor(fake_limits());
    worker = std::stoi(extractor.extract(order("pid")).text);
    imr::TextExtractor moved = std::move(extractor);
    CHECK(moved.extract(order("pid")).text == std::to_string(worker));
  }
  CHECK(::kill(worker, 0) != 0);
}

TEST_CASE("a program that is no worker is an error of the set-up, not of the file") {
  for (const char* what : {"talk", "large", "exit 0", "exit 2"}) {
    CAPTURE(what);
    imr::TextExtractor extractor(fake_limits());
    CHECK_THROWS_WITH_AS(extractor.extract(order(what)), doctest::Contains("started as a PDF worker is none"),
                         imr::Error);
  }
  imr::PdfLimits limits;
  limits.worker_program = "/nonexistent/worker";
  CHECK_THROWS_WITH_AS(imr::TextExtractor(limits).extract(order("fine")),
                       doctest::Contains("/nonexistent/worker cannot be started"), imr::Error);
}
