// Makes letters of files, archive entries and JSONL lines, and counts them against the limits.
#include "source/letter_stream.h"

#include <utility>

#include "base/hash.h"
#include "base/strings.h"
#include "imr/error.h"
#include "source/jsonl_letter.h"
#include "source/letter_metadata.h"
#include "source/line_reader.h"

namespace imr::source {

namespace {

constexpr std::string_view kPdfMark = "%PDF-";
// Readers accept a PDF whose mark comes late; ISO 32000-1, annex H, gives the first 1024 bytes.
constexpr std::size_t kPdfMarkWithin = 1024;

std::string too_large(std::uint64_t limit) { return "larger than the limit of " + std::to_string(limit) + " bytes"; }

bool is_pdf(std::string_view bytes) { return bytes.substr(0, kPdfMarkWithin).find(kPdfMark) != std::string_view::npos; }

// The name's ending tells what a file should be; its first bytes have the last word.
SourceKind kind_of(FileType type, std::string_view bytes) {
  if (type == FileType::Text) return imr::kind_of(bytes);
  if (bytes.empty()) throw InputError("empty: the file has no bytes");
  if (!is_pdf(bytes)) throw InputError("not a PDF, whatever its name says");
  return SourceKind::Pdf;
}

std::string hash_content(const SourceFile& file) {
  const std::string hash = base::hash128_hex(file.bytes);
  return file.metadata.empty() ? hash : base::hash128_hex(hash + to_hash_text(file.metadata));
}

}  // namespace

}  // namespace imr::source

namespace imr {

SourceKind kind_of(std::string_view bytes) {
  return bytes.starts_with(source::kPdfMark) ? SourceKind::Pdf : SourceKind::Text;
}

}  // namespace imr

namespace imr::source {

bool LetterStream::read_file(const std::string& path, FileType type) {
  try {
    if (type == FileType::Archive) {
      ArchiveReader archive(path);
      return read_archive(path, archive, 0);
    }
    FileStream file(path);
    return read_stream(path, type, file, 0);
  } catch (const InputError& error) {
    events_.fail(path, error.what());
    return true;
  }
}

bool LetterStream::read_stream(const std::string& name, FileType type, ByteStream& bytes, int depth) {
  if (type == FileType::Jsonl) return read_jsonl(name, bytes);
  if (type != FileType::Archive) return read_letter(name, type, bytes);
  if (depth > options_.max_archive_depth)
    throw InputError("archives inside archives are opened to a depth of " + std::to_string(options_.max_archive_depth));
  ArchiveReader archive(bytes);
  return read_archive(name, archive, depth);
}

bool LetterStream::read_letter(const std::string& name, FileType type, ByteStream& bytes) {
  if (!take_entry(name)) return false;
  std::optional<std::string> content = read_all(bytes, options_.max_file_bytes);
  if (!content) throw InputError(too_large(options_.max_file_bytes));
  SourceFile file;
  file.name = name;
  file.kind = kind_of(type, *content);
  file.bytes = std::move(*content);
  hand_over(std::move(file));
  return true;
}

bool LetterStream::read_jsonl(const std::string& name, ByteStream& bytes) {
  LineReader lines(bytes, options_.max_file_bytes);
  while (lines.next()) {
    if (base::trim(lines.line()).empty()) continue;
    const std::string place = "line " + std::to_string(lines.number());
    if (!take_entry(name + "!" + place)) return false;
    try {
      if (lines.is_too_long()) throw InputError(too_large(options_.max_file_bytes));
      take_jsonl_line(name, lines.line());
    } catch (const InputError& error) {
      events_.fail(name + "!" + place, error.what());
    }
  }
  return true;
}

void LetterStream::take_jsonl_line(const std::string& name, const std::string& line) {
  JsonlLetter letter = parse_jsonl_letter(line);
  SourceFile file;
  file.name = name + "!" + letter.id;
  file.bytes = std::move(letter.text);
  file.metadata = std::move(letter.metadata);
  file.diagnostics = std::move(letter.diagnostics);
  hand_over(std::move(file));
}

bool LetterStream::read_archive(const std::string& name, ArchiveReader& archive, int depth) {
  const std::uint64_t letters_before = letters_;
  try {
    while (archive.next())
      if (!read_archive_entry(name, archive, depth)) return false;
  } catch (const InputError& error) {
    const std::string place = archive.name().empty() ? "at its first entry" : "at or after " + archive.name();
    throw InputError(std::string(error.what()) + ", " + place +
                     "; letters read before: " + std::to_string(letters_ - letters_before));
  }
  return true;
}

bool LetterStream::read_archive_entry(const std::string& name, ArchiveReader& archive, int depth) {
  const std::string entry = name + "!" + archive.name();
  const FileType type = file_type_of(archive.name());
  if (type == FileType::Other || is_hidden(archive.name())) {
    events_.skip(entry);
    return take_entry(entry);
  }
  try {
    return read_stream(entry, type, archive.bytes(), depth + 1);
  } catch (const InputError& error) {
    events_.fail(entry, error.what());
    return true;
  }
}

// Entries that are skipped count too: an archive of a billion empty files must come to an end.
bool LetterStream::take_entry(const std::string& name) {
  if (events_.stop && events_.stop()) return false;
  if (entries_++ < options_.max_entries) return true;
  events_.fail(name, "more files than the limit of " + std::to_string(options_.max_entries) + "; reading ends here");
  return false;
}

void LetterStream::hand_over(SourceFile&& file) {
  file.content_hash = hash_content(file);
  ++letters_;
  events_.file(std::move(file));
}

}  // namespace imr::source
