// Sentences of the decision rationale.
#include "letters/wording.h"

namespace imr::bench {

namespace {

constexpr std::string_view kGuidelineReasonList[] = {
    "The guideline [supports|recommends|allows] {treatment} [as an option|for a short course|as part of a program of "
    "functional restoration|after conservative care has failed], with [documented objective improvement|{adjective} "
    "evidence of {noun}|a trial of {few} weeks].",
    "[MTUS|ODG|The cited chapter|The guideline in use] asks for [evidence of functional improvement|a {adjective} "
    "examination|failure of first-line treatment|a signed opioid contract|clear red flags] before {treatment} is "
    "given.",
    "Per the guideline, {treatment} is [not recommended for chronic use|recommended for {adjective} pain only|under "
    "study|limited to {visits} visits over {weeks} weeks].",
    "Ongoing use of {drug} needs [review of pain relief, function, side effects and aberrant behavior|a {adjective} "
    "plan for weaning|monitoring of {noun}|the lowest possible dose].",
    "[According to|Based on] the reference, the {adjective} {noun} of {treatment} [has not been shown|depends on the "
    "{noun}|is best documented in {adjective} cases].",
    "A {adjective} trial by {name} and others found [no difference|{adjective} benefit|a {adjective} change in {noun}] "
    "between {treatment} and [placebo|usual care|exercise]."};

constexpr std::string_view kUpheldReasonList[] = {
    "The records [do not show|fail to document|are silent on|lack] [functional improvement|objective gains|a "
    "{adjective} {noun}|any change in {noun}|a plan for {noun}] from [prior treatment|earlier visits|the use of "
    "{drug}].",
    "There is no [documentation|evidence|mention] of [failure of conservative care|a trial of first-line "
    "{drug2}|{adjective} {noun}|neurological deficit|side effects that would need it].",
    "The number of [visits|tablets|units|sessions] requested exceeds what the guideline allows, and no [exceptional "
    "factor|reason|{adjective} ground] is given.",
    "It is not clear [how {treatment} would change management|why a home exercise program would not suffice|whether "
    "{he} improved with {noun}|who would supervise the {noun}].",
    "The injured worker has used {drug} for [{n} months|years|longer than advised], and neither pain scores nor {noun} "
    "have improved.",
    "Without {adjective} findings on examination, {treatment} for the {region} is not supported.",
    "The urine drug screen was [inconsistent|missing|not addressed], and no [pain contract|risk assessment|CURES "
    "report] is on file.",
    "Acupuncture in the past did not lead to functional improvement, and the provider does not explain what further "
    "care would add.",
    "Dr. {name} does not discuss [the {noun}|alternatives|a taper|the {adjective} {noun} found on {visit}]."};

constexpr std::string_view kOverturnedReasonList[] = {
    "The records document [functional improvement|a {adjective} decrease in pain|return to modified work|better "
    "{noun}] with [prior treatment|{drug}|the trial].",
    "{He} has [failed conservative care|completed {visits} visits of therapy without lasting relief|tried {drug} and "
    "{drug2}], and the examination shows [{adjective} {noun}|a neurological deficit|instability].",
    "The criteria are met: symptoms match the imaging, and [first-line care has failed|the {noun} is "
    "{adjective}|surgery is being considered].",
    "The file shows a signed contract, consistent urine drug screens and a clear reduction of pain from {n}/10 to "
    "{few}/10.",
    "The requested {treatment} is within the limits of the guideline and is reasonable for {diagnosis}.",
    "Since the {noun} persists and the plan is {adjective}, the {treatment} can be expected to [restore function|guide "
    "the next step|speed recovery]."};

constexpr std::string_view kUpheldEndList[] = {
    "Therefore, the request for {treatment} is not medically necessary.", "The request is not medically necessary.",
    "As such, the requested {treatment} is not medically necessary at this time.",
    "Medical necessity of {treatment} has not been established.",
    "Based on this, {treatment} is not medically necessary and appropriate."};

constexpr std::string_view kOverturnedEndList[] = {
    "Therefore, the request for {treatment} is medically necessary.", "The request is medically necessary.",
    "As such, {treatment} is medically necessary and appropriate.",
    "Thus the requested {treatment} is supported and medically necessary."};

constexpr std::string_view kRemarkList[] = {
    "The {adjective} {noun} and the {adjective} {noun} were [considered|reviewed|weighed] together with the {noun}.",
    "In this case the {noun} is {adjective} and the {noun} of the {region} is {adjective}.",
    "Red flags such as [fever|{noun}|weight loss] were not reported on {visit}.",
    "[Weaning|Tapering] of {drug} over {weeks} weeks is advised to prevent {noun}.",
    "The {noun} noted by {name} Medical Group in their {adjective} report of {visit} does not change this."};

}  // namespace

const Wording kGuidelineReasons = kGuidelineReasonList, kUpheldReasons = kUpheldReasonList,
              kOverturnedReasons = kOverturnedReasonList, kUpheldEnds = kUpheldEndList,
              kOverturnedEnds = kOverturnedEndList, kRemarks = kRemarkList;

}  // namespace imr::bench
