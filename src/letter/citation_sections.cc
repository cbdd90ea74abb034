#include "letter/citation_sections.h"

#include <algorithm>

#include "base/strings.h"
#include "letter/patterns.h"
#include "schema/phrase_finder.h"

namespace imr::letter {

namespace {

constexpr std::size_t kMaxPartsOfName = 4;

std::string_view without_final_point(std::string_view text) {
  text = base::trim(text);
  while (!text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ';' || text.back() == ':'))
    text = base::trim(text.substr(0, text.size() - 1));
  return text;
}

/// "Mattress selection and" is "Mattress selection"; "and" alone is nothing.
void drop_joining_end(std::string& part) {
  static const Pattern joint(R"((?:^|[\s,;]+)(?:and|or|&)\s*$)");
  while (re2::RE2::Replace(&part, joint, "")) {
  }
}

std::string join(const std::vector<std::string>& parts, std::size_t begin, std::size_t end) {
  std::string result = parts[begin];
  for (std::size_t i = begin + 1; i < end; ++i) result += ", " + parts[i];
  return result;
}

bool is_numbered(std::string_view part) {
  static const Pattern number(R"(\d+(?:\.\d+)*\.?\s+\pL)");
  return !part.empty() && base::is_digit(part.front()) &&
         number.Match(re2::StringPiece(part.data(), part.size()), 0, part.size(), re2::RE2::ANCHOR_START, nullptr, 0);
}

/// A bare year, number or paragraph of the regulations ("9792.24.2") says nothing about the section.
bool is_bare_number(std::string_view part) {
  return part.find_first_not_of("0123456789. ") == std::string_view::npos && part.size() <= 12;
}

bool is_chapter(std::string_view name, const Schema& schema) {
  const auto& phrases = schema::phrases_of(schema);
  const text::TokenList tokens = text::tokenize(name);
  for (const auto& match : phrases.find(tokens))
    if (match.vocabulary == phrases.vocabulary_id("guidelines") && match.first_token == 0 &&
        match.last_token + 1 == tokens.tokens.size())
      return true;
  return false;
}

/// The chapter's own name once more, with its year: "Chronic Pain Medical Treatment Guidelines: 2009".
bool is_chapter_again(std::string_view part, const Schema& schema) {
  const std::size_t colon = part.find(':');
  return colon != std::string_view::npos && is_bare_number(part.substr(colon + 1)) &&
         is_chapter(part.substr(0, colon), schema);
}

/// Parts that go on from the one before: a small letter, "&" or "and" at the begin.
bool continues(std::string_view part) {
  return base::is_lower(part.front()) || part.front() == '&' || part.front() == '(';
}

std::vector<std::string> join_numbered(const std::vector<std::string>& parts) {
  std::vector<std::string> sections;
  for (const std::string& part : parts) {
    if (sections.empty() || is_numbered(part)) sections.push_back(part);
    else sections.back() += ", " + part;
  }
  return sections;
}

/// Number of parts from `begin` on that are one name of the vocabulary; 1 when none is.
std::size_t known_name_length(const std::vector<std::string>& parts, std::size_t begin, const Vocabulary* names) {
  const std::size_t most = std::min(kMaxPartsOfName, parts.size() - begin);
  for (std::size_t length = most; names != nullptr && length > 1; --length)
    if (names->find(join(parts, begin, begin + length)) != nullptr) return length;
  return 1;
}

}  // namespace

std::vector<std::string> split_outside_brackets(std::string_view text) {
  std::vector<std::string> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ',';
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    const bool ends_part = i == text.size() || (depth == 0 && (c == ',' || c == ';'));
    if (!ends_part) continue;
    std::string part = base::collapse_spaces(without_final_point(text.substr(begin, i - begin)));
    drop_joining_end(part);
    if (!part.empty()) parts.push_back(part);
    begin = i + 1;
  }
  return parts;
}

bool is_publication(std::string_view part) {
  static const Pattern publication(
      R"(\d+(?:st|nd|rd|th)\s+ed(?:ition|\.)?\b[\s\d(),.;]*(?:pp?(?:ages?)?\.?[\s\d,\-]*)?)");
  return re2::RE2::FullMatch(re2::StringPiece(part.data(), part.size()), publication);
}

std::vector<std::string> split_sections(std::string_view list, const Schema& schema) {
  std::vector<std::string> parts = split_outside_brackets(list);
  std::erase_if(parts, [&](const std::string& part) { return is_chapter_again(part, schema) || is_publication(part); });
  if (std::any_of(parts.begin(), parts.end(), is_numbered)) return join_numbered(parts);
  const Vocabulary* names = schema.find_vocabulary("mtus-sections");
  std::vector<std::string> sections;
  for (std::size_t i = 0; i < parts.size();) {
    const std::size_t length = known_name_length(parts, i, names);
    const std::string name = join(parts, i, i + length);
    i += length;
    if (is_bare_number(name)) continue;
    if (!sections.empty() && length == 1 && continues(name)) sections.back() += ", " + name;
    else sections.push_back(name);
  }
  return sections;
}

std::string take_pages(std::string& details) {
  static const Pattern label(
      R"(,?\s*\b(?:Pages?|Pp?g?s?\.|Page\(s\)?)(?:\(s\)?)?\s*[:.]?\s*((?:\d+[\d\s,\-]*(?:and\s+\d+)?)?)\.?)");
  re2::StringPiece groups[2];
  if (!label.Match(details, 0, details.size(), re2::RE2::UNANCHORED, groups, 2)) return {};
  std::string pages(groups[1]);
  while (!pages.empty() && !base::is_digit(pages.back())) pages.pop_back();
  const auto begin = static_cast<std::size_t>(groups[0].data() - details.data());
  details.erase(begin, groups[0].size());
  return base::collapse_spaces(pages);
}

}  // namespace imr::letter
