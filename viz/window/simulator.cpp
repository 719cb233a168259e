#include "viz/window/simulator.h"

#include "sim/experiment/ignorance.h"

namespace pendulum {

MeasuredRun Simulator::run(const Model& model, const RunOptions& options, Observer* extra,
                           MonthListener* listener) const {
  if (!model.is_uncertain()) return measure_replication(model, options, extra, listener);
  const std::uint32_t draw = options.key.replication / futures_of_uncertain_draw;
  return measure_replication(*model.drawn({options.key.seed, draw}), options, extra, listener);
}

}  // namespace pendulum
