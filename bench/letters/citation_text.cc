#include "letters/citation_text.h"

namespace imr::bench {

namespace {

std::string pages(const CitationFacts& citation, std::string_view word) {
  if (citation.first_page == 0) return {};
  std::string text = std::string(word).append(std::to_string(citation.first_page));
  if (citation.last_page > citation.first_page) text.append("-").append(std::to_string(citation.last_page));
  return text;
}

/// "Chronic Pain Medical Treatment" is called "Chronic Pain Medical Treatment Guidelines" before 2016.
std::string early_name(const CitationFacts& citation) {
  const bool is_chapter_of_acoem = citation.chapter.ends_with("Complaints") || citation.chapter.ends_with("Disorders");
  return is_chapter_of_acoem ? "ACOEM Practice Guidelines, " + citation.chapter : citation.chapter + " Guidelines";
}

std::string mtus_sentence(const CitationFacts& citation, Layout layout) {
  if (layout == Layout::Letter2014) {
    const std::string section = citation.section.empty() ? "" : " " + citation.section;
    return "Decision based on MTUS " + early_name(citation) + section + pages(citation, " Page(s): ") + ".";
  }
  const std::string section = citation.section.empty() ? "" : ", Section(s): " + citation.section;
  return "Decision based on MTUS " + citation.chapter + " " + citation.edition + section + ".";
}

std::string other_title(const CitationFacts& citation) {
  if (citation.source != "ODG") return citation.chapter;
  return "Official Disability Guidelines (ODG), " + citation.chapter +
         (citation.section.empty() ? "" : ", " + citation.section);
}

}  // namespace

std::string citation_sentence(const CitationFacts& citation, Layout layout, std::string_view who) {
  if (citation.source == "MTUS") return mtus_sentence(citation, layout);
  if (citation.source.empty())
    return who == "The Claims Administrator"
               ? "The Claims Administrator did not cite any medical evidence for its decision."
               : "The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.";
  const std::string before =
      who == "The Claims Administrator"
          ? std::string{}
          : std::string(who) + " based their decision on recommendation(s) outside of the MTUS Guidelines. ";
  return before + "Decision based on Non-MTUS Citation " + other_title(citation) + ".";
}

std::string citation_clause(const CitationFacts& citation) {
  if (citation.source.empty()) return "no guideline; the information was found insufficient";
  if (citation.source != "MTUS") return "the " + other_title(citation);
  const std::string section = citation.section.empty() ? "" : ", " + citation.section + " section";
  return "the " + early_name(citation) + " (" + citation.edition + ")" + section + pages(citation, ", pages ") +
         ", which is part of the MTUS";
}

}  // namespace imr::bench
