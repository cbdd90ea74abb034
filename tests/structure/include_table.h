// The include table: which folder may include what.
#ifndef IMR_STRUCTURE_INCLUDE_TABLE_H
#define IMR_STRUCTURE_INCLUDE_TABLE_H

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace imr::structure {

/// A row of include-table.tsv.
struct LayerRow {
  std::string folder;                    ///< "include/imr", "tools", or a folder of src/
  std::optional<int> level;              ///< of a folder of src/
  std::vector<std::string> may_include;  ///< folders of src/
  std::vector<std::string> third_party;  ///< beginnings of header names; "posix"

  friend bool operator==(const LayerRow&, const LayerRow&) = default;
};

/// A row from its four columns; "–" and backquotes mean nothing.
LayerRow parse_layer_row(const std::vector<std::string>& columns);

/// An include directive: the name with its quotes or angle brackets.
struct Include {
  int line = 0;
  std::string name;
};

std::vector<Include> find_includes(std::string_view text);

/// The row for a file given relative to the project's root; null when no row is for it.
const LayerRow* find_row(const std::vector<LayerRow>& table, const std::filesystem::path& file);

/// May a file of this row hold this include?
bool is_allowed(const LayerRow& row, std::string_view include_name);

}  // namespace imr::structure

#endif
