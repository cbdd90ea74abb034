#include "index/packed_letter.h"

#include <doctest/doctest.h>

#include <map>

#include "imr/error.h"

using namespace imr::index;

namespace {

std::string letter_json(int number) {
  return "{\"id\":\"cm16-" + std::to_string(900000 + number * 37) +
         "\",\"text\":\"The injured worker has pain of the left knee after a fall. The request for " +
         std::to_string(number % 13) +
         " visits of physical therapy is not medically necessary.\",\"n\":" + std::to_string(number * number) + "}";
}

/// An index as far as packing knows it.
struct Metadata {
  std::map<std::string, std::string> values;
  LetterPacker::PutMetadata put = [this](const std::string& key, const std::string& value) { values[key] = value; };
  LetterUnpacker::GetMetadata get = [this](const std::string& key) {
    return values.contains(key) ? values.at(key) : std::string();
  };
};

}  // namespace

TEST_CASE("letters come back as they were, before there is a dictionary and after, and in another run") {
  Metadata metadata;
  std::vector<std::string> packed;
  const int count = static_cast<int>(kDictionaryLetters) + 50;
  {
    LetterPacker packer;
    for (int i = 0; i < count; ++i) packed.push_back(packer.pack(letter_json(i), metadata.put));
  }
  REQUIRE(metadata.values.size() == 1);
  CHECK(metadata.values.begin()->first.starts_with(kDictionaryKeyStart));
  CHECK(packed.back().size() * 2 < packed.front().size());
  LetterPacker later;
  later.use_dictionary(metadata.values.begin()->second);
  packed.push_back(later.pack(letter_json(count), metadata.put));
  CHECK(metadata.values.size() == 1);
  LetterUnpacker unpacker;
  for (int i = 0; i <= count; ++i)
    CHECK(unpacker.unpack(packed[static_cast<std::size_t>(i)], metadata.get) == letter_json(i));
}

TEST_CASE("damaged letters are refused") {
  Metadata metadata, other;
  LetterPacker packer;
  std::string with_dictionary;
  for (std::size_t i = 0; i <= kDictionaryLetters; ++i)
    with_dictionary = packer.pack(letter_json(static_cast<int>(i)), metadata.put);
  LetterPacker plain;
  const std::string packed = plain.pack(letter_json(1), other.put);
  LetterUnpacker unpacker;
  for (std::size_t size = 0; size < packed.size(); ++size)
    CHECK_THROWS_AS(unpacker.unpack(packed.substr(0, size), other.get), imr::IndexError);
  CHECK_THROWS_AS(unpacker.unpack("{}", other.get), imr::IndexError);
  CHECK_THROWS_WITH_AS(unpacker.unpack(with_dictionary, other.get), doctest::Contains("dictionary is missing"),
                       imr::IndexError);
  CHECK(unpacker.unpack(packed, other.get) == letter_json(1));
}

TEST_CASE("an empty letter is packed too") {
  Metadata metadata;
  LetterPacker packer;
  LetterUnpacker unpacker;
  CHECK(unpacker.unpack(packer.pack("", metadata.put), metadata.get).empty());
}
