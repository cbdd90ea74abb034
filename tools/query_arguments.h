// What several commands take: a query, and options that restrict it.
#ifndef IMR_TOOLS_QUERY_ARGUMENTS_H
#define IMR_TOOLS_QUERY_ARGUMENTS_H

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "imr/search.h"

namespace imr::tools {

/// A value of an option, with the name of the option that was typed: a facet has several.
struct OptionValue {
  std::string option, text;
};

/// The values that were typed for one facet.
struct FacetArgument {
  std::string facet;
  std::vector<OptionValue> wanted, unwanted;
};

struct QueryArguments {
  QueryArguments();  ///< one FacetArgument a facet of the schema; the list must not change once options are added
  std::vector<std::string> words;
  std::vector<FacetArgument> facets;
  std::vector<std::string> ranges;
  std::string from, to, min_confidence = "weak";
  bool all = false, any = false, no_synonyms = false;
};

/// Adds QUERY and the options. `arguments` must outlive the parsing.
/// @param without_facet  a facet that gets no option, because the command has one of that name
void add_query_options(CLI::App& command, QueryArguments& arguments, std::string_view without_facet = {});

/// The words as one query string; "-" alone reads it from standard input.
std::string query_text(const QueryArguments& arguments);

/// The query with all restrictions. @throws QueryRefused, OptionRefused
SearchRequest make_request(const QueryArguments& arguments, const std::string& text);

/// Marks arguments that begin with a minus but are no options ("-knee", not "-k"), so that CLI11 takes them as values;
/// unmark() takes the mark away. Only for commands that take a query.
std::vector<std::string> mark_minus_words(int argc, char** argv);
std::string unmark(std::string text);

/// Notes on how a query was understood; where it finds nothing, also on why that may be.
std::vector<QueryNote> notes_of(const SearchResult& result);
/// The same on standard error.
void print_notes(const SearchResult& result);
/// Other spellings on standard error, where nothing is found and a word is not in the index.
void print_suggestions(const SearchResult& result);

}  // namespace imr::tools

#endif
