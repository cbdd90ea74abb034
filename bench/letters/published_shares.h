// Shares and rates as published for each year, rounded; what is not published is set to a likely value.
#ifndef IMR_BENCH_LETTERS_PUBLISHED_SHARES_H
#define IMR_BENCH_LETTERS_PUBLISHED_SHARES_H

#include <array>
#include <string_view>

namespace imr::bench {

struct YearShares {
  int year;
  double weight;      ///< thousands of letters issued
  double drugs;       ///< share of issues
  double opioids;     ///< share of drugs
  double overturned;  ///< share of issues
};

inline constexpr std::array<YearShares, 13> kYears = {{{2013, 4, .45, .30, .15},
                                                       {2014, 144, .45, .30, .086},
                                                       {2015, 166, .50, .30, .112},
                                                       {2016, 176, .479, .30, .084},
                                                       {2017, 172, .460, .291, .083},
                                                       {2018, 185, .464, .322, .094},
                                                       {2019, 164, .411, .32, .104},
                                                       {2020, 137, .391, .283, .095},
                                                       {2021, 133, .35, .27, .09},
                                                       {2022, 127, .333, .265, .09},
                                                       {2023, 131, .32, .26, .102},
                                                       {2024, 142, .334, .239, .127},
                                                       {2025, 150, .306, .186, .10}}};

/// Share among the issues that are no drugs, and the rate of overturning against the year's.
struct CategoryShare {
  std::string_view category;
  double weight;
  double relative_rate;
};

inline constexpr std::array<CategoryShare, 10> kCategories = {{{"Rehabilitation", 30, 0.95},
                                                               {"Diagnostic Testing", 20, 1.0},
                                                               {"DMEPOS", 17, 0.95},
                                                               {"Injection", 12, 1.05},
                                                               {"Surgery", 9, 1.3},
                                                               {"Evaluation & Management", 6, 2.6},
                                                               {"Psych Services", 3.5, 2.2},
                                                               {"Programs", 2, 1.0},
                                                               {"Home Health", 1, 0.6},
                                                               {"Transportation", 0.7, 0.5}}};

inline constexpr double kDrugRelativeRate = 0.9, kOpioidRelativeRate = 1.0;

/// Share among the drugs that are no opioids.
struct ClassShare {
  std::string_view drug_class;
  double weight;
};

inline constexpr std::array<ClassShare, 16> kClasses = {{{"NSAID", 20},
                                                         {"Muscle Relaxant", 20},
                                                         {"Topical Analgesics", 15},
                                                         {"Anti-epilepsy drugs", 12},
                                                         {"Proton Pump Inhibitors", 9},
                                                         {"Antidepressant", 6},
                                                         {"Sedative-hypnotics", 5},
                                                         {"Benzodiazepine", 4},
                                                         {"Antiemetic", 2},
                                                         {"GI Agents", 2},
                                                         {"Misc Analgesics", 1.5},
                                                         {"Antimigraine Agent", 1},
                                                         {"Adrenal Cortical Steroids", 1},
                                                         {"Anti-infectives", 0.7},
                                                         {"Impotence Agents", 0.5},
                                                         {"Atypical Antipsychotic", 0.3}}};

}  // namespace imr::bench

#endif
