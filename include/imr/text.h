// Bytes to clean text: decoding, PDF extraction, normalization, sentences.
#ifndef IMR_TEXT_H
#define IMR_TEXT_H

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "imr/source.h"
#include "imr/span.h"

namespace imr {

/// The text of a source file as UTF-8, lines and form feeds as they stood.
struct ExtractedText {
  std::string text;
  std::string encoding;  ///< "UTF-8", "UTF-16LE", "windows-1252", or "PDF"
};

/// Limits for one PDF; passing one fails that file only.
struct PdfLimits {
  int seconds = 20;                               ///< wall time for a file
  std::uint64_t memory_bytes = 512ull << 20;      ///< address space of the worker beyond its start
  std::uint64_t output_bytes = 16ull << 20;       ///< text of a file
  int files_per_worker = 2000;                    ///< a worker is replaced after so many files
  std::string worker_program;  ///< program started as a worker with the one argument "pdf-worker"; "" = this program
};

/// Turns source files into text. PDF text is made in a worker process that stays alive between calls; a
/// crash, hang, password or missing text fails that call only.
/// Not thread-safe: one extractor a thread.
class TextExtractor {
public:
  explicit TextExtractor(PdfLimits limits = {});
  ~TextExtractor();
  TextExtractor(TextExtractor&&) noexcept;
  TextExtractor& operator=(TextExtractor&&) noexcept;
  /// @throws InputError when the file has no usable text: the message is the reason alone (empty, binary, damaged,
  ///         no text, password, timeout, crash, memory, too large), because the caller has the name. Error when the
  ///         worker program cannot be started or is none: no PDF can be read then.
  ExtractedText extract(const SourceFile& file);

private:
  class PdfWorker;
  PdfLimits limits_;
  std::unique_ptr<PdfWorker> worker_;
};

/// Runs the PDF worker's loop on standard input and output until end of input. For the program only.
int run_pdf_worker();

/// Clean text with a way back to the source.
/// Paragraphs are separated by one '\n'; lines of a paragraph are joined by one space (a word broken by a
/// hyphen at the line's end is joined). Page furniture, form feeds, soft hyphens and control characters
/// are gone; ligatures, quotes and dashes are in plain form; the text is in NFC.
struct NormalizedText {
  std::string text;
  std::vector<std::uint32_t> line_starts;  ///< where each line of the source starts in `text`, ascending
  /// (offset in `text`, offset in the extracted text) at each point where their distance changes
  std::vector<std::pair<std::uint32_t, std::uint32_t>> source_map;
  /// The place in the extracted text of a byte of `text`.
  std::uint32_t to_source(std::uint32_t offset) const;
};

/// Cleans an extracted text. Never throws on content: bytes that are not UTF-8 become U+FFFD.
NormalizedText normalize_text(std::string_view extracted);

/// Sentences of a normalized text, in order, without the white space between them. No sentence crosses a
/// paragraph. Knows the abbreviations of the field ("Dr.", "vs.", "p.r.n.", "No.", "L4-5.").
std::vector<Span> find_sentences(std::string_view text);

}  // namespace imr

#endif
