#include <doctest/doctest.h>

#include <sstream>

#include "imr/error.h"
#include "imr/topics.h"

using namespace imr;

namespace {

/// "id|query|option=value|…;" for every topic, and the error that ended it.
std::string read_all(const std::string& text) {
  std::istringstream in(text);
  std::string result;
  try {
    TopicReader reader(in);
    while (const auto topic = reader.next()) {
      result += topic->id + '|' + topic->query;
      for (const auto& [name, value] : topic->options) result += '|' + name + '=' + value;
      result += ';';
    }
  } catch (const InputError& error) {
    result += error.what();
  }
  return result;
}

}  // namespace

TEST_CASE("a refused query of JSONL keeps its id, or its line") {
  std::istringstream in("{\"id\":\"q3\",\"options\":{\"body\":\"knee\"}}\n[1]\n");
  TopicReader reader(in);
  CHECK_THROWS_AS(reader.next(), InputError);
  CHECK(reader.id() == "q3");
  CHECK_THROWS_AS(reader.next(), InputError);
  CHECK(reader.id() == "2");
}

TEST_CASE("queries are read from JSONL and from TREC topics") {
  struct Row {
    const char* text;
    const char* expected;
  };
  const Row rows[] = {
      {"", ""},
      {"{\"id\":\"a\",\"query\":\"knee\"}\n\n{\"query\":\"hip\"}", "a|knee;3|hip;"},
      {"{\"id\":7,\"query\":\"x\",\"body\":[\"knee\",\"leg\"],\"all\":true,\"any\":false,\"count\":3,\"to\":null}",
       "7|x|body=knee|body=leg|all=true|count=3;"},
      {"{\"id\":1,\"query\":\"x\"}\n[1]\n", "1|x;line 2: not a JSON object"},
      {"{\"query\":{\"a\":1}}", "line 1: a value or a list of values is needed, not {\"a\":1}"},
      {"{\"body\":[{}]}", "line 1: a value or a list of values is needed, not {}"},
      {"<top>\n<num> Number: 401\n<title> physical therapy\n\n<desc> Description:\nnot read\n</top>\n",
       "401|physical therapy;"},
      {"\n<top>\n<num>402</num>\n<title>Topic: knee\nbrace</title>\n</top>\n<top>\n<num>403\n<title>\nhip\n</top>",
       "402|knee brace;403|hip;"},
      {"<top>\n<num>1\n", "line 2: </top> is missing"},
      {"knee\n", "line 1: neither a JSON object nor <top>"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read_all(row.text) == row.expected);
  }
}
