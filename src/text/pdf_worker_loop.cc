// The PDF worker: reads PDFs from standard input and answers with their text, until the input ends.
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <new>

#include "imr/error.h"
#include "imr/text.h"
#include "text/no_colors.h"
#include "text/pdf_protocol.h"
#include "text/pdf_text.h"

namespace imr {

namespace {

using namespace text;

// The address sanitizer reserves terabytes of address space: no limit can be set under it.
#ifdef __SANITIZE_ADDRESS__
constexpr bool kCanLimitMemory = false;
#else
constexpr bool kCanLimitMemory = true;
#endif

std::uint64_t address_space_bytes() {
  std::uint64_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

void limit_memory(std::uint64_t bytes) {
  if (!kCanLimitMemory) return;
  const rlim_t limit = address_space_bytes() + bytes;
  const rlimit both{limit, limit};
  ::setrlimit(RLIMIT_AS, &both);
}

// No core files, and no life after the program: a hanging worker must not stay behind.
void bind_to_parent() {
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

// Poppler has functions that no exception can leave, and what it has half done is not worth trusting: the process ends,
// and the program starts another.
void end_out_of_memory() { ::_exit(kOutOfMemoryExit); }

bool send_answer(PdfStatus status, const std::string& bytes) {
  const PdfAnswer answer{kPdfAnswerMark, status, bytes.size()};
  return write_exactly(STDOUT_FILENO, &answer, sizeof answer) &&
         write_exactly(STDOUT_FILENO, bytes.data(), bytes.size());
}

bool answer_pdf(PdfTextReader& reader, const std::string& pdf, const PdfRequest& request) {
  try {
    return send_answer(PdfStatus::Text, reader.read(pdf, request.output_bytes));
  } catch (const InputError& error) {
    return send_answer(PdfStatus::Failure, error.what());
  }
}

}  // namespace

int run_pdf_worker() {
  bind_to_parent();
  text::switch_off_colors();
  std::set_new_handler(end_out_of_memory);
  PdfTextReader reader;
  PdfRequest request{};
  for (bool is_first = true; read_exactly(STDIN_FILENO, &request, sizeof request); is_first = false) {
    if (is_first) limit_memory(request.memory_bytes);
    std::string pdf(request.pdf_bytes, '\0');
    if (!read_exactly(STDIN_FILENO, pdf.data(), pdf.size()) || !answer_pdf(reader, pdf, request)) break;
  }
  return 0;
}

}  // namespace imr
