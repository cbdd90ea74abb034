#include "index/packed_letter.h"

#include <zdict.h>

#include "base/hash.h"
#include "imr/error.h"
#include "index/zstd_contexts.h"

namespace imr::index {

namespace {

/// First byte of a packed letter; four bytes with the id of its dictionary and the compressed JSON follow.
constexpr char kLetterMark = 'z';
constexpr std::size_t kHeadBytes = 5;
constexpr std::size_t kDictionaryBytes = 64 << 10;
constexpr int kLetterLevel = 4;  // the last that is fast: 5 takes three times as long and saves a fifteenth
/// A letter is a few pages; more than this is no letter but damage.
constexpr std::uint64_t kMaxLetterBytes = 1ull << 30;

std::uint32_t id_of(std::string_view dictionary) { return static_cast<std::uint32_t>(base::hash64(dictionary)) | 1U; }

std::string key_of(std::uint32_t id) { return kDictionaryKeyStart + std::to_string(id); }

std::string head(std::uint32_t id) {
  std::string bytes(1, kLetterMark);
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((id >> shift) & 0xFF);
  return bytes;
}

std::uint32_t id_in(std::string_view packed) {
  std::uint32_t id = 0;
  for (std::size_t i = 0; i < 4; ++i)
    id |= static_cast<std::uint32_t>(static_cast<unsigned char>(packed[i + 1])) << (8 * i);
  return id;
}

[[noreturn]] void fail_unpacking(const std::string& why) {
  throw IndexError(IndexError::Kind::Damaged, "a stored letter cannot be unpacked: " + why);
}

}  // namespace

struct LetterPacker::Zstd {
  CompressContext context{ZSTD_createCCtx()};
  CompressDictionary dictionary;
};

LetterPacker::LetterPacker() : zstd_(std::make_unique<Zstd>()) {}
LetterPacker::~LetterPacker() = default;

void LetterPacker::use_dictionary(std::string dictionary) {
  zstd_->dictionary.reset(ZSTD_createCDict(dictionary.data(), dictionary.size(), kLetterLevel));
  dictionary_id_ = zstd_->dictionary ? id_of(dictionary) : 0;
}

void LetterPacker::add_sample(std::string_view json, const PutMetadata& put) {
  samples_ += json;
  sample_sizes_.push_back(json.size());
  if (sample_sizes_.size() < kDictionaryLetters) return;
  std::string dictionary(kDictionaryBytes, '\0');
  const std::size_t size = ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), samples_.data(),
                                                 sample_sizes_.data(), static_cast<unsigned>(sample_sizes_.size()));
  samples_ = {};
  sample_sizes_.clear();
  if (ZDICT_isError(size) != 0) return;  // letters too much alike or too short: another try after as many
  dictionary.resize(size);
  use_dictionary(dictionary);
  if (dictionary_id_ != 0) put(key_of(dictionary_id_), dictionary);
}

std::string LetterPacker::pack(std::string_view json, const PutMetadata& put) {
  if (dictionary_id_ == 0) add_sample(json, put);
  std::string packed = head(dictionary_id_);
  packed.resize(kHeadBytes + ZSTD_compressBound(json.size()));
  char* out = packed.data() + kHeadBytes;
  const std::size_t room = packed.size() - kHeadBytes;
  const std::size_t size =
      dictionary_id_ == 0 ? ZSTD_compressCCtx(zstd_->context.get(), out, room, json.data(), json.size(), kLetterLevel)
                          : ZSTD_compress_usingCDict(zstd_->context.get(), out, room, json.data(), json.size(),
                                                     zstd_->dictionary.get());
  if (ZSTD_isError(size) != 0) throw Error(std::string("a letter cannot be packed: ") + ZSTD_getErrorName(size));
  packed.resize(kHeadBytes + size);
  return packed;
}

struct LetterUnpacker::Zstd {
  DecompressContext context{ZSTD_createDCtx()};
  std::map<std::uint32_t, DecompressDictionary> dictionaries;

  const ZSTD_DDict* dictionary(std::uint32_t id, const GetMetadata& get) {
    DecompressDictionary& found = dictionaries[id];
    if (found) return found.get();
    const std::string bytes = get(key_of(id));
    if (bytes.empty()) fail_unpacking("its dictionary is missing");
    found.reset(ZSTD_createDDict(bytes.data(), bytes.size()));
    return found.get();
  }
};

LetterUnpacker::LetterUnpacker() : zstd_(std::make_unique<Zstd>()) {}
LetterUnpacker::~LetterUnpacker() = default;
LetterUnpacker::LetterUnpacker(LetterUnpacker&&) noexcept = default;
LetterUnpacker& LetterUnpacker::operator=(LetterUnpacker&&) noexcept = default;

std::string LetterUnpacker::unpack(std::string_view packed, const GetMetadata& get) {
  if (packed.size() < kHeadBytes || packed.front() != kLetterMark) fail_unpacking("its first bytes are of no letter");
  const std::string_view frame = packed.substr(kHeadBytes);
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMaxLetterBytes)
    fail_unpacking("its size is not known");
  std::string json;
  json.reserve(size + kRoomBehindJson);
  json.resize(size);
  const std::uint32_t id = id_in(packed);
  const std::size_t done =
      id == 0 ? ZSTD_decompressDCtx(zstd_->context.get(), json.data(), json.size(), frame.data(), frame.size())
              : ZSTD_decompress_usingDDict(zstd_->context.get(), json.data(), json.size(), frame.data(), frame.size(),
                                           zstd_->dictionary(id, get));
  if (ZSTD_isError(done) != 0) fail_unpacking(ZSTD_getErrorName(done));
  if (done != json.size()) fail_unpacking("it is shorter than it says");
  return json;
}

}  // namespace imr::index
