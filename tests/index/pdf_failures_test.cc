// PDFs that break their worker, among letters that do not.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "imr/index.h"
#include "index/sample_letters.h"
#include "temp_folder.h"

namespace {

constexpr const char* kPdf = "%PDF-1.4 ";  // behind it stands what the fake worker does, or the text that it gives

const std::map<std::string, std::string> kPlanted = {
    {"03.pdf", "crash"}, {"05.pdf", "hang"}, {"07.pdf", "abort"}, {"08.pdf", "exit 1"}};

const std::map<std::string, std::string> kReasons = {
    {"03.pdf", "crash: the PDF ended the worker by SIGKILL"},
    {"05.pdf", "timeout: the PDF takes more than 3 seconds"},
    {"07.pdf", "memory: the PDF is damaged or needs more than 536870912 bytes"},
    {"08.pdf", "memory: the PDF needs more than 536870912 bytes"}};

void write_letters(const imr::tests::TempFolder& folder) {
  for (int i = 1; i <= 12; ++i) {
    const std::string number = std::to_string(100 + i).substr(1), name = number + ".pdf";
    imr::tests::SampleLetter letter;
    letter.case_number = "CM16-09001" + number;
    const auto planted = kPlanted.find(name);
    folder.write("in/" + name,
                 std::string(kPdf).append(planted == kPlanted.end() ? sample_text(letter) : planted->second));
  }
}

}  // namespace

TEST_CASE("a crash, a hang and a lack of memory cost their own files of an index only") {
  const imr::tests::TempFolder folder;
  write_letters(folder);
  imr::IndexOptions options;
  options.path = folder.path("index");
  options.pdf.worker_program = IMR_FAKE_PDF_WORKER;
  options.pdf.seconds = 3;
  const imr::IndexSummary summary = imr::update_index({folder.path("in")}, options);
  CHECK(summary.letters == 8);
  CHECK(summary.unknown_layout == 0);
  std::map<std::string, std::string> failed;
  for (const imr::SourceFailure& failure : summary.failed)
    failed[std::filesystem::path(failure.name).filename()] = failure.reason;
  CHECK(failed == kReasons);
  CHECK(imr::check_index(options.path).problems.empty());
}
