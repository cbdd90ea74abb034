#include "source/line_reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace {

// Gives a text in blocks of a few bytes.
class TextStream : public imr::source::ByteStream {
public:
  TextStream(std::string text, std::size_t block_bytes) : text_(std::move(text)), block_bytes_(block_bytes) {}
  std::size_t read(char* out, std::size_t size) override {
    const std::size_t count = std::min({size, block_bytes_, text_.size() - at_});
    std::memcpy(out, text_.data() + at_, count);
    at_ += count;
    return count;
  }

private:
  std::string text_;
  std::size_t block_bytes_, at_ = 0;
};

}  // namespace

TEST_CASE("lines are the same whatever the size of the blocks") {
  struct Row {
    const char* text;
    std::vector<std::string> expected;
  };
  const Row rows[] = {
      {"", {}}, {"\n", {""}}, {"a", {"a"}}, {"ab\ncde\n", {"ab", "cde"}}, {"ab\n\n\nc", {"ab", "", "", "c"}}};
  for (const Row& row : rows)
    for (const std::size_t block : {1u, 2u, 3u, 100u}) {
      CAPTURE(row.text);
      CAPTURE(block);
      TextStream stream(row.text, block);
      imr::source::LineReader reader(stream, 100);
      std::vector<std::string> lines;
      while (reader.next()) lines.push_back(reader.line());
      CHECK(lines == row.expected);
      CHECK(reader.number() == row.expected.size());
    }
}

TEST_CASE("a line that is too long is cut and marked, and the next line is whole") {
  TextStream stream("123456789\n1234\n12345\n", 4);
  imr::source::LineReader reader(stream, 4);
  struct Row {
    const char* line;
    bool is_too_long;
  };
  for (const Row& row : {Row{"1234", true}, Row{"1234", false}, Row{"1234", true}}) {
    REQUIRE(reader.next());
    CHECK(reader.line() == row.line);
    CHECK(reader.is_too_long() == row.is_too_long);
  }
  CHECK_FALSE(reader.next());
}
