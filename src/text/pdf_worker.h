// The program's side of a PDF worker process.
#ifndef IMR_TEXT_PDF_WORKER_H
#define IMR_TEXT_PDF_WORKER_H

#include <sys/types.h>

#include <chrono>
#include <string>

#include "imr/text.h"

namespace imr {

namespace text {
enum class Transfer { Done, Closed, TimeUp };
}

/// Starts a worker when one is needed, and ends it when it hangs, breaks a limit, or has had its share of files.
/// Not thread-safe.
class TextExtractor::PdfWorker {
public:
  PdfWorker() = default;
  ~PdfWorker();
  PdfWorker(const PdfWorker&) = delete;
  PdfWorker& operator=(const PdfWorker&) = delete;

  /// The text of a PDF. @throws InputError with the reason of a failure, after which the next
  /// call has a new worker; Error if no worker can be started.
  std::string extract(const std::string& pdf, const PdfLimits& limits);

private:
  bool is_idle() const;
  void start(const std::string& program);
  int stop();  // the status of the process, as waitpid gives it
  void send(const void* bytes, std::size_t size, const PdfLimits& limits);
  void receive(void* out, std::size_t size, const PdfLimits& limits);
  std::string receive_answer(const PdfLimits& limits);
  void require_done(text::Transfer transfer, const PdfLimits& limits);

  pid_t process_ = -1;
  int socket_ = -1;
  int files_ = 0;                                   // handed to this process
  std::chrono::steady_clock::time_point deadline_;  // of the file at hand
};

}  // namespace imr

#endif
