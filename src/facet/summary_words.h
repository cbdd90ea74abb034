// Words that tell how a sentence of a case summary speaks of the body.
#ifndef IMR_FACET_SUMMARY_WORDS_H
#define IMR_FACET_SUMMARY_WORDS_H

#include <cstdint>
#include <string_view>

namespace imr::facet {

/// A set of the kinds below.
using Cues = std::uint32_t;

inline constexpr Cues kPain = 1 << 0;        ///< what hurts: pain, strain, tear
inline constexpr Cues kVerb = 1 << 1;        ///< complains, reports, sustained
inline constexpr Cues kExam = 1 << 2;        ///< examination and its findings
inline constexpr Cues kRequest = 1 << 3;     ///< requested, utilization review, treatment plan
inline constexpr Cues kTreatment = 1 << 4;   ///< medication, therapy
inline constexpr Cues kImaging = 1 << 5;     ///< MRI, x-ray, EMG
inline constexpr Cues kNegation = 1 << 6;    ///< denies, no, without
inline constexpr Cues kReset = 1 << 7;       ///< but, however: what follows is said anew
inline constexpr Cues kRadiation = 1 << 8;   ///< radiates, travels
inline constexpr Cues kFrom = 1 << 9;        ///< radiating from
inline constexpr Cues kInto = 1 << 10;       ///< radiating to
inline constexpr Cues kCause = 1 << 11;      ///< worse, aggravated
inline constexpr Cues kWith = 1 << 12;       ///< worse with, aggravated by
inline constexpr Cues kDiagnosis = 1 << 13;  ///< diagnosed, impression
inline constexpr Cues kPast = 1 << 14;       ///< prior, previous
inline constexpr Cues kEvent = 1 << 15;      ///< what is past with them: surgery, injury, claim
inline constexpr Cues kMechanism = 1 << 16;  ///< mechanism of injury
inline constexpr Cues kResult = 1 << 17;     ///< resulting, caused: the mechanism's harm follows
inline constexpr Cues kFracture = 1 << 18;
inline constexpr Cues kComplaint = 1 << 19;  ///< complains: never of a finding

/// The kinds that a word, lower case, belongs to; 0 for most words.
Cues find_cues(std::string_view word);

}  // namespace imr::facet

#endif
