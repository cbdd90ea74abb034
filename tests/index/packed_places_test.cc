#include "index/packed_places.h"

#include <doctest/doctest.h>

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
  words.find_ambiguous();
  return sections;
}

Positions positions_of(const PackedPlaces& places, std::string_view word, std::uint32_t start = 0) {
  Positions positions;
  places.add_positions(word, place_hash(word), start, positions);
  return positions;
}

/// Two words with the same hash.
std::pair<std::string, std::string> colliding_words() {
  std::map<std::uint16_t, std::string> seen;
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
  const std::string bytes = pack_places(sections, words);
  const PackedPlaces places(bytes);
  const std::uint32_t third = 6 + 2 * kSectionGap;
  CHECK(positions_of(places, "knee") == Positions{0, 3, third + 4});
  CHECK(positions_of(places, "brace", 10) == Positions{11, 10 + third + 1});
  Positions sentences, paragraphs, starts;
  places.add_sentence_starts(1, sentences);
  places.add_paragraph_starts(1, paragraphs);
  places.add_section_starts(1, starts);
  CHECK(sentences == Positions{1, 3, third + 1});
  CHECK(paragraphs == Positions{1, 3, third + 1});
  CHECK(starts == Positions{1, 7 + kSectionGap, third + 1});
  CHECK(places.length() == third + 5 + kSectionGap);
}

TEST_CASE("words of one letter that share a hash are told apart, also when they stand in different sections") {
  // A digit behind a letter stays in one word.
  const auto [one, other] = colliding_words();
  LetterWords words;
  const auto sections = sections_of({one + " " + other + " " + one, "and " + other, one}, words);
  const std::string both = pack_places({sections.data(), 2}, words),
                    last = pack_places({sections.data() + 2, 1}, words);
  CHECK(positions_of(PackedPlaces(both), one) == Positions{0, 2});
  CHECK(positions_of(PackedPlaces(both), other) == Positions{1, 4 + kSectionGap});
  CHECK(positions_of(PackedPlaces(last), one) == Positions{0});
  CHECK(positions_of(PackedPlaces(last), other).empty());
}

TEST_CASE("every word of a long section is found where it stands") {
  std::mt19937 random(7);
  std::string text;
  std::map<std::string, Positions> expected;
  for (std::uint32_t position = 0; position < 5000; ++position) {
    const std::string word = "x" + std::to_string(random() % 900);
    text += word + ' ';
    expected[word].push_back(position);
  }
  LetterWords words;
  const auto sections = sections_of({text}, words);
  const std::string bytes = pack_places(sections, words);
  for (const auto& [word, positions] : expected) CHECK(positions_of(PackedPlaces(bytes), word) == positions);
}

TEST_CASE("bytes that end too early or are not of this kind are read without harm") {
  LetterWords words;
  const auto sections = sections_of({"Knee brace. The knee gave way."}, words);
  const std::string bytes = pack_places(sections, words);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const PackedPlaces places(std::string_view(bytes).substr(0, size));
    CHECK(positions_of(places, "knee").size() <= 2);
  }
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    std::string noise(random() % 64, '\0');
    for (char& byte : noise) byte = static_cast<char>(random());
    const PackedPlaces places(noise);
    Positions positions = positions_of(places, "knee");
    places.add_sentence_starts(0, positions);
    places.add_paragraph_starts(0, positions);
    places.add_section_starts(0, positions);
    CHECK(positions.size() <= 4 * noise.size());
  }
}
