// Facts from beside a letter fill what it lacks.
#include "imr/determination.h"

namespace imr {

namespace {

class MetadataJoiner {
public:
  explicit MetadataJoiner(Determination& determination) : determination_(determination) {}

  void fill(const char* name, std::string& ours, const std::optional<std::string>& theirs) {
    if (!theirs || theirs->empty()) return;
    if (ours.empty()) ours = *theirs;
    else if (ours != *theirs) add_conflict(name, ours, *theirs);
  }

  void fill(const char* name, std::optional<Date>& ours, const std::optional<Date>& theirs) {
    if (!theirs) return;
    if (!ours) ours = theirs;
    else if (*ours != *theirs) add_conflict(name, to_string(*ours), to_string(*theirs));
  }

  static void fill(std::vector<std::string>& ours, const std::vector<std::string>& theirs) {
    if (ours.empty()) ours = theirs;
  }

private:
  void add_conflict(const char* name, const std::string& ours, const std::string& theirs) {
    determination_.diagnostics.push_back({Severity::Warning, "metadata-conflict", 0, {},
                                          std::string("the letter says ") + name + " " + ours +
                                              ", the metadata says " + theirs + "; the letter counts"});
  }

  Determination& determination_;
};

}  // namespace

void join_metadata(Determination& determination, const LetterMetadata& metadata) {
  MetadataJoiner joiner(determination);
  joiner.fill("case number", determination.case_number, metadata.case_number);
  joiner.fill("priority", determination.priority, metadata.priority);
  joiner.fill("date assigned", determination.assigned_date, metadata.assigned_date);
  joiner.fill("decision date", determination.decision_date, metadata.decision_date);
  joiner.fill("date of injury", determination.injury_date, metadata.injury_date);
  joiner.fill("UR denial date", determination.ur_denial_date, metadata.ur_denial_date);
  joiner.fill("date received", determination.received_date, metadata.received_date);
  MetadataJoiner::fill(determination.reviewer.specialties, metadata.specialties);
  MetadataJoiner::fill(determination.reviewer.licensure, metadata.licensure);
}

}  // namespace imr
