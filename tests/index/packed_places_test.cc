#include "index/packed_places.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include "imr/schema.h"
#include "index/sections.h"

using namespace imr::index;

namespace {

std::vector<NumberedSection> sections_of(const std::vector<std::string>& texts, LetterWords& words) {
  std::vector<NumberedSection> sections;
  for (const std::string& text : texts) sections.push_back({indexed_tokens(text, imr::Schema::embedded()), {}});
  for (NumberedSection& section : sections) section.words = words.add(section.tokens);
  words.sort_and_find_ambiguous();
  return sections;
}

Positions positions_of(std::string_view packed, std::string_view word, std::uint32_t start = 0) {
  Positions positions;
  PackedWords(packed).add_positions(word, place_hash(word).code, start, positions);
  return positions;
}

Positions positions_of(const PackedPlaces& places, std::string_view word, std::uint32_t start = 0) {
  return positions_of(places.groups[place_hash(word).group], word, start);
}

/// Two words with the same hash.
std::pair<std::string, std::string> colliding_words() {
  std::map<PlaceHash, std::string> seen;
  for (int i = 0;; ++i) {
    std::string word = "w" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i);
    const auto [other, is_new] = seen.try_emplace(place_hash(word), word);
    if (!is_new) return {other->second, word};
  }
}

}  // namespace

TEST_CASE("packed places give back where words, sentences, paragraphs and sections stand") {
  LetterWords words;
  const auto sections = sections_of({"Knee brace.\nThe knee gave way.", "", "A brace for the knee."}, words);
  const PackedPlaces places = pack_places(sections, words);
  const std::uint32_t third = 6 + 2 * kSectionGap;
  CHECK(positions_of(places, "knee") == Positions{0, 3, third + 4});
  CHECK(positions_of(places, "brace", 10) == Positions{11, 10 + third + 1});
  Positions sentences, paragraphs, starts;
  const PackedStarts packed(places.starts);
  packed.add_sentence_starts(1, sentences);
  packed.add_paragraph_starts(1, paragraphs);
  packed.add_section_starts(1, starts);
  CHECK(sentences == Positions{1, 3, third + 1});
  CHECK(paragraphs == Positions{1, 3, third + 1});
  CHECK(starts == Positions{1, 7 + kSectionGap, third + 1});
}

TEST_CASE("words of one letter that share a hash are told apart, also when they stand in different sections") {
  // A digit behind a letter stays in one word.
  const auto [one, other] = colliding_words();
  LetterWords words;
  const auto sections = sections_of({one + " " + other + " " + one, "and " + other, one}, words);
  const PackedPlaces both = pack_places({sections.data(), 2}, words),
                     last = pack_places({sections.data() + 2, 1}, words);
  CHECK(positions_of(both, one) == Positions{0, 2});
  CHECK(positions_of(both, other) == Positions{1, 4 + kSectionGap});
  CHECK(positions_of(last, one) == Positions{0});
  CHECK(positions_of(last, other).empty());
}

TEST_CASE("every word of a long section is found where it stands") {
  std::mt19937 random(7);
  std::string text;
  std::map<std::string, Positions> expected;
  for (std::uint32_t position = 0; position < 5000; ++position) {
    const std::string word = "x" + std::to_string(std::min(random() % 900, random() % 900));  // some have long entries
    text += word + ' ';
    expected[word].push_back(position);
  }
  LetterWords words;
  const auto sections = sections_of({text}, words);
  const PackedPlaces places = pack_places(sections, words);
  for (const auto& [word, positions] : expected) CHECK(positions_of(places, word) == positions);
}

TEST_CASE("bytes that end too early or are not of this kind are read without harm") {
  const auto [one, other] = colliding_words();
  LetterWords words;
  std::string text = one + " " + other;
  for (int i = 0; i < 40; ++i) text += " knee. The brace " + std::to_string(i * 7);  // long entries too
  const auto sections = sections_of({text}, words);
  const PackedPlaces places = pack_places(sections, words);
  REQUIRE(positions_of(places, "knee").size() == 40);
  REQUIRE(positions_of(places, other).size() == 1);
  std::mt19937 random(11);
  std::size_t found = 0;
  for (const std::string_view word : {std::string_view("knee"), std::string_view(other)}) {
    const std::string& bytes = places.groups[place_hash(word).group];
    for (std::size_t size = 0; size < bytes.size(); ++size)
      CHECK(positions_of(std::string_view(bytes).substr(0, size), word).size() <= positions_of(bytes, word).size());
    for (int round = 0; round < 2000; ++round) {
      std::string noise = bytes;
      for (int i = 0; i < 3; ++i) noise[random() % noise.size()] = static_cast<char>(random());
      const Positions positions = positions_of(noise, word);
      CHECK(positions.size() <= bytes.size());
      found += positions.size();
    }
  }
  CHECK(found > 2000);  // most noise leaves the way to the entries open
}

TEST_CASE("noise is read without harm") {
  std::mt19937 random(12);
  for (int round = 0; round < 300; ++round) {
    std::string noise(random() % 64, '\0');
    for (char& byte : noise) byte = static_cast<char>(random());
    Positions positions = positions_of(noise, "knee");
    const PackedStarts starts(noise);
    starts.add_sentence_starts(0, positions);
    starts.add_paragraph_starts(0, positions);
    starts.add_section_starts(0, positions);
    CHECK(positions.size() <= 4 * noise.size());
  }
}
