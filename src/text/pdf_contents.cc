#include "text/pdf_contents.h"

#include <poppler/Object.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>
#include <zlib.h>

#include <memory>
#include <new>
#include <optional>

#include "imr/error.h"

namespace imr::text {

namespace {

constexpr std::size_t kMostInflated = 8 << 20;  // of a page; a letter's has some 20 KB
constexpr std::size_t kPart = 16 << 10;
constexpr std::size_t kHeader = 2, kChecksum = 4;  // of a zlib stream (RFC 1950)
constexpr XRef* kNoReferences = nullptr;

/// All that the stream gives, if that is no more than `most` bytes.
std::optional<std::string> read_all(Stream& stream, std::size_t most) {
  std::string bytes;
  unsigned char part[kPart];
  stream.reset();
  while (const int count = stream.doGetChars(kPart, part)) {
    bytes.append(reinterpret_cast<const char*>(part), static_cast<std::size_t>(count));
    if (bytes.size() > most) return std::nullopt;
  }
  return bytes;
}

int inflate_part(z_stream& zlib, std::string& bytes) {
  unsigned char part[kPart];
  zlib.next_out = part;
  zlib.avail_out = kPart;
  const int status = ::inflate(&zlib, Z_NO_FLUSH);
  bytes.append(reinterpret_cast<const char*>(part), kPart - zlib.avail_out);
  return status;
}

/// True if what follows the stream is the checksum of the bytes, or is too short for one: some programs leave it out.
bool has_its_checksum(const z_stream& zlib, const std::string& bytes) {
  if (zlib.avail_in < kChecksum) return true;
  uLong stated = 0;
  for (std::size_t i = 0; i < kChecksum; ++i) stated = stated << 8 | zlib.next_in[i];
  return stated == ::adler32(1, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
}

/// What a zlib stream inflates to, if that is no more than `most` bytes. The header says nothing that is needed.
std::optional<std::string> inflate(std::string& deflated, std::size_t most) {
  if (deflated.size() < kHeader) return std::nullopt;
  z_stream zlib{};
  zlib.next_in = reinterpret_cast<Bytef*>(deflated.data()) + kHeader;
  zlib.avail_in = static_cast<uInt>(deflated.size() - kHeader);
  if (::inflateInit2(&zlib, -MAX_WBITS) != Z_OK) throw std::bad_alloc();
  const std::unique_ptr<z_stream, int (*)(z_stream*)> ending(&zlib, ::inflateEnd);
  std::string bytes;
  int status = Z_OK;
  while (status == Z_OK && bytes.size() <= most) status = inflate_part(zlib, bytes);
  if (status == Z_MEM_ERROR) throw std::bad_alloc();
  if (bytes.size() > most) return std::nullopt;
  if (status != Z_STREAM_END || !has_its_checksum(zlib, bytes))
    throw InputError("damaged: the contents of a page are cut or altered");
  return bytes;
}

/// Prediction, which is for images, lies within poppler's stream.
bool is_only_deflated(Stream& stream) {
  return stream.getKind() == strFlate && stream.getDict()->lookup("DecodeParms").isNull() &&
         stream.getDict()->lookup("DP").isNull();
}

std::optional<std::string> inflate(Stream& stream, std::size_t most) {
  if (!is_only_deflated(stream)) return std::nullopt;
  std::optional<std::string> deflated = read_all(*stream.getNextStream(), most);
  return deflated ? inflate(*deflated, most) : std::nullopt;
}

Object stream_of(const std::string& bytes) {
  Object dictionary(new Dict(kNoReferences));
  Stream* stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), std::move(dictionary));
  return Object(stream);
}

}  // namespace

Object inflate_contents(Page& page, std::deque<std::string>& inflated) {
  auto* parts = new Array(kNoReferences);
  Object result(parts);  // owns them
  std::size_t room = kMostInflated;
  const auto add = [&](const Object& part) {
    if (!part.isStream()) return;
    std::optional<std::string> bytes = inflate(*part.getStream(), room);
    if (!bytes) return parts->add(part.copy());
    room -= bytes->size();
    parts->add(stream_of(inflated.emplace_back(std::move(*bytes))));
  };
  const Object contents = page.getContents();
  if (!contents.isArray()) add(contents);
  else
    for (int i = 0; i < contents.arrayGetLength(); ++i) add(contents.arrayGet(i));
  return result;
}

}  // namespace imr::text
