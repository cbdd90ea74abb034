#include "structure/cpp_scan.h"

#include <algorithm>
#include <cctype>

namespace imr::structure {

namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Walks over a file once; each take_ function consumes one construct at `at_`.
class Scanner {
public:
  explicit Scanner(std::string_view text) : text_(text) { scan_.code = text; }

  CppScan run() {
    while (at_ < text_.size()) {
      if (looks_at("//")) take_until("\n", 0);
      else if (looks_at("/*")) take_until("*/", 2);
      else if (looks_at("R\"") && (at_ == 0 || !is_word(text_[at_ - 1]))) take_raw_string();
      else if (text_[at_] == '"') take_quoted('"');
      else if (text_[at_] == '\'' && (at_ == 0 || !is_word(text_[at_ - 1]))) take_quoted('\'');
      else step();
    }
    return std::move(scan_);
  }

private:
  bool looks_at(std::string_view start) const { return text_.substr(at_).starts_with(start); }

  void step() {
    if (text_[at_] == '\n') ++line_;
    ++at_;
  }

  void blank(std::size_t end) {
    for (end = std::min(end, text_.size()); at_ < end; step())
      if (text_[at_] != '\n') scan_.code[at_] = ' ';
  }

  void take_until(std::string_view closing, std::size_t closing_size) {
    const std::size_t end = text_.find(closing, at_ + closing_size);
    blank(end == std::string_view::npos ? end : end + closing_size);
  }

  void keep_literal(std::size_t begin, std::size_t end) {
    scan_.literals.push_back({line_, std::string(text_.substr(begin, end - begin))});
  }

  void take_raw_string() {
    const std::size_t open = std::min(text_.find('(', at_), text_.size());
    const std::string closing = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
    const std::size_t close = std::min(text_.find(closing, open), text_.size());
    keep_literal(std::min(open + 1, close), close);
    blank(close + closing.size());
  }

  void take_quoted(char quote) {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != quote && text_[end] != '\n') end += text_[end] == '\\' ? 2 : 1;
    end = std::min(end, text_.size());
    if (quote == '"') keep_literal(at_ + 1, end);
    step();
    blank(end);
    if (at_ < text_.size()) step();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  CppScan scan_;
};

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool starts = at == 0 || !is_word(text[at - 1]);
    const bool ends = at + word.size() == text.size() || !is_word(text[at + word.size()]);
    if (starts && ends) return true;
  }
  return false;
}

/// Does the brace after this declaration open a namespace or a type?
bool opens_scope(std::string_view declaration) {
  return declaration.find('(') == std::string_view::npos &&
         std::ranges::any_of(std::initializer_list<std::string_view>{"namespace", "class", "struct", "enum", "union"},
                             [&](std::string_view word) { return has_word(declaration, word); });
}

/// Walks over code brace by brace; `declaration_` is what stands since the last statement or block.
class BodyFinder {
public:
  explicit BodyFinder(std::string_view code) : code_(code) {}

  std::vector<FunctionBody> run() {
    for (; at_ < code_.size(); ++at_) {
      const char c = code_[at_];
      if (c == '\n') ++line_;
      if (c == '#') skip_directive();
      if (c == '(') ++parentheses_;
      if (c == ')') --parentheses_;
      if (c == '{') open();
      else if (c == '}' || (c == ';' && parentheses_ == 0)) declaration_.clear();
      else if (c != '#') extend(c);
    }
    return std::move(bodies_);
  }

private:
  void extend(char c) {
    const bool is_space = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (declaration_.empty() && is_space) return;
    if (declaration_.empty()) declaration_line_ = line_;
    declaration_ += c;
  }

  /// Braces inside parentheses or right after a name are initializers: `a_{1}`, `f(X x = {})`.
  bool is_initializer() const {
    return parentheses_ > 0 || (!declaration_.empty() && (is_word(declaration_.back()) || declaration_.back() == '>'));
  }

  void open() {
    if (is_initializer()) {
      skip_block();
    } else if (opens_scope(declaration_)) {
      declaration_.clear();
    } else {
      const bool has_parameters = declaration_.find(')') != std::string::npos;
      const int first_line = line_;
      skip_block();
      if (has_parameters) bodies_.push_back({first_line, line_, declaration_line_});
      declaration_.clear();
    }
  }

  /// To the end of a preprocessor directive, continued lines included.
  void skip_directive() {
    while (at_ + 1 < code_.size() && (code_[at_ + 1] != '\n' || code_[at_] == '\\'))
      if (code_[++at_] == '\n') ++line_;
  }

  /// From an opening brace to its closing one.
  void skip_block() {
    int depth = 0;
    for (; at_ < code_.size(); ++at_) {
      if (code_[at_] == '\n') ++line_;
      if (code_[at_] == '{') ++depth;
      if (code_[at_] == '}' && --depth == 0) return;
    }
  }

  std::string_view code_;
  std::size_t at_ = 0;
  int line_ = 1;
  int parentheses_ = 0;
  std::string declaration_;
  int declaration_line_ = 1;
  std::vector<FunctionBody> bodies_;
};

}  // namespace

CppScan scan_cpp(std::string_view text) { return Scanner(text).run(); }

std::vector<FunctionBody> find_function_bodies(std::string_view code) { return BodyFinder(code).run(); }

}  // namespace imr::structure
