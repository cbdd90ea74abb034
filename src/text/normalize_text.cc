// Lines into paragraphs, characters into their plain form, with a way back to the source.
#include <algorithm>

#include "base/strings.h"
#include "imr/text.h"
#include "text/code_points.h"
#include "text/source_lines.h"

namespace imr {

namespace {

using text::SourceLine;

enum class Joint { Paragraph, Space, Nothing, DropHyphen };

/// First parts that keep their hyphen when the word is broken behind it.
bool keeps_hyphen(std::string_view first_part) {
  static constexpr std::string_view kPrefixes[] = {
      "non",  "post",  "pre",   "self", "follow", "x",     "co",     "anti",   "well",  "low",
      "high", "two",   "three", "four", "five",   "six",   "long",   "short",  "full",  "over",
      "year", "month", "week",  "day",  "half",   "multi", "semi",   "sub",    "intra", "all",
      "ill",  "cold",  "home",  "work", "off",    "range", "first",  "second", "third", "evidence",
      "one",  "t",     "c",     "l",    "s",      "ultra", "weight", "side",   "light", "hand"};
  const std::string folded = base::to_lower(first_part);
  return std::find(std::begin(kPrefixes), std::end(kPrefixes), folded) != std::end(kPrefixes);
}

/// How a line that ends in a hyphen goes on.
Joint hyphen_joint(std::string_view line, std::string_view next) {
  if (line.size() < 2 || line[line.size() - 2] == ' ') return Joint::Space;
  const std::size_t word = line.find_last_of(" /(-", line.size() - 2);
  const std::string_view first_part = line.substr(word == std::string_view::npos ? 0 : word + 1,
                                                  line.size() - 1 - (word == std::string_view::npos ? 0 : word + 1));
  const bool are_letters = base::is_lower(line[line.size() - 2]) && base::is_lower(next.front());
  return are_letters && !keeps_hyphen(first_part) ? Joint::DropHyphen : Joint::Nothing;
}

class Normalizer {
public:
  explicit Normalizer(std::string_view source)
      : source_(source),
        lines_(text::find_lines(source)),
        width_(text::full_width(lines_)),
        is_double_spaced_(text::is_double_spaced(lines_)) {}

  NormalizedText run() {
    result_.text.reserve(source_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > 0) join(joint(i));
      result_.line_starts.push_back(static_cast<std::uint32_t>(result_.text.size()));
      add_line(lines_[i]);
    }
    return std::move(result_);
  }

private:
  std::string_view content(const SourceLine& line) const { return source_.substr(line.begin, line.end - line.begin); }

  /// True if the first word of the next line would have fitted, so that the line was ended on purpose.
  bool is_ended_early(const SourceLine& line, const SourceLine& next) const {
    return width_ == 0 || (line.width + 1 + next.first_word_width) * 20 < width_ * 17;
  }

  Joint joint(std::size_t i) const {
    const SourceLine &line = lines_[i - 1], &next = lines_[i];
    const std::string_view before = content(line), after = content(next);
    const int gap = is_double_spaced_ ? 2 : 1;
    // A page break says nothing about paragraphs, nor do the blank lines around it.
    const bool is_blank_between = !next.starts_page && next.blank_lines_before >= gap;
    if (is_blank_between || is_ended_early(line, next)) return Joint::Paragraph;
    if (before.back() == '-') return hyphen_joint(before, after);
    return before.back() == '/' ? Joint::Nothing : Joint::Space;
  }

  void join(Joint joint) {
    std::string& text = result_.text;
    while (!text.empty() && text.back() == ' ') text.pop_back();
    if (joint == Joint::DropHyphen && !text.empty()) text.pop_back();
    if (joint == Joint::Space && !text.empty()) text += ' ';
    if (joint == Joint::Paragraph && !text.empty() && text.back() != '\n') text += '\n';
  }

  void mark(std::size_t source_offset) {
    const auto here = static_cast<std::uint32_t>(result_.text.size());
    auto& map = result_.source_map;
    if (!map.empty() && map.back().first == here) map.pop_back();
    map.emplace_back(here, static_cast<std::uint32_t>(source_offset));
  }

  void add_line(const SourceLine& line) {
    mark(line.begin);
    const std::string_view text = content(line);
    if (base::is_ascii(text) || text::is_nfc(text)) add_characters(text, line.begin);
    else add_recomposed(text, line.begin);
  }

  /// Copies what is plain; marks each place where the distance to the source changes.
  void add_characters(std::string_view text, std::size_t source_begin) {
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t plain = plain_end(text, i);
      result_.text.append(text.data() + i, plain - i);
      if ((i = plain) == text.size()) return;
      const auto c = static_cast<unsigned char>(text[i]);
      const std::size_t before = result_.text.size(), begin = i;
      if (c == ' ' || c == '\t') add_space(), ++i;
      else if (c < 0x80) ++i;  // a control character
      else add_plain(text::next_code_point(text, i));
      if (result_.text.size() - before != i - begin) mark(source_begin + i);
    }
  }

  /// Behind the characters from `begin` on that stay as they are: visible ASCII and single spaces between it.
  static std::size_t plain_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    for (; end < text.size(); ++end) {
      const auto c = static_cast<unsigned char>(text[end]);
      const bool is_single_space = c == ' ' && end > begin && text[end - 1] != ' ';
      if ((c <= ' ' || c >= 0x7F) && !is_single_space) break;
    }
    return end;
  }

  void add_plain(char32_t code_point) {
    text::append_plain(result_.text, code_point);
    const std::size_t size = result_.text.size();
    if (size >= 2 && result_.text[size - 1] == ' ' && result_.text[size - 2] == ' ') result_.text.pop_back();
  }

  void add_space() {
    if (!result_.text.empty() && result_.text.back() != ' ' && result_.text.back() != '\n') result_.text += ' ';
  }

  /// Places inside such a line are exact to the line only.
  void add_recomposed(std::string_view text, std::size_t source_begin) {
    const std::string composed = text::to_nfc(text);
    const auto map = result_.source_map;
    add_characters(composed, source_begin);
    result_.source_map = map;
  }

  std::string_view source_;
  std::vector<SourceLine> lines_;
  std::uint32_t width_;
  bool is_double_spaced_;
  NormalizedText result_;
};

}  // namespace

std::uint32_t NormalizedText::to_source(std::uint32_t offset) const {
  const auto after = std::upper_bound(source_map.begin(), source_map.end(), offset,
                                      [](std::uint32_t value, const auto& entry) { return value < entry.first; });
  if (after == source_map.begin()) return 0;
  const auto& [here, there] = *(after - 1);
  return there + (offset - here);
}

NormalizedText normalize_text(std::string_view extracted) { return Normalizer(extracted).run(); }

}  // namespace imr
