// A small index of plain texts, each one issue, for tests that say in a line what is found and marked.
#ifndef IMR_TESTS_SEARCH_TEXT_INDEX_H
#define IMR_TESTS_SEARCH_TEXT_INDEX_H

#include <algorithm>
#include <string>
#include <vector>

#include "imr/index.h"
#include "imr/search.h"
#include "temp_folder.h"

namespace imr::tests {

/// Letter 1 has the case number CM16-0000001, and so on. Dates are ISO; an empty one is absent.
struct TextLetter {
  std::string text;
  std::string decision_date = {};
};

class TextIndex {
public:
  explicit TextIndex(const std::vector<TextLetter>& letters) {
    std::string lines;
    for (std::size_t i = 0; i < letters.size(); ++i)
      lines += "{\"id\":\"" + std::to_string(i + 1) + "\",\"case_number\":\"CM16-000000" + std::to_string(i + 1) + "\",\"decision\":\"" +
               letters[i].decision_date + "\",\"text\":\"" + escaped(letters[i].text) + "\"}\n";
    IndexOptions options;
    options.path = folder_.path("index");
    update_index({folder_.write("letters.jsonl", lines)}, options);
  }

  std::string path() const { return folder_.path("index"); }
  std::string letters() const { return folder_.path("letters.jsonl"); }

  SearchResult search(const std::string& query, SortKey sort = SortKey::CaseNumber, bool ascending = true) const {
    SearchRequest request;
    request.query = parse_query(query, Schema::embedded());
    request.sort = sort;
    request.ascending = ascending;
    return Searcher(path()).search(request);
  }

  /// Numbers of the letters in their order: "1 3".
  std::string found(const std::string& query, SortKey sort = SortKey::CaseNumber, bool ascending = true) const {
    std::string numbers;
    for (const DeterminationHit& hit : search(query, sort, ascending).hits) numbers += (numbers.empty() ? "" : " ") + hit.case_number.substr(11);
    return numbers;
  }

  /// The text of a letter with the words that satisfied the query in brackets.
  std::string marked(const std::string& query, int letter = 1) const {
    const Query parsed = parse_query(query, Schema::embedded());
    auto shown = Searcher(path()).find_letter("CM16-000000" + std::to_string(letter), &parsed);
    std::string text = shown->text.text;
    std::ranges::reverse(shown->marks);
    for (const Span& mark : shown->marks) text.insert(mark.end, "]").insert(mark.begin, "[");
    return text;
  }

private:
  static std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text)
      if (c == '\n') result += "\\n";
      else if (c == '"' || c == '\\') result.append("\\").append(1, c);
      else result += c;
    return result;
  }

  TempFolder folder_;
};

}  // namespace imr::tests

#endif
