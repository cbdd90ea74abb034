#include "search/query_set.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "letters/random.h"
#include "search/bare_documents.h"

namespace imr::bench {

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kSampleLetters = 2000;
constexpr std::size_t kContentBytes = 4;
struct Filter {
  std::string text;
  FilterGroups groups;
};

const std::vector<Filter>& filters() {
  static const std::vector<Filter> kFilters = {
      {"decision:overturned", {{filter_word("decision", "overturned")}}},
      {"category:Injection", {{filter_word("category", "Injection")}}},
      {"body:knee", {{filter_word("body_region", "knee")}}},
      {"body:spine", {{filter_word("body_region", "spine")}}},
      {"decided:2016..2017", {{filter_word("year", "2016"), filter_word("year", "2017")}}},
      {"category:Rehabilitation decision:upheld",
       {{filter_word("category", "Rehabilitation")}, {filter_word("decision", "upheld")}}},
      {"class:Opioids", {{filter_word("class", "Opioids")}}},
      {"specialty:\"Orthopedic Surgery\"", {{filter_word("specialty", "Orthopedic Surgery")}}}};
  return kFilters;
}

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

struct Sample {
  std::vector<Words> runs;
  Words once;   ///< words of one letter only
  Words cases;  ///< case numbers
};

Sample read_sample(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  Sample sample;
  std::map<std::string, std::size_t> letters_of;
  std::string line;
  for (std::size_t i = 0; i < kSampleLetters && std::getline(file, line); ++i) {
    const auto letter = nlohmann::json::parse(line);
    sample.cases.push_back(letter.at("id"));
    std::set<std::string> words;
    for (Words& run : runs_of(letter.at("text").get<std::string>())) {
      words.insert(run.begin(), run.end());
      sample.runs.push_back(std::move(run));
    }
    for (const std::string& word : words) ++letters_of[word];
  }
  for (const auto& [word, letters] : letters_of)
    if (letters == 1 && word.size() >= kContentBytes) sample.once.push_back(word);
  if (sample.runs.empty()) throw std::runtime_error(path + ": no rationales");
  return sample;
}

class Drawing {
public:
  using Count = std::function<std::uint64_t(const std::string&)>;

  Drawing(Sample sample, std::uint64_t seed, const Count& letters_with)
      : sample_(std::move(sample)), random_(seed, 0), letters_with_(letters_with) {}

  BenchQuery draw(QueryKind kind) {
    const Words& run = random_.pick(sample_.runs);
    const std::size_t at = random_.below(run.size() - 4);
    const std::string a = content_word(run), b = content_word(run, {a}), c = content_word(run, {a, b}),
                      d = content_word(random_.pick(sample_.runs), {a, b, c});
    const Filter& filter = random_.pick(filters());
    switch (kind) {
      case QueryKind::OneWord:
        return {kind, a, {a}, {}, {}, {}};
      case QueryKind::RareWord:
        return rare_word();
      case QueryKind::ThreeWords:
        return {kind, a + " " + b + " " + c, {a, b, c}, {}, {}, {}};
      case QueryKind::Phrase:
        return phrase(run, at, 2 + random_.below(3));
      case QueryKind::Boolean: {
        const std::string without = content_word(random_.pick(sample_.runs), {a, b, d});
        return {kind, "(" + a + " OR " + d + ") AND " + b + " NOT " + without, {a, d, b}, {}, without, {}};
      }
      case QueryKind::Distance:
        return {kind, a + " w/5 " + b, {a, b}, "#" + a + " w/5 #" + b, {}, {}};
      case QueryKind::Sentence:
        return {kind, a + " /s " + b, {a, b}, {}, {}, {}};
      case QueryKind::Wildcard: {
        const std::string start = a.substr(0, std::max(kContentBytes, a.size() - 3));
        return {kind, start + "!", {start}, {}, {}, {}};
      }
      case QueryKind::Filtered:
        return {kind, a + " " + b + " " + filter.text, {a, b}, {}, {}, filter.groups};
      case QueryKind::FilterAlone:
        return {kind, filter.text, {}, {}, {}, filter.groups};
      case QueryKind::Similar:
        return {kind, random_.pick(sample_.cases), {}, {}, {}, {}};
      case QueryKind::Stats:
        return {kind, a, {a}, {}, {}, {}};
      default:
        return {kind, "", {}, {}, {}, {}};
    }
  }

private:
  /// A word of at least four letters that is none of `others`, as often as it is used.
  std::string content_word(const Words& run, const Words& others = {}) {
    for (int tries = 0; tries < 50; ++tries) {
      const std::string& word = random_.pick(run);
      if (word.size() < kContentBytes || word == "with" || word == "that") continue;
      if (std::find(others.begin(), others.end(), word) == others.end()) return word;
    }
    return run.front();
  }

  /// With no words where there is none.
  BenchQuery rare_word() {
    for (int tries = 0; tries < 200 && !sample_.once.empty(); ++tries) {
      const std::string& word = random_.pick(sample_.once);
      const std::uint64_t letters = letters_with_(word);
      if (letters > 0 && letters < kRareLetters) return {QueryKind::RareWord, word, {word}, {}, {}, {}};
    }
    return {QueryKind::RareWord, "", {}, {}, {}, {}};
  }

  static BenchQuery phrase(const Words& run, std::size_t at, std::size_t length) {
    Words words(run.begin() + static_cast<std::ptrdiff_t>(at), run.begin() + static_cast<std::ptrdiff_t>(at + length));
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "\"" : " ") + word;
    text += '"';
    return {QueryKind::Phrase, text, std::move(words), "=" + text, {}, {}};
  }

  Sample sample_;
  Random random_;
  const Count& letters_with_;
};

}  // namespace

std::vector<BenchQuery> draw_queries(const std::string& letters, std::size_t count, std::uint64_t seed,
                                     const std::function<std::uint64_t(const std::string&)>& letters_with) {
  Drawing drawing(read_sample(letters), seed, letters_with);
  std::vector<BenchQuery> queries;
  for (std::size_t kind = 0; kind < kKindNames.size(); ++kind)
    for (std::size_t i = 0; i < count; ++i) {
      BenchQuery query = drawing.draw(static_cast<QueryKind>(kind));
      if (query.kind != QueryKind::RareWord || !query.words.empty()) queries.push_back(std::move(query));
    }
  return queries;
}

}  // namespace imr::bench
