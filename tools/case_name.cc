#include "case_name.h"

#include <algorithm>
#include <charconv>
#include <iostream>

#include "commands.h"
#include "imr/output.h"

namespace imr::tools {

CaseName read_case_name(const std::string& typed) {
  const std::size_t sign = typed.rfind('#');
  int issue = 0;
  const char* end = typed.data() + typed.size();
  if (sign == std::string::npos) return {typed, {}};
  const auto [at, fault] = std::from_chars(typed.data() + sign + 1, end, issue);
  if (fault != std::errc{} || at != end) return {typed, {}};  // an id may hold the sign itself
  return {typed.substr(0, sign), issue};
}

int say_missing_case(Searcher& searcher, const std::string& letter) {
  std::cerr << "imr: there is no determination \"" << printable(letter) << "\" in the index\n";
  const char* separator = "did you mean: ";
  for (const std::string& nearest : searcher.nearest_cases(letter)) {
    std::cerr << separator << printable(nearest);
    separator = ", ";
  }
  if (separator[0] == ',') std::cerr << '\n';
  return kNothingFound;
}

bool has_named_issue(const LetterText& letter, const CaseName& name) {
  const auto& issues = letter.determination.issues;
  const auto has_number = [&](const Issue& issue) { return issue.number == *name.issue; };
  if (!name.issue || std::any_of(issues.begin(), issues.end(), has_number)) return true;
  std::cerr << "imr: " << printable(name.letter) << " has no issue " << *name.issue << "; it has " << issues.size()
            << '\n';
  return false;
}

}  // namespace imr::tools
