#include "sim/measure/measure.h"

#include <string>

#include "sim/base/check.h"
#include "sim/measure/measurement.h"
#include "sim/measure/tee.h"

namespace pendulum {
namespace {

void check_books(const BooksResult& books, const RandomKey& key) {
  PENDULUM_CHECK(books == BooksResult{},
                 "the books do not balance in replication " + std::to_string(key.replication + 1) +
                     " of seed " + std::to_string(key.seed) + ": item time off by " +
                     std::to_string(books.item_time_residual) + " ticks, capacity by " +
                     std::to_string(books.capacity_residual) + " centiticks, item count by " +
                     std::to_string(books.item_count_residual) + " items");
}

}  // namespace

MeasuredRun measure_replication(const Model& model, const RunOptions& options, Observer* extra) {
  Measurement measurement(model.organisation(), options.months);
  RunOutcome outcome;
  if (extra) {
    Tee both(measurement, *extra);
    outcome = run_world(model, options, both);
  } else {
    outcome = run_world(model, options, measurement);
  }
  MeasuredRun run;
  run.completed = outcome.completed;
  if (!run.completed) return run;
  run.result = measurement.result();
  run.result.events = outcome.events;
  check_books(run.result.books, options.key);
  return run;
}

}  // namespace pendulum
