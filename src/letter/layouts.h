// One reader for each family of layouts.
#ifndef IMR_LETTER_LAYOUTS_H
#define IMR_LETTER_LAYOUTS_H

#include "imr/determination.h"
#include "imr/schema.h"

namespace imr::letter {

/// Tells the layout from the titles of the letter.
Layout find_layout(std::string_view text);

/// "HOW THE IMR FINAL DETERMINATION WAS MADE", with a credentials list (2016) or a sentence (2014).
void read_determination_letter(const NormalizedText& letter, const Schema& schema, Determination& determination);

/// "Notice of Independent Medical Review Determination" of 2013, with numbered conclusions up front.
void read_notice(const NormalizedText& letter, const Schema& schema, Determination& determination);

/// "MEDICAL PROFESSIONAL REVIEW" of 2013, one issue or a numbered list.
void read_professional_review(const NormalizedText& letter, const Schema& schema, Determination& determination);

/// Any other text: one issue without a decision, whose rationale is the whole text.
void read_unknown(const NormalizedText& letter, Determination& determination);

}  // namespace imr::letter

#endif
