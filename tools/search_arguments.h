// What was typed for one search, and what it means.
#ifndef IMR_TOOLS_SEARCH_ARGUMENTS_H
#define IMR_TOOLS_SEARCH_ARGUMENTS_H

#include <string>
#include <vector>

#include "color_option.h"
#include "imr/result_output.h"
#include "imr/search.h"
#include "query_arguments.h"

namespace imr::tools {

struct SearchArguments {
  QueryArguments query;
  std::string format = "text", sort = "relevance", run_tag = "imr";
  std::vector<std::string> facets;  ///< NAME or NAME:N; empty for the usual ones
  std::size_t first = 0, count = 10, passages = 2;
  bool ascending = false, issues = false, no_facets = false, no_counts = false, explain = false;
  MarkArguments marks;
};

/// Adds all options of a search but those of the whole run (--index, --queries).
void add_search_options(CLI::App& command, SearchArguments& arguments);

/// One search: arguments, index, where to write. Returns an exit status.
/// @param topic  id of a query of a file; null for the query of the command line
/// @throws QueryRefused, OptionRefused
int run_search(const SearchArguments& arguments, Searcher& searcher, std::ostream& out, const std::string* topic);

}  // namespace imr::tools

#endif
