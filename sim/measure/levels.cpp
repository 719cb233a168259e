#include "sim/measure/levels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace pendulum {

Levels::Levels(const Organisation& organisation, int months)
    : organisation_(organisation),
      months_(months),
      tools_(months),
      links_(months),
      playbook_knowledge_(months),
      team_knowledge_(months),
      up_to_date_(months),
      in_parallel_(months),
      centre_share_(months),
      beside_licences_(months),
      described_tools_(organisation.tool_instances),
      licence_(organisation.licence_per_instance) {}

void Levels::on_knowledge(double playbook, double teams, TimePoint at) {
  playbook_knowledge_.set(playbook, at);
  team_knowledge_.set(teams, at);
}

void Levels::on_stack(int tools, int links, TimePoint at) {
  tools_.set(tools, at);
  links_.set(links, at);
  told_tools_ = tools;
  note_licences(at);
}

// What the stack costs beyond what the organisation as described pays for.
void Levels::note_licences(TimePoint at) {
  if (told_tools_) beside_licences_.set(licence_ * (*told_tools_ - described_tools_), at);
}

void Levels::on_adoption(double up_to_date, double in_parallel, TimePoint at) {
  up_to_date_.set(up_to_date, at);
  in_parallel_.set(in_parallel, at);
}

void Levels::on_organisation_changed(const Organisation& organisation, TimePoint at) {
  changes_ = true;
  described_tools_ = organisation.tool_instances;
  licence_ = organisation.licence_per_instance;
  note_licences(at);
  double sum = 0;
  double count = 0;
  for (const FamilyFacts& family : organisation.families) {
    for (const double share : family.share_by_market) {
      sum += share;
      ++count;
    }
  }
  if (count <= 0) return;
  centre_share_.set(sum / count, at);
  pendulum_.move_to(sum / count);
}

void Levels::Pendulum::move_to(double share) {
  const bool first = lowest > highest;
  const int direction = first || share == now ? 0 : (share > now ? 1 : -1);
  if (direction != 0) {
    turns += heading != 0 && direction != heading ? 1 : 0;
    heading = direction;
  }
  now = share;
  lowest = std::min(lowest, share);
  highest = std::max(highest, share);
}

void Levels::on_recording_started(TimePoint at) {
  recording_ = true;
  for (TimeAverage* level : all()) level->start(at);
}

void Levels::on_run_ended(TimePoint at) {
  recording_ = false;
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
  set(Metric::centre_share, centre_share_);
  const auto set_if_changing = [&](Metric metric, double value) {
    result.metrics[index_of(metric)] = changes_ ? value : std::numeric_limits<double>::quiet_NaN();
  };
  set_if_changing(Metric::reorganisations_per_month,
                  static_cast<double>(reorganisations_) / months_);
  set_if_changing(Metric::turns_per_year, 12.0 * pendulum_.turns / months_);
  set_if_changing(Metric::swing_share, pendulum_.highest - pendulum_.lowest);
  list(SeriesKind::playbook_knowledge, playbook_knowledge_);
  list(SeriesKind::up_to_date, up_to_date_);
  list(SeriesKind::centre_share, centre_share_);
}

// While nobody tells of changes the stack stays as it is described.
void Levels::write_stack(ReplicationResult& result) const {
  const bool told = !std::isnan(tools_.mean());
  const double tools = told ? tools_.mean() : organisation_.tool_instances;
  result.metrics[index_of(Metric::tool_instances)] = tools;
  if (told) result.metrics[index_of(Metric::integration_links)] = links_.mean();
  if (told) add_cost(result, beside_licences_.mean());
  for (std::size_t month = 0; told && month < result.totals.size(); ++month)
    result.totals[month].spent += beside_licences_.month_mean(month);
  for (int month = 0; month < months_; ++month) {
    const double level = tools_.month_mean(static_cast<std::size_t>(month));
    result.series[index_of(SeriesKind::tools)].push_back(told ? level
                                                              : organisation_.tool_instances);
  }
}

}  // namespace pendulum
