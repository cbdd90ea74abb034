// A C++ file taken apart just far enough to look at its code and its string literals separately.
#ifndef IMR_STRUCTURE_CPP_SCAN_H
#define IMR_STRUCTURE_CPP_SCAN_H

#include <string>
#include <string_view>
#include <vector>

namespace imr::structure {

struct StringLiteral {
  int line = 0;
  std::string text;  ///< as written between the quotes
};

struct CppScan {
  std::string code;  ///< as long as the file; comments and what stands between quotes are spaces
  std::vector<StringLiteral> literals;
};

CppScan scan_cpp(std::string_view text);

/// A function body, both braces included.
struct FunctionBody {
  int first_line = 0;        ///< line of the opening brace
  int last_line = 0;         ///< line of the closing brace
  int declaration_line = 0;  ///< line where its declaration begins
};

/// The outermost bodies with parameters before them: functions, test cases, lambdas at namespace scope.
/// @param code  CppScan::code
std::vector<FunctionBody> find_function_bodies(std::string_view code);

}  // namespace imr::structure

#endif
