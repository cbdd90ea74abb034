#include "search/slot_values.h"

#include "index/cursors.h"

namespace imr::search {

std::vector<std::string> slot_values(const index::IndexView& view, unsigned slot, const DocSet& set) {
  std::vector<std::string> values;
  index::ValueCursor value(view, slot, set.count());
  set.for_each([&](DocSet::Doc doc) { values.push_back(value.at(doc)); });
  return values;
}

}  // namespace imr::search
