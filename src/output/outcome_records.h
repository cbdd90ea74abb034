// A row of an outcome table, the same in every CSV and JSON.
#ifndef IMR_OUTPUT_OUTCOME_RECORDS_H
#define IMR_OUTPUT_OUTCOME_RECORDS_H

#include <string>
#include <vector>

#include "imr/statistics.h"
#include "output/json_values.h"

namespace imr::output {

/// "keys" (left out without keys), "count", "share", "upheld", "overturned", "rate", "interval", "below_floor"; rate
/// and interval are null where nothing is decided.
Json row_json(const TableRow& row);

/// Columns behind the count, and the cells with the count before them.
std::vector<std::string> row_columns();
std::vector<std::string> row_cells(const TableRow& row);

}  // namespace imr::output

#endif
