#include <doctest/doctest.h>

#include <sstream>

#include "imr/statistics_output.h"

namespace {

imr::TableRow make_row(std::vector<std::string> keys, std::uint64_t count, std::uint64_t overturned, double share) {
  imr::TableRow row;
  row.keys = std::move(keys);
  row.count = count;
  row.overturned = overturned;
  row.upheld = count - overturned;
  row.share = share;
  row.rate = static_cast<double>(overturned) / static_cast<double>(count);
  row.interval = {0.125, 0.5};
  row.is_small = count < 10;
  return row;
}

imr::StatisticsResult make_table() {
  imr::StatisticsResult result;
  result.issues = 20;
  result.determinations = 12;
  result.floor = 10;
  result.columns = {"Category"};
  result.rows = {make_row({"Aids & <braces>, \"soft\""}, 16, 4, 0.8), make_row({"=sum|x"}, 4, 0, 0.2)};
  result.total = make_row({}, 20, 4, 1);
  return result;
}

template <typename Write>
std::string written(Write&& write) {
  std::ostringstream out;
  write(out, make_table());
  return out.str();
}

}  // namespace

TEST_CASE("a table is columns, bars and a mark for small rows") {
  CHECK(
      written([](auto& out, const auto& table) { write_text(out, table); }) ==
      "20 issues in 12 determinations; unit of count: issue; rate: overturned of decided, with Wilson 95% interval\n\n"
      "Category                 issues   share  overturned   rate  95% interval\n"
      "Aids & <braces>, \"soft\"      16   80.0%           4  25.0%    12.5-50.0%  #####\n"
      "=sum|x                       4*   20.0%           0   0.0%    12.5-50.0%\n"
      "total                        20  100.0%           4  20.0%    12.5-50.0%  ####\n"
      "* fewer than 10 issues\n");
}

TEST_CASE("CSV quotes what needs it and begins no cell like a formula") {
  CHECK(written([](auto& out, const auto& table) { write_csv(out, table); }) ==
        "Category,issues,share,upheld,overturned,rate,low,high,below_floor\r\n"
        "\"Aids & <braces>, \"\"soft\"\"\",16,0.800000,12,4,0.250000,0.125000,0.500000,no\r\n"
        "'=sum|x,4,0.200000,4,0,0.000000,0.125000,0.500000,yes\r\n"
        "total,20,1.000000,16,4,0.200000,0.125000,0.500000,no\r\n");
}

TEST_CASE("Markdown escapes its own marks") {
  const std::string text = written([](auto& out, const auto& table) { write_markdown(out, table); });
  CHECK(text.find("| =sum\\|x | 4\\* | 20.0% |") != std::string::npos);
  CHECK(text.find("\\<braces>") != std::string::npos);
}

TEST_CASE("JSON holds rows, intervals and the total") {
  const std::string json = to_json(make_table());
  CHECK(json.starts_with(
      R"({"format_version":1,"unit":"issue","issue_count":20,"determination_count":12,"floor":10,"columns":["Category"],"rows":[)"));
  CHECK(
      json.find(
          R"({"keys":["=sum|x"],"count":4,"share":0.2,"upheld":4,"overturned":0,"rate":0.0,"interval":[0.125,0.5],"below_floor":true})") !=
      std::string::npos);
}

TEST_CASE("a chart escapes its values") {
  const std::string svg = to_svg(make_table(), "a < b & c");
  CHECK(svg.find("<title>a &lt; b &amp; c</title>") != std::string::npos);
  CHECK(svg.find("Aids &amp; &lt;braces&gt;") != std::string::npos);
  CHECK(svg.find("<braces") == std::string::npos);
}

TEST_CASE("a chart has the form of its table") {
  imr::StatisticsResult table = make_table();
  CHECK(to_svg(table, "t").find("<polygon") == std::string::npos);
  table.is_trend = true;
  CHECK(to_svg(table, "t").find("<polygon") != std::string::npos);
  table.columns = {"Category", "Side"};
  for (imr::TableRow& row : table.rows) row.keys.push_back("left");
  CHECK(to_svg(table, "t").find("rgb(") != std::string::npos);
}
