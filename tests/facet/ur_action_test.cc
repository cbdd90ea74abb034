// What utilization review did, from the heading and from the case summary.
#include <doctest/doctest.h>

#include "facet/invented_letter.h"

using namespace imr::testing;

namespace {

struct Row {
  std::string heading, summary, action;
};

std::string action_of(const Row& row) {
  InventedLetter letter;
  letter.heading = row.heading;
  letter.summary = row.summary;
  return joined(read_facets(letter).issues.at(0), "ur_action");
}

}  // namespace

TEST_CASE("a request is modified where the summary says so of it, and denied where it says so of another") {
  const Row rows[] = {
      {"Norco 10/325mg #90", "On 3/1/2016 utilization review modified the request for Norco to 60 tablets.",
       "modified"},
      {"Norco 10/325mg #90", "Utilization review partially certified hydrocodone for a taper.", "modified"},
      {"Physical therapy 12 visits", "UR dated 3/1/2016 partially approved physical therapy.", "modified"},
      {"Physical therapy 12 visits", "The physical therapy was modified to six visits.", "modified"},
      {"Norco 10/325mg #90", "UR MODIFIED THE REQUEST for NORCO.", "modified"},
      {"Norco 10/325mg #90", "Utilization review denied Norco.", "denied"},
      {"Norco 10/325mg #90", "Utilization review modified the request for physical therapy.", "denied"},
      {"Physical therapy 12 visits", "He works with modified duty and has had physical therapy.", "denied"},
      {"Physical therapy 12 visits", "Physical therapy gave partial relief.", "denied"},
      {"Gym membership", "UR non-certified the request for a gym membership and modified the request for massage.",
       "denied"},
      {"Massage, 12 visits", "UR non-certified the request for a gym membership and modified the request for massage.",
       "modified"},
      {"Gym membership", "UR modified the request for massage to 4 visits and non-certified a gym membership.",
       "denied"},
      {"Massage, 12 visits", "UR modified the request for massage to 4 visits and denied gym membership.", "modified"},
      {"Gym membership", "The gym membership was denied and the massage was modified to 4 visits.", "denied"},
      {"Gym membership", "The massage was modified to 4 visits, and the gym membership was denied.", "denied"},
      {"Massage, 12 visits", "The gym membership was denied and the massage was modified to 4 visits.", "modified"},
      {"Massage, 12 visits", "The request for massage was reviewed and modified to 4 visits.", "modified"},
      {"Massage, 12 visits", "UR modified the request for massage and Norco.", "modified"},
      {"Norco 10/325mg #90", "UR modified the request for massage and Norco.", "modified"},
      {"Norco 10/325mg #90", "Norco was denied. Activity was modified. Acupuncture was partially certified.", "denied"},
      {"Massage, 12 visits", "UR modified the request to certify Norco 60 tablets and non-certify massage.", "denied"},
      {"Norco 10/325mg #90", "UR modified the request to certify Norco 60 tablets and non-certify massage.",
       "modified"},
      {"Massage, 12 visits", "UR modified the request to certify Norco 60 tablets, and to deny massage.", "denied"},
      {"Massage, 12 visits", "UR modified the request to certify Norco, noncertify massage and allow a cane.",
       "denied"},
      {"Cane", "UR modified the request to certify Norco, noncertify massage and allow a cane.", "modified"},
      {"Cane", "UR modified the request to certify Norco and allow a cane.", "modified"},
      {"Massage, 12 visits", "UR modified the request to deny massage and certify Norco 60 tablets.", "denied"},
      {"Norco 10/325mg #90", "UR modified the request to deny massage and certify Norco 60 tablets.", "modified"},
      {"Massage, 12 visits", "The massage was modified to certify four visits.", "modified"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.summary);
    CHECK(action_of(row) == row.action);
  }
}

TEST_CASE("an authorized part in the heading makes a request modified, whatever the summary says") {
  CHECK(action_of(
            {"Acupuncture, quantity not given, was the original request. The Claims Administrator authorized "
             "acupuncture, 6 sessions, leaving the original request IMR eligible. The original request, acupuncture, "
             "quantity not given is",
             "Acupuncture was denied.", ""}) == "modified");
}
