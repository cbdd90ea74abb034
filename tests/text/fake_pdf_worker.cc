// A PDF worker for tests that does what the "PDF" says: "pid", "hang", "abort", "crash", "exit N", "talk", "large".
// Behind "%PDF-1.4 " the order is the same; a text that is none comes back whole.
// One over 8 MB it does not even read: it dies of it.
#include <sys/types.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/pdf_protocol.h"

namespace {

using namespace imr::text;

constexpr std::string_view kPdfMark = "%PDF-1.4 ";

void answer(PdfStatus status, const std::string& bytes, std::uint64_t announced) {
  const PdfAnswer header{kPdfAnswerMark, status, announced};
  write_exactly(STDOUT_FILENO, &header, sizeof header);
  write_exactly(STDOUT_FILENO, bytes.data(), bytes.size());
}

void obey(const std::string& order) {
  if (order == "hang") ::pause();
  if (order == "hang-in-answer") answer(PdfStatus::Text, "begun", 100), ::pause();
  if (order == "abort") ::raise(SIGABRT);
  if (order == "crash") ::raise(SIGKILL);
  if (order == "crash-in-answer") answer(PdfStatus::Text, "begun", 100), ::raise(SIGKILL);
  if (order.starts_with("exit ")) ::_exit(std::atoi(order.c_str() + 5));
  if (order == "talk") write_exactly(STDOUT_FILENO, "usage: something else entirely", 30);
  if (order == "large") answer(PdfStatus::Text, "", 1ull << 60);
  if (order == "refuse") answer(PdfStatus::Failure, "the reason", 10);
  const std::string text = order == "pid" ? std::to_string(::getpid()) : order;
  answer(PdfStatus::Text, text, text.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 || std::string(argv[1]) != kPdfWorkerArgument) return 2;
  for (PdfRequest request{}; read_exactly(STDIN_FILENO, &request, sizeof request);) {
    if (request.pdf_bytes > 8 << 20) ::raise(SIGKILL);
    std::string order(request.pdf_bytes, '\0');
    if (!read_exactly(STDIN_FILENO, order.data(), order.size())) break;
    obey(order.starts_with(kPdfMark) ? order.substr(kPdfMark.size()) : order.substr(0, 100));
  }
  return 0;
}
