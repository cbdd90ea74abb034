// Messages between the program and its PDF worker: a header, then bytes. Both ends are the same program on the same
// machine, so that numbers go as they lie in memory.
#ifndef IMR_TEXT_PDF_PROTOCOL_H
#define IMR_TEXT_PDF_PROTOCOL_H

#include <cstddef>
#include <cstdint>

namespace imr::text {

/// The one argument with which the worker is started.
inline constexpr const char* kPdfWorkerArgument = "pdf-worker";

/// Before the bytes of a PDF.
struct PdfRequest {
  std::uint64_t pdf_bytes;
  std::uint64_t memory_bytes;  ///< address space that the worker may take beyond its start; the first request decides
  std::uint64_t output_bytes;  ///< limit of the text
};

enum class PdfStatus : std::uint32_t { Text = 0, Failure = 1 };

inline constexpr std::uint32_t kPdfAnswerMark = 0x696D7270;

/// Before the text, or the reason of a failure.
struct PdfAnswer {
  std::uint32_t mark;  ///< kPdfAnswerMark; tells a worker from another program
  PdfStatus status;
  std::uint64_t bytes;
};

/// Exit status of a worker that gets no memory, as poppler has it too where it does not abort.
inline constexpr int kOutOfMemoryExit = 1;

/// Reads exactly `size` bytes from a blocking descriptor; false at the end or on an error.
bool read_exactly(int descriptor, void* out, std::size_t size);

/// Writes all to a blocking descriptor; false on an error.
bool write_exactly(int descriptor, const void* bytes, std::size_t size);

}  // namespace imr::text

#endif
