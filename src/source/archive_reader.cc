// The files in an archive, one after another, without unpacking it.
#include "source/archive_reader.h"

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <new>

#include "base/strings.h"
#include "imr/error.h"

namespace imr::source {

namespace {

constexpr std::size_t kBlockBytes = 64 << 10;

[[noreturn]] void fail(archive* reader) {
  const char* reason = archive_error_string(reader);
  throw InputError("the archive is damaged or of another kind (" +
                   std::string(base::trim(reason ? reason : "no reason known")) + ")");
}

// The library converts names between character sets and may have one form and not the other.
std::string entry_name(archive_entry* entry) {
  if (const char* name = archive_entry_pathname(entry)) return name;
  if (const char* name = archive_entry_pathname_utf8(entry)) return name;
  return "(name not readable)";
}

class EntryStream : public ByteStream {
public:
  explicit EntryStream(archive* reader) : reader_(reader) {}

  std::size_t read(char* out, std::size_t size) override {
    const la_ssize_t count = archive_read_data(reader_, out, size);
    if (count < 0) fail(reader_);
    return static_cast<std::size_t>(count);
  }

private:
  archive* reader_;
};

}  // namespace

struct ArchiveReader::NestedInput {
  ByteStream& stream;
  std::string block = std::string(kBlockBytes, '\0');

  // Called from C: no exception may pass.
  static la_ssize_t read(archive* reader, void* self, const void** out) {
    auto& input = *static_cast<NestedInput*>(self);
    try {
      *out = input.block.data();
      return static_cast<la_ssize_t>(input.stream.read(input.block.data(), input.block.size()));
    } catch (const std::exception& error) {
      archive_set_error(reader, EIO, "%s", error.what());
      return ARCHIVE_FATAL;
    }
  }
};

ArchiveReader::ArchiveReader(const std::string& path) : archive_(archive_read_new(), archive_read_free) {
  set_up();
  if (archive_read_open_filename(archive_.get(), path.c_str(), kBlockBytes) != ARCHIVE_OK) fail(archive_.get());
}

ArchiveReader::ArchiveReader(ByteStream& stream)
    : input_(new NestedInput{stream}), archive_(archive_read_new(), archive_read_free) {
  set_up();
  if (archive_read_open(archive_.get(), input_.get(), nullptr, NestedInput::read, nullptr) != ARCHIVE_OK)
    fail(archive_.get());
}

ArchiveReader::~ArchiveReader() = default;

void ArchiveReader::set_up() {
  if (!archive_) throw std::bad_alloc();
  archive_read_support_format_zip(archive_.get());
  archive_read_support_format_tar(archive_.get());
  archive_read_support_filter_gzip(archive_.get());
  archive_read_support_filter_zstd(archive_.get());
  entry_stream_ = std::make_unique<EntryStream>(archive_.get());
}

bool ArchiveReader::next() {
  while (true) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(archive_.get(), &entry);
    if (status == ARCHIVE_EOF) return false;
    // A warning is about attributes that are of no use here.
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) fail(archive_.get());
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry)) continue;
    name_ = entry_name(entry);
    if (archive_entry_is_encrypted(entry)) throw InputError("the archive is encrypted; unpack it first");
    return true;
  }
}

}  // namespace imr::source
