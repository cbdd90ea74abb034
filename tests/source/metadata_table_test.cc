#include <doctest/doctest.h>

#include "imr/error.h"
#include "imr/source.h"
#include "temp_folder.h"

using imr::MetadataTable;

TEST_CASE("a row is found by the last part of a name, then by case number") {
  imr::tests::TempFolder folder;
  const auto table =
      MetadataTable::load(folder.write("m.csv",
                                       "\xEF\xBB\xBF"
                                       "File,Case_Number , decision,specialties\r\n"
                                       "in/a.txt,CM16-0000001,2016-11-09,\"Pain Medicine; Neurology\"\r\n"
                                       ",cm16-0000002,11/10/2016,\r\n"
                                       "r7,,,\"Plastic, Hand\"\r\n"));
  CHECK(table.size() == 3);
  struct Row {
    const char *name, *case_number, *expected;
  };  // the case number of the row, "" without, null if none
  const Row rows[] = {{"x/a.txt", "", "CM16-0000001"},
                      {"a.txt", "CM16-0000002", "CM16-0000001"},
                      {"z.zip!q/a.txt", "", "CM16-0000001"},
                      {"z.zip!a.txt", "", "CM16-0000001"},
                      {"b.txt", "CM16-0000002", "cm16-0000002"},
                      {"f.jsonl!r7", "", ""},
                      {"b.txt", "", nullptr},
                      {"aa.txt", "CM16-0000009", nullptr}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto* found = table.find(row.name, row.case_number);
    REQUIRE((found != nullptr) == (row.expected != nullptr));
    if (found) CHECK(found->case_number.value_or("") == row.expected);
  }
  const auto* first = table.find("a.txt", "");
  CHECK(first->decision_date == imr::Date{2016, 11, 9});
  CHECK(first->specialties == std::vector<std::string>{"Pain Medicine", "Neurology"});
}

TEST_CASE("a table that breaks a rule is refused with its path and line") {
  struct Row {
    const char *text, *expected;
  };
  const Row rows[] = {{"", "line 1: no header line"},
                      {"file,colour\n", "line 1: unknown column \"colour\""},
                      {"file,file\n", "line 1: column file is there twice"},
                      {"file,decision\na.txt,2016-02-30\n", "line 2: \"2016-02-30\" in column decision is not a date"},
                      {"file,decision\na.txt\n", "line 2: 1 fields where the header has 2"},
                      {"file,priority\n\"a\n.txt\",x\n,Standard\n", "line 4: neither a file nor a case number"},
                      {"file\na.txt\nb/a.txt\n", "line 3: a second row for the file a.txt"},
                      {"case_number\nCM1\ncm1\n", "line 3: a second row for the case number cm1"},
                      {"file\n\"a\n", "line 2: a quoted field of this row has no end"}};
  imr::tests::TempFolder folder;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::string path = folder.write("m.csv", row.text);
    std::string message;
    try {
      MetadataTable::load(path);
    } catch (const imr::InputError& error) {
      message = error.what();
    }
    CHECK(message.starts_with(path + ": " + row.expected));
  }
  CHECK_THROWS_AS(MetadataTable::load(folder.path("missing.csv")), imr::InputError);
}

TEST_CASE("two files may carry one case number") {
  imr::tests::TempFolder folder;
  const auto table = MetadataTable::load(folder.write("m.csv", "file,case_number\na.txt,CM1\na.pdf,CM1\n"));
  CHECK(table.find("a.pdf", "") != table.find("a.txt", ""));
  CHECK(table.find("", "CM1") == table.find("a.txt", ""));
}
