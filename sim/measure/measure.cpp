#include "sim/measure/measure.h"

#include "sim/measure/measurement.h"
#include "sim/measure/tee.h"

namespace pendulum {
MeasuredRun measure_replication(const Model& model, const RunOptions& options, Observer* extra,
                                MonthListener* listener) {
  if (model.is_uncertain())
    return measure_replication(*model.drawn(options.key), options, extra, listener);
  Measurement measurement(model.organisation(), options.months, listener);
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
