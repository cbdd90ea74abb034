// The tables that researchers publish, under names.
#include "imr/statistics.h"

namespace imr {

const std::vector<StatisticsPreset>& statistics_presets() {
  static const std::vector<StatisticsPreset> presets = {
      {"services",
       "rate by type of service, each issue counted",
       "",
       {"category"},
       {},
       TrendPeriod::None,
       CountUnit::Issue},
      {"drugs",
       "rate by class of drug among drug requests, each issue counted",
       "NOT class:none",
       {"class"},
       {},
       TrendPeriod::None,
       CountUnit::Issue},
      {"specialties",
       "rate by specialty of the reviewer, each issue counted",
       "",
       {"specialty"},
       {},
       TrendPeriod::None,
       CountUnit::Issue},
      {"guidelines",
       "rate by MTUS chapter that the reviewer cites, each issue counted",
       "",
       {"mtus"},
       {},
       TrendPeriod::None,
       CountUnit::Issue},
      {"turnaround",
       "days from the receipt of the application to the decision, each determination counted",
       "",
       {},
       {"days"},
       TrendPeriod::Quarter,
       CountUnit::Determination},
      {"yearly",
       "rate by year of the decision, each issue counted",
       "",
       {},
       {"issues"},
       TrendPeriod::Year,
       CountUnit::Issue},
  };
  return presets;
}

}  // namespace imr
