// Labels against what was read.
#include "imr/evaluation.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/strings.h"
#include "imr/error.h"

namespace imr {

namespace {

using SortedJson = nlohmann::json;
using Values = std::set<std::string>;

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

SortedJson parse_object(std::string_view line, const std::string& what) {
  SortedJson json = SortedJson::parse(line.begin(), line.end(), nullptr, false);
  if (!json.is_object()) throw InputError(what + " is no JSON object");
  return json;
}

/// A member of an object, a dot between the levels; null where it is absent.
const SortedJson& at(const SortedJson& object, std::string_view path) {
  static const SortedJson kNull;
  const std::size_t dot = path.find('.');
  const auto found = object.is_object() ? object.find(std::string(path.substr(0, dot))) : object.end();
  if (!object.is_object() || found == object.end()) return kNull;
  return dot == std::string_view::npos ? *found : at(*found, path.substr(dot + 1));
}

/// Headings and sections are compared without case and punctuation.
enum class Spelling { AsWritten, Folded };

void add_value(const SortedJson& json, Spelling spelling, Values& values) {
  if (json.is_null()) return;
  const std::string text = json.is_string() ? json.get<std::string>() : json.dump();
  values.insert(spelling == Spelling::Folded ? base::fold_name(text) : text);
}

Values values_of(const SortedJson& json, Spelling spelling = Spelling::AsWritten) {
  Values values;
  if (json.is_array())
    for (const SortedJson& element : json) add_value(element, spelling, values);
  else add_value(json, spelling, values);
  return values;
}

/// Of the citations of one source (or of all), a member.
Values citation_values(const SortedJson& issue, std::string_view source, std::string_view member, Spelling spelling) {
  Values values;
  for (const SortedJson& citation : at(issue, "guidelines"))
    if (source.empty() || at(citation, "source") == source) values.merge(values_of(at(citation, member), spelling));
  return values;
}

Values subcategory_of(const SortedJson& issue) {
  const SortedJson &category = at(issue, "category"), &subcategory = at(issue, "subcategory");
  if (!category.is_string() || !subcategory.is_string()) return {};
  return {category.get<std::string>() + " > " + subcategory.get<std::string>()};
}

std::string key_of(const SortedJson& letter) {
  if (at(letter, "case_number").is_string()) return at(letter, "case_number").get<std::string>();
  const SortedJson& file = at(letter, "file").is_string() ? at(letter, "file") : at(letter, "source");
  std::string name = file.is_string() ? file.get<std::string>() : std::string{};
  if (const auto slash = name.rfind('/'); slash != std::string::npos) name.erase(0, slash + 1);
  return name.substr(0, name.rfind('.'));
}

class Comparison {
public:
  void add_letter(const std::string& key, const SortedJson& label, const SortedJson& letter) {
    add("letter", key, {key}, letter.is_null() ? Values{} : Values{key});
    for (const char* path :
         {"priority", "dates.assigned", "dates.decision", "dates.injury", "dates.ur_denial", "dates.received",
          "reviewer.specialties", "reviewer.licensure", "patient.age", "patient.sex", "outcome", "injured_regions"})
      add(path, key, values_of(at(label, path)), values_of(at(letter, path)));
    const SortedJson &labelled = at(label, "issues"), &read = at(letter, "issues");
    add("issue_count", key, {std::to_string(labelled.size())}, {std::to_string(read.size())});
    for (std::size_t i = 0; i < labelled.size(); ++i)
      add_issue(key + "#" + std::to_string(i + 1), labelled[i], i < read.size() ? read[i] : SortedJson());
  }

  std::vector<Measure> take() { return std::move(measures_); }

private:
  void add_issue(const std::string& place, const SortedJson& label, const SortedJson& issue) {
    add("decision", place, values_of(at(label, "decision")), values_of(at(issue, "decision")));
    add("heading", place, values_of(at(label, "treatment"), Spelling::Folded),
        values_of(at(issue, "treatment"), Spelling::Folded));
    add("category", place, values_of(at(label, "category")), values_of(at(issue, "category")));
    add("subcategory", place, subcategory_of(label), subcategory_of(issue));
    for (const char* list : {"body_regions", "drugs"})
      add(list, place, values_of(at(label, list)), values_of(at(issue, list)));
    for (const char* part : {"requested", "authorized", "disputed"})
      if (label.contains(part))
        add(part, place, values_of(at(label, part), Spelling::Folded), values_of(at(issue, part), Spelling::Folded));
    const auto add_citations = [&](const char* name, const char* source, const char* member, Spelling spelling) {
      add(name, place, citation_values(label, source, member, spelling),
          citation_values(issue, source, member, spelling));
    };
    add_citations("mtus_chapter", "MTUS", "chapter", Spelling::AsWritten);
    add_citations("mtus_section", "MTUS", "sections", Spelling::Folded);
    add_citations("guideline_source", "", "source", Spelling::AsWritten);
  }

  void add(const char* name, const std::string& place, const Values& label, const Values& read) {
    auto measure = std::find_if(measures_.begin(), measures_.end(), [&](const Measure& m) { return m.name == name; });
    if (measure == measures_.end()) {
      measures_.emplace_back().name = name;
      measure = measures_.end() - 1;
    }
    Measure::Miss miss{place, {}, {}};
    std::set_difference(label.begin(), label.end(), read.begin(), read.end(), std::back_inserter(miss.missing));
    std::set_difference(read.begin(), read.end(), label.begin(), label.end(), std::back_inserter(miss.extra));
    measure->labelled += label.size();
    measure->found += read.size();
    measure->right += label.size() - miss.missing.size();
    ++measure->cases;
    if (label == read) ++measure->exact;
    else measure->misses.push_back(std::move(miss));
  }

  std::vector<Measure> measures_;
};

}  // namespace

double Measure::precision() const { return share(right, found); }
double Measure::recall() const { return share(right, labelled); }
double Measure::f1() const { return share(2 * right, labelled + found); }
double Measure::exact_match() const { return share(exact, cases); }

struct Evaluation::Letters {
  std::map<std::string, SortedJson> labels, read;
};

Evaluation::Evaluation(std::string_view labels) : letters_(std::make_unique<Letters>()) {
  for (int number = 1; !labels.empty(); ++number) {
    const std::string_view line = base::trim(labels.substr(0, labels.find('\n')));
    labels.remove_prefix(std::min(labels.find('\n'), labels.size() - 1) + 1);
    if (line.empty()) continue;
    SortedJson label = parse_object(line, "line " + std::to_string(number) + " of the labels");
    std::string key = key_of(label);
    letters_->labels[std::move(key)] = std::move(label);
  }
}

Evaluation::~Evaluation() = default;
Evaluation::Evaluation(Evaluation&&) noexcept = default;
Evaluation& Evaluation::operator=(Evaluation&&) noexcept = default;

void Evaluation::add(std::string_view letter) {
  SortedJson json = parse_object(letter, "the letter");
  const std::string key = key_of(json);
  if (letters_->labels.contains(key)) letters_->read[key] = std::move(json);
}

std::size_t Evaluation::labelled_letters() const { return letters_->labels.size(); }

std::vector<Measure> Evaluation::measures() const {
  Comparison comparison;
  for (const auto& [key, label] : letters_->labels) {
    const auto read = letters_->read.find(key);
    comparison.add_letter(key, label, read == letters_->read.end() ? SortedJson() : read->second);
  }
  return comparison.take();
}

}  // namespace imr
