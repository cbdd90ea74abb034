// imr extract: what the parser and the facet extractor read in a letter, as JSON.
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "commands.h"
#include "imr/determination.h"
#include "imr/error.h"
#include "imr/facets.h"
#include "imr/output.h"
#include "imr/schema.h"
#include "imr/source.h"
#include "imr/text.h"

namespace imr::tools {

namespace {

struct ExtractOptions {
  std::vector<std::string> paths;
  std::string metadata, schema;
  bool evidence = false;
};

class Extraction {
public:
  explicit Extraction(const ExtractOptions& options)
      : options_(options), loaded_(options.schema.empty() ? nullptr : std::make_unique<Schema>(Schema::load(options.schema))) {
    if (!options.metadata.empty()) metadata_ = MetadataTable::load(options.metadata);
  }

  int run() {
    SourceEvents events;
    events.file = [this](SourceFile&& file) { write(file); };
    events.fail = [this](const std::string& name, const std::string& reason) { report(name, reason); };
    events.skip = [](const std::string&) {};
    read_sources(options_.paths, {}, events, &std::cin);
    return has_failed_ ? kTrouble : written_ == 0 ? kNothingFound : kDone;
  }

private:
  const Schema& schema() const { return loaded_ ? *loaded_ : Schema::embedded(); }

  void write(const SourceFile& file) try {
    const NormalizedText text = normalize_text(extractor_.extract(file).text);
    Determination determination = parse_letter(text, schema());
    join_metadata(determination, file.metadata);
    if (const LetterMetadata* row = metadata_.find(file.name, determination.case_number)) join_metadata(determination, *row);
    const FacetValues facets = extract_facets(determination, text, schema());
    std::cout << to_json({file.name, text, determination, facets}, options_.evidence) << '\n';
    ++written_;
  } catch (const InputError& error) {
    report(file.name, error.what());
  }

  void report(const std::string& name, const std::string& reason) {
    std::cerr << "imr: " << printable(name) << ": " << printable(reason) << '\n';
    has_failed_ = true;
  }

  const ExtractOptions& options_;
  std::unique_ptr<Schema> loaded_;
  MetadataTable metadata_;
  TextExtractor extractor_;
  bool has_failed_ = false;
  std::size_t written_ = 0;
};

}  // namespace

void add_extract_command(CLI::App& app, Run& run) {
  const auto options = std::make_shared<ExtractOptions>();
  CLI::App* command = app.add_subcommand("extract", "Show what is read in letters, one JSON object a line");
  command->add_option("paths", options->paths, "Files, folders, archives, JSONL; - reads a list of paths")->required();
  command->add_flag("--evidence", options->evidence, "Add each value's words, rule and confidence");
  command->add_option("--metadata", options->metadata, "CSV that fills what letters lack");
  command->add_option("--schema", options->schema, "Folder to use instead of the built-in index-schema");
  command->footer("Example: imr extract letters --evidence > letters.jsonl");
  command->callback([options, &run] { run = [options] { return Extraction(*options).run(); }; });
}

}  // namespace imr::tools
