// What runs and checks of an index say, as JSON.
#include <nlohmann/json.hpp>

#include "imr/output.h"

namespace imr {

namespace {

using nlohmann::ordered_json;

ordered_json to_list(const std::vector<SourceFailure>& failures) {
  ordered_json list = ordered_json::array();
  for (const SourceFailure& failure : failures) list.push_back({{"source", failure.name}, {"reason", failure.reason}});
  return list;
}

/// Names of files may be of any bytes; JSON holds only UTF-8.
std::string to_line(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json versions(const Manifest& manifest) {
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
                  {"issues", summary.issues},
                  {"added", summary.added},
                  {"replaced", summary.replaced},
                  {"unchanged", summary.unchanged},
                  {"reextracted", summary.reextracted},
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
                  {"issues", manifest.issues},
                  {"sources", manifest.sources},
                  {"content_digest", manifest.content_digest},
                  {"versions", versions(manifest)},
                  {"failures", to_list(report.failures)},
                  {"duplicates", to_list(report.duplicates)}});
}

}  // namespace imr
