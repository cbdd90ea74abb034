#include "search/slot_values.h"

namespace imr::search {

std::vector<std::string> slot_values(const Xapian::Database& database, Xapian::valueno slot, const DocSet& set) {
  std::vector<std::string> values;
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  set.for_each([&](DocSet::Doc doc) {
    if (value != end && value.get_docid() < doc) value.skip_to(doc);
    values.push_back(value != end && value.get_docid() == doc ? *value : std::string{});
  });
  return values;
}

}  // namespace imr::search
