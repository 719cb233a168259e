#pragma once

// Every work item of a recorded future, one a row.

#include <string>

#include "sim/experiment/csv.h"
#include "sim/measure/trace.h"
#include "sim/model/organisation.h"

namespace pendulum {

/// Columns for `append_items`, one of them for the delay under each cause.
Csv items_table();
void append_items(const std::string& scenario, int replication, const Organisation& organisation,
                  const Trace& trace, Csv& csv);

}  // namespace pendulum
