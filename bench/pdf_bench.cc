// pdf_bench: PDFs to text, with imr's workers and with one pdftotext process a file.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>

#include "imr/text.h"
#include "search/clock.h"

namespace {

using namespace imr::bench;

struct Pdf {
  std::string path;
  imr::SourceFile file;
};

std::vector<Pdf> read_pdfs(const std::string& folder) {
  std::vector<Pdf> pdfs;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".pdf") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    imr::SourceFile file;
    file.kind = imr::SourceKind::Pdf;
    file.bytes.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    pdfs.push_back({entry.path(), std::move(file)});
  }
  std::sort(pdfs.begin(), pdfs.end(), [](const Pdf& a, const Pdf& b) { return a.path < b.path; });
  return pdfs;
}

/// With a worker process for each thread, started and ended within; as `imr index` does it.
std::size_t read_with_imr(const std::vector<Pdf>& pdfs, const std::string& imr_program, std::size_t threads) {
  std::atomic<std::size_t> next = 0, bytes = 0;
  const auto work = [&] {
    imr::PdfLimits limits;
    limits.worker_program = imr_program;
    imr::TextExtractor extractor(limits);
    for (std::size_t at; (at = next++) < pdfs.size();) bytes += extractor.extract(pdfs[at].file).text.size();
  };
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < threads; ++i) others.push_back(std::async(std::launch::async, work));
  work();
  for (auto& other : others) other.get();
  return bytes;
}

void read_with_pdftotext(const Pdf& pdf) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const char* const command[] = {"pdftotext", "-layout", pdf.path.c_str(), "-", nullptr};
  pid_t process = 0;
  int status = 0;
  if (::posix_spawnp(&process, command[0], &actions, nullptr, const_cast<char* const*>(command), environ) != 0 ||
      ::waitpid(process, &status, 0) < 0 || status != 0)
    throw std::runtime_error(std::string("pdftotext (package poppler-utils) failed on ").append(pdf.path));
  ::posix_spawn_file_actions_destroy(&actions);
}

double processor_of_children() {
  rusage usage{};
  ::getrusage(RUSAGE_CHILDREN, &usage);
  const auto milliseconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
  };
  return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

/// With the time of the processes that were started and have ended.
template <typename Work>
void measure_all(Times& times, Work&& work) {
  const double before = processor_of_children();
  measure(times, work);
  times.processor.back() += processor_of_children() - before;
}

void print(const char* name, const Times& times, const Times& base) {
  const double wall = percentile(times.wall, 0.5), processor = percentile(times.processor, 0.5);
  std::printf("| %s | %.0f | %.0f | %.2f | %.2f |\n", name, wall, processor, percentile(base.wall, 0.5) / wall,
              percentile(base.processor, 0.5) / processor);
}

void run(const std::string& folder, const std::string& imr_program, int rounds) {
  const std::vector<Pdf> pdfs = read_pdfs(folder);
  if (pdfs.empty()) throw std::runtime_error("no PDF below " + folder);
  Times one, two, others;
  std::size_t bytes = 0;
  for (int round = 0; round < rounds; ++round) {
    measure_all(one, [&] { bytes = read_with_imr(pdfs, imr_program, 1); });
    measure_all(two, [&] { read_with_imr(pdfs, imr_program, 2); });
    measure_all(others, [&] { std::for_each(pdfs.begin(), pdfs.end(), read_with_pdftotext); });
  }
  std::printf("%zu PDFs, %zu bytes of text; milliseconds, medians of %d\n\n", pdfs.size(), bytes, rounds);
  std::puts("| program | wall | processor | times as fast | less processor time, times |\n|---|---|---|---|---|");
  print("pdftotext -layout, a process a file", others, others);
  print("imr, one worker", one, others);
  print("imr, two workers", two, others);
}

}  // namespace

int main(int argc, char** argv) {
  std::string folder, imr_program;
  int rounds = 7;
  CLI::App app("Times PDFs to text");
  app.add_option("IMR", imr_program, "The program, which is its own worker")->required()->check(CLI::ExistingFile);
  app.add_option("FOLDER", folder, "PDFs below it")->required()->check(CLI::ExistingDirectory);
  app.add_option("--rounds", rounds, "Of each program, one after the other")->check(CLI::Range(1, 1000));
  CLI11_PARSE(app, argc, argv);
  try {
    run(folder, imr_program, rounds);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "pdf_bench: %s\n", error.what());
    return 2;
  }
}
