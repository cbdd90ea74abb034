// Every flag with a letter that raises it and a near one that must not.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "facet/invented_letter.h"

using namespace imr::testing;

namespace {

/// A whole letter without a flag, in parts that a row may change.
struct Letter {
  std::string title = "HOW THE IMR FINAL DETERMINATION WAS MADE";
  std::string number = "Case Number: CM16-0900999";
  std::string assigned = "05/17/2016", decided = "06/20/2016", injured = "09/09/2014", denied = "04/20/2016",
              received = "05/02/2016";
  std::string specialty = "Certification(s)/Specialty: Orthopedic Surgery";
  std::string licensure = "California";
  std::string summary_title = "CLINICAL CASE SUMMARY";
  std::string summary =
      "The injured worker is a 48 year old male who was injured on 9/9/2014. He reports low back pain.";
  std::string issues_title = "IMR ISSUES, DECISIONS AND RATIONALES";
  std::string heading = "Left knee brace: Upheld";
  std::string claims = "Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.";
  std::string guideline = "MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.";
  std::string reasons = "Decision rationale: The left knee is stable. The request is not medically necessary.";

  std::string text() const {
    return number + "\nDate Assigned: " + assigned + "\nDate of Injury: " + injured + "\nDecision Date: " + decided +
           "\nUR Denial Date: " + denied + "\nPriority: Standard\nApplication Received: " + received + "\n\n" + title +
           "\n\nThe Expert Reviewer has the following credentials:\n\nState(s) of Licensure: " + licensure + "\n\n" +
           specialty + "\n\n" + summary_title + "\n\n" + summary + "\n\n" + issues_title + "\n\n" + heading + "\n\n" +
           claims + "\n\n" + guideline + "\n\n" + reasons + "\n";
  }
};

std::string flags_of(const std::string& source) {
  const imr::NormalizedText text = imr::normalize_text(source);
  const imr::Schema& schema = imr::Schema::embedded();
  const imr::FacetValues values = imr::extract_facets(imr::parse_letter(text, schema), text, schema);
  return values.issues.empty() ? "no issue" : joined(values.issues.front(), "flag");
}

using Change = std::function<void(Letter&)>;

struct Row {
  const char* flag;
  Change raises, does_not;
};

/// A change of one part.
Change set(std::string Letter::*part, std::string value) {
  return [part, value = std::move(value)](Letter& letter) { letter.*part = value; };
}

const Row kRows[] = {
    {"decision-contradicted",
     set(&Letter::reasons, "Decision rationale: The left knee gives way. The request is medically necessary."),
     set(&Letter::reasons, "Decision rationale: Surgery is medically necessary first. The brace is not supported.")},
    {"side-differs", set(&Letter::reasons, "Decision rationale: The right knee is stable. It is not indicated."),
     set(&Letter::reasons, "Decision rationale: The left knee is stable as the right knee is. It is not indicated.")},
    {"level-differs",
     [](Letter& letter) {
       letter.heading = "Epidural injection L4-5: Upheld";
       letter.reasons = "Decision rationale: The root at L2-L3 is free. The request is not medically necessary.";
     },
     [](Letter& letter) {
       letter.heading = "Epidural injection L4-5: Upheld";
       letter.reasons = "Decision rationale: The roots at L4/L5 and L2-L3 are free. It is not medically necessary.";
     }},
    {"age-changes", set(&Letter::summary, "The patient is a 48 year old male. This 62 year old man reports knee pain."),
     set(&Letter::summary, "The patient is a 48 year old male. At his birthday the 49 year old had knee pain.")},
    {"sex-changes",
     set(&Letter::summary, "The patient is a 48 year old male. This 48 year old female reports knee pain."),
     set(&Letter::summary, "The patient is a 48 year old male. A female therapist treats his knee pain.")},
    {"injury-date-differs", set(&Letter::summary, "The patient was injured on 9/19/2014. He reports low back pain."),
     set(&Letter::summary, "The patient was injured on September 9, 2014. On 9/19/2014 he reported low back pain.")},
    {"date-invalid", set(&Letter::decided, "13/45/2016"), set(&Letter::decided, "June 20, 2016")},
    {"date-order", set(&Letter::decided, "05/16/2016"), set(&Letter::decided, "05/17/2016")},
    {"case-number-missing", set(&Letter::number, "Claim Number: 55-1"), set(&Letter::number, "CM16-0900998")},
    {"summary-missing", set(&Letter::summary, ""), set(&Letter::summary, "No records came.")},
    {"specialty-missing", set(&Letter::specialty, ""),
     set(&Letter::specialty, "Certification(s)/Specialty: Neurology")},
    {"specialty-unknown", set(&Letter::specialty, "Certification(s)/Specialty: Astrology"),
     set(&Letter::specialty, "Certification(s)/Specialty: Orthopaedic Surgery")},
    {"state-unknown", set(&Letter::licensure, "Atlantis"), set(&Letter::licensure, "Texas, Ohio")},
    {"claims-guideline-missing", set(&Letter::claims, ""),
     set(&Letter::claims,
         "Claims Administrator guideline: The Claims Administrator did not cite any medical evidence.")},
    {"guideline-missing", set(&Letter::guideline, ""),
     set(&Letter::guideline, "MAXIMUS guideline: The Expert Reviewer did not base their decision on the MTUS.")},
    {"rationale-missing", set(&Letter::reasons, "The left knee is stable."),
     set(&Letter::reasons, "Rationale: The left knee is stable.")},
    {"issues-missing", set(&Letter::heading, "Left knee brace"), set(&Letter::heading, "Left knee brace:\nUpheld")},
};

bool has_flag(const std::string& flags, const std::string& flag) {
  return ('|' + flags + '|').find('|' + flag + '|') != std::string::npos;
}

}  // namespace

TEST_CASE("a letter without a contradiction has no flag") { CHECK(flags_of(Letter().text()) == ""); }

TEST_CASE("every flag is raised by what it stands for, and not by what is near it") {
  for (const Row& row : kRows) {
    CAPTURE(row.flag);
    Letter wrong, right;
    row.raises(wrong);
    row.does_not(right);
    CHECK_MESSAGE(has_flag(flags_of(wrong.text()), row.flag), flags_of(wrong.text()));
    CHECK(flags_of(right.text()) == "");
  }
}

TEST_CASE("a text that is no letter is flagged, and so is what its metadata contradict") {
  CHECK(has_flag(flags_of("Dear Sir, the knee brace is on its way."), "layout-unknown"));
  const imr::NormalizedText text = imr::normalize_text(Letter().text());
  const imr::Schema& schema = imr::Schema::embedded();
  for (const auto& [number, flag] : {std::pair{"CM16-0900111", "metadata-conflict"}, {"CM16-0900999", ""}}) {
    imr::Determination determination = imr::parse_letter(text, schema);
    imr::LetterMetadata metadata;
    metadata.case_number = number;
    imr::join_metadata(determination, metadata);
    CHECK(joined(imr::extract_facets(determination, text, schema).issues.front(), "flag") == flag);
  }
}
