// The program's side of a PDF worker process.
#include "text/pdf_worker.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <system_error>

#include "imr/error.h"
#include "text/pdf_protocol.h"

namespace imr {

namespace {

using namespace text;
using Clock = std::chrono::steady_clock;

constexpr const char* kThisProgram = "/proc/self/exe";
constexpr std::uint64_t kMaxReasonBytes = 64 << 10;

void check(int error, const std::string& what) {
  if (error != 0) throw Error(what + ": " + std::generic_category().message(error));
}

// What the new process gets: the socket as input and output, no messages on the terminal, no other open files.
class SpawnActions {
public:
  explicit SpawnActions(int socket) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, socket, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, socket, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
  }
  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
  posix_spawn_file_actions_t actions_;
};

// A process group of its own: an interrupt typed at the terminal is for the program, which then ends the worker.
class SpawnAttributes {
public:
  SpawnAttributes() {
    ::posix_spawnattr_init(&attributes_);
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setpgroup(&attributes_, 0);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
  }
  ~SpawnAttributes() { ::posix_spawnattr_destroy(&attributes_); }
  SpawnAttributes(const SpawnAttributes&) = delete;
  SpawnAttributes& operator=(const SpawnAttributes&) = delete;
  const posix_spawnattr_t* get() const { return &attributes_; }

private:
  posix_spawnattr_t attributes_;
};

// Waits until the socket is ready for `events`; false when the time is up.
bool wait_for(int socket, short events, Clock::time_point deadline) {
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd watched{socket, events, 0};
    const int ready = ::poll(&watched, 1, static_cast<int>(std::max<std::int64_t>(left, 0)));
    if (ready > 0) return true;
    if (ready == 0) return false;
    if (errno != EINTR) return true;  // the transfer that follows fails with the reason
  }
}

// Calls `transfer(at, size)` until `size` bytes are through, as the socket gets ready.
template <typename Byte, typename Call>
Transfer transfer_all(int socket, short events, Clock::time_point deadline, Byte* at, std::size_t size, Call transfer) {
  while (size > 0) {
    if (!wait_for(socket, events, deadline)) return Transfer::TimeUp;
    const ssize_t count = transfer(at, size);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return Transfer::Closed;
    at += count;
    size -= static_cast<std::size_t>(count);
  }
  return Transfer::Done;
}

std::string signal_name(int number) {
  const char* name = ::sigabbrev_np(number);
  return name ? std::string("SIG") + name : "signal " + std::to_string(number);
}

}  // namespace

TextExtractor::PdfWorker::~PdfWorker() { stop(); }

std::string TextExtractor::PdfWorker::extract(const std::string& pdf, const PdfLimits& limits) {
  if (files_ >= limits.files_per_worker || !is_idle()) stop();
  if (process_ < 0) start(limits.worker_program.empty() ? kThisProgram : limits.worker_program);
  ++files_;
  deadline_ = Clock::now() + std::chrono::seconds(limits.seconds);
  const PdfRequest request{pdf.size(), limits.memory_bytes, limits.output_bytes};
  send(&request, sizeof request, limits);
  send(pdf.data(), pdf.size(), limits);
  return receive_answer(limits);
}

// A worker without work says nothing: anything to read is its end.
bool TextExtractor::PdfWorker::is_idle() const {
  return process_ >= 0 && !wait_for(socket_, POLLIN, Clock::time_point{});
}

void TextExtractor::PdfWorker::start(const std::string& program) {
  int ends[2];
  check(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0 ? 0 : errno, "no socket for a PDF worker");
  char* const arguments[] = {const_cast<char*>(program.c_str()), const_cast<char*>(text::kPdfWorkerArgument), nullptr};
  const int error = ::posix_spawn(&process_, program.c_str(), SpawnActions(ends[1]).get(), SpawnAttributes().get(),
                                  arguments, environ);
  ::close(ends[1]);
  socket_ = ends[0];
  files_ = 0;
  if (error == 0) return;
  process_ = -1;
  ::close(socket_);
  check(error, "the PDF worker " + program + " cannot be started");
}

int TextExtractor::PdfWorker::stop() {
  if (process_ < 0) return 0;
  int status = 0;
  ::kill(process_, SIGKILL);  // nothing to lose: it keeps no state, and a process that has ended keeps its status
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  ::close(socket_);
  process_ = -1;
  return status;
}

void TextExtractor::PdfWorker::send(const void* bytes, std::size_t size, const PdfLimits& limits) {
  // MSG_NOSIGNAL: a worker that has ended must not end the program by SIGPIPE.
  const auto send_some = [this](const char* at, std::size_t count) {
    return ::send(socket_, at, count, MSG_NOSIGNAL | MSG_DONTWAIT);
  };
  const auto* begin = static_cast<const char*>(bytes);
  require_done(transfer_all(socket_, POLLOUT, deadline_, begin, size, send_some), limits);
}

void TextExtractor::PdfWorker::receive(void* out, std::size_t size, const PdfLimits& limits) {
  const auto receive_some = [this](char* at, std::size_t count) { return ::recv(socket_, at, count, MSG_DONTWAIT); };
  require_done(transfer_all(socket_, POLLIN, deadline_, static_cast<char*>(out), size, receive_some), limits);
}

std::string TextExtractor::PdfWorker::receive_answer(const PdfLimits& limits) {
  PdfAnswer answer{};
  receive(&answer, sizeof answer, limits);
  const bool is_text = answer.status == PdfStatus::Text;
  if (answer.mark != kPdfAnswerMark || answer.bytes > (is_text ? limits.output_bytes : kMaxReasonBytes)) {
    stop();
    throw Error("the program started as a PDF worker is none: its answer is not understood");
  }
  std::string bytes(answer.bytes, '\0');
  receive(bytes.data(), bytes.size(), limits);
  if (!is_text) throw InputError(bytes);
  return bytes;
}

void TextExtractor::PdfWorker::require_done(text::Transfer transfer, const PdfLimits& limits) {
  if (transfer == Transfer::Done) return;
  const int status = stop();
  if (transfer == Transfer::TimeUp)
    throw InputError("timeout: the PDF takes more than " + std::to_string(limits.seconds) + " seconds");
  // Poppler aborts when it gets no memory.
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT)
    throw InputError("memory: the PDF is damaged or needs more than " + std::to_string(limits.memory_bytes) + " bytes");
  if (WIFSIGNALED(status)) throw InputError("crash: the PDF ended the worker by " + signal_name(WTERMSIG(status)));
  if (WEXITSTATUS(status) == kOutOfMemoryExit)
    throw InputError("memory: the PDF needs more than " + std::to_string(limits.memory_bytes) + " bytes");
  throw Error("the program started as a PDF worker is none: it ended with exit status " +
              std::to_string(WEXITSTATUS(status)));
}

}  // namespace imr
