// Many queries in one file: JSONL, or TREC topics.
#ifndef IMR_TOPICS_H
#define IMR_TOPICS_H

#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace imr {

/// One query of a file.
struct Topic {
  std::string id;
  std::string query;
  /// Options by their names on the command line, in the order of the file. A flag that is true has the value "true";
  /// one that is false is left out; a list gives one pair an element.
  std::vector<std::pair<std::string, std::string>> options;
};

/// Reads one topic after another. A file whose first character is '{' is JSONL: {"id":…,"query":…, option: value…} on
/// each line. Otherwise it holds TREC topics: <top>, <num> Number: ID, <title> query, </top>; other tags are passed
/// over.
class TopicReader {
public:
  /// @param in  must outlive the reader
  explicit TopicReader(std::istream& in);
  /// The next topic; nothing after the last. @throws InputError naming the line and the reason
  std::optional<Topic> next();
  /// Whether the reading can go on behind an error: each line of JSONL is a query of its own.
  bool can_go_on() const { return is_json_; }
  /// The line that was read last, from 1.
  std::size_t line() const { return line_; }

  /// Of JSONL the id of the query that was read last, also of a refused one; its line where it has none.
  const std::string& id() const { return id_; }

private:
  std::optional<Topic> next_json();
  std::optional<Topic> next_trec();
  bool read_line(std::string& line);

  std::istream& in_;
  std::string id_;
  std::size_t line_ = 0;
  bool is_json_ = false;
};

}  // namespace imr

#endif
