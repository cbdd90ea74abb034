#include "facet/summary_sentences.h"

#include <algorithm>

#include "facet/summary_words.h"

namespace imr::facet {

namespace {

/// How far a past event may stand behind "prior": "prior left knee arthroscopic surgery".
constexpr std::size_t kPastReach = 5;

class SentenceReader {
public:
  SentenceReader(const LetterContext& context, Span sentence) : context_(context) {
    std::tie(result_.first, result_.last) = context.tokens_in(sentence);
    for (std::size_t i = result_.first; i < result_.last; ++i) cues_.push_back(cues_at(i));
  }

  SummarySentence run() {
    result_.counts.assign(cues_.size(), false);
    classify();
    if (result_.kind != SentenceKind::Other) mask();
    return std::move(result_);
  }

private:
  std::string_view word(std::size_t token) const {
    return token < result_.last ? context_.term(token) : std::string_view{};
  }

  /// "The injured worker" has no injury of its own; "treated for" names a diagnosis.
  Cues cues_at(std::size_t token) const {
    const std::string_view term = word(token), next = word(token + 1);
    if (context_.tokens.tokens[token].is_compound) return 0;
    if (term == "injured" && (next == "worker" || next == "employee" || next == "workers")) return 0;
    const std::string_view before = token > result_.first ? word(token - 1) : std::string_view{};
    if ((term == "injury" || term == "injuries") && before == "of") return 0;  // "date of injury"
    if (term == "complaint" && (before == "no" || before == "without")) return kNegation;
    const bool is_feeling = term == "sensation" && (find_cues(before) & kPain) != 0;
    if (is_feeling) return 0;
    if (term == "x" && next != "ray" && next != "rays") return 0;
    const bool is_treated_for = next == "for" && (term == "treated" || term == "treatment" || term == "treatments");
    if (is_treated_for) return kDiagnosis;
    // "no improvement of the knee pain" denies no pain
    if (term == "no" || term == "without")
      for (const std::string_view other :
           {"change", "changes", "improvement", "relief", "benefit", "better", "longer", "new", "significant"})
        if (next == other) return 0;
    return find_cues(term);
  }

  std::size_t first_of(Cues wanted, std::size_t from = 0) const {
    const auto found = std::find_if(cues_.begin() + static_cast<std::ptrdiff_t>(std::min(from, cues_.size())),
                                    cues_.end(), [&](Cues cues) { return (cues & wanted) != 0; });
    return static_cast<std::size_t>(found - cues_.begin());
  }

  void count(std::size_t begin, std::size_t end, SentenceKind kind) {
    result_.kind = kind;
    for (std::size_t i = begin; i < std::min(end, cues_.size()); ++i) result_.counts[i] = true;
  }

  void classify() {
    const std::size_t end = cues_.size(), diagnosis = first_of(kDiagnosis), request = first_of(kRequest);
    if (diagnosis < end) {
      if (diagnosis < request) count(0, first_of(kRequest | kImaging, diagnosis), SentenceKind::Diagnosis);
      return;
    }
    const std::size_t stop = first_of(kExam | kRequest | kImaging), verb = first_of(kVerb);
    const std::size_t treatment = first_of(kTreatment), pain = first_of(kPain);
    const std::size_t complaint = first_of(kComplaint);
    if (complaint < end && stop < complaint) {
      count(complaint, first_of(kExam | kRequest | kImaging | kTreatment, complaint), SentenceKind::Complaint);
    } else if (stop < verb && stop < end) {
      if ((cues_[stop] & kImaging) != 0 && shows_fracture()) count(0, end, SentenceKind::Diagnosis);
    } else if (treatment < verb) {
      if (verb < end && first_of(kPain, verb) < stop) count(verb, stop, SentenceKind::Complaint);
    } else if (pain < std::min(stop, treatment)) {
      count(0, std::min(stop, treatment), SentenceKind::Complaint);
    }
  }

  /// A fracture that is not denied: "no acute fracture" shows none.
  bool shows_fracture() const {
    const std::size_t fracture = first_of(kFracture), negation = first_of(kNegation);
    return fracture < cues_.size() && negation > fracture;
  }

  bool is_past(std::size_t i) const {
    if ((cues_[i] & kPast) == 0) return false;
    const std::size_t event = first_of(kEvent, i + 1);
    return event <= i + kPastReach && event < cues_.size();
  }

  bool follows_semicolon(std::size_t i) const {
    if (i == 0) return false;
    const auto &before = context_.tokens.tokens[result_.first + i - 1],
               &here = context_.tokens.tokens[result_.first + i];
    return before.end < here.begin &&
           slice(context_.text, {before.end, here.begin}).find(';') != std::string_view::npos;
  }

  /// Goes through the words with what the words before them said of them.
  void mask() {
    bool denied = false, past = false, cause = false, accident = false, travels = false;
    std::size_t travels_since = 0;
    for (std::size_t i = 0; i < cues_.size(); ++i) {
      const Cues cues = cues_[i];
      if (follows_semicolon(i) || (cues & kReset) != 0) denied = past = cause = accident = travels = false;
      if ((cues & kNegation) != 0) denied = true;
      else if ((cues & kVerb) != 0 && (cues & kPain) == 0) denied = false;
      if ((cues & kComplaint) != 0 || word(result_.first + i) == "now" || word(result_.first + i) == "currently")
        past = false;
      if (is_past(i)) past = true;
      if ((cues & kCause) != 0 && i + 1 < cues_.size() && (cues_[i + 1] & kWith) != 0) cause = true;
      if ((cues & kMechanism) != 0 || word(result_.first + i) == "when") accident = true;
      if ((cues & kResult) != 0) accident = cause = false;
      if ((cues & kRadiation) != 0) travels = i + 1 >= cues_.size() || (cues_[i + 1] & kFrom) == 0, travels_since = i;
      if (!travels && travels_since > 0 && i > travels_since && i <= travels_since + 6 && (cues & kInto) != 0)
        travels = true;
      // "radiating to the arm and right hip pain": the hip hurts by itself
      const bool hurts_itself = i > travels_since + 2 && hurts_at(i);
      if (travels && hurts_itself) travels = false, travels_since = 0;
      if (denied || past || cause || accident || travels) result_.counts[i] = false;
    }
  }

  /// "hip pain", "hip joint pain": the word or the next one but one is what hurts.
  bool hurts_at(std::size_t i) const {
    for (std::size_t next = i; next < std::min(i + 3, cues_.size()); ++next)
      if ((cues_[next] & kPain) != 0) return true;
    return false;
  }

  const LetterContext& context_;
  SummarySentence result_;
  std::vector<Cues> cues_;
};

}  // namespace

bool SummarySentence::counts_at(const LetterContext& context, std::uint32_t offset) const {
  for (std::size_t i = context.tokens_in({offset, offset + 1}).first; i < last; ++i) {
    if (context.tokens.tokens[i].begin != offset) return false;
    if (i >= first && counts[i - first]) return true;  // a compound and its first word begin at one place
  }
  return false;
}

SummarySentence read_sentence(const LetterContext& context, Span sentence) {
  return SentenceReader(context, sentence).run();
}

}  // namespace imr::facet
