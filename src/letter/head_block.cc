#include "letter/head_block.h"

#include <algorithm>
#include <deque>

#include "base/date.h"
#include "base/strings.h"
#include "letter/patterns.h"
#include "text/compounds.h"

namespace imr::letter {

namespace {

enum class Label { CaseNumber, Assigned, Decision, Priority, Injury, UrDenial, Received, Ignored };

struct LabelRule {
  Label label;
  Pattern pattern;
};

/// The first that fits counts. Apart from each other, as one pattern with a group for each takes many times longer.
const LabelRule* rule_at(std::string_view text, std::size_t offset, std::size_t& end) {
  static const LabelRule kRules[] = {
      {Label::CaseNumber, Pattern(R"((?:IMR\s+)?(?:MAXIMUS\s+)?Case\s+Number\s*:)")},
      {Label::Assigned, Pattern(R"((?:IMR\s+)?Date\s+Assigned\s*:)")},
      {Label::Decision, Pattern(R"((?:IMR\s+)?(?:Decision\s+Date\s*:|\bDated\s*:))")},
      {Label::Priority, Pattern(R"((?:IMR\s+)?Priority\s*:)")},
      {Label::Injury, Pattern(R"((?:IMR\s+)?Date\s+of\s+Injury\s*:)")},
      {Label::UrDenial, Pattern(R"((?:IMR\s+)?(?:UR\s+Denial\s+Date\s*:|Date\s+of\s+UR\s+(?:Decision|Denial)\s*:))")},
      {Label::Received, Pattern(R"((?:IMR\s+)?(?:(?:IMR\s+)?Application\s*(?:Received)?\s*:?|\bReceived\s*:))")},
      {Label::Ignored, Pattern(R"((?:IMR\s+)?(?:Employee\s*:|Claim\s+Number\s*:))")}};
  static constexpr std::string_view kOpenings[] = {"imr", "case",        "maximus",  "dat",      "decision", "priority",
                                                   "ur",  "application", "received", "employee", "claim"};
  const std::string_view rest = text.substr(offset);
  if (std::none_of(std::begin(kOpenings), std::end(kOpenings),
                   [&](std::string_view opening) { return base::starts_with_folded(rest, opening); }))
    return nullptr;
  re2::StringPiece found;
  for (const LabelRule& rule : kRules)
    if (rule.pattern.Match({text.data(), text.size()}, offset, text.size(), re2::RE2::ANCHOR_START, &found, 1)) {
      end = offset + found.size();
      return &rule;
    }
  return nullptr;
}

bool is_date_label(Label label) {
  return label != Label::CaseNumber && label != Label::Priority && label != Label::Ignored;
}

class HeadReader {
public:
  HeadReader(std::string_view text, std::size_t end, Determination& determination)
      : text_(text.substr(0, end)), determination_(determination) {}

  void run() {
    for (std::size_t offset = 0; offset < text_.size();) {
      const std::size_t next = read_label(offset);
      offset = next != offset ? next : read_value(offset);
    }
  }

private:
  /// Offset behind a label at `offset`, or `offset` when there is none.
  std::size_t read_label(std::size_t offset) {
    if (offset > 0 && base::is_letter(text_[offset - 1])) return offset;
    std::size_t end = 0;
    const LabelRule* rule = rule_at(text_, offset, end);
    if (rule == nullptr) return offset;
    open(rule->label);
    const std::string_view label = base::trim(text_.substr(offset, end - offset));
    is_half_received_ = label.ends_with("Application") || (is_half_received_ && !label.starts_with("Received"));
    return end;
  }

  /// A label that was seen or filled before is a repetition ("Application … Received:").
  void open(Label label) {
    const bool is_repeated = std::find(seen_.begin(), seen_.end(), label) != seen_.end();
    if (label == Label::Ignored || is_repeated) return;
    seen_.push_back(label);
    // "Application" alone waits for its second half, "Received:", which may stand behind other labels.
    const bool waits = is_half_received_ && !open_.empty() && open_.back() == Label::Received;
    open_.insert(waits ? open_.end() - 1 : open_.end(), label);
  }

  std::size_t read_value(std::size_t offset) {
    const bool starts_word = offset == 0 || !(base::is_letter(text_[offset - 1]) || base::is_digit(text_[offset - 1]));
    if (!starts_word || base::is_space(text_[offset])) return offset + 1;
    if (const std::size_t end = read_case_number(offset); end != 0) return end;
    if (const std::size_t end = read_priority(offset); end != 0) return end;
    if (const std::size_t end = read_date(offset); end != 0) return end;
    return offset + 1;
  }

  std::size_t read_case_number(std::size_t offset) {
    static const Pattern pattern(R"(CM(\d{2})-?(\d{7}))");
    if (base::to_lower(text_[offset]) != 'c') return 0;
    re2::StringPiece groups[3];
    if (!pattern.Match(re2::StringPiece(text_.data(), text_.size()), offset, text_.size(), re2::RE2::ANCHOR_START,
                       groups, 3))
      return 0;
    if (determination_.case_number.empty())
      determination_.case_number = "CM" + std::string(groups[1]) + "-" + std::string(groups[2]);
    close(Label::CaseNumber);
    return offset + groups[0].size();
  }

  std::size_t read_priority(std::size_t offset) {
    for (const std::string_view word : {"Standard", "Expedited"}) {
      if (!base::starts_with_folded(text_.substr(offset), word)) continue;
      const bool is_open = std::find(open_.begin(), open_.end(), Label::Priority) != open_.end();
      if (!is_open) return 0;
      determination_.priority = word;
      close(Label::Priority);
      return offset + word.size();
    }
    return 0;
  }

  std::size_t read_date(std::size_t offset) {
    static const Pattern shape(R"(\d{1,4}[-/]\d{1,2}[-/]\d{2,4})");
    std::size_t end = 0;
    const auto date = text::find_date(text_, offset, end);
    const auto written = date || !base::is_digit(text_[offset])
                             ? std::optional<Span>{}
                             : find_pattern(text_, shape, offset, std::min(offset + 12, text_.size()));
    if (!date && (!written || written->begin != offset)) return 0;
    if (!date) end = written->end;
    const auto label = std::find_if(open_.begin(), open_.end(), is_date_label);
    if (label == open_.end()) return end;
    if (date) slot(*label) = *date;
    else add_invalid(make_span(offset, end));
    open_.erase(label);
    return end;
  }

  void add_invalid(Span place) {
    determination_.diagnostics.push_back({Severity::Warning, "date-invalid", 0, place,
                                          "the head has a date that cannot be: " + std::string(slice(text_, place))});
  }

  std::optional<Date>& slot(Label label) {
    switch (label) {
      case Label::Assigned:
        return determination_.assigned_date;
      case Label::Decision:
        return determination_.decision_date;
      case Label::Injury:
        return determination_.injury_date;
      case Label::UrDenial:
        return determination_.ur_denial_date;
      default:
        return determination_.received_date;
    }
  }

  void close(Label label) { open_.erase(std::remove(open_.begin(), open_.end(), label), open_.end()); }

  std::string_view text_;
  Determination& determination_;
  std::vector<Label> seen_;
  bool is_half_received_ = false;  ///< "Application" was read without "Received:"
  std::deque<Label> open_;
};

}  // namespace

void read_head_block(std::string_view text, std::size_t end, Determination& determination) {
  HeadReader(text, end, determination).run();
}

void check_dates(Determination& determination) {
  const auto check = [&](const std::optional<Date>& first, const std::optional<Date>& second, const char* message) {
    if (first && second && *second < *first)
      determination.diagnostics.push_back({Severity::Warning, "date-order", 0, {}, message});
  };
  check(determination.injury_date, determination.ur_denial_date, "the UR denial date is before the date of injury");
  check(determination.ur_denial_date, determination.received_date, "the application was received before the UR denial");
  check(determination.assigned_date, determination.decision_date, "the decision date is before the date assigned");
  check(determination.injury_date, determination.decision_date, "the decision date is before the date of injury");
}

}  // namespace imr::letter
