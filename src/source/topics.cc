// Queries from a file.
#include "imr/topics.h"

#include <istream>
#include <nlohmann/json.hpp>

#include "base/strings.h"
#include "imr/error.h"

namespace imr {

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void fail(std::size_t line, const std::string& reason) {
  throw InputError("line " + std::to_string(line) + ": " + reason);
}

std::string text_of(const Json& value, std::size_t line) {
  if (value.is_structured()) fail(line, "a value or a list of values is needed, not " + value.dump());
  return value.is_string() ? value.get<std::string>() : value.dump();
}

void add_option(Topic& topic, std::size_t line, const std::string& name, const Json& value) {
  if (value.is_null() || (value.is_boolean() && !value.get<bool>())) return;
  if (!value.is_array()) return void(topic.options.emplace_back(name, text_of(value, line)));
  for (const Json& element : value) add_option(topic, line, name, element);
}

/// Up to a closing tag.
std::string_view before_end_tag(std::string_view text) { return base::trim(text.substr(0, text.find("</"))); }

/// The text behind "<tag>" and an optional "Label:".
std::string tag_text(std::string_view line, std::string_view tag, std::string_view label) {
  std::string_view text = base::trim(line.substr(tag.size()));
  if (base::starts_with_folded(text, label)) text = base::trim(text.substr(label.size()));
  return std::string(before_end_tag(text));
}

}  // namespace

TopicReader::TopicReader(std::istream& in) : in_(in) {
  while (base::is_space(static_cast<char>(in_.peek()))) {
    if (in_.peek() == '\n') ++line_;
    in_.get();
  }
  is_json_ = in_.peek() == '{';
}

bool TopicReader::read_line(std::string& line) {
  if (!std::getline(in_, line)) return false;
  ++line_;
  return true;
}

std::optional<Topic> TopicReader::next() { return is_json_ ? next_json() : next_trec(); }

std::optional<Topic> TopicReader::next_json() {
  std::string line;
  do {
    if (!read_line(line)) return std::nullopt;
  } while (base::trim(line).empty());
  id_ = std::to_string(line_);
  const Json object = Json::parse(line, nullptr, false);
  if (!object.is_object()) fail(line_, "not a JSON object");
  Topic topic;
  if (const auto id = object.find("id"); id != object.end()) id_ = text_of(*id, line_);
  topic.id = id_;
  for (const auto& [name, value] : object.items()) {
    if (name == "id") continue;
    if (name == "query") topic.query = text_of(value, line_);
    else add_option(topic, line_, name, value);
  }
  return topic;
}

std::optional<Topic> TopicReader::next_trec() {
  std::optional<Topic> topic;
  bool is_title = false;
  for (std::string line; read_line(line);) {
    const std::string_view text = base::trim(line);
    if (base::starts_with_folded(text, "<top>")) topic.emplace();
    if (!topic) {
      if (!text.empty()) fail(line_, "neither a JSON object nor <top>");
      continue;
    }
    if (base::starts_with_folded(text, "</top>")) return topic;
    if (base::starts_with_folded(text, "<num>")) topic->id = tag_text(text, "<num>", "number:");
    if (base::starts_with_folded(text, "<title>")) topic->query = tag_text(text, "<title>", "topic:");
    // A title may go on over lines until the next tag.
    if (is_title && !text.starts_with('<') && !text.empty())
      topic->query += (topic->query.empty() ? "" : " ") + std::string(before_end_tag(text));
    is_title = base::starts_with_folded(text, "<title>") || (is_title && !text.starts_with('<'));
  }
  if (topic) fail(line_, "</top> is missing");
  return std::nullopt;
}

}  // namespace imr
