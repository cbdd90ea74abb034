#include "facet_names.h"

#include <algorithm>
#include <vector>

#include "command_names.h"
#include "imr/error.h"

namespace imr::tools {

namespace {

constexpr const char* kDays = "days";

std::string with_underscores(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

/// Its own name and its aliases.
void add_names(const Field& field, std::vector<std::string>& names) {
  names.push_back(field.name);
  names.insert(names.end(), field.aliases.begin(), field.aliases.end());
}

/// @param all  what there is, for people
[[noreturn]] void refuse(const std::string& kind, const std::string& typed, const std::vector<std::string>& names,
                         const std::string& all) {
  const std::string nearest = nearest_name(names, with_underscores(typed));
  throw UsageError("there is no " + kind + " \"" + typed + "\"; " +
                   (nearest.empty() ? "there are " + all : "the nearest is " + nearest));
}

}  // namespace

const Facet& named_facet(const std::string& typed) {
  const Schema& schema = Schema::embedded();
  if (typed == "year" || typed == "month")
    throw UsageError("there is no facet \"" + typed + "\"; dates are counted by imr stats --trend " + typed +
                     " and imr facets --by " + typed);
  if (const Facet* facet = schema.find_facet(with_underscores(typed))) return *facet;
  std::vector<std::string> names;
  std::string all;
  for (const Facet& facet : schema.facets()) {
    add_names(schema.field(facet.field), names);
    all += (all.empty() ? "" : ", ") + facet.name;
  }
  refuse("facet", typed, names, all);
}

std::optional<std::string> find_number(const std::string& typed) {
  if (typed == kDays) return typed;
  const Field* field = Schema::embedded().find_field(with_underscores(typed));
  return field != nullptr && field->kind == Field::Kind::Number ? std::optional(field->name) : std::nullopt;
}

std::string named_number(const std::string& typed) {
  if (const auto name = find_number(typed)) return *name;
  std::vector<std::string> names{kDays};
  std::string all;
  for (const Field& field : Schema::embedded().fields()) {
    if (field.kind != Field::Kind::Number) continue;
    add_names(field, names);
    all += field.name + ", ";
  }
  refuse("number", typed, names, all + kDays);
}

}  // namespace imr::tools
