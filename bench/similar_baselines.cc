// similar_baselines: what Xapian alone finds for an issue, to compare `imr similar` with. Reads issues from standard
// input, one JSON object a line: "letter", "issue", "heading", "text" (the issue's own sections), "summary". Writes for
// each issue four runs over all others, ranked by BM25 with the library's weights: "expand letter" and "expand issue"
// (the terms of Xapian's expand set, with all issues of the letter or this one marked as relevant) and "heading" (its
// words as an OR query) over the issues' own sections; "summary" (its words) over sections and summaries.
#include <xapian.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;

constexpr Xapian::termcount kExpandTerms = 40;
constexpr Xapian::doccount kHits = 60;

struct IssueText {
  std::string letter, heading, summary;
  int number = 0;
};

class Baselines {
public:
  void add(const Json& issue) {
    const std::string text = issue.at("text"), summary = issue.at("summary");
    sections_.add_document(document_of(text));
    whole_.add_document(document_of(text + '\n' + summary));
    issues_.push_back({issue.at("letter"), issue.at("heading"), issue.at("summary"), issue.at("issue")});
  }

  void run() {
    for (std::size_t i = 0; i < issues_.size(); ++i) {
      write("expand letter", i, sections_, expanded(i, true));
      write("expand issue", i, sections_, expanded(i, false));
      write("heading", i, sections_, words(issues_[i].heading));
      write("summary", i, whole_, words(issues_[i].summary));
    }
  }

private:
  Xapian::Document document_of(const std::string& text) const {
    Xapian::Document document;
    Xapian::TermGenerator generator;
    generator.set_stemmer(stem_);
    generator.set_document(document);
    generator.index_text(text);
    return document;
  }

  Xapian::Query expanded(std::size_t wanted, bool by_letter) const {
    Xapian::RSet relevant;
    for (std::size_t i = 0; i < issues_.size(); ++i)
      if (i == wanted || (by_letter && issues_[i].letter == issues_[wanted].letter))
        relevant.add_document(static_cast<Xapian::docid>(i + 1));
    const Xapian::ESet terms = Xapian::Enquire(sections_).get_eset(kExpandTerms, relevant);
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
  }

  Xapian::Query words(const std::string& text) const {
    const Xapian::Document document = document_of(text);
    std::vector<Xapian::Query> stems;
    for (auto it = document.termlist_begin(); it != document.termlist_end(); ++it)
      if ((*it).front() == 'Z') stems.emplace_back(*it);
    return {Xapian::Query::OP_OR, stems.begin(), stems.end()};
  }

  void write(const char* run, std::size_t wanted, const Xapian::Database& database, const Xapian::Query& query) const {
    Json line{{"run", run}, {"letter", issues_[wanted].letter}, {"issue", issues_[wanted].number}};
    line["found"] = Json::array();
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    const Xapian::MSet hits = query.empty() ? Xapian::MSet() : enquire.get_mset(0, kHits);
    for (auto hit = hits.begin(); hit != hits.end(); ++hit)
      if (const IssueText& found = issues_[*hit - 1]; found.letter != issues_[wanted].letter)
        line["found"].push_back({found.letter, found.number});
    std::cout << line.dump() << '\n';
  }

  Xapian::Stem stem_{"english"};
  Xapian::WritableDatabase sections_{"", Xapian::DB_BACKEND_INMEMORY}, whole_{"", Xapian::DB_BACKEND_INMEMORY};
  std::vector<IssueText> issues_;
};

}  // namespace

int main() {
  try {
    Baselines baselines;
    for (std::string line; std::getline(std::cin, line);) baselines.add(Json::parse(line));
    baselines.run();
    return 0;
  } catch (const Xapian::Error& error) {
    std::cerr << "similar_baselines: " << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "similar_baselines: " << error.what() << '\n';
  }
  return 2;
}
