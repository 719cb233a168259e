#include "sim/measure/staff.h"

#include <limits>

namespace pendulum {

void Staff::advance(TimePoint at) {
  if (recording_) new_time_ += new_now_ * (at - counted_until_).ticks;
  counted_until_ = at;
}

void Staff::on_person(TeamIndex team, PersonChange change, int weight, TimePoint at) {
  known_ = true;
  if (!scope_.marketing_team[team]) return;
  advance(at);
  switch (change) {
    case PersonChange::left:
      if (recording_) left_ += weight;
      return;
    case PersonChange::joined:
      new_now_ += weight;
      return;
    case PersonChange::settled:
      new_now_ -= weight;
      return;
  }
}

// Newcomers who come from another team, or go to one, stay new.
void Staff::on_seats(TeamIndex team, int /*empty*/, int newcomers, TimePoint at) {
  if (!scope_.marketing_team[team]) return;
  advance(at);
  new_now_ += newcomers;
}

void Staff::on_recording_started(TimePoint at) {
  advance(at);
  recording_ = true;
}

void Staff::on_run_ended(TimePoint at) {
  advance(at);
  recording_ = false;
}

void Staff::write(const Ledger& ledger, ReplicationResult& result) const {
  Centiticks paid = 0;
  for (std::size_t team = 0; team < scope_.marketing_team.size(); ++team) {
    if (scope_.marketing_team[team]) paid += ledger.paid(team);
  }
  const auto share = [&](double part) {
    return known_ ? ratio(part, static_cast<double>(paid))
                  : std::numeric_limits<double>::quiet_NaN();
  };
  const double left = static_cast<double>(left_) * static_cast<double>(ticks_per_year);
  result.metrics[index_of(Metric::attrition_share)] = share(left);
  result.metrics[index_of(Metric::vacancy_share)] = share(static_cast<double>(vacant_));
  result.metrics[index_of(Metric::newcomers_share)] = share(static_cast<double>(new_time_));
}

}  // namespace pendulum
