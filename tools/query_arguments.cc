#include "query_arguments.h"

#include <algorithm>
#include <cctype>
#include <iostream>
#include <iterator>
#include <memory>

#include "imr/output.h"
#include "imr/query.h"
#include "imr/schema.h"
#include "query_refusal.h"

namespace imr::tools {

namespace {

using Kind = QueryNode::Kind;

/// Nobody types this; a lone control character goes on to be refused by the query.
constexpr std::string_view kMinusMark = "\x01\x02minus\x02\x01";

/// "body_region", "body-region", "body": every name of a facet, its own first.
std::vector<std::string> names_of(const Facet& facet) {
  std::vector<std::string> names = {facet.name};
  for (const std::string& alias : Schema::embedded().field(facet.field).aliases) names.push_back(alias);
  for (std::size_t i = 0, count = names.size(); i < count; ++i) {
    std::string name = names[i];
    std::replace(name.begin(), name.end(), '_', '-');
    if (name != names[i]) names.push_back(std::move(name));
  }
  return names;
}

/// "body region the treatment is for (also --body, --region)".
std::string meaning_of(const Facet& facet) {
  const Field& field = Schema::embedded().field(facet.field);
  std::string others;
  for (const std::string& alias : field.aliases) others += (others.empty() ? " (also --" : ", --") + alias;
  return field.meaning + (others.empty() ? "" : others + ')');
}

/// An option under each name of a facet, so that messages can name the one that was typed. What is typed takes the
/// place of what `values` held before.
void add_facet_options(CLI::App& command, const Facet& facet, const std::string& prefix,
                       std::vector<OptionValue>& values, const std::string& group) {
  const auto has_values = std::make_shared<bool>(false);
  for (const std::string& name : names_of(facet)) {
    const std::string option = "--" + prefix + name;
    const auto take = [&values, option, has_values](const std::vector<std::string>& texts) {
      if (!*has_values) values.clear();
      *has_values = true;
      for (const std::string& text : texts) values.push_back({option, text});
    };
    command.add_option_function<std::vector<std::string>>(option, take, meaning_of(facet))
        ->allow_extra_args(false)
        ->option_text("VALUE")
        ->group(name == facet.name ? group : "");
  }
}

QueryNode join(Kind kind, std::vector<QueryNode> nodes) {
  if (nodes.size() == 1) return std::move(nodes.front());
  QueryNode node;
  node.kind = kind;
  node.children = std::move(nodes);
  return node;
}

QueryNode exclude(QueryNode node) {
  QueryNode excluded;
  excluded.kind = Kind::Not;
  excluded.children.push_back(std::move(node));
  return excluded;
}

/// Of the nearest forms in the query language those of an option: the value alone, or the field alone.
std::vector<std::string> without_field(std::vector<std::string> forms, const std::string& field) {
  for (std::string& form : forms) {
    if (form.starts_with(field + ':') && form.size() > field.size() + 1) form.erase(0, field.size() + 1);
    if (form.ends_with(':')) form.pop_back();
  }
  return forms;
}

QueryNode read_value(const std::string& option, const std::string& field, const std::string& text) try {
  return parse_field_value(field, unmark(text), Schema::embedded());
} catch (const QueryError& error) {
  throw OptionRefused(option, QueryError(error.what(), error.column(), without_field(error.nearest(), field)));
}

/// A day, month or year of the decision date, without its other end.
QueryNode read_bound(const std::string& option, const std::string& date) {
  const auto refuse = [&] {
    return OptionRefused(option, QueryError("\"" + date + "\" is not a date", 1, {"2016", "2016-11", "2016-11-30"}));
  };
  try {
    QueryNode node = parse_field_value("decided", date, Schema::embedded());
    if (node.kind != Kind::Range || date.find_first_of("<>") != std::string::npos ||
        date.find("..") != std::string::npos)
      throw refuse();
    (option == "--from" ? node.high : node.low).reset();
    return node;
  } catch (const QueryError&) {
    throw refuse();
  }
}

std::vector<QueryNode> read_values(const std::string& field, const std::vector<OptionValue>& values) {
  std::vector<QueryNode> nodes;
  for (const OptionValue& value : values) nodes.push_back(read_value(value.option, field, value.text));
  return nodes;
}

QueryNode read_field_range(const std::string& typed) {
  const std::size_t sign = typed.find('=');
  if (sign == std::string::npos || sign == 0)
    throw OptionRefused(
        "--range", QueryError("\"" + typed + "\" is not FIELD=LOW..HIGH", 1, {"age=40..60", "injury_date=..2009"}));
  return read_value("--range", typed.substr(0, sign), typed.substr(sign + 1));
}

void add_period(const QueryArguments& arguments, std::vector<QueryNode>& nodes) {
  std::optional<std::int64_t> first, last;
  if (!arguments.from.empty()) first = nodes.emplace_back(read_bound("--from", arguments.from)).low;
  if (!arguments.to.empty()) last = nodes.emplace_back(read_bound("--to", arguments.to)).high;
  if (first && last && *last < *first)
    throw OptionRefused("--to", QueryError("\"" + arguments.to + "\" lies before --from " + arguments.from, 1));
}

std::vector<QueryNode> restrictions(const QueryArguments& arguments) {
  std::vector<QueryNode> nodes;
  for (const FacetArgument& facet : arguments.facets) {
    auto wanted = read_values(facet.facet, facet.wanted);
    if (!wanted.empty()) nodes.push_back(join(arguments.all ? Kind::And : Kind::Or, std::move(wanted)));
    for (QueryNode& node : read_values(facet.facet, facet.unwanted)) nodes.push_back(exclude(std::move(node)));
  }
  add_period(arguments, nodes);
  for (const std::string& range : arguments.ranges) nodes.push_back(read_field_range(range));
  return nodes;
}

/// Puts a node beside others in one And, so that each facet's own restriction can be left out of its counts.
void add_to(std::vector<QueryNode>& children, QueryNode node) {
  if (node.kind != Kind::And) return children.push_back(std::move(node));
  for (QueryNode& child : node.children) children.push_back(std::move(child));
}

QueryNode restrict(QueryNode root, std::vector<QueryNode> nodes) {
  if (nodes.empty()) return root;
  std::vector<QueryNode> children;
  if (root.kind != Kind::All) add_to(children, std::move(root));
  for (QueryNode& node : nodes) add_to(children, std::move(node));
  const bool has_positive =
      std::any_of(children.begin(), children.end(), [](const auto& c) { return c.kind != Kind::Not; });
  if (!has_positive && children.size() > 1) children.insert(children.begin(), QueryNode{});
  return join(Kind::And, std::move(children));
}

Confidence read_confidence(const std::string& name) {
  for (const Confidence confidence : {Confidence::Likely, Confidence::Certain})
    if (to_string(confidence) == name) return confidence;
  return Confidence::Weak;
}

void add_all_facet_options(CLI::App& command, QueryArguments& arguments, std::string_view without_facet) {
  for (FacetArgument& argument : arguments.facets) {
    if (argument.facet == without_facet) continue;
    const Facet& facet = Schema::embedded().facet(argument.facet);
    add_facet_options(command, facet, "", argument.wanted,
                      "Facets (again for several values; --not-FACET leaves a value out)");
    add_facet_options(command, facet, "not-", argument.unwanted, "");
  }
}

/// Of what stands behind a minus: no word that anybody leaves out, so it is meant as an option.
bool is_one_letter(std::string_view word) {
  return word.size() == 1 && std::isalpha(static_cast<unsigned char>(word.front())) != 0;
}

}  // namespace

QueryArguments::QueryArguments() {
  for (const Facet& facet : Schema::embedded().facets()) facets.push_back({facet.name, {}, {}});
}

void add_query_options(CLI::App& command, QueryArguments& arguments, std::string_view without_facet) {
  command.add_option("QUERY", arguments.words, "What to find (docs/query-syntax.md); - reads it from standard input");
  // To add these for every command would be half of the program's start: only the one that was typed gets them.
  command.preparse_callback([&command, &arguments, without_facet = std::string(without_facet)](std::size_t) {
    add_all_facet_options(command, arguments, without_facet);
  });
  command.add_flag("--all", arguments.all, "All values given for a facet, not any of them");
  command.add_option("--from", arguments.from, "Decided on or after: 2016, 2016-11, 2016-11-30, 11/30/2016")
      ->option_text("DATE");
  command.add_option("--to", arguments.to, "Decided on or before")->option_text("DATE");
  command.add_option("--range", arguments.ranges, "A date or number in a range, as age=40..60 or injury_date=..2009")
      ->allow_extra_args(false)
      ->option_text("FIELD=LOW..HIGH");
  command.add_option("--min-confidence", arguments.min_confidence, "Count facet values from this confidence on")
      ->transform(CLI::IsMember({"weak", "likely", "certain"}, CLI::ignore_case))
      ->option_text("weak|likely|certain");
  command.add_flag("--any", arguments.any, "Any of the words, not all");
  command.add_flag("--no-synonyms", arguments.no_synonyms, "Only the words as typed and their inflections");
}

std::string query_text(const QueryArguments& arguments) {
  if (arguments.words.size() == 1 && arguments.words.front() == "-") {
    std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    return text;
  }
  std::string text;
  for (const std::string& word : arguments.words) text += (text.empty() ? "" : " ") + unmark(word);
  return text;
}

SearchRequest make_request(const QueryArguments& arguments, const std::string& text) {
  SearchRequest request;
  try {
    request.query = parse_query(text, Schema::embedded(), {arguments.any, !arguments.no_synonyms});
  } catch (const QueryError& error) {
    throw QueryRefused(text, error);
  }
  request.query.root = restrict(std::move(request.query.root), restrictions(arguments));
  request.min_confidence = read_confidence(arguments.min_confidence);
  return request;
}

std::vector<std::string> mark_minus_words(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const std::vector<std::string> commands = {"search", "facets",  "kwic",     "show",
                                             "stats",  "similar", "contrast", "cite"};
  if (arguments.empty() || std::find(commands.begin(), commands.end(), arguments.front()) == commands.end())
    return arguments;
  for (std::string& argument : arguments) {
    if (argument == "--") break;
    if (argument.size() > 1 && argument[0] == '-' && argument[1] != '-' && !is_one_letter(argument.substr(1)))
      argument.insert(0, kMinusMark);
  }
  return arguments;
}

std::string unmark(std::string text) {
  for (std::size_t at = text.find(kMinusMark); at != std::string::npos; at = text.find(kMinusMark, at))
    text.erase(at, kMinusMark.size());
  return text;
}

std::vector<QueryNote> notes_of(const SearchResult& result) {
  std::vector<QueryNote> notes = result.notes;
  if (result.issues > 0) return notes;
  for (QueryNote& note : find_shared_wording(result.understood, Schema::embedded())) notes.push_back(std::move(note));
  return notes;
}

void print_notes(const SearchResult& result) {
  for (const QueryNote& note : notes_of(result)) std::cerr << "imr: note: " << printable(note.message) << '\n';
}

void print_suggestions(const SearchResult& result) {
  const char* separator = "did you mean: ";
  for (const std::string& word : result.suggestions) {
    std::cerr << separator << printable(word);
    separator = ", ";
  }
  if (!result.suggestions.empty()) std::cerr << '\n';
}

}  // namespace imr::tools
