#include "imr/query.h"

#include <doctest/doctest.h>

#include "imr/schema.h"

TEST_CASE("a tree is printed over indented lines") {
  const auto query =
      imr::parse_query("(norco OR \"low back\") w/5 wean! -body:\"low back\" treatment:#MRI", imr::Schema::embedded());
  CHECK(to_tree_text(query.root) ==
        "and\n"
        "  w/5\n"
        "    or\n"
        "      word:norco+\n"
        "      phrase\n"
        "        word:low\n"
        "        word:back\n"
        "    word:wean*\n"
        "  not\n"
        "    filter body_region \"low back\"\n"
        "  section treatment\n"
        "    literal:mri\n");
}
