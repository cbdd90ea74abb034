// The way from a source file to its text.
#include "imr/text.h"
#include "text/decode_text.h"
#include "text/pdf_worker.h"

namespace imr {

TextExtractor::TextExtractor(PdfLimits limits) : limits_(std::move(limits)), worker_(std::make_unique<PdfWorker>()) {}
TextExtractor::~TextExtractor() = default;
TextExtractor::TextExtractor(TextExtractor&&) noexcept = default;
TextExtractor& TextExtractor::operator=(TextExtractor&&) noexcept = default;

ExtractedText TextExtractor::extract(const SourceFile& file) {
  if (file.kind == SourceKind::Text) return text::decode_text(file.bytes);
  return {worker_->extract(file.bytes, limits_), "PDF"};
}

}  // namespace imr
