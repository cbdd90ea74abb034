// Search results as one JSON object, or one hit a line.
#include "output/json_values.h"
#include "output/result_writers.h"

namespace imr::output {

namespace {

/// Only the best issue of a group is scored.
Json issue_json(const IssueHit& issue, bool is_scored) {
  Json passages = Json::array();
  for (const Passage& passage : issue.passages) passages.push_back(passage_json(passage));
  return {{"number", issue.number},
          {"treatment", issue.treatment},
          {"treatment_marks", spans_json(issue.treatment_marks)},
          {"decision", text_or_null(to_string(issue.decision))},
          {"category", text_or_null(issue.category)},
          {"subcategory", text_or_null(issue.subcategory)},
          {"body_regions", issue.body_regions},
          {"drugs", issue.drugs},
          {"mtus_chapters", issue.mtus_chapters},
          {"flags", issue.flags},
          {"score", is_scored ? Json(issue.score) : Json(nullptr)},
          {"passages", std::move(passages)}};
}

Json hit_json(const DeterminationHit& hit) {
  Json issues = Json::array();
  for (const IssueHit& issue : hit.issues) issues.push_back(issue_json(issue, issues.empty()));
  return {{"rank", hit.rank},
          {"id", hit.id},
          {"case_number", text_or_null(hit.case_number)},
          {"source", hit.source},
          {"dates",
           {{"assigned", date_or_null(hit.assigned_date)},
            {"decision", date_or_null(hit.decision_date)},
            {"injury", date_or_null(hit.injury_date)},
            {"ur_denial", date_or_null(hit.ur_denial_date)},
            {"received", date_or_null(hit.received_date)}}},
          {"outcome", text_or_null(to_string(hit.outcome))},
          {"specialties", hit.specialties},
          {"issue_count", hit.issue_count},
          {"issues", std::move(issues)}};
}

Json leaves_json(const std::vector<LeafExplanation>& leaves) {
  Json list = Json::array();
  for (const LeafExplanation& leaf : leaves) {
    Json words = Json::array();
    for (const auto& [word, frequency] : leaf.words) words.push_back({{"word", word}, {"issue_count", frequency}});
    list.push_back({{"leaf", leaf.leaf}, {"issue_count", leaf.issues}, {"words", std::move(words)}});
  }
  return list;
}

Json parts_json(const std::vector<LeafExplanation>& parts) {
  Json list = Json::array();
  for (const LeafExplanation& part : parts) list.push_back({{"part", part.leaf}, {"issue_count", part.issues}});
  return list;
}

Json notes_json(const std::vector<QueryNote>& notes) {
  Json list = Json::array();
  for (const QueryNote& note : notes) list.push_back({{"message", note.message}, {"place", span_json(note.place)}});
  return list;
}

Json head_json(const SearchResult& result, const ResultStyle& style) {
  Json json = {{"format_version", kOutputFormatVersion}};
  if (style.has_topic) json["id"] = style.topic;
  json["query"] = style.query;
  json["understood"] = to_string(result.understood);
  if (style.explanation != nullptr) json["explanation"] = leaves_json(style.explanation->leaves);
  json["issue_count"] = result.issues;
  json["determination_count"] = result.determinations;
  json["exact"] = result.is_exact;
  json["notes"] = notes_json(result.notes);
  if (result.issues == 0) {
    json["parts"] = parts_json(result.parts);
    json["suggestions"] = result.suggestions;
  }
  json["facets"] = facets_json(result.facets);
  if (!result.histograms.empty()) json["histograms"] = histograms_json(result.histograms);
  return json;
}

/// The hits are written as they come, so that an object of any size takes no memory.
class JsonWriter : public ResultWriter {
public:
  JsonWriter(std::ostream& out, ResultStyle style) : out_(out), style_(std::move(style)) {}
  void begin(const SearchResult& result) override {
    std::string head = to_line(head_json(result, style_));
    head.pop_back();  // the bracket that closes the object
    out_ << head << ",\"hits\":[";
  }
  void add(const DeterminationHit& hit) override {
    out_ << separator_ << to_line(hit_json(hit));
    separator_ = ",";
  }
  void finish() override { out_ << "]}\n"; }

private:
  std::ostream& out_;
  ResultStyle style_;
  const char* separator_ = "";
};

class JsonlWriter : public ResultWriter {
public:
  explicit JsonlWriter(std::ostream& out) : out_(out) {}
  void begin(const SearchResult&) override {}
  void add(const DeterminationHit& hit) override { out_ << to_line(hit_json(hit)) << '\n'; }
  void finish() override {}

private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<ResultWriter> make_json_writer(std::ostream& out, ResultStyle style) {
  return std::make_unique<JsonWriter>(out, std::move(style));
}

std::unique_ptr<ResultWriter> make_jsonl_writer(std::ostream& out, ResultStyle) {
  return std::make_unique<JsonlWriter>(out);
}

}  // namespace imr::output

namespace imr {

std::string refusal_json(const std::string& topic, const QueryError& error) {
  return output::to_line(
      {{"format_version", kOutputFormatVersion},
       {"id", topic},
       {"error", {{"message", error.what()}, {"column", error.column()}, {"nearest", error.nearest()}}}});
}

}  // namespace imr
