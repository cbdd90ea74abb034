// Which bone is broken, where a letter does not say it right before the word.
#ifndef IMR_FACET_FRACTURES_H
#define IMR_FACET_FRACTURES_H

#include "facet/letter_context.h"

namespace imr::facet {

/// The diagnosis that "fracture" stands for by the words around it: "fracture of the lower end of the left radius" and
/// "distal radius, closed fracture" are a distal radius fracture. Null where they name no bone that the vocabulary
/// knows.
/// @param fracture  the word, in `sentence`
const VocabularyValue* find_fracture(const LetterContext& context, Span sentence, Span fracture);

}  // namespace imr::facet

#endif
