#include <doctest/doctest.h>
#include <xapian.h>

#include "imr/error.h"
#include "imr/index.h"
#include "index/index_reader.h"
#include "index/manifest.h"
#include "index/other_schema.h"
#include "index/sample_letters.h"
#include "index/term_columns.h"

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

TEST_CASE("an index of another format is refused and left as it is, by --reextract too") {
  const TempFolder folder;
  folder.write("in/1.txt", sample_text({"CM16-0900101"}));
  IndexOptions options;
  options.path = folder.path("index");
  update_index({folder.path("in")}, options);
  imr::Manifest manifest = imr::read_manifest(options.path);
  --manifest.format_version;
  const std::string text = imr::index::manifest_text(manifest);
  {
    Xapian::WritableDatabase database(options.path);
    database.set_metadata(imr::index::kManifestKey, text);
    database.set_metadata(imr::index::kRemovedKey, "[20,21]");  // as format 4 wrote it
  }
  for (const bool reextract : {false, true}) {
    options.reextract = reextract;
    try {
      update_index({folder.path("in")}, options);
      FAIL("updated");
    } catch (const IndexError& error) {
      CHECK(error.kind() == IndexError::Kind::Unsupported);
    }
  }
  CHECK(Xapian::Database(options.path).get_metadata(imr::index::kManifestKey) == text);
}
