#include "viz/terminal/bench.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/output.h"
#include "viz/terminal/structures.h"

namespace pendulum {

ExitCode command_bench(const Options& options) {
  const BenchSize size = options.quick ? quick_bench : BenchSize{};
  const std::vector<Structure> structures = read_structures(options);
  std::vector<QueueSpeed> queues;
  for (const int servers : {1, 4}) queues.push_back(measure_queue(servers, size));
  std::vector<ModelSpeed> models;
  for (const Structure& structure : structures)
    models.push_back(measure_model(structure.name, structure.model, size));
  print_result(options.format == Format::json ? bench_json(queues, models)
                                              : bench_text(queues, models));
  return ExitCode::ok;
}

}  // namespace pendulum
