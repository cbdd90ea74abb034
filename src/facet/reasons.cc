#include "facet/reasons.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <set>

#include "base/strings.h"
#include "facet/case_clauses.h"
#include "imr/error.h"
#include "schema/chapter_names.h"

namespace imr::facet {

namespace {

/// Behind these words a clause says what is absent.
const re2::RE2& absence() {
  static const re2::RE2 pattern(
      R"((?i)\b(?:no|not|nor|none|never|neither|cannot|lack|lacks|lacked|lacking|without|absence|absent|insufficient|inadequate|unclear|fail(?:s|ed)? to|devoid|n't)\b)");
  return pattern;
}

using PatternPtr = std::unique_ptr<re2::RE2>;

/// Room for the automaton over the patterns of a set.
constexpr std::int64_t kSetBytes = 64 << 20;

re2::RE2::Options pattern_options() {
  re2::RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_max_mem(kSetBytes);
  return options;
}

[[noreturn]] void refuse(const VocabularyValue& value, const char* column, const std::string& reason) {
  throw SchemaError("vocabularies/reasons.tsv:" + std::to_string(value.line) + ": " + column + ": " + reason);
}

/// The patterns of one column, looked for in one pass.
class CueSet {
public:
  CueSet() : set_(pattern_options(), re2::RE2::UNANCHORED) {}

  void add(const VocabularyValue& value, const char* column, std::size_t rule) {
    const std::string& cues = value.attributes.at(column);
    if (cues.empty()) return;
    std::string error;
    if (set_.Add(R"(\b(?:)" + cues + ")", &error) < 0) refuse(value, column, error);
    rule_of_pattern_.push_back(rule);
  }

  bool compile() { return set_.Compile(); }

  /// Marks the rules that have a cue in `words`.
  void find(std::string_view words, std::vector<bool>& is_found) const {
    std::vector<int> patterns;
    if (!set_.Match({words.data(), words.size()}, &patterns)) return;
    for (const int pattern : patterns) is_found[rule_of_pattern_[static_cast<std::size_t>(pattern)]] = true;
  }

private:
  std::vector<std::size_t> rule_of_pattern_;
  re2::RE2::Set set_;
};

/// The reasons that are read under one decision.
class SideRules {
public:
  SideRules(const Vocabulary& reasons, const std::string& side);

  /// Calls visit(value) for every reason that the clause gives.
  template <typename Visit>
  void find(std::string_view clause, Visit&& visit) const {
    std::vector<bool> is_found(rules_.size(), false);
    cues_.find(clause, is_found);
    re2::StringPiece rest(clause.data(), clause.size());
    if (re2::RE2::FindAndConsume(&rest, absence())) lacks_.find({rest.data(), rest.size()}, is_found);
    const re2::StringPiece words(clause.data(), clause.size());
    for (std::size_t i = 0; i < rules_.size(); ++i)
      if (is_found[i] && (rules_[i].unless == nullptr || !re2::RE2::PartialMatch(words, *rules_[i].unless)))
        visit(rules_[i].value);
  }

private:
  struct Rule {
    std::string value;
    PatternPtr unless;  ///< null where the vocabulary has none
  };

  std::vector<Rule> rules_;
  // Apart, and the absence not in the patterns: one automaton over "absence.*cue" has a state for each set of cues so
  // far.
  CueSet cues_, lacks_;
};

SideRules::SideRules(const Vocabulary& reasons, const std::string& side) {
  for (const VocabularyValue& value : reasons.values) {
    if (value.attributes.at("side") != side) continue;
    rules_.push_back({value.value, nullptr});
    lacks_.add(value, "lacks", rules_.size() - 1);
    cues_.add(value, "cues", rules_.size() - 1);
    if (const std::string& unless = value.attributes.at("unless"); !unless.empty()) {
      rules_.back().unless = std::make_unique<re2::RE2>("(?:" + unless + ")", pattern_options());
      if (!rules_.back().unless->ok()) refuse(value, "unless", rules_.back().unless->error());
    }
  }
  if (!cues_.compile() || !lacks_.compile())
    throw SchemaError("vocabularies/reasons.tsv: the patterns of side " + side + " are too large");
}

struct ReasonRules {
  explicit ReasonRules(const Vocabulary& reasons) : failed(reasons, "failed"), won(reasons, "won") {}
  SideRules failed, won;
};

/// Compiled once for each schema that the process uses.
const ReasonRules& rules_of(const Schema& schema) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<const ReasonRules>> by_digest;
  const std::lock_guard lock(mutex);
  auto& rules = by_digest[schema.digest()];
  if (rules == nullptr)
    rules = std::make_unique<const ReasonRules>(schema.vocabulary(schema.facet("reason").vocabulary));
  return *rules;
}

using Names = std::set<std::string>;

/// What each source is cited for: the chapters that its vocabulary knows, or the titles of a source without chapters. A
/// citation of no known chapter leaves the source without a name.
std::map<std::string, Names> cited_names(const std::vector<GuidelineCitation>& citations, const Schema& schema) {
  std::map<std::string, Names> cited;
  for (const GuidelineCitation& citation : citations) {
    Names& names = cited[citation.source];
    if (schema::chapters_of(citation.source, schema) == nullptr) names.insert(base::fold_name(citation.chapter));
    else if (const auto* chapter = schema::find_chapter(citation.source, citation.chapter, schema))
      names.insert(chapter->value);
  }
  return cited;
}

/// True if a name is in both, or if one side names the source alone.
bool has_common(const Names& a, const Names& b) {
  return a.empty() || b.empty() ||
         std::any_of(a.begin(), a.end(), [&](const std::string& name) { return b.contains(name); });
}

}  // namespace

void read_reasons(const LetterContext& context, const Issue& issue, FacetSet& set) {
  if (issue.decision == Decision::None) return;
  const ReasonRules& rules = rules_of(context.schema);
  const SideRules& side = issue.decision == Decision::Overturned ? rules.won : rules.failed;
  for (const CaseClause& found : find_case_clauses(context.text, issue.rationale))
    side.find(slice(context.text, found.clause), [&](const std::string& value) {
      add_value(set, "reason", value, Confidence::Likely, "reason-cue", found.sentence);
    });
}

void read_agreement(const Schema& schema, const Issue& issue, FacetSet& set) {
  const auto reviewer = cited_names(issue.guidelines, schema),
             other = cited_names(issue.claims_administrator_guidelines, schema);
  if (reviewer.empty() || other.empty()) return;
  const bool is_shared = std::any_of(reviewer.begin(), reviewer.end(), [&](const auto& cited) {
    const auto same = other.find(cited.first);
    return same != other.end() && has_common(cited.second, same->second);
  });
  add_value(set, "agreement", is_shared ? "same" : "different", Confidence::Likely, "guidelines-compared",
            issue.guidelines.front().place);
}

}  // namespace imr::facet
