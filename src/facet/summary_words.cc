#include "facet/summary_words.h"

#include <initializer_list>
#include <vector>

#include "schema/word_table.h"

namespace imr::facet {

namespace {

struct CueWords {
  Cues cue;
  std::initializer_list<std::string_view> words;
};

const CueWords kLists[] = {
    {kPain,
     {"injured",    "struck",     "caught",         "arthritic",   "cracked",       "injuring",       "pain",
      "pains",      "painful",    "numbness",       "tingling",    "paresthesias",  "paresthesia",    "weakness",
      "stiffness",  "ache",       "aches",          "aching",      "soreness",      "sore",           "discomfort",
      "symptoms",   "symptom",    "injury",         "injuries",    "hurt",          "strain",         "strains",
      "sprain",     "sprains",    "contusion",      "contusions",  "radiculopathy", "radiculitis",    "syndrome",
      "tear",       "tears",      "torn",           "tendinitis",  "tendonitis",    "tendinosis",     "tendinopathy",
      "bursitis",   "arthritis",  "osteoarthritis", "arthropathy", "discogenic",    "spondylosis",    "stenosis",
      "herniation", "herniated",  "neuropathy",     "impingement", "derangement",   "dislocation",    "laceration",
      "crush",      "crushed",    "burn",           "burns",       "amputation",    "chondromalacia", "headaches",
      "headache",   "migraines",  "swelling",       "swollen",     "burning",       "spasms",         "spasm",
      "disorder",   "bruise",     "bruising",       "fasciitis",   "neuritis",      "epicondylitis",  "instability",
      "locking",    "problem",    "problems",       "condition",   "fractured",     "broke",          "broken",
      "twisted",    "myofascial", "concussion",     "hernia",      "complaint",     "complaints",     "trauma",
      "lacerated",  "strained",   "sprained",       "damage",      "abrasion",      "abrasions"}},
    {kVerb, {"struck",    "caught",      "complain",    "complains",    "complained",   "complaining",
             "complaint", "complaints",  "reports",     "reported",     "report",       "reporting",
             "presents",  "presented",   "presenting",  "states",       "stated",       "describes",
             "described", "experiences", "experienced", "experiencing", "suffers",      "suffered",
             "sustained", "sustaining",  "sustain",     "injured",      "injuring",     "injury",
             "injuries",  "incurring",   "incurred",    "continues",    "continued",    "notes",
             "endorses",  "endorsed",    "felt",        "subjective",   "subjectively", "symptoms",
             "c",         "has",         "had",         "having",       "developed",    "hurt",
             "hurting",   "seen",        "persistent",  "ongoing",      "chief",        "due"}},
    {kExam,
     {"exam",     "examination", "examinations", "examined",  "objective", "objectively", "inspection", "palpation",
      "palpable", "palpated",    "tenderness",   "tender",    "rom",       "flexion",     "extension",  "abduction",
      "reflexes", "reflex",      "strength",     "sensation", "spurling",  "spurling's",  "tinel",      "tinel's",
      "phalen",   "phalen's",    "lasegue",      "gait",      "dermatome", "dermatomes",  "dermatomal", "maneuver",
      "mcmurray", "mcmurray's",  "lachman",      "range",     "drawer",    "hawkins",     "neer",       "straight",
      "kemp",     "kemp's",      "faber",        "patrick's", "ambulates", "ambulated",   "posture",    "intact"}},
    {kRequest, {"requested",   "requesting",  "request",    "requests",       "authorization", "authorizations",
                "utilization", "ur",          "certified",  "noncertified",   "certification", "determination",
                "rfa",         "recommended", "recommends", "recommendation", "plan",          "planned",
                "authorized",  "reviewer",    "approved"}},
    {kTreatment, {"treatment",    "treatments",  "medication", "medications",  "underwent", "therapy",  "injection",
                  "injections",   "surgery",     "prescribed", "prescription", "treated",   "taking",   "acupuncture",
                  "chiropractic", "arthroscopy", "brace",      "modalities",   "surgeries", "procedure"}},
    {kImaging,
     {"mri",
      "mris",
      "x",
      "xray",
      "xrays",
      "radiograph",
      "radiographs",
      "ct",
      "emg",
      "ncv",
      "ncs",
      "ultrasound",
      "arthrogram",
      "electrodiagnostic",
      "imaging",
      "scan",
      "electromyography",
      "radiological",
      "radiologic",
      "magnetic",
      "tomography",
      "discogram"}},
    {kNegation,
     {"denies", "denied", "denying", "no", "without", "negative", "neither", "nor", "never", "absence",
      "unremarkable"}},
    {kReset, {"but", "however", "although", "though", "whereas", "except", "besides", "while", "positive"}},
    {kRadiation,
     {"radiates", "radiating", "radiated", "radiate", "radiation", "shooting", "shoots", "travels", "traveling",
      "travelling", "travel", "radiations", "extending", "extends", "traveled", "spreads", "spreading"}},
    {kFrom, {"from"}},
    {kInto, {"to", "into", "down", "toward", "towards", "through", "up"}},
    {kCause,
     {"worse", "worsened", "aggravated", "exacerbated", "relieved", "alleviated", "aggravating", "increases",
      "worsens"}},
    {kWith, {"with", "by", "when", "upon", "during"}},
    {kDiagnosis,
     {"conditions", "problems", "diagnosed", "diagnosis", "diagnoses", "impression", "impressions", "assessment", "dx",
      "diagnose"}},
    {kPast, {"prior", "previous", "previously", "remote", "past", "family", "preexisting"}},
    {kEvent,
     {"surgery", "surgeries", "injury", "injuries", "accident", "claim", "claims", "fracture", "arthroscopy", "fusion",
      "repair", "replacement", "operation", "history", "surgical", "medical"}},
    {kMechanism, {"mechanism"}},
    {kResult,
     {"resulting", "resulted", "causing", "caused", "felt", "injuring", "developed", "experienced", "sustaining"}},
    {kComplaint,
     {"complain", "complains", "complained", "complaining", "complaint", "complaints", "endorses", "endorsed"}},
    {kFracture, {"fracture", "fractures"}},
};

struct CueTable {
  CueTable() {
    for (const CueWords& list : kLists)
      for (const std::string_view word : list.words) {
        const std::uint32_t number = words.find_or_add(word);
        cues.resize(words.size() + 1, 0);
        cues[number] |= list.cue;
      }
  }
  schema::WordTable words;
  std::vector<Cues> cues{0};  ///< by word number
};

}  // namespace

Cues find_cues(std::string_view word) {
  static const CueTable kTable;
  return kTable.cues[kTable.words.find(word)];
}

}  // namespace imr::facet
