// Rows of a CSV text, as RFC 4180 writes them.
#include "source/csv_reader.h"

#include <algorithm>

#include "imr/error.h"

namespace imr::source {

CsvReader::CsvReader(std::string_view text) : text_(text) {
  if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
}

bool CsvReader::at_line_end() const {
  const std::string_view rest = text_.substr(at_);
  return rest.starts_with('\n') || rest.starts_with("\r\n");
}

void CsvReader::pass_line_end() {
  at_ += text_[at_] == '\r' ? 2 : 1;
  ++line_;
}

std::optional<std::vector<std::string>> CsvReader::next() {
  while (at_ < text_.size() && at_line_end()) pass_line_end();
  if (at_ == text_.size()) return std::nullopt;
  row_line_ = line_;
  std::vector<std::string> row{read_field()};
  while (at_ < text_.size() && text_[at_] == ',') {
    ++at_;
    row.push_back(read_field());
  }
  if (at_ < text_.size()) pass_line_end();
  return row;
}

std::string CsvReader::read_field() {
  if (at_ < text_.size() && text_[at_] == '"') return read_quoted();
  const std::size_t begin = at_;
  while (at_ < text_.size() && text_[at_] != ',' && !at_line_end()) {
    if (text_[at_] == '"')
      throw InputError("line " + std::to_string(line_) +
                       ": a quote inside a field; put the field in quotes and double it");
    ++at_;
  }
  return std::string(text_.substr(begin, at_ - begin));
}

std::string CsvReader::read_quoted() {
  std::string field;
  ++at_;
  while (true) {
    const std::size_t quote = text_.find('"', at_);
    if (quote == std::string_view::npos)
      throw InputError("line " + std::to_string(row_line_) + ": a quoted field of this row has no end");
    const std::string_view part = text_.substr(at_, quote - at_);
    line_ += static_cast<std::size_t>(std::ranges::count(part, '\n'));
    field += part;
    at_ = quote + 1;
    if (!text_.substr(at_).starts_with('"')) break;
    field += '"';
    ++at_;
  }
  if (at_ < text_.size() && text_[at_] != ',' && !at_line_end())
    throw InputError("line " + std::to_string(line_) + ": text between a closing quote and the next comma");
  return field;
}

}  // namespace imr::source
