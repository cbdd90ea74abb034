// The errors of the library. Each subclass says what the caller can do about it.
#ifndef IMR_ERROR_H
#define IMR_ERROR_H

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace imr {

/// Root of every exception the library throws. `what()` is one sentence that names the file, the field
/// or the place, and says what to do.
class Error : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// One source file cannot be read or has no text. A batch goes on with the next file.
class InputError : public Error {
public:
  using Error::Error;
};

/// The caller asked for something that does not exist: an option, a facet, a field, a case number.
class UsageError : public Error {
public:
  using Error::Error;
};

/// A query string is not understood. Exit status 3.
class QueryError : public Error {
public:
  /// @param message   the reason in words, without place
  /// @param column    place in the query string, in characters (code points), first is 1
  /// @param nearest   nearest right forms, best first; may be empty
  QueryError(const std::string& message, std::size_t column, std::vector<std::string> nearest = {})
      : Error(message), column_(column), nearest_(std::move(nearest)) {}
  std::size_t column() const { return column_; }
  const std::vector<std::string>& nearest() const { return nearest_; }

private:
  std::size_t column_;
  std::vector<std::string> nearest_;
};

/// The index cannot be used. Exit status 4.
class IndexError : public Error {
public:
  enum class Kind { Missing, Locked, Damaged, OtherSchema, Unsupported };
  IndexError(Kind kind, const std::string& message) : Error(message), kind_(kind) {}
  Kind kind() const { return kind_; }

private:
  Kind kind_;
};

/// A data file of index-schema/ breaks a rule; `what()` names file and line.
class SchemaError : public Error {
public:
  using Error::Error;
};

}  // namespace imr

#endif
