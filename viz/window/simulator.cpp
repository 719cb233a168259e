#include "viz/window/simulator.h"

#include "sim/experiment/ignorance.h"

namespace pendulum {

MeasuredRun Simulator::run(const Model& model, const RunOptions& options, Observer* extra,
                           MonthListener* listener) const {
  if (!model.is_uncertain()) return measure_replication(model, options, extra, listener);
  const auto draw =
      static_cast<std::uint32_t>(draw_of_future(static_cast<int>(options.key.replication)));
  return measure_replication(*model.drawn({options.key.seed, draw}), options, extra, listener);
}

}  // namespace pendulum
