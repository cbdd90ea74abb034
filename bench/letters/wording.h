// Words and sentences that the letters are made of.
#ifndef IMR_BENCH_LETTERS_WORDING_H
#define IMR_BENCH_LETTERS_WORDING_H

#include <span>
#include <string_view>

namespace imr::bench {

using Wording = std::span<const std::string_view>;

/// Plain words, the most frequent first.
extern const Wording kAdjectives, kNouns;

/// Sentences for template_text.h, by their place in a letter.
extern const Wording kOpenings, kComplaints, kFindings, kHistory, kReviews;
extern const Wording kGuidelineReasons, kUpheldReasons, kOverturnedReasons, kUpheldEnds, kOverturnedEnds, kRemarks;

}  // namespace imr::bench

#endif
