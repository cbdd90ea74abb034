#include "search/month.h"

#include <charconv>
#include <numeric>

#include "index/visit_terms.h"

namespace imr::search {

std::vector<Month> months_of(const index::IndexView& view, const Field& field) {
  std::vector<Month> months;
  index::visit_terms(view.vocabulary(), field.prefix, [&](const std::string& term, std::uint64_t issues) {
    Month month{0, term, issues};
    const char* const digits = term.data() + field.prefix.size();
    const char* const digits_end = term.data() + term.size();
    if (std::from_chars(digits, digits_end, month.number).ptr == digits_end) months.push_back(std::move(month));
  });
  return months;
}

std::uint64_t issues_of(std::span<const Month> months) {
  return std::accumulate(months.begin(), months.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Month& month) { return sum + month.issues; });
}

}  // namespace imr::search
