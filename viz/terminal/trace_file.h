#pragma once

#include <cstdint>
#include <string>

#include "sim/experiment/csv.h"
#include "sim/measure/trace.h"
#include "viz/terminal/study.h"

namespace pendulum {

/// Lives through one future of a structure again and records everything. The replication counts
/// from 1. Throws Exit when interrupted.
/// `futures_per_draw` as in the study it belongs to.
Trace record_trace(const Structure& structure, std::uint64_t seed, int replication, int months,
                   int futures_per_draw);

/// The first future of every structure, an event a row: CSV, or JSON lines for a file that ends in
/// .jsonl or .ndjson. Times are working days since recording started.
std::string trace_text(const Study& study, const std::string& file_name);

/// The same as CSV, piece by piece.
Csv events_table();
void append_events(const std::string& scenario, int replication, const Organisation& organisation,
                   const Trace& trace, Csv& csv);

/// Working days from the start of recording, negative before it.
double day_of(const Trace& trace, TimePoint at);

}  // namespace pendulum
