// imr similar: issues like one of a case, or like a fact pattern.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "case_name.h"
#include "color_option.h"
#include "commands.h"
#include "imr/error.h"
#include "imr/similar.h"
#include "imr/similar_output.h"
#include "imr/source.h"
#include "imr/text.h"
#include "index_options.h"
#include "query_arguments.h"

namespace imr::tools {

namespace {

struct SimilarArguments {
  std::string index, format, text_file;
  QueryArguments query;
  MarkArguments marks;
  bool no_groups = false;
  SimilarRequest request;
};

std::string read_bytes(const std::string& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path))
    throw InputError(path + ": no file that can be read; --text names a file, or - for standard input");
  return {std::istreambuf_iterator<char>(file), {}};
}

/// As imr index reads a letter: a PDF too, and nothing binary.
std::string read_text(const std::string& path) {
  SourceFile file;
  file.bytes = read_bytes(path);
  file.kind = kind_of(file.bytes);
  try {
    return TextExtractor().extract(file).text;
  } catch (const InputError& error) {
    throw InputError(path + ": " + error.what());
  }
}

/// As with show, a case or issue that the index lacks is said and is no fault of the command.
bool is_known(const std::string& index, const std::string& of) {
  Searcher searcher(index);
  const CaseName name = read_case_name(of);
  const auto letter = searcher.find_letter(name.letter);
  if (!letter) say_missing_case(searcher, name.letter);
  return letter && has_named_issue(*letter, name);
}

/// Why nothing is found; a text without words that tell may look as if the index were empty.
void note_nothing_like_it(const SimilarRequest& request) {
  const bool is_restricted = request.filter.query.root.kind != QueryNode::Kind::All;
  std::cerr << "imr: note: no issue " << (is_restricted ? "that the query finds " : "")
            << "has a telling word or a facet value in common with the " << (request.of.empty() ? "text" : "case")
            << '\n';
}

int run_similar(SimilarArguments& arguments) {
  SimilarRequest& request = arguments.request;
  if (!arguments.text_file.empty()) {
    request.text = read_text(arguments.text_file);
    if (!request.of.empty())
      arguments.query.words.insert(arguments.query.words.begin(), request.of);  // the query begins at once
    request.of.clear();
  }
  request.filter = make_request(arguments.query, query_text(arguments.query));
  request.group = !arguments.no_groups;
  if (request.count == 0) request.count = kAllResults;
  if (!request.of.empty() && !is_known(index_path(arguments.index), request.of)) return kNothingFound;
  const SimilarResult result = find_similar(index_path(arguments.index), request);
  if (result.hits.empty()) note_nothing_like_it(request);
  if (arguments.format == "json") std::cout << to_json(result) << '\n';
  else if (arguments.format == "jsonl")
    for (const SimilarHit& hit : result.hits) std::cout << to_json(hit) << '\n';
  else write_text(std::cout, result, has_color(arguments.marks), arguments.marks.has_brackets);
  return result.hits.empty() ? kNothingFound : kDone;
}

}  // namespace

void add_similar_command(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<SimilarArguments>();
  CLI::App* command = app.add_subcommand("similar", "Issues like one, and how they ended");
  add_index_option(*command, arguments->index);
  add_format_option(*command, arguments->format, {"text", "json", "jsonl"});
  command->add_option("case", arguments->request.of, "A case, or an issue of it: CM16-0213037#2");
  command
      ->add_option("--text", arguments->text_file,
                   "Instead of a case the fact pattern in this file, text or PDF; - for standard input")
      ->option_text("FILE");
  add_query_options(*command, arguments->query);
  add_mark_options(*command, arguments->marks);
  command->add_option("--count", arguments->request.count, "Issues to show; 0 is all")->capture_default_str();
  command->add_option("--neighbours", arguments->request.neighbours, "At most so many make the outcome")
      ->capture_default_str();
  command->add_flag("--contrast", arguments->request.contrast, "The nearest overturned beside the nearest upheld");
  command->add_flag("--no-groups", arguments->no_groups, "Show copies of a rationale one by one");
  command->footer("Example: imr similar 'CM16-0213037#2' --contrast");
  command->callback([arguments, &run] {
    if (arguments->request.of.empty() && arguments->text_file.empty())
      throw CLI::ValidationError("either a case or --text is needed");
    run = [arguments] { return run_similar(*arguments); };
  });
}

}  // namespace imr::tools
