// Stored letters in few bytes: compressed with a dictionary of what letters have in common.
#ifndef IMR_INDEX_PACKED_LETTER_H
#define IMR_INDEX_PACKED_LETTER_H

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace imr::index {

/// Keys of dictionaries in the metadata begin with this; the id follows. An index may have several: each part of a
/// build makes its own.
inline constexpr const char* kDictionaryKeyStart = "dictionary:";

/// Letters after which a dictionary is made of them.
inline constexpr std::size_t kDictionaryLetters = 256;

/// Bytes behind an unpacked letter that a fast parser may read in without a copy; what they hold does not matter.
inline constexpr std::size_t kRoomBehindJson = 64;

/// Packs letters; those before the dictionary is made do without. Not thread-safe.
class LetterPacker {
public:
  using PutMetadata = std::function<void(const std::string& key, const std::string& value)>;

  LetterPacker();
  ~LetterPacker();
  LetterPacker(const LetterPacker&) = delete;
  LetterPacker& operator=(const LetterPacker&) = delete;

  /// Goes on with a dictionary of the index.
  void use_dictionary(std::string dictionary);
  /// @param put  called when a dictionary was made, before the letter that uses it is returned
  std::string pack(std::string_view json, const PutMetadata& put);

private:
  struct Zstd;
  void add_sample(std::string_view json, const PutMetadata& put);

  std::unique_ptr<Zstd> zstd_;
  std::uint32_t dictionary_id_ = 0;  ///< 0: none
  std::string samples_;
  std::vector<std::size_t> sample_sizes_;
};

/// Unpacks letters and keeps the dictionaries it met. Not thread-safe.
class LetterUnpacker {
public:
  using GetMetadata = std::function<std::string(const std::string& key)>;

  LetterUnpacker();
  ~LetterUnpacker();
  LetterUnpacker(LetterUnpacker&&) noexcept;
  LetterUnpacker& operator=(LetterUnpacker&&) noexcept;

  /// @throws IndexError (Damaged)
  std::string unpack(std::string_view packed, const GetMetadata& get);

private:
  struct Zstd;
  std::unique_ptr<Zstd> zstd_;
};

}  // namespace imr::index

#endif
