// The plain words, the most frequent first.
#include "letters/wording.h"

namespace imr::bench {

namespace {

constexpr std::string_view kAdjectiveList[] = {
    "mild",         "moderate",      "persistent",    "severe",        "constant",
    "intermittent", "recent",        "prior",         "continued",     "limited",
    "objective",    "subjective",    "functional",    "clinical",      "documented",
    "positive",     "negative",      "normal",        "abnormal",      "chronic",
    "acute",        "sharp",         "dull",          "burning",       "aching",
    "deep",         "radiating",     "diffuse",       "focal",         "marked",
    "minimal",      "partial",       "complete",      "gradual",       "sudden",
    "daily",        "weekly",        "initial",       "final",         "repeat",
    "additional",   "further",       "specific",      "general",       "adequate",
    "inadequate",   "temporary",     "lasting",       "brief",         "prolonged",
    "conservative", "surgical",      "invasive",      "noninvasive",   "manual",
    "passive",      "active",        "supervised",    "independent",   "occupational",
    "physical",     "psychological", "emotional",     "cognitive",     "sensory",
    "motor",        "neurological",  "vascular",      "muscular",      "skeletal",
    "inflammatory", "degenerative",  "traumatic",     "postoperative", "preoperative",
    "baseline",     "measurable",    "meaningful",    "significant",   "insignificant",
    "substantial",  "modest",        "slight",        "notable",       "reported",
    "unreported",   "detailed",      "vague",         "consistent",    "inconsistent",
    "stable",       "unstable",      "worsening",     "improving",     "unchanged",
    "residual",     "recurrent",     "refractory",    "compliant",     "aberrant",
    "appropriate",  "reasonable",    "excessive",     "sufficient",    "insufficient",
    "therapeutic",  "diagnostic",    "palliative",    "experimental",  "investigational",
    "controlled",   "randomized",    "peripheral",    "central",       "axial",
    "lateral",      "medial",        "anterior",      "posterior",     "superior",
    "inferior",     "proximal",      "distal",        "superficial",   "bony",
    "fibrous",      "tender",        "swollen",       "stiff",         "guarded",
    "antalgic",     "painful",       "weak",          "numb",          "hyperesthetic",
    "atrophic",     "symmetric",     "asymmetric",    "ergonomic",     "sedentary",
    "strenuous",    "repetitive",    "cumulative",    "industrial",    "vocational",
    "financial",    "social",        "domestic",      "nocturnal",     "seasonal",
    "hereditary",   "systemic",      "topical",       "oral",          "injectable",
    "generic",      "branded",       "compounded",    "elective",      "urgent",
    "emergent",     "routine",       "comprehensive", "abbreviated",   "multidisciplinary",
    "psychosocial", "addictive",     "sedating"};

constexpr std::string_view kNounList[] = {
    "pain",      "function",      "motion",       "therapy",     "treatment",      "improvement",  "medication",
    "record",    "report",        "examination",  "strength",    "sensation",      "tenderness",   "spasm",
    "swelling",  "weakness",      "numbness",     "tingling",    "stiffness",      "instability",  "sleep",
    "mood",      "activity",      "work",         "exercise",    "relief",         "benefit",      "response",
    "progress",  "diagnosis",     "symptom",      "finding",     "deficit",        "reflex",       "gait",
    "posture",   "balance",       "endurance",    "flexibility", "range",          "flexion",      "extension",
    "rotation",  "abduction",     "grip",         "lifting",     "bending",        "standing",     "walking",
    "sitting",   "climbing",      "driving",      "reaching",    "kneeling",       "squatting",    "typing",
    "surgery",   "injection",     "imaging",      "study",       "evaluation",     "consultation", "referral",
    "request",   "authorization", "denial",       "appeal",      "recommendation", "guideline",    "criterion",
    "evidence",  "trial",         "outcome",      "duration",    "frequency",      "dose",         "refill",
    "taper",     "withdrawal",    "dependence",   "tolerance",   "abuse",          "diversion",    "compliance",
    "contract",  "screening",     "monitoring",   "toxicity",    "nausea",         "constipation", "gastritis",
    "reflux",    "dizziness",     "fatigue",      "headache",    "insomnia",       "anxiety",      "depression",
    "stress",    "frustration",   "irritability", "appetite",    "weight",         "pressure",     "glucose",
    "fever",     "infection",     "healing",      "scar",        "hardware",       "graft",        "fusion",
    "tear",      "rupture",       "fracture",     "dislocation", "effusion",       "edema",        "atrophy",
    "stenosis",  "protrusion",    "herniation",   "annulus",     "foramen",        "ligament",     "tendon",
    "cartilage", "meniscus",      "labrum",       "bursa",       "capsule",        "nerve",        "root",
    "plexus",    "muscle",        "fascia",       "joint",       "facet",          "disc",         "vertebra",
    "sacrum",    "scapula",       "clavicle",     "humerus",     "radius",         "ulna",         "femur",
    "patella",   "tibia",         "fibula",       "calcaneus",   "metatarsal",     "phalanx",      "brace",
    "splint",    "orthosis",      "crutch",       "cane",        "walker",         "ladder",       "forklift",
    "conveyor",  "pallet",        "scaffold",     "warehouse",   "kitchen",        "orchard",      "classroom",
    "hospital",  "truck",         "keyboard",     "supervisor",  "coworker",       "employer",     "household",
    "caregiver", "commute",       "schedule",     "disability",  "restriction",    "retraining"};

}  // namespace

const Wording kAdjectives = kAdjectiveList, kNouns = kNounList;

}  // namespace imr::bench
