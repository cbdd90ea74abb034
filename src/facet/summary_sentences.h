// How the sentences of a case summary speak of the body: complaints, diagnoses, and what counts of them.
#ifndef IMR_FACET_SUMMARY_SENTENCES_H
#define IMR_FACET_SUMMARY_SENTENCES_H

#include <vector>

#include "facet/letter_context.h"

namespace imr::facet {

/// What a sentence of the case summary says of the regions that it names.
enum class SentenceKind {
  Other,      ///< examination, treatment, request, or nothing of the kind
  Complaint,  ///< what the patient feels or hurt
  Diagnosis,
};

/// A sentence and the words of it that count. Words that are denied, that say where pain only travels to,
/// what makes it worse, what was treated in the past, or how the accident came about, do not.
struct SummarySentence {
  SentenceKind kind = SentenceKind::Other;
  std::size_t first = 0, last = 0;  ///< tokens [first, last)
  std::vector<bool> counts;         ///< by token from `first`

  /// True if the token at this byte counts.
  bool counts_at(const LetterContext& context, std::uint32_t offset) const;
};

SummarySentence read_sentence(const LetterContext& context, Span sentence);

}  // namespace imr::facet

#endif
