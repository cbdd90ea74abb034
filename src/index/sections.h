// The sections of an issue: their order, and how their positions are kept apart.
#ifndef IMR_INDEX_SECTIONS_H
#define IMR_INDEX_SECTIONS_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "imr/determination.h"
#include "imr/span.h"

namespace imr::index {

inline constexpr std::size_t kSectionCount = 5;

/// Names of their fields, in the order of their positions. Stored: never change the order.
inline constexpr std::array<std::string_view, kSectionCount> kSectionNames = {"treatment", "guideline", "ur_guideline",
                                                                              "rationale", "summary"};

/// Places in kSectionNames.
inline constexpr std::size_t kTreatment = 0, kRationale = 3, kSummary = 4;
static_assert(kSectionNames[kTreatment] == "treatment" && kSectionNames[kRationale] == "rationale" &&
              kSectionNames[kSummary] == "summary");

/// Position of the first word of an issue.
inline constexpr std::uint32_t kFirstPosition = 1;

/// Position of the first word of the case summary, behind all that an issue has of its own.
inline constexpr std::uint32_t kSummaryPosition = 1U << 30;

/// Section n + 1 of an issue's own starts at: start of section n + number of its positions + this. Larger than the
/// largest distance that a query may ask for, so that no phrase or proximity runs across.
inline constexpr std::uint32_t kSectionGap = 300;

/// Where the sections of an issue stand in the normalized text; a section the letter lacks is empty.
inline std::array<Span, kSectionCount> section_places(const Determination& determination, const Issue& issue) {
  return {issue.treatment_place, issue.guideline_place, issue.claims_guideline_place, issue.rationale,
          determination.case_summary};
}

}  // namespace imr::index

#endif
