// Packed dates into the names of years, quarters and months.
#ifndef IMR_ANALYTICS_TREND_PERIODS_H
#define IMR_ANALYTICS_TREND_PERIODS_H

#include <cstdint>
#include <string>

#include "imr/statistics.h"

namespace imr::analytics {

/// "2016", "2016-Q4" or "2016-11"; names sort as the periods do.
/// @param days  as the index packs dates: since 1900-01-01, not 0
std::string period_name(std::uint64_t days, TrendPeriod period);

}  // namespace imr::analytics

#endif
