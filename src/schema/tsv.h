// Tab-separated files: one header line, '#' comments, UTF-8.
#ifndef IMR_SCHEMA_TSV_H
#define IMR_SCHEMA_TSV_H

#include <string>
#include <string_view>
#include <vector>

namespace imr::schema {

struct TsvRow {
  int line = 0;                    ///< in the file, from 1
  std::vector<std::string> cells;  ///< as many as the header has columns
};

struct TsvTable {
  std::string name;  ///< of the file, for messages
  std::vector<std::string> columns;
  std::vector<TsvRow> rows;
  /// Position of a column. @throws SchemaError when the file has none of that name
  std::size_t column(std::string_view column_name) const;
  bool has_column(std::string_view column_name) const;
};

/// @throws SchemaError naming file and line when a row has more cells than the header
TsvTable parse_tsv(const std::string& name, std::string_view text);

}  // namespace imr::schema

#endif
