// Loads and searches the sidecar table.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/strings.h"
#include "imr/error.h"
#include "imr/source.h"
#include "source/byte_stream.h"
#include "source/csv_reader.h"
#include "source/letter_metadata.h"

namespace imr {

namespace {

constexpr std::uint64_t kMaxTableBytes = 1ull << 30;
constexpr std::string_view kFileColumn = "file";

std::string_view after_last(std::string_view text, char separator) {
  const std::size_t at = text.rfind(separator);
  return at == std::string_view::npos ? text : text.substr(at + 1);
}

using Row = std::vector<std::string>;

// Messages start with the line; load() puts the path before them.
InputError row_error(std::size_t line, const std::string& message) {
  return InputError("line " + std::to_string(line) + ": " + message);
}

Row read_columns(source::CsvReader& reader) {
  std::optional<Row> columns = reader.next();
  if (!columns) throw InputError("line 1: no header line; name the columns there");
  for (std::string& column : *columns) {
    const std::string header = column;
    column = base::to_lower(base::trim(header));
    if (column != kFileColumn && !source::is_metadata_field(column))
      throw row_error(reader.line(), "unknown column \"" + header +
                                         "\"; known are file, case_number, priority, assigned, decision, injury, "
                                         "ur_denial, received, specialties, licensure");
    if (std::ranges::count(*columns, column) > 1)
      throw row_error(reader.line(), "column " + column + " is there twice");
  }
  return *columns;
}

struct TableRow {
  std::string file;  // last part of the name
  LetterMetadata metadata;
};

TableRow parse_row(const Row& columns, const Row& fields, std::size_t line) {
  if (fields.size() != columns.size())
    throw row_error(line,
                    std::to_string(fields.size()) + " fields where the header has " + std::to_string(columns.size()));
  TableRow row;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (columns[i] == kFileColumn) row.file = after_last(base::trim(fields[i]), '/');
    else if (!source::set_metadata_field(row.metadata, columns[i], fields[i]))
      throw row_error(line,
                      "\"" + fields[i] + "\" in column " + columns[i] + " is not a date (2016-11-09 or 11/9/2016)");
  }
  if (row.file.empty() && !row.metadata.case_number) throw row_error(line, "neither a file nor a case number");
  return row;
}

template <typename Map>
const std::size_t* find_row(const Map& rows, std::string_view key) {
  const auto found = rows.find(std::string(key));
  return found == rows.end() ? nullptr : &found->second;
}

}  // namespace

MetadataTable MetadataTable::load(const std::string& path) try {
  source::FileStream file(path);
  const std::optional<std::string> text = source::read_all(file, kMaxTableBytes);
  if (!text) throw InputError("larger than 1 GB");
  source::CsvReader reader(*text);
  const Row columns = read_columns(reader);
  MetadataTable table;
  while (const std::optional<Row> fields = reader.next()) {
    TableRow row = parse_row(columns, *fields, reader.line());
    const std::size_t number = table.rows_.size();
    if (!row.file.empty() && !table.by_file_.emplace(row.file, number).second)
      throw row_error(reader.line(), "a second row for the file " + row.file);
    const bool is_new =
        !row.metadata.case_number || table.by_case_.emplace(base::to_lower(*row.metadata.case_number), number).second;
    // Two files may hold the same letter; two rows for a case number alone contradict each other.
    if (!is_new && row.file.empty())
      throw row_error(reader.line(), "a second row for the case number " + *row.metadata.case_number);
    table.rows_.push_back(std::move(row.metadata));
  }
  return table;
} catch (const InputError& error) {
  throw InputError(path + ": " + error.what());
}

const LetterMetadata* MetadataTable::find(const std::string& source_name, const std::string& case_number) const {
  const std::size_t* row = find_row(by_file_, after_last(source_name, '/'));
  if (!row) row = find_row(by_file_, after_last(source_name, '!'));
  if (!row) row = find_row(by_case_, base::to_lower(case_number));
  return row ? &rows_[*row] : nullptr;
}

}  // namespace imr
