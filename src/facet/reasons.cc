#include "facet/reasons.h"

#include <re2/re2.h>

#include <map>
#include <memory>
#include <mutex>
#include <set>

#include "facet/case_clauses.h"
#include "imr/error.h"

namespace imr::facet {

namespace {

constexpr const char* kAbsence =
    R"(\b(?:no|not|nor|none|never|neither|cannot|lack|lacks|lacked|lacking|without|absence|absent|insufficient|inadequate|unclear|fail(?:s|ed)? to|devoid|n't)\b.*)";

using PatternPtr = std::unique_ptr<re2::RE2>;

struct ReasonRule {
  std::string value;
  Decision decision;
  PatternPtr lacks, cues, unless;  ///< null where the vocabulary has none
};

PatternPtr compile_cues(const VocabularyValue& value, const char* column, const char* before) {
  const std::string& cues = value.attributes.at(column);
  if (cues.empty()) return nullptr;
  re2::RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  auto pattern = std::make_unique<re2::RE2>(std::string(before) + R"((?:)" + cues + ")", options);
  if (!pattern->ok())
    throw SchemaError("vocabularies/reasons.tsv:" + std::to_string(value.line) + ": " + column + ": " + pattern->error());
  return pattern;
}

std::vector<ReasonRule> compile_rules(const Vocabulary& reasons) {
  std::vector<ReasonRule> rules;
  const std::string absence = std::string(kAbsence) + R"(\b)";
  for (const VocabularyValue& value : reasons.values)
    rules.push_back({value.value, value.attributes.at("side") == "won" ? Decision::Overturned : Decision::Upheld,
                     compile_cues(value, "lacks", absence.c_str()), compile_cues(value, "cues", R"(\b)"),
                     compile_cues(value, "unless", "")});
  return rules;
}

/// Compiled once for each schema that the process uses.
const std::vector<ReasonRule>& rules_of(const Schema& schema) {
  static std::mutex mutex;
  static std::map<std::string, std::vector<ReasonRule>> by_digest;
  const std::lock_guard lock(mutex);
  auto found = by_digest.find(schema.digest());
  if (found == by_digest.end())
    found = by_digest.emplace(schema.digest(), compile_rules(schema.vocabulary(schema.facet("reason").vocabulary))).first;
  return found->second;
}

bool has(std::string_view clause, const PatternPtr& pattern) {
  return pattern != nullptr && re2::RE2::PartialMatch(re2::StringPiece(clause.data(), clause.size()), *pattern);
}

bool holds(const ReasonRule& rule, std::string_view clause) {
  return (has(clause, rule.lacks) || has(clause, rule.cues)) && !has(clause, rule.unless);
}

std::set<std::string> names_of(const std::vector<GuidelineCitation>& citations) {
  std::set<std::string> names;
  for (const GuidelineCitation& citation : citations)
    names.insert(citation.source == "MTUS" ? citation.source + "/" + citation.chapter : citation.source);
  return names;
}

}  // namespace

void read_reasons(const LetterContext& context, const Issue& issue, FacetSet& set) {
  if (issue.decision == Decision::None) return;
  for (const CaseClause& found : find_case_clauses(context.text, issue.rationale))
    for (const ReasonRule& rule : rules_of(context.schema))
      if (rule.decision == issue.decision && holds(rule, slice(context.text, found.clause)))
        add_value(set, "reason", rule.value, Confidence::Likely, "reason-cue", found.sentence);
}

void read_agreement(const Issue& issue, FacetSet& set) {
  const std::set<std::string> reviewer = names_of(issue.guidelines), other = names_of(issue.claims_administrator_guidelines);
  if (reviewer.empty() || other.empty()) return;
  bool is_shared = false;
  for (const std::string& name : reviewer) is_shared = is_shared || other.contains(name);
  add_value(set, "agreement", is_shared ? "same" : "different", Confidence::Likely, "guidelines-compared",
            issue.guidelines.front().place);
}

}  // namespace imr::facet
