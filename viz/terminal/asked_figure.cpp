#include "viz/terminal/asked_figure.h"

#include <fmt/format.h>

#include "sim/scenario/suggest.h"
#include "viz/terminal/exit_code.h"

namespace pendulum {
namespace {

[[noreturn]] void say_no_figure(std::string_view option, const std::string& key,
                                const std::vector<std::string>& keys) {
  std::string hint = suggest_nearest(key, keys).english();
  if (hint.empty()) hint = "one is throughput_per_month; 'pendulum run FILE --format csv' has them";
  throw Exit(ExitCode::usage, fmt::format("{}: no figure '{}'; {}", option, key, hint));
}

}  // namespace

Yardstick asked_yardstick(std::string_view option, const std::string& key) {
  const std::optional<Yardstick> found = find_yardstick(key);
  if (!found) say_no_figure(option, key, yardstick_keys());
  return *found;
}

Metric asked_metric(std::string_view option, const std::string& key) {
  std::vector<std::string> keys;
  for (const MetricFacts& facts : metric_facts()) {
    if (facts.key == key) return facts.metric;
    keys.emplace_back(facts.key);
  }
  say_no_figure(option, key, keys);
}

std::vector<Yardstick> asked_yardsticks(const std::vector<std::string>& keys,
                                        const std::vector<Metric>& usual) {
  std::vector<Yardstick> yardsticks;
  for (const std::string& key : keys) yardsticks.push_back(asked_yardstick("--metric", key));
  if (!keys.empty()) return yardsticks;
  for (const Metric metric : usual)
    yardsticks.push_back({Yardstick::Kind::metric, metric, Cause::work});
  return yardsticks;
}

}  // namespace pendulum
