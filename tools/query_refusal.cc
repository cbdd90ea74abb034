#include "query_refusal.h"

#include <ostream>

#include "imr/output.h"

namespace imr::tools {

namespace {

std::string one_line(std::string_view text) {
  std::string line = printable(text);
  for (char& c : line)
    if (c == '\n' || c == '\t') c = ' ';
  return line;
}

}  // namespace

void print_refusal(std::ostream& out, const QueryError& refusal) {
  out << "imr: " << one_line(refusal.what()) << '\n';
  if (const auto* query = dynamic_cast<const QueryRefused*>(&refusal); query != nullptr && !query->query().empty())
    out << "  " << one_line(query->query()) << "\n  " << std::string(refusal.column() - 1, ' ') << "^\n";
  const char* separator = "did you mean: ";
  for (const std::string& form : refusal.nearest()) {
    out << separator << one_line(form);
    separator = ", ";
  }
  if (!refusal.nearest().empty()) out << '\n';
}

}  // namespace imr::tools
