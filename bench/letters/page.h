// Lines of a letter: paragraphs broken at a width.
#ifndef IMR_BENCH_LETTERS_PAGE_H
#define IMR_BENCH_LETTERS_PAGE_H

#include <string>
#include <string_view>
#include <vector>

namespace imr::bench {

class Page {
public:
  /// @param is_double_spaced  an empty line behind each, as in letters of 2014
  explicit Page(bool is_double_spaced = false) : is_double_spaced_(is_double_spaced) {}

  void line(std::string_view text);
  void centered(std::string_view text);
  /// Broken at 88 characters, with an empty line behind.
  void paragraph(std::string_view text);
  std::string take() { return std::move(text_); }

private:
  bool is_double_spaced_;
  std::string text_;
};

std::string joined(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace imr::bench

#endif
