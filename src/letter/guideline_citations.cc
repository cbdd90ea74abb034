#include "letter/guideline_citations.h"

#include <algorithm>

#include "base/strings.h"
#include "letter/citation_sections.h"
#include "letter/patterns.h"
#include "schema/phrase_finder.h"

namespace imr::letter {

namespace {

constexpr const char* kMtus = "MTUS";
constexpr const char* kOdg = "ODG";
constexpr const char* kAcoem = "ACOEM";
constexpr const char* kOther = "Other";

/// A chapter of the MTUS named in a statement.
struct ChapterMatch {
  const VocabularyValue* chapter;
  std::size_t begin, end;  ///< bytes of the statement
  std::string edition;
};

bool stands_alone(std::string_view between) {
  static const Pattern filler(
      R"([\s,;.:()\-]*(?:(?:CA|California|MTUS|ACOEM|Practice|Guidelines?|Treatment|Medical|2nd|Edition|Chapter|the|and|of)[\s,;.:()\-]*|\d+[\s,;.:()\-]*)*)");
  return re2::RE2::FullMatch(re2::StringPiece(between.data(), between.size()), filler);
}

class CitationReader {
public:
  CitationReader(std::string_view text, const Schema& schema) : text_(text), schema_(schema) {}

  std::vector<GuidelineCitation> run(Span paragraph) {
    static const Pattern start(R"(Decision\s+based\s+on\s+(?:MTUS|Non-?\s?MTUS\s+Citation))");
    auto found = find_pattern(text_, start, paragraph.begin, paragraph.end);
    if (!found) {
      read_prose(paragraph);
      return std::move(citations_);
    }
    while (found) {
      const auto next = find_pattern(text_, start, found->end, paragraph.end);
      const Span statement = trim_span(text_, make_span(found->end, next ? next->begin : paragraph.end));
      const bool is_mtus = base::find_folded(slice(text_, *found), "citation") == std::string_view::npos;
      if (is_mtus) read_mtus(statement);
      else read_other(statement);
      found = next;
    }
    return std::move(citations_);
  }

private:
  void add(GuidelineCitation citation) {
    if (!citations_.empty() && citations_.back().source == citation.source &&
        citations_.back().chapter == citation.chapter) {
      GuidelineCitation& before = citations_.back();
      for (std::string& section : citation.sections)
        if (std::find(before.sections.begin(), before.sections.end(), section) == before.sections.end())
          before.sections.push_back(std::move(section));
      if (before.pages.empty()) before.pages = citation.pages;
      if (before.edition.empty()) before.edition = citation.edition;
      return;
    }
    citations_.push_back(std::move(citation));
  }

  std::vector<ChapterMatch> find_chapters(std::string_view statement) const {
    static const Pattern year(R"([\s,(]*(?:[Tt]reatment\s+)?(?:Guidelines?)?[\s,:(]*(?:\w+,\s+)?((?:19|20)\d\d)\b\)?)");
    const auto& phrases = schema::phrases_of(schema_);
    const auto id = phrases.vocabulary_id("guidelines");
    const Vocabulary& chapters = schema_.vocabulary("guidelines");
    std::vector<ChapterMatch> matches;
    for (const auto& match : phrases.find(text::tokenize(statement))) {
      if (match.vocabulary != id) continue;
      ChapterMatch chapter{&chapters.values[match.value], match.place.begin, match.place.end, {}};
      re2::StringPiece groups[2];
      const bool may_have_year = statement.find("20", chapter.end) != std::string_view::npos ||
                                 statement.find("19", chapter.end) != std::string_view::npos;
      if (may_have_year && year.Match(re2::StringPiece(statement.data(), statement.size()), chapter.end,
                                      statement.size(), re2::RE2::ANCHOR_START, groups, 2)) {
        chapter.edition = std::string(groups[1]);
        chapter.end += groups[0].size();
      }
      matches.push_back(std::move(chapter));
    }
    return matches;
  }

  /// Keeps the names that are cited as chapters: the first, and those behind "and" with a year; in letters
  /// without years every name outside a list of sections.
  static std::vector<ChapterMatch> cited_only(std::string_view statement, std::vector<ChapterMatch> matches) {
    const bool has_years =
        std::any_of(matches.begin(), matches.end(), [](const auto& m) { return !m.edition.empty(); });
    std::vector<ChapterMatch> cited;
    for (ChapterMatch& match : matches) {
      const std::string_view before = statement.substr(0, match.begin);
      const bool is_first = cited.empty();
      const bool is_in_list =
          !is_first && statement.substr(cited.back().end, match.begin - cited.back().end).find("ection(s)") !=
                           std::string_view::npos;
      static const Pattern joined(R"((?:,|;|\band)\s*(?:MTUS\s+)?$)");
      const auto is_joined = [&] { return re2::RE2::PartialMatch({before.data(), before.size()}, joined); };
      const auto is_named = [&] {
        return has_years ? !match.edition.empty() && is_joined() : !is_in_list && is_full_name(statement, match);
      };
      if (is_first ? stands_alone(before) || !has_years : is_named()) cited.push_back(std::move(match));
    }
    return cited;
  }

  /// "Knee Complaints" or "MTUS Knee" name a chapter; "Knee" behind a chapter is a section of it.
  static bool is_full_name(std::string_view statement, const ChapterMatch& match) {
    static const Pattern name(
        R"(complaints?|guidelines?|treatment|approach|prevention|disability|assessment|examination|management)");
    static const Pattern label(R"((?:MTUS|ACOEM|Chapter\s*\d*)[\s,:]*$)");
    const std::string_view words = statement.substr(match.begin, match.end - match.begin),
                           before = statement.substr(0, match.begin);
    return re2::RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), name) ||
           re2::RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), label);
  }

  void read_mtus(Span place) {
    const std::string_view statement = slice(text_, place);
    const auto chapters = cited_only(statement, find_chapters(statement));
    for (std::size_t i = 0; i < chapters.size(); ++i) {
      const std::size_t end = i + 1 < chapters.size() ? chapters[i + 1].begin : statement.size();
      std::string details(statement.substr(chapters[i].end, end - chapters[i].end));
      GuidelineCitation citation{kMtus,
                                 chapters[i].chapter->value,
                                 chapters[i].edition,
                                 {},
                                 {},
                                 make_span(place.begin + chapters[i].begin, place.begin + end)};
      read_details(details, citation);
      add(std::move(citation));
    }
    if (chapters.empty() && !base::trim(statement).empty()) add({kMtus, {}, {}, {}, {}, place});
  }

  void read_details(std::string details, GuidelineCitation& citation) {
    static const Pattern noise(
        R"(^[\s,.:;()\-]*(?:(?:Medical\s+)?(?:Treatment\s+)?Guidelines?\b)?[\s,.:;]*(?:(?:and\b[\s,.:;]*)?Sections?(?:\(s\))?\s*:)?\s*)");
    static const Pattern joint(R"([\s,;]+and\s*$)");
    citation.pages = take_pages(details);
    re2::RE2::Replace(&details, noise, "");
    re2::RE2::Replace(&details, joint, "");
    citation.sections = split_sections(details, schema_);
  }

  /// ODG, ACOEM and anything else behind "Non-MTUS Citation".
  void read_other(Span place) {
    static const Pattern source(
        R"(Official\s+Disability\s+Guidelines?(?:\s*\(ODG\)|[\s,\-]+ODG\b)?|\bODG\b(?:\s+guidelines)?|(?:Other\s+Medical\s+Treatment\s+Guidelines?\s+)?\bACOEM\b(?:\s+Practice\s+Guidelines)?|American\s+College\s+of\s+Occupational\s+and\s+Environmental\s+Medicine(?:\s*\(ACOEM\))?|Other\s+Medical\s+Treatment\s+Guidelines?)");
    auto found = find_pattern(text_, source, place.begin, place.end);
    if (!found || (found->begin > place.begin + 60)) {
      add_other(kOther, trim_span(text_, place));
      return;
    }
    if (trim_span(text_, make_span(place.begin, found->begin)).size() > 2)
      add_chapter(kOdg, trim_span(text_, make_span(place.begin, found->begin)));
    while (found) {
      const std::string name = base::to_lower(slice(text_, *found));
      const bool is_odg = name.starts_with("o") && !name.starts_with("other");
      const bool is_acoem = name.find("acoem") != std::string::npos || name.starts_with("american");
      const auto next = find_pattern(text_, source, found->end, place.end);
      const Span details = make_span(found->end, next ? next->begin : place.end);
      if (is_odg) add_chapter(kOdg, details);
      else if (is_acoem) add_chapter(kAcoem, details);
      else add_other(kOther, trim_span(text_, details));
      found = next;
    }
  }

  void add_other(const char* source, Span place) {
    std::string title = base::collapse_spaces(slice(text_, place));
    while (!title.empty() && (title.back() == '.' || title.back() == ',')) title.pop_back();
    if (!title.empty()) add({source, title, {}, {}, {}, place});
  }

  /// "Low Back Chapter, MRI", "Knee/Transportation", "Pain (Benzodiazepines)".
  void add_chapter(const char* source, Span place) {
    static const Pattern lead(
        R"(^[\s,.:;\-]*(?:Treatment\s+in\s+Workers'?\s+Comp\w*[\s,.;:]*)?(?:guidelines?\b[\s,.:;]*)?)");
    static const Pattern chapter_word(R"(\s*\b(?:Chapter|section|Topic)\b\s*[,:/\-]?\s*)");
    std::string details = base::collapse_spaces(slice(text_, place));
    GuidelineCitation citation{source, {}, {}, {}, {}, place};
    citation.pages = take_pages(details);
    re2::RE2::Replace(&details, lead, "");
    re2::RE2::GlobalReplace(&details, chapter_word, ", ");
    std::vector<std::string> parts = split_outside_brackets(details);
    if (!parts.empty()) {
      citation.chapter = parts.front();
      parts.erase(parts.begin());
      split_slash(citation.chapter, parts);
    }
    std::erase_if(parts, is_publication);
    citation.sections = std::move(parts);
    add(std::move(citation));
  }

  static void split_slash(std::string& chapter, std::vector<std::string>& sections) {
    const std::size_t slash = chapter.find('/');
    if (slash == std::string::npos || chapter.find('(') < slash) return;
    sections.insert(sections.begin(), std::string(base::trim(std::string_view(chapter).substr(slash + 1))));
    chapter = base::trim(std::string_view(chapter).substr(0, slash));
  }

  /// The layouts of 2013 name the guidelines in sentences.
  void read_prose(Span paragraph) {
    static const Pattern nothing(
        R"(did\s+not\s+(?:cite|use|base)|does\s+not\s+(?:appear|cite)|no\s+(?:section|part)\s+of\s+the\s+MTUS\s+(?:was|is|were)\s+(?:applicable|relevant))");
    static const Pattern other(R"(Official\s+Disability|\bODG\b)");
    for (const Span& sentence : find_sentences(text_.substr(0, paragraph.end).substr(paragraph.begin))) {
      const Span place = make_span(paragraph.begin + sentence.begin, paragraph.begin + sentence.end);
      if (find_pattern(text_, nothing, place.begin, place.end)) continue;
      if (const auto odg = find_pattern(text_, other, place.begin, place.end)) {
        read_other(make_span(odg->begin, place.end));
        continue;
      }
      const std::string_view statement = slice(text_, place);
      if (!find_chapters(statement).empty()) read_mtus_prose(place);
    }
  }

  void read_mtus_prose(Span place) {
    static const Pattern part(R"(,?\s*(?:which\s+(?:is|are)\s+)?(?:a\s+)?part\s+of\s+the\s+MTUS.*$)");
    static const Pattern section_word(R"(\s+section\b)");
    static const Pattern chapter_note(
        R"(\(?\s*ACOEM\s+Practice\s+Guidelines[^)]*\)|,?\s*\bChapter\b\s*\d*|\(?\w+,?\s+(?:19|20)\d\d\)?)");
    const std::string_view statement = slice(text_, place);
    for (const ChapterMatch& match : find_chapters(statement)) {
      if (!citations_.empty() && citations_.back().chapter == match.chapter->value) continue;
      std::string details(statement.substr(match.end));
      re2::RE2::Replace(&details, part, "");
      re2::RE2::GlobalReplace(&details, chapter_note, "");
      re2::RE2::GlobalReplace(&details, section_word, "");
      GuidelineCitation citation{kMtus, match.chapter->value, match.edition, {}, {}, place};
      read_details(details, citation);
      add(std::move(citation));
      return;
    }
  }

  std::string_view text_;
  const Schema& schema_;
  std::vector<GuidelineCitation> citations_;
};

}  // namespace

std::vector<GuidelineCitation> read_citations(std::string_view text, Span paragraph, const Schema& schema) {
  return CitationReader(text, schema).run(paragraph);
}

}  // namespace imr::letter
