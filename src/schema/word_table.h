// Numbers of words in one flat table: an unordered_map follows pointers and compares strings for each look.
#ifndef IMR_SCHEMA_WORD_TABLE_H
#define IMR_SCHEMA_WORD_TABLE_H

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace imr::schema {

/// From words to numbers from 1 on. Words are told apart by 64 bits of hash alone: a word of a text is taken for one of
/// ten thousand others once in 10^15 looks.
class WordTable {
public:
  WordTable() : WordTable(std::size_t{1} << 15) {}  // room for the vocabularies: growing costs more than filling

  /// The number of a word; 0 when it has none.
  std::uint32_t find(std::string_view word) const { return numbers_[place(hash_of(word))]; }

  /// The number of a word, the next free one where it had none.
  std::uint32_t find_or_add(std::string_view word) {
    if (2 * (size_ + 1) > hashes_.size()) grow();
    const std::uint64_t hash = hash_of(word);
    const std::size_t at = place(hash);
    if (numbers_[at] == 0) hashes_[at] = hash, numbers_[at] = ++size_;
    return numbers_[at];
  }

  std::uint32_t size() const { return size_; }

private:
  static std::uint64_t mix(std::uint64_t value) {
    value *= 0x9E3779B97F4A7C15u;
    value ^= value >> 32;
    value *= 0xD6E8FEB86659FD93u;
    return value ^ (value >> 32);
  }

  /// Eight bytes at a time: most words are one step.
  static std::uint64_t hash_of(std::string_view word) {
    std::uint64_t hash = word.size() * 0xA0761D6478BD642Fu;  // spread, or a size could make up for a letter
    for (; word.size() > sizeof hash; word.remove_prefix(sizeof hash)) hash = mix(hash ^ bytes_of(word, sizeof hash));
    return mix(hash ^ bytes_of(word, word.size()));
  }

  /// Up to eight bytes as a number; different words of one size give different numbers.
  static std::uint64_t bytes_of(std::string_view word, std::size_t size) {
    std::uint64_t bytes = 0;
    if (size == sizeof bytes) {
      std::memcpy(&bytes, word.data(), sizeof bytes);
    } else if (size >= 4) {  // first four and last four, which may overlap
      std::uint32_t first = 0, last = 0;
      std::memcpy(&first, word.data(), sizeof first);
      std::memcpy(&last, word.data() + size - sizeof last, sizeof last);
      bytes = (std::uint64_t{first} << 32) | last;
    } else {
      for (std::size_t i = 0; i < size; ++i) bytes = (bytes << 8) | static_cast<unsigned char>(word[i]);
    }
    return bytes;
  }

  /// Of the hash, or the free slot where it belongs.
  std::size_t place(std::uint64_t hash) const {
    std::size_t at = hash & (hashes_.size() - 1);
    while (numbers_[at] != 0 && hashes_[at] != hash) at = (at + 1) & (hashes_.size() - 1);
    return at;
  }

  void grow() {
    WordTable larger(hashes_.size() * 2);
    for (std::size_t i = 0; i < hashes_.size(); ++i) {
      if (numbers_[i] == 0) continue;
      const std::size_t at = larger.place(hashes_[i]);
      larger.hashes_[at] = hashes_[i], larger.numbers_[at] = numbers_[i];
    }
    hashes_ = std::move(larger.hashes_), numbers_ = std::move(larger.numbers_);
  }

  explicit WordTable(std::size_t slots) : hashes_(slots), numbers_(slots) {}

  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> numbers_;  ///< 0 where a slot is free
  std::uint32_t size_ = 0;
};

}  // namespace imr::schema

#endif
