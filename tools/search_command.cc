// imr search: ranked, filtered, faceted search with passages; one query, or a file of them.
#include <fstream>
#include <iostream>
#include <memory>

#include "commands.h"
#include "imr/output.h"
#include "imr/topics.h"
#include "index_options.h"
#include "query_refusal.h"
#include "search_arguments.h"

namespace imr::tools {

namespace {

struct RunArguments {
  std::string index, queries;
  SearchArguments search;
};

/// The options of a topic are read as those of the command line are, which are their defaults.
SearchArguments topic_arguments(const Topic& topic, const SearchArguments& defaults) {
  SearchArguments arguments = defaults;
  CLI::App app;
  add_search_options(app, arguments);
  std::vector<std::string> reversed;  // as CLI11 wants them
  for (auto it = topic.options.rbegin(); it != topic.options.rend(); ++it)
    reversed.push_back("--" + it->first + "=" + it->second);
  app.parse(reversed);
  if (arguments.format != defaults.format) throw QueryError("format holds for all queries; give --format once", 1);
  arguments.query.words = {topic.query};
  return arguments;
}

/// One topic of a file; what is wrong with it is said in its place, and the run goes on.
int run_topic(const Topic& topic, const RunArguments& run, Searcher& searcher) {
  const bool is_json = run.search.format == "json";
  const auto refuse = [&](const QueryError& error) {
    if (is_json) std::cout << refusal_json(topic.id, error) << '\n';
    std::cerr << "imr: query " << printable(topic.id) << '\n';
    print_refusal(std::cerr, error);
    return kBadQuery;
  };
  try {
    return run_search(topic_arguments(topic, run.search), searcher, std::cout, &topic.id);
  } catch (const QueryError& error) {
    return refuse(error);
  } catch (const UsageError& error) {
    return refuse(QueryError(error.what(), 1));
  } catch (const CLI::ParseError& error) {
    return refuse(QueryError(error.what(), 1));
  }
}

/// Goes through the queries of a file; one object a run.
class FileRun {
public:
  FileRun(const RunArguments& run, std::istream& in) : run_(run), topics_(in), searcher_(index_path(run.index)) {}

  int search_all() {
    while (const auto topic = next()) {
      const int one = run_topic(*topic, run_, searcher_);
      if (one == kBadQuery && status_ != kTrouble) status_ = kBadQuery;
      if (one == kDone && status_ == kNothingFound) status_ = kDone;
    }
    return status_;
  }

private:
  /// The next query; a line that is none is said in its place. @throws InputError where nothing can follow
  std::optional<Topic> next() {
    while (true) {
      try {
        return topics_.next();
      } catch (const InputError& error) {
        const std::string reason = run_.queries + ", " + error.what();
        if (!topics_.can_go_on()) throw InputError(reason);
        if (run_.search.format == "json") std::cout << refusal_json(topics_.id(), QueryError(reason, 1)) << '\n';
        std::cerr << "imr: " << printable(reason) << '\n';
        status_ = kTrouble;
      }
    }
  }

  const RunArguments& run_;
  TopicReader topics_;
  Searcher searcher_;
  int status_ = kNothingFound;
};

int run_file(RunArguments& run) {
  if (run.search.format == "text") run.search.format = "json";
  if (run.search.format != "json" && run.search.format != "trec")
    throw UsageError("--queries writes --format json or trec, not " + run.search.format);
  if (!run.search.query.words.empty()) throw UsageError("with --queries the queries stand in the file, not beside it");
  std::ifstream file;
  if (run.queries != "-") file.open(run.queries);
  if (run.queries != "-" && !file) throw InputError(run.queries + ": cannot be read");
  return FileRun(run, run.queries == "-" ? std::cin : file).search_all();
}

int run(RunArguments& arguments) {
  if (!arguments.queries.empty()) return run_file(arguments);
  Searcher searcher(index_path(arguments.index));
  return run_search(arguments.search, searcher, std::cout, nullptr);
}

}  // namespace

void add_search_command(CLI::App& app, Run& run_later) {
  auto arguments = std::make_shared<RunArguments>();
  CLI::App* command = app.add_subcommand("search", "Search the determinations");
  add_index_option(*command, arguments->index);
  add_search_options(*command, arguments->search);
  command
      ->add_option("--queries", arguments->queries,
                   "Many queries: JSONL as {\"id\":\"a\",\"query\":\"knee\",\"body\":\"knee\"}, where long options are "
                   "members beside id and query, or TREC topics")
      ->option_text("FILE");
  command->footer("Example: imr search 'physical therapy' --body shoulder --decision overturned --from 2015");
  command->callback([arguments, &run_later] { run_later = [arguments] { return run(*arguments); }; });
}

}  // namespace imr::tools
