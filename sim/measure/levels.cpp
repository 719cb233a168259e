#include "sim/measure/levels.h"

namespace pendulum {

Levels::Levels(int months)
    : months_(months), playbook_knowledge_(months), team_knowledge_(months) {}

void Levels::on_knowledge(double playbook, double teams, TimePoint at) {
  playbook_knowledge_.set(playbook, at);
  team_knowledge_.set(teams, at);
}

void Levels::on_recording_started(TimePoint at) {
  for (TimeAverage* level : {&playbook_knowledge_, &team_knowledge_}) level->start(at);
}

void Levels::on_run_ended(TimePoint at) {
  for (TimeAverage* level : {&playbook_knowledge_, &team_knowledge_}) level->end(at);
}

void Levels::write(ReplicationResult& result) const {
  result.metrics[index_of(Metric::playbook_knowledge_share)] = playbook_knowledge_.mean();
  result.metrics[index_of(Metric::team_knowledge_share)] = team_knowledge_.mean();
  std::vector<double>& knowledge = result.series[index_of(SeriesKind::playbook_knowledge)];
  for (int month = 0; month < months_; ++month) {
    knowledge.push_back(playbook_knowledge_.month_mean(static_cast<std::size_t>(month)));
  }
}

}  // namespace pendulum
