#include <doctest/doctest.h>

#include <utility>

#include "facet/invented_letter.h"

using namespace imr::testing;

namespace {

std::string number(const imr::FacetSet& set, std::string_view field) {
  for (const imr::NumberValue& value : set.numbers)
    if (value.field == field) return std::to_string(static_cast<int>(value.value + 0.5));
  return "";
}

struct Row {
  std::string text, expected;
};

}  // namespace

TEST_CASE(
    "injured regions are those complained of or diagnosed, not those denied, past, examined or only reached by pain") {
  const Row rows[] = {
      {"She complains of right shoulder and neck pain.", "neck|shoulder"},
      {"He reports low back pain and denies neck pain.", "low back"},
      {"The patient denies knee pain, hip pain or numbness of the foot.", ""},
      {"Diagnoses include lumbar strain; no fracture of the pelvis.", "low back"},
      {"The diagnoses are carpal tunnel syndrome and lateral epicondylitis.", "elbow|wrist"},
      {"She has low back pain that radiates to the left leg and foot.", "low back"},
      {"Neck pain radiating to the arm and right hip pain are reported.", "hip|neck"},
      {"He has neck pain radiating from the neck to the hand.", "neck"},
      {"The injured worker reports pain of the left knee. Past surgical history: right shoulder surgery.", "knee"},
      {"He had a prior right knee injury in 1998 and now complains of left ankle pain.", "ankle"},
      {"She complains of elbow pain. Physical examination shows tenderness of the lumbar spine.", "elbow"},
      {"Examination of the cervical spine was normal. He reports wrist pain.", "wrist"},
      {"He reports shoulder pain. The request is for an MRI of the cervical spine.", "shoulder"},
      {"She has knee pain. Utilization review denied physical therapy for the low back.", "knee"},
      {"The worker is being treated for lumbar radiculopathy and knee pain.", "knee|low back"},
      {"The mechanism of injury was a fall on the left hand. She was diagnosed with a wrist sprain.", "wrist"},
      {"He complains of headaches.", "head"},
      {"She was diagnosed with major depressive disorder and low back pain.", "low back|psyche"},
      {"He complains of anxiety and low back pain.", "low back"},
      {"He complains of insomnia and neck pain.", "neck"},
      {"The accepted conditions are hypertension and chest wall pain.", "chest|internal"},
      {"She reports back pain. On examination the lumbar spine was tender.", "low back"},
      {"She reports back pain.", "spine"},
      {"Pain of the back of the hand is reported.", "hand"},
      {"He went back to work with shoulder pain.", "shoulder"},
      {"He was diagnosed with a crush injury of the right foot and a fracture of the second digit.", "foot"},
      {"X-rays show a fracture of the distal radius.", "forearm"},
      {"X-rays of the foot show no fracture. She reports ankle pain.", "ankle"},
      {"Pain of the left knee is worse with lifting of the leg.", "knee"},
      {"She weighs 180 pounds at 5 feet 9 inches and has knee pain.", "knee"},
      {"She was diagnosed with cervicothoracic strain.", "neck|thoracic spine"},
      {"He complains of no improvement of the right hip pain.", "hip"},
      {"The patient is a lineman. Treatment to date has included a brace for the left knee.", "knee"},
      {"She complains of left wrist pain, but denies elbow pain; shoulder pain is present.", "shoulder|wrist"},
      {"He has a rotator cuff tear and a meniscus tear.", "knee|shoulder"},
      {"Diagnosis: plantar fasciitis.", "foot"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(joined(read_facets({.summary = row.text}).determination, "injured_region") == row.expected);
  }
}

TEST_CASE("a diagnosis is a name of the disease; what is felt is no name of what it may come from") {
  const Row rows[] = {
      {"Diagnoses include joint pain and stiffness.", "joint pain"},
      {"Diagnoses include osteoarthritis.", "osteoarthritis"},
      {"He was diagnosed with heel pain.", "foot pain"},
      {"He was diagnosed with a heel spur.", "heel spur"},
      {"Diagnoses: stiffness of the elbow joint; joint stiffness.", ""},
      {"She was diagnosed with blunt head trauma with headaches.", "head injury|headache"},
      {"She was diagnosed with a traumatic brain injury.", "traumatic brain injury"},
      {"He complains of weakness, numbness and tingling.", ""},
      {"He was diagnosed with muscle weakness and paresthesia.", "muscle weakness|paresthesia"},
      {"He complains of muscle spasms of the back.", "muscle spasm"},
      {"Diagnoses include dizziness and blurred vision.", "dizziness|visual disturbance"},
      {"He was diagnosed with edema of the leg.", ""},
      {"He complains of chronic pain.", "chronic pain"},
      {"He was diagnosed with chronic pain syndrome.", "chronic pain syndrome"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(joined(read_facets({.summary = row.text}).determination, "diagnosis") == row.expected);
  }
}

TEST_CASE("a fracture is of the bone that is named before or behind it") {
  const Row rows[] = {
      {"She was diagnosed with a distal radius fracture.", "distal radius fracture"},
      {"She was diagnosed with a fracture of the distal radius.", "distal radius fracture"},
      {"Diagnosis: closed fracture of the lower end of the left radius.", "distal radius fracture"},
      {"Diagnosis: left distal radius, unspecified type, closed fracture.", "distal radius fracture"},
      {"Diagnoses: fracture of the right radius head.", "radial head fracture"},
      {"Diagnoses include fracture of the shaft of the left tibia and hip pain.", "hip pain|tibia fracture"},
      {"Diagnoses include a fracture of the third metatarsal.", "metatarsal fracture"},
      {"Diagnoses include a fracture of the wrist.", "wrist fracture"},
      {"Diagnoses include a fracture of a thoracic vertebra.", "thoracic compression fracture"},
      {"Diagnoses include a stress fracture of the foot.", "stress fracture"},
      {"Diagnoses include a fracture of the neck of the left femur.", "hip fracture"},
      {"Diagnoses include a fracture of the base of the skull.", "skull fracture"},
      {"Diagnoses include a fracture of the 4th finger, knee pain.", "finger fracture|knee pain"},
      {"Diagnoses include a fracture, wrist pain.", "fracture|wrist pain"},
      {"Diagnoses include a sprain of the wrist, left, fracture.", "fracture|sprain or strain"},
      {"Diagnoses include hip pain and a fracture.", "fracture|hip pain"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(joined(read_facets({.summary = row.text}).determination, "diagnosis") == row.expected);
  }
}

TEST_CASE("age and sex are read in figures, words and pronouns") {
  struct Person {
    const char* text;
    const char* age;
    const char* sex;
  };
  const Person rows[] = {
      {"The injured worker is a 48 year old male.", "48", "male"},
      {"This is a 31-year-old woman.", "31", "female"},
      {"A 52 y/o F with knee pain.", "52", "female"},
      {"The patient is a forty year old woman.", "40", "female"},
      {"The injured worker is a sixty-one year old male.", "61", "male"},
      {"She is a twenty-nine (29) year old dispatcher.", "29", "female"},
      {"A gentleman aged 57 with hip pain.", "57", "male"},
      {"The applicant is a baker; his knee hurts and he limps.", "", "male"},
      {"The applicant has had pain for 12 years.", "", ""},
      {"The claimant, 44 yrs old, female, fell.", "44", "female"},
  };
  for (const Person& row : rows) {
    CAPTURE(row.text);
    const imr::FacetSet facets = read_facets({.summary = row.text}).determination;
    CHECK(number(facets, "age") == row.age);
    CHECK(joined(facets, "sex") == row.sex);
  }
}

TEST_CASE("a treatment without a region in its heading is for what the reasons say of this patient") {
  struct Reason {
    const char* heading;
    const char* reasons;
    const char* expected;
  };
  const Reason rows[] = {
      {"Physical therapy 2x6", "The patient has knee pain. The request is medically necessary.", "knee"},
      {"Physical therapy 2x6", "Guidelines recommend therapy for the shoulder. The request is medically necessary.",
       ""},
      {"MRI of the left hip", "The patient has knee pain.", "hip"},
      {"Knee scooter rental", "The request is not medically necessary.", ""},
      {"Naproxen 500mg #60", "The patient has back pain and nausea from it.", "spine"},
      {"Omeprazole 20mg #30", "The patient has gastritis.", "internal"},
      {"Colace 100mg #60", "Constipation is on the list.", "internal"},
      {"Sertraline 50mg #30", "The patient has depression.", "psyche"},
      {"Transportation to all visits", "The patient has a foot injury.", ""},
      {"Right shoulder arthroscopy with biceps tenodesis", "None.", "shoulder"},
      {"Epidural steroid injection C7-T1", "None.", "neck"},
      {"Rib films T9-10", "None.", "chest"},
      {"Labs: hepatic and renal panel", "None.", ""},
  };
  for (const Reason& row : rows) {
    CAPTURE(row.heading);
    CAPTURE(row.reasons);
    CHECK(joined(read_facets({.heading = row.heading, .reasons = row.reasons}).issues.at(0), "body_region") ==
          row.expected);
  }
}

TEST_CASE("quantities of a request are numbers") {
  struct Quantity {
    const char* heading;
    const char* field;
    const char* expected;
  };
  const Quantity rows[] = {
      {"Physical therapy 12 sessions, left knee", "visits", "12"},
      {"Physical therapy 2 times a week for 6 weeks", "visits", "12"},
      {"Physical therapy 2 times a week for 6 weeks", "per_week", "2"},
      {"Physical therapy 2 times a week for 6 weeks", "weeks", "6"},
      {"Chiropractic 2x4", "visits", "8"},
      {"Acupuncture, six visits", "visits", "6"},
      {"Acupuncture three times per week for four weeks", "visits", "12"},
      {"Aquatic therapy 2 x week x 4 weeks", "weeks", "4"},
      {"Norco 10/325mg #60", "strength", "10"},
      {"Norco 10/325mg #60", "quantity", "60"},
      {"Gabapentin 600 mg, qty 90", "quantity", "90"},
      {"Ultram 50mg #60 with 2 refills", "refills", "2"},
      {"Lidoderm patch #30, refills: 3", "refills", "3"},
      {"Home health aide for 3 months", "weeks", "12"},
      {"Physical therapy, 3 visits per week for 2 weeks", "visits", "6"},
      {"Acupuncture, two sessions weekly for 4 weeks", "visits", "8"},
      {"Chiropractic two sessions/week, 6 sessions", "visits", "6"},
      {"Physical therapy 2 times a week for 1 month", "visits", "8"},
      {"Acupuncture sessions #6", "visits", "6"},
      {"Physical therapy sessions, 12", "visits", "12"},
      {"Physical therapy (sessions) Qty 6", "visits", "6"},
      {"Physical therapy sessions, 2 times a week for 6 weeks", "visits", "12"},
      {"Physical therapy visits: 4/15/2016", "visits", ""},
      {"MRI of the lumbar spine", "visits", ""},
  };
  for (const Quantity& row : rows) {
    CAPTURE(row.heading);
    CAPTURE(row.field);
    CHECK(number(read_facets({.heading = row.heading}).issues.at(0), row.field) == row.expected);
  }
}

TEST_CASE("contradictions within a letter are flags, agreement is none") {
  struct Check {
    InventedLetter letter;
    const char* expected;
  };
  const Check rows[] = {
      {{.reasons = "The request is not medically necessary."}, ""},
      {{.reasons = "The request is medically necessary."}, "decision-contradicted"},
      {{.reasons = "The request is not medically necessary.", .decision = "Overturned"}, "decision-contradicted"},
      {{.heading = "MRI of the left knee", .reasons = "The right knee hurts. It is not medically necessary."},
       "side-differs"},
      {{.heading = "MRI of the left knee", .reasons = "Left and right knee hurt. It is not medically necessary."}, ""},
      {{.summary = "A 48 year old male. The 61 year old male fell.", .reasons = "Not medically necessary."},
       "age-changes"},
      {{.summary = "A 48 year old male. The female patient fell.", .reasons = "Not medically necessary."},
       "sex-changes"},
  };
  for (const Check& row : rows) {
    CAPTURE(row.letter.summary);
    CAPTURE(row.letter.reasons);
    std::string found;
    for (const imr::Diagnostic& diagnostic : read_facets(row.letter).diagnostics) found += diagnostic.code;
    CHECK(found == row.expected);
  }
}

TEST_CASE("every facet value tells its rule and the words it was read from") {
  const auto facets = read_facets({.summary = "She has low back pain.", .heading = "MRI of the right knee"});
  for (const imr::FacetValue& value : facets.issues.at(0).values) {
    CAPTURE(value.facet);
    CHECK(std::string(value.rule) != "");
    if (value.facet == "body_region" || value.facet == "side" || value.facet == "category")
      CHECK_FALSE(value.evidence.empty());
  }
}
