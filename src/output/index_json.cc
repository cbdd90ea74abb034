// What runs and checks of an index say, as JSON.
#include "output/json_values.h"

namespace imr {

namespace {

using output::Json;
using output::to_line;

Json to_list(const std::vector<SourceFailure>& failures) {
  Json list = Json::array();
  for (const SourceFailure& failure : failures) list.push_back({{"source", failure.name}, {"reason", failure.reason}});
  return list;
}

Json versions(const Manifest& manifest) {
  return {{"program", manifest.program_version},
          {"format", manifest.format_version},
          {"schema", manifest.schema_version},
          {"schema_digest", manifest.schema_digest},
          {"extractor", manifest.extractor_version},
          {"xapian", manifest.xapian_version},
          {"icu", manifest.icu_version},
          {"stemmer", manifest.stemmer}};
}

}  // namespace

std::string to_json(const IndexSummary& summary) {
  return to_line({{"letters", summary.letters},
                  {"issue_count", summary.issues},
                  {"added", summary.added},
                  {"replaced", summary.replaced},
                  {"unchanged", summary.unchanged},
                  {"reextracted", summary.reextracted},
                  {"unknown_layout", summary.unknown_layout},
                  {"pruned", summary.pruned},
                  {"duplicates", summary.duplicates},
                  {"skipped", summary.skipped},
                  {"failed_before", summary.failed_before},
                  {"failed", to_list(summary.failed)},
                  {"seconds", summary.seconds}});
}

std::string to_json(const CheckReport& report) {
  const Manifest& manifest = report.manifest;
  return to_line({{"sound", report.is_sound()},
                  {"problems", report.problems},
                  {"letters", manifest.letters},
                  {"issue_count", manifest.issues},
                  {"sources", manifest.sources},
                  {"content_digest", manifest.content_digest},
                  {"versions", versions(manifest)},
                  {"failures", to_list(report.failures)},
                  {"duplicates", to_list(report.duplicates)}});
}

}  // namespace imr
