// Headings of partly authorized requests, split into what was requested, authorized and disputed.
#include <doctest/doctest.h>

#include "imr/determination.h"
#include "letter/issue_headings.h"

namespace {

struct Row {
  const char *treatment, *requested, *authorized, *disputed;
};

}  // namespace

TEST_CASE("a partly authorized request is split into its three parts in each of its wordings") {
  const Row rows[] = {
      {"Massage 12 visits was the original request. Massage 4 visits was authorized by the Claims Administrator. The "
       "remaining IMR eligible portion of the original request, massage 8 visits is",
       "Massage 12 visits", "Massage 4 visits", "massage 8 visits"},
      {"Massage (no number) was the original request. The Claims Administrator authorized massage, 4 visits, leaving "
       "the "
       "original request IMR eligible. The original request, massage (no number) is",
       "Massage (no number)", "massage, 4 visits", "massage (no number)"},
      {"Tramadol 50mg #90 was the original request. The Claims Administrator has authorized tramadol 50mg #30 leaving "
       "the "
       "original request eligible. The original request, tramadol 50mg #90 is",
       "Tramadol 50mg #90", "tramadol 50mg #30", "tramadol 50mg #90"},
      {"Tramadol 50mg #90 was the original request. The Claims Administrator approved tramadol 50mg #30. The remaining "
       "IMR "
       "eligible portion of the original request, tramadol 50mg #60, is",
       "Tramadol 50mg #90", "tramadol 50mg #30", "tramadol 50mg #60"},
  };
  for (const Row& row : rows) {
    imr::Issue issue;
    issue.treatment = row.treatment;
    imr::letter::read_partial_request(issue);
    CAPTURE(row.treatment);
    CHECK(issue.requested.value_or("") == row.requested);
    CHECK(issue.authorized.value_or("") == row.authorized);
    CHECK(issue.disputed.value_or("") == row.disputed);
  }
}

TEST_CASE("a heading that only speaks of an original request has no parts") {
  for (const char* treatment :
       {"Massage 12 visits", "Massage 12 visits was the original request", "The original request for massage is",
        "Massage was the original request. The Claims Administrator authorized massage. It is"}) {
    imr::Issue issue;
    issue.treatment = treatment;
    imr::letter::read_partial_request(issue);
    CHECK_FALSE(issue.disputed.has_value());
  }
}
