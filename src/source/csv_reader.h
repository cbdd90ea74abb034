// Rows of a CSV text, as RFC 4180 writes them.
#ifndef IMR_SOURCE_CSV_READER_H
#define IMR_SOURCE_CSV_READER_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace imr::source {

/// Reads one row after another. Fields are separated by commas; a field in double quotes may hold commas,
/// line ends and doubled quotes. Lines end with LF or CRLF. Empty lines are passed over, and so is a
/// byte order mark. The text must outlive the reader.
class CsvReader {
public:
  explicit CsvReader(std::string_view text);
  /// The next row; nothing after the last. @throws InputError naming the line of a misplaced quote.
  std::optional<std::vector<std::string>> next();
  /// The line on which the last row began, from 1.
  std::size_t line() const { return row_line_; }

private:
  bool at_line_end() const;
  void pass_line_end();
  std::string read_field();
  std::string read_quoted();

  std::string_view text_;
  std::size_t at_ = 0, line_ = 1, row_line_ = 0;
};

}  // namespace imr::source

#endif
