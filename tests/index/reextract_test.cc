#include <doctest/doctest.h>

#include "imr/error.h"
#include "imr/index.h"
#include "index/index_reader.h"
#include "index/other_schema.h"
#include "index/sample_letters.h"

using imr::IndexError;
using imr::IndexOptions;
using imr::tests::sample_text;
using imr::tests::TempFolder;

TEST_CASE("an index of another schema is refused until its letters are tagged again") {
  const TempFolder folder;
  for (int i = 1; i <= 3; ++i)
    folder.write("in/" + std::to_string(i) + ".txt", sample_text({"CM16-090010" + std::to_string(i)}));
  const imr::Schema other = imr::tests::other_schema(folder);
  IndexOptions old_options, options;
  old_options.path = options.path = folder.path("index");
  old_options.schema = &other;
  update_index({folder.path("in")}, old_options);

  const auto refuses = [](const auto& step) {
    try {
      step();
      return false;
    } catch (const IndexError& error) {
      return error.kind() == IndexError::Kind::OtherSchema &&
             std::string(error.what()).find("imr index --reextract") != std::string::npos;
    }
  };
  CHECK(refuses([&] { update_index({folder.path("in")}, options); }));
  CHECK(refuses([&] { imr::index::IndexReader reader(options.path); }));

  options.reextract = true;
  imr::IndexSummary summary = update_index({}, options);
  CHECK(summary.reextracted == 3);
  CHECK(summary.letters == 3);
  CHECK(imr::check_index(options.path).problems.empty());
  CHECK(imr::index::IndexReader(options.path).find_letter("cm16-0900102").has_value());
  summary = update_index({folder.path("in")}, options);
  CHECK(summary.reextracted == 0);
  CHECK(summary.unchanged == 3);

  const std::string digest = imr::read_manifest(options.path).content_digest;
  options.path = folder.path("fresh");
  options.reextract = false;
  update_index({folder.path("in")}, options);
  CHECK(imr::read_manifest(options.path).content_digest == digest);
}
