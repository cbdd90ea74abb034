#include <doctest/doctest.h>

#include "imr/text.h"

namespace {

std::string sentences(std::string_view text) {
  std::string result;
  for (const imr::Span& span : imr::find_sentences(text)) result += "[" + std::string(slice(text, span)) + "]";
  return result;
}

}  // namespace

TEST_CASE("wrapped lines are joined, paragraphs are kept") {
  const std::string line(60, 'x');
  const auto normalized = imr::normalize_text(line + " yy\n" + line + " zz\n" + line + "\nshort end.\n\nNext one here");
  CHECK(normalized.text == line + " yy " + line + " zz " + line + " short end.\nNext one here");
  CHECK(normalized.line_starts.size() == 5);
}

TEST_CASE("characters get their plain form") {
  struct Row { const char* source; const char* expected; };
  const Row rows[] = {
      {"of\xEF\xAC\x81" "ce", "office"},
      {"\xE2\x80\x9Cquoted\xE2\x80\x9D \xE2\x80\x98it\xE2\x80\x99s\xE2\x80\x99", "\"quoted\" 'it's'"},
      {"a\xE2\x80\x93" "b\xE2\x80\x94" "c", "a-b-c"},
      {"re\xC2\xADport", "report"},
      {"a\xC2\xA0\xC2\xA0 b\tc", "a b c"},
      {"bell\x07 esc\x1B[31m", "bell esc[31m"},
      {"e\xCC\x81", "\xC3\xA9"},
      {"", ""},
      {"  \n \f \n", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(imr::normalize_text(row.source).text == row.expected);
  }
}

TEST_CASE("words broken at a line's end are joined, compounds keep their hyphen") {
  const std::string full(70, 'x');
  const auto join = [&](const std::string& end, const std::string& next) {
    const auto text = imr::normalize_text(full + "\n" + full + "\n" + full + " " + end + "\n" + next + " " + full).text;
    return text.substr(text.find(end.substr(0, 2)));
  };
  CHECK(join("evalu-", "ation").starts_with("evaluation x"));
  CHECK(join("follow-", "up").starts_with("follow-up x"));
  CHECK(join("L4-", "L5").starts_with("L4-L5 x"));
  CHECK(join("and/", "or").starts_with("and/or x"));
}

TEST_CASE("double-spaced letters keep their paragraphs together, page numbers and form feeds go") {
  const std::string line(70, 'x');
  std::string source;
  for (int page = 1; page <= 3; ++page) {
    for (int i = 0; i < 6; ++i) source += line + " \n \n";
    source += "Page " + std::to_string(page) + " of 3\n\f";
  }
  const std::string text = imr::normalize_text(source).text;
  CHECK(text.find('\n') == std::string::npos);
  CHECK(text.find("Page") == std::string::npos);
}

TEST_CASE("every byte of the normalized text maps to the same character of the source") {
  const std::string source = "  The of\xEF\xAC\x81" "ce  visit\xC2\xAD,  \xE2\x80\x9Cone\xE2\x80\x9D\n\n Two  x";
  const auto normalized = imr::normalize_text(source);
  for (std::uint32_t i = 0; i < normalized.text.size(); ++i) {
    const char c = normalized.text[i];
    if (c != 'T' && c != 'v' && c != 'w' && c != 'x' && c != 'n') continue;
    CAPTURE(i);
    CHECK(source[normalized.to_source(i)] == c);
  }
}

TEST_CASE("sentences end where a reader ends them") {
  struct Row { const char* text; const char* expected; };
  const Row rows[] = {
      {"One here. Two there.", "[One here.][Two there.]"},
      {"Seen by Dr. Smith. Pain at L4-5. No change.", "[Seen by Dr. Smith.][Pain at L4-5.][No change.]"},
      {"Take p.r.n. for pain vs. Rest. See No. 3 of it.", "[Take p.r.n. for pain vs. Rest.][See No. 3 of it.]"},
      {"Injured in 2011.Thus far, none.", "[Injured in 2011.][Thus far, none.]"},
      {"A first\nand a second", "[A first][and a second]"},
      {"Section 9792.24.2 applies. So does 7.5 mg.", "[Section 9792.24.2 applies.][So does 7.5 mg.]"},
      {"", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(sentences(row.text) == row.expected);
  }
}
