#include "sim/measure/levels.h"

#include <cmath>

namespace pendulum {

Levels::Levels(const Organisation& organisation, int months)
    : organisation_(organisation),
      months_(months),
      tools_(months),
      links_(months),
      playbook_knowledge_(months),
      team_knowledge_(months),
      up_to_date_(months),
      in_parallel_(months) {}

void Levels::on_knowledge(double playbook, double teams, TimePoint at) {
  playbook_knowledge_.set(playbook, at);
  team_knowledge_.set(teams, at);
}

void Levels::on_stack(int tools, int links, TimePoint at) {
  tools_.set(tools, at);
  links_.set(links, at);
}

void Levels::on_adoption(double up_to_date, double in_parallel, TimePoint at) {
  up_to_date_.set(up_to_date, at);
  in_parallel_.set(in_parallel, at);
}

void Levels::on_recording_started(TimePoint at) {
  for (TimeAverage* level : all()) level->start(at);
}

void Levels::on_run_ended(TimePoint at) {
  for (TimeAverage* level : all()) level->end(at);
}

void Levels::write(ReplicationResult& result) const {
  const auto set = [&](Metric metric, const TimeAverage& level) {
    result.metrics[index_of(metric)] = level.mean();
  };
  const auto list = [&](SeriesKind kind, const TimeAverage& level) {
    for (int month = 0; month < months_; ++month) {
      result.series[index_of(kind)].push_back(level.month_mean(static_cast<std::size_t>(month)));
    }
  };
  write_stack(result);
  set(Metric::playbook_knowledge_share, playbook_knowledge_);
  set(Metric::team_knowledge_share, team_knowledge_);
  set(Metric::up_to_date_share, up_to_date_);
  set(Metric::parallel_generations, in_parallel_);
  list(SeriesKind::playbook_knowledge, playbook_knowledge_);
  list(SeriesKind::up_to_date, up_to_date_);
}

// While nobody tells of changes the stack stays as it is described.
void Levels::write_stack(ReplicationResult& result) const {
  const bool told = !std::isnan(tools_.mean());
  const double tools = told ? tools_.mean() : organisation_.tool_instances;
  result.metrics[index_of(Metric::tool_instances)] = tools;
  if (told) result.metrics[index_of(Metric::integration_links)] = links_.mean();
  result.metrics[index_of(Metric::net_value_per_month)] +=
      organisation_.licence_per_instance * (organisation_.tool_instances - tools);
  for (int month = 0; month < months_; ++month) {
    const double level = tools_.month_mean(static_cast<std::size_t>(month));
    result.series[index_of(SeriesKind::tools)].push_back(told ? level
                                                              : organisation_.tool_instances);
  }
}

}  // namespace pendulum
