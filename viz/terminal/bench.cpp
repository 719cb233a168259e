#include "viz/terminal/bench.h"

#include <algorithm>
#include <chrono>
#include <functional>

#include <fmt/format.h>

#include "sim/experiment/experiment.h"
#include "viz/terminal/heap_limit.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/one_queue.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
  return std::max(passed.count(), 1e-9);
}

}  // namespace

// What is compared takes turns, so that a slow minute of the machine hits both.
QueueSpeed measure_queue(int servers, const BenchSize& size) {
  QueueSpeed speed{servers, 0, 0};
  const auto customers = static_cast<double>(size.customers);
  for (int round = 0; round < size.rounds; ++round) {
    const double engine = seconds_of([&] { OneQueue(servers).run(size.customers); });
    volatile double result = 0;  // what nobody looks at a compiler may leave out
    const double limit = seconds_of([&] {
      result = limit::HeapQueue(servers, static_cast<std::uint64_t>(round) + 1).run(size.customers);
    });
    speed.engine_per_second = std::max(speed.engine_per_second, customers / engine);
    speed.limit_per_second = std::max(speed.limit_per_second, customers / limit);
  }
  return speed;
}

ModelSpeed measure_model(const std::string& name, const std::shared_ptr<const Model>& model,
                         const BenchSize& size) {
  ModelSpeed speed;
  speed.name = name;
  speed.months = model->months();
  double two = 0;
  const auto events_per_second = [&](int threads) {
    ExperimentOptions options;
    options.replications = size.futures;
    options.months = model->months();
    options.threads = threads;
    ExperimentResult result;
    const double seconds = seconds_of([&] { result = run_experiment({model}, options); });
    std::uint64_t events = 0;
    for (const ReplicationResult& future : result.results.front()) events += future.events;
    speed.events_per_future = events / static_cast<std::uint64_t>(size.futures);
    return static_cast<double>(events) / seconds;
  };
  for (int round = 0; round < size.rounds; ++round) {
    speed.events_per_second = std::max(speed.events_per_second, events_per_second(1));
    two = std::max(two, events_per_second(2));
  }
  speed.two_threads_factor = two / speed.events_per_second;
  return speed;
}

std::string bench_text(const std::vector<QueueSpeed>& queues,
                       const std::vector<ModelSpeed>& models) {
  using Align = Table::Align;
  Table engine({Align::left, Align::right, Align::right, Align::right});
  engine.add_row({"Engine", "million customers a second", "by hand", "of that"});
  for (const QueueSpeed& queue : queues)
    engine.add_row({fmt::format("M/M/{} at load .9", queue.servers),
                    fmt::format("{:.2f}", queue.engine_per_second / 1e6),
                    fmt::format("{:.1f}", queue.limit_per_second / 1e6),
                    fmt::format("{:.2f}", queue.of_limit())});
  Table model({Align::left, Align::right, Align::right, Align::right});
  model.add_row({"Model", "million events a second", "events a future", "two threads"});
  for (const ModelSpeed& speed : models)
    model.add_row({fmt::format("{}, {} months", speed.name, speed.months),
                   fmt::format("{:.2f}", speed.events_per_second / 1e6),
                   fmt::format("{}", speed.events_per_future),
                   fmt::format("x {:.2f}", speed.two_threads_factor)});
  return engine.text() + "\n" + model.text();
}

std::string bench_json(const std::vector<QueueSpeed>& queues,
                       const std::vector<ModelSpeed>& models) {
  nlohmann::ordered_json json;
  for (const QueueSpeed& queue : queues)
    json["engine"].push_back({{"servers", queue.servers},
                              {"customers_per_second", queue.engine_per_second},
                              {"limit_customers_per_second", queue.limit_per_second},
                              {"share_of_limit", queue.of_limit()}});
  for (const ModelSpeed& speed : models)
    json["model"].push_back({{"name", speed.name},
                             {"months", speed.months},
                             {"events_per_future", speed.events_per_future},
                             {"events_per_second", speed.events_per_second},
                             {"two_threads_factor", speed.two_threads_factor}});
  return json_text(json);
}

}  // namespace pendulum
