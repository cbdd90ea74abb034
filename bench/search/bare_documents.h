// Letters as a program without imr's knowledge is given them: text, and facet values as words.
#ifndef IMR_BENCH_SEARCH_BARE_DOCUMENTS_H
#define IMR_BENCH_SEARCH_BARE_DOCUMENTS_H

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace imr::bench {

struct BareDocument {
  std::string text;
  std::vector<std::string> filters;  ///< filter_word of every facet value; of issues only
};

/// Letter: its whole text as it stands. Issue: the sections that imr indexes for it, the case summary with each issue
/// of its letter; only so do other programs find about as many documents as imr finds issues.
enum class BareUnit { Letter, Issue };

/// Calls `visit` for every document of every `step`-th letter from `first` on. @return letters read
std::size_t read_documents(const std::string& letters, BareUnit unit, std::size_t first, std::size_t step,
                           const std::function<void(const BareDocument&)>& visit);

/// One word for a value of a facet that no tokenizer splits: "xbodyregionlowback"; "xyear2016" for the decision's year.
std::string filter_word(std::string_view facet, std::string_view value);

}  // namespace imr::bench

#endif
