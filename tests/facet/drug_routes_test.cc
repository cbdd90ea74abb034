// The class of a drug by the way it is given: what is injected is no drug for the skin.
#include <doctest/doctest.h>

#include "facet/invented_letter.h"

using namespace imr::testing;

TEST_CASE("a class for the skin is given to what is put on the skin, and not to what is injected") {
  struct Row {
    std::string heading, drugs, classes;
  };
  const Row rows[] = {
      {"Injection of 4cc of lidocaine 1% and 1cc of dexamethasone into the left shoulder", "dexamethasone|lidocaine",
       "Adrenal Cortical Steroids"},
      {"Lidocaine injection, left shoulder", "lidocaine", ""},
      {"Trigger point injections with Marcaine", "bupivacaine", ""},
      {"Intravenous lidocaine", "lidocaine", ""},
      {"Lidocaine infusion", "lidocaine", ""},
      {"Occipital nerve block with lidocaine 1% and bupivacaine 0.25%", "bupivacaine|lidocaine", ""},
      {"Occipital nerve block with lidocaine and epinephrine", "epinephrine|lidocaine", ""},
      {"Lidocaine with epinephrine, injection", "epinephrine|lidocaine", ""},
      {"Kenalog 40 mg injection with lidocaine", "lidocaine|triamcinolone", "Adrenal Cortical Steroids"},
      {"Lidocaine injection and Voltaren gel", "diclofenac|lidocaine", "Topical Analgesics"},
      {"Kenalog injection and Lidoderm patch", "lidocaine|triamcinolone",
       "Adrenal Cortical Steroids|Topical Analgesics"},
      {"Synvisc injection", "hyaluronate", "Viscosupplementation"},
      {"Lidocaine 5 % patch", "lidocaine", "Topical Analgesics"},
      {"Lidocaine 5% #30", "lidocaine", "Topical Analgesics"},
      {"Lidocaine HCL 4% cream", "lidocaine", "Topical Analgesics"},
      {"Lidocaine ointment 5%, 50 gm", "lidocaine", "Topical Analgesics"},
      {"Lidoderm #30", "lidocaine", "Topical Analgesics"},
      {"Lidoderm patch after the trigger point injection", "lidocaine", "Topical Analgesics"},
      {"Lidocaine/bupivacaine cream", "bupivacaine|lidocaine", "Topical Analgesics"},
      {"Lidocaine 5%, ketamine 10% in a cream base", "ketamine|lidocaine", "Topical Compounds"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.heading);
    const imr::FacetSet set = read_facets({.heading = row.heading}).issues.at(0);
    CHECK(joined(set, "drug") == row.drugs);
    CHECK(joined(set, "class") == row.classes);
  }
}
