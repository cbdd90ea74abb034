// Terms of a database one after the other.
#ifndef IMR_INDEX_VISIT_TERMS_H
#define IMR_INDEX_VISIT_TERMS_H

#include <xapian.h>

#include <string>

namespace imr::index {

/// The posting list of a more frequent term is so many blocks long that to look up the term behind it takes less time than
/// to step over it, as the engine does: its terms and postings stand in one table.
inline constexpr Xapian::doccount kLongList = 10'000;

/// Calls visit(term, frequency) for the terms that begin with a prefix, in byte order.
template <typename Visit>
void visit_terms(const Xapian::Database& database, const std::string& prefix, Visit&& visit) {
  const auto end = database.allterms_end(prefix);
  for (auto it = database.allterms_begin(prefix); it != end;) {
    const std::string term = *it;
    const Xapian::doccount frequency = it.get_termfreq();
    visit(term, frequency);
    if (frequency < kLongList) ++it;
    else it.skip_to(term + '\0');
  }
}

}  // namespace imr::index

#endif
