// imr kwic: keyword in context, a line a match.
#include <algorithm>
#include <iostream>
#include <memory>

#include "color_option.h"
#include "commands.h"
#include "imr/result_output.h"
#include "index_options.h"
#include "query_arguments.h"
#include "query_refusal.h"

namespace imr::tools {

namespace {

struct KwicArguments {
  std::string index, format, sort = "none", color = "auto";
  std::size_t width = 40, count = 50;
  QueryArguments query;
};

ContextFormat read_context_format(const std::string& name) {
  return name == "jsonl" ? ContextFormat::Jsonl : name == "csv" ? ContextFormat::Csv : ContextFormat::Text;
}

/// By the words to the right, or by those to the left from the match outwards; letter case counts not.
std::string sort_key(const ContextLine& line, bool is_left) {
  std::string key = is_left ? line.left : line.match + line.right;
  std::transform(key.begin(), key.end(), key.begin(),
                 [](unsigned char c) { return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
  if (is_left) std::reverse(key.begin(), key.end());
  return key.substr(std::min(key.size(), key.find_first_not_of(' ')));
}

/// Writes lines as they come, or keeps them all to sort them.
class ContextSink : public HitSink {
public:
  explicit ContextSink(const KwicArguments& arguments)
      : arguments_(arguments), format_(read_context_format(arguments.format)) {}

  void begin(const SearchResult& result) override {
    print_notes(result);
    print_suggestions(result);
    write_context_head(std::cout, format_);
  }

  void add(const DeterminationHit& hit) override {
    for (ContextLine& line : context_lines(hit)) {
      if (arguments_.sort == "none") write(line);
      else lines_.push_back(std::move(line));
    }
  }

  std::size_t finish() {
    const bool is_left = arguments_.sort == "left";
    std::stable_sort(lines_.begin(), lines_.end(),
                     [&](const auto& a, const auto& b) { return sort_key(a, is_left) < sort_key(b, is_left); });
    for (const ContextLine& line : lines_) write(line);
    return found_;
  }

private:
  void write(const ContextLine& line) {
    ++found_;
    if (arguments_.count == 0 || found_ <= arguments_.count)
      write_context(std::cout, format_, line, arguments_.width, has_color({arguments_.color, true}));
  }

  const KwicArguments& arguments_;
  ContextFormat format_;
  std::vector<ContextLine> lines_;
  std::size_t found_ = 0;
};

int run_kwic(const KwicArguments& arguments) {
  const std::string text = query_text(arguments.query);
  SearchRequest request = make_request(arguments.query, text);
  const bool needs_all = arguments.count == 0 || arguments.sort != "none";
  request.count = needs_all ? kAllResults : arguments.count + 1;  // nearly every determination gives a line
  request.context_characters = std::max<std::size_t>(1, arguments.width);
  if (!has_words(request.query.root))
    std::cerr << "imr: note: the query has no words to show in their context; imr search shows what filters find\n";
  Searcher searcher(index_path(arguments.index));
  ContextSink sink(arguments);
  try {
    searcher.search(request, sink);
  } catch (const QueryError& error) {
    throw QueryRefused(text, error);
  }
  const std::size_t found = sink.finish();
  if (arguments.count != 0 && found > arguments.count)
    std::cerr << "imr: there are more matches than " << arguments.count << " (--count 0 shows all)\n";
  return found == 0 ? kNothingFound : kDone;
}

}  // namespace

void add_kwic_command(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<KwicArguments>();
  CLI::App* command = app.add_subcommand("kwic", "Show every match in its context, a line a match");
  add_index_option(*command, arguments->index);
  add_query_options(*command, arguments->query);
  command->add_option("--width", arguments->width, "Characters on each side (default 40)")
      ->option_text("N")
      ->check(CLI::Range(1, 1000));
  command->add_option("--count", arguments->count, "Lines to show; 0 is all (default 50)")->option_text("N");
  command->add_option("--sort", arguments->sort, "By the words on this side of the match")
      ->transform(CLI::IsMember({"none", "left", "right"}, CLI::ignore_case))
      ->option_text("none|left|right");
  command->add_option("--color", arguments->color, "Colour instead of [brackets]")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->option_text("auto|always|never");
  add_format_option(*command, arguments->format, {"text", "jsonl", "csv"});
  command->footer("Example: imr kwic 'functional improvement' --sort right --width 50");
  command->callback([arguments, &run] { run = [arguments] { return run_kwic(*arguments); }; });
}

}  // namespace imr::tools
