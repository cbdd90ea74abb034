// Packed dates into the names of years, quarters and months.
#ifndef IMR_ANALYTICS_TREND_PERIODS_H
#define IMR_ANALYTICS_TREND_PERIODS_H

#include <cstdint>
#include <string>

#include "imr/statistics.h"

namespace imr::analytics {

/// Years, quarters or months since the first of 1900.
/// @param days  as the index packs dates: since 1900-01-01, not 0
std::uint32_t period_number(std::uint64_t days, TrendPeriod period);

/// "2016", "2016-Q4" or "2016-11"; names sort as the periods do.
std::string period_name(std::uint32_t number, TrendPeriod period);

}  // namespace imr::analytics

#endif
