// Sentences of the clinical case summary.
#include "letters/wording.h"

namespace imr::bench {

namespace {

constexpr std::string_view kOpeningList[] = {
    "The injured worker is a {age} year old {sex} who [sustained an industrial injury|was hurt at work|reported an "
    "injury] on {injury} while [lifting|carrying|pulling|unloading] [a box|a {noun}|a crate|equipment].",
    "This is a {age}-year-old {sex} with a date of injury of {injury}; the mechanism was [a fall from a "
    "{noun}|cumulative trauma|a slip on a wet floor|a motor vehicle collision|repetitive {noun}].",
    "The patient is a {age} year old {sex}, [a driver|a nurse|a cook|a clerk|a painter|a farm worker|a teacher's "
    "aide|a mechanic] for {name} Company, who was injured on {injury}.",
    "A {age} year old {sex} filed a claim for an injury of {injury} that came on [suddenly|over several months|after a "
    "fall|during a {adjective} task]."};

constexpr std::string_view kComplaintList[] = {
    "At the visit of {visit} {he} complained of [{adjective}|constant|frequent] pain in the {region}, rated {n}/10, "
    "[with stiffness|with {noun}|worse with {noun}|better with rest].",
    "The diagnoses include {diagnosis}, {diagnosis2} and {adjective} {noun}.",
    "The injured worker was diagnosed as having {diagnosis}.",
    "Dr. {name} listed {diagnosis} and {diagnosis2} as the working diagnoses.",
    "On {visit} there was {adjective} {region} pain with [numbness|tingling|weakness|cramping] and difficulty with "
    "{noun}.",
    "Pain is {n}/10 without and {few}/10 with medication, and {he} reports [poor sleep|{adjective} {noun}|trouble with "
    "{noun} and {noun}|no change in {noun}].",
    "{He} denies [bowel or bladder changes|side effects|fever|new trauma|alcohol use] and [asks for a refill|wishes to "
    "avoid surgery|would like to return to work]."};

constexpr std::string_view kFindingList[] = {
    "[Examination|Physical examination|Objective findings] of the {region} showed {adjective} tenderness, "
    "[decreased|limited|full] range of motion with flexion of {degrees} degrees, and [a positive|a negative] {name} "
    "test.",
    "There was [spasm|guarding|{noun}] of the paraspinal muscles, and straight leg raise was [positive|negative] at "
    "{degrees} degrees.",
    "Strength was [4/5|5/5|3/5|4+/5] in the [biceps|quadriceps|grip|deltoid|anterior tibialis], reflexes were "
    "[symmetric|diminished|brisk], and sensation was [intact|decreased over the L5 dermatome|decreased over the C6 "
    "dermatome].",
    "An MRI of {visit} showed [a {n} mm disc protrusion|{adjective} {noun}|{adjective} stenosis|a partial tear] at "
    "[L4-5|L5-S1|C5-6|C6-7|the insertion] without [compression of the nerve root|{noun}].",
    "Electrodiagnostic studies were [normal|read as {adjective}|consistent with {diagnosis2}].",
    "Gait was [antalgic|normal|slow], with {adjective} {noun} on the [left|right].",
    "X-rays [were unremarkable|revealed {adjective} {noun}|showed {adjective} change of the {noun}]."};

constexpr std::string_view kHistoryList[] = {
    "Treatment to date has included [physical therapy|acupuncture|chiropractic care|injections|{adjective} exercise], "
    "{drug}, {drug2} and [activity modification|a home exercise program|rest|a {noun} program].",
    "Medications were {drug} {strength} mg, {drug2} and [a topical cream|vitamins|an antacid|nothing else].",
    "{He} has completed {visits} visits of [physical therapy|acupuncture|chiropractic treatment|aquatic therapy] with "
    "[{adjective} relief|no lasting {noun}|some functional improvement|benefit for {few} weeks].",
    "[Past|Surgical] history is [notable for a {noun} repair in 20{day}|not contributory|significant for "
    "{diagnosis2}|positive for {adjective} {noun}].",
    "Work status was [temporarily totally disabled|modified duty with no lifting over {n} pounds|full duty|permanent "
    "and stationary].",
    "A urine drug screen of {visit} was [consistent with the prescriptions|inconsistent|not in the file].",
    "The treatment plan of Dr. {name} was to [continue {drug}|wean {drug2}|request {treatment}|obtain {treatment} and "
    "follow up in {weeks} weeks]."};

constexpr std::string_view kReviewList[] = {
    "On {denial} utilization review [non-certified|denied|modified] the request for {treatment}, citing [lack of "
    "documentation|the MTUS|the {noun} guideline|insufficient {noun}].",
    "A UR decision dated {denial} denied {treatment} because [the {noun} was not documented|no functional improvement "
    "was shown|the criteria were not met].",
    "The request was [denied|non-certified|modified] on {denial} [by {name} Review|without a peer discussion|for want "
    "of {adjective} {noun}]."};

}  // namespace

const Wording kOpenings = kOpeningList, kComplaints = kComplaintList, kFindings = kFindingList, kHistory = kHistoryList,
              kReviews = kReviewList;

}  // namespace imr::bench
