// Plain documents as the index will hold them: what is searched, filtered and stored, before any engine.
#ifndef IMR_INDEX_DOCUMENTS_H
#define IMR_INDEX_DOCUMENTS_H

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "imr/schema.h"
#include "index/section_tokens.h"
#include "index/stored_letter.h"

namespace imr::index {

/// One document. docs/index-format.md says what stands in it.
struct IndexDocument {
  struct Posting {
    std::uint32_t term_begin = 0;  ///< in `term_bytes`
    std::uint16_t term_size = 0;
    std::uint16_t weight = 0;  ///< added to the within-document frequency
    std::uint32_t position = 0;
  };
  std::vector<std::string> filters;   ///< terms without position and weight
  std::string term_bytes;             ///< the terms of the postings one after another
  std::vector<Posting> postings;      ///< by ascending position within each section
  std::map<int, std::string> values;  ///< by slot
  std::string data;

  std::string_view term(const Posting& posting) const {
    return std::string_view(term_bytes).substr(posting.term_begin, posting.term_size);
  }
  void add_posting(std::string_view term, std::uint32_t position, int weight);
};

/// What stands in the data of an issue's document.
struct IssueData {
  std::string letter_id;
  int number = 0;
};
/// @throws IndexError (Damaged)
IssueData parse_issue_data(std::string_view json);

/// Makes documents by one schema. Thread-safe once made.
class DocumentBuilder {
public:
  explicit DocumentBuilder(const Schema& schema);
  /// The letter's document first, then one for each issue in order.
  std::vector<IndexDocument> build(const StoredLetter& letter) const;

private:
  IndexDocument build_letter(const StoredLetter& letter, const std::map<int, std::string>& values) const;
  IndexDocument build_issue(const StoredLetter& letter, std::size_t index, const SectionTokens& summary,
                            const std::map<int, std::string>& values) const;
  void add_sections(IndexDocument& document, const StoredLetter& letter, const Issue& issue,
                    const SectionTokens& summary) const;
  std::map<int, std::string> letter_values(const StoredLetter& letter) const;

  const Schema& schema_;
  FixedWording fixed_wording_;
  std::vector<int> weights_;  ///< by section
  std::string sentence_start_, paragraph_start_, section_start_;
};

std::vector<IndexDocument> build_documents(const StoredLetter& letter, const Schema& schema);

/// The document on several lines, for people and tests; terms in byte order, values by slot.
std::string to_string(const IndexDocument& document);

}  // namespace imr::index

#endif
