#include "search/query_set.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "letters/random.h"

namespace imr::bench {

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kSampleLetters = 2000;
constexpr std::array<std::string_view, 8> kFilters = {"decision:overturned", "category:Injection",
                                                      "body:knee",           "body:spine",
                                                      "decided:2016..2017",  "category:Rehabilitation decision:upheld",
                                                      "class:Opioids",       "specialty:\"Orthopedic Surgery\""};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Runs of plain words in the rationales of a letter; what is no word ends a run.
std::vector<Words> runs_of(const std::string& letter) {
  constexpr std::string_view kLabel = "Decision rationale: ";
  std::vector<Words> runs;
  for (std::size_t at = letter.find(kLabel); at != std::string::npos; at = letter.find(kLabel, at)) {
    at += kLabel.size();
    const std::size_t end = std::min(letter.find("\n\n", at), letter.size());
    Words run;
    while (at < end) {
      std::size_t word_end = at;
      while (word_end < end && is_letter(letter[word_end])) ++word_end;
      if (word_end > at) run.push_back(letter.substr(at, word_end - at));
      const bool goes_on = word_end < end && (letter[word_end] == ' ' || letter[word_end] == '\n');
      if (!goes_on && run.size() > 5) runs.push_back(run);
      if (!goes_on) run.clear();
      at = word_end + 1;
    }
  }
  for (Words& run : runs)
    for (std::string& word : run)
      std::transform(word.begin(), word.end(), word.begin(), [](char c) { return static_cast<char>(c | 0x20); });
  return runs;
}

std::vector<Words> read_runs(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<Words> runs;
  std::string line;
  for (std::size_t i = 0; i < kSampleLetters && std::getline(file, line); ++i)
    for (Words& run : runs_of(nlohmann::json::parse(line).at("text").get<std::string>()))
      runs.push_back(std::move(run));
  if (runs.empty()) throw std::runtime_error(path + ": no rationales");
  return runs;
}

class Drawing {
public:
  Drawing(std::vector<Words> runs, std::uint64_t seed) : runs_(std::move(runs)), random_(seed, 0) {}

  BenchQuery draw(QueryKind kind) {
    const Words& run = random_.pick(runs_);
    const std::size_t at = random_.below(run.size() - 4);
    const std::string a = content_word(run), b = content_word(run), c = content_word(run),
                      d = content_word(random_.pick(runs_));
    const std::string filter(random_.pick(kFilters));
    switch (kind) {
      case QueryKind::OneWord:
        return {kind, a, {a}};
      case QueryKind::ThreeWords:
        return {kind, a + " " + b + " " + c, {a, b, c}};
      case QueryKind::Phrase:
        return phrase(run, at, 2 + random_.below(3));
      case QueryKind::Boolean:
        return {kind, "(" + a + " OR " + d + ") AND " + b + " NOT " + content_word(random_.pick(runs_)), {a, d, b}};
      case QueryKind::Distance:
        return {kind, a + " w/5 " + b, {a, b}};
      case QueryKind::Sentence:
        return {kind, a + " /s " + b, {a, b}};
      case QueryKind::Wildcard:
        return {kind, a.substr(0, std::max<std::size_t>(4, a.size() - 3)) + "!", {a}};
      case QueryKind::Filtered:
        return {kind, a + " " + b + " " + filter, {a, b}};
      case QueryKind::FilterAlone:
        return {kind, filter, {}};
      default:
        return {kind, "", {}};
    }
  }

private:
  /// A word of at least four letters, as often as it is used.
  std::string content_word(const Words& run) {
    for (int tries = 0; tries < 20; ++tries)
      if (const std::string& word = random_.pick(run); word.size() >= 4 && word != "with" && word != "that")
        return word;
    return run.front();
  }

  static BenchQuery phrase(const Words& run, std::size_t at, std::size_t length) {
    Words words(run.begin() + static_cast<std::ptrdiff_t>(at), run.begin() + static_cast<std::ptrdiff_t>(at + length));
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "\"" : " ") + word;
    return {QueryKind::Phrase, text + "\"", std::move(words)};
  }

  std::vector<Words> runs_;
  Random random_;
};

}  // namespace

std::vector<BenchQuery> draw_queries(const std::string& letters, std::size_t count, std::uint64_t seed) {
  Drawing drawing(read_runs(letters), seed);
  std::vector<BenchQuery> queries;
  for (std::size_t kind = 0; kind < kKindNames.size(); ++kind)
    for (std::size_t i = 0; i < count; ++i) queries.push_back(drawing.draw(static_cast<QueryKind>(kind)));
  return queries;
}

}  // namespace imr::bench
