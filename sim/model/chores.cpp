#include "sim/model/chores.h"

#include <algorithm>

#include "sim/base/distribution.h"

namespace pendulum {

namespace {
enum ChoreEvent : std::uint32_t { background, platform_week };
constexpr double longest_run_chore_hours = 4;
}  // namespace

Chores::Chores(const Parameters& parameters, const ToolPark& park, RandomKey key,
               Simulation& simulation)
    : parameters_(parameters), park_(park), simulation_(simulation) {
  for (std::size_t f = 0; f < parameters.enterprise.functions.size(); ++f) {
    const std::uint64_t entity = hash_name(parameters.enterprise.functions[f].id);
    backgrounds_.push_back({f, 0, Stream(key, purpose("background"), entity), 0, EventId{}});
  }
}

void Chores::start(Workforce& workforce) {
  workforce_ = &workforce;
  for (std::size_t i = 0; i < backgrounds_.size(); ++i) schedule_background(i);
  const std::size_t owners = parameters_.structure.markets.size() + 1;
  for (std::size_t i = 0; i < owners; ++i) {
    // Spread over the week, so that run work does not come all at once. Each owner's own hour, that
    // of no other: a market more must not shift everybody's.
    const std::uint64_t spread =
        i == 0 ? 0 : mix(parameters_.structure.markets[i - 1].key, hash_name("run work"));
    const auto offset = static_cast<std::int64_t>(spread % std::uint64_t{ticks_per_week});
    simulation_.schedule_at(TimePoint{offset}, *this, platform_week, i);
  }
}

void Chores::schedule_background(std::size_t index) {
  Background& source = backgrounds_[index];
  const double per_month = background_per_month(parameters_.enterprise.functions[source.function]);
  source.per_month = per_month;
  source.pending = {};
  if (per_month <= 0) return;
  source.next += exponential(source.stream, ticks_per_month / per_month);
  source.pending = simulation_.schedule_at(TimePoint{static_cast<std::int64_t>(source.next)}, *this,
                                           background, index);
}

void Chores::on_parameters_changed() {
  for (std::size_t i = 0; i < backgrounds_.size(); ++i) {
    Background& source = backgrounds_[i];
    const FunctionSpec& function = parameters_.enterprise.functions[source.function];
    if (background_per_month(function) == source.per_month) continue;
    simulation_.cancel(source.pending);
    source.next = static_cast<double>(simulation_.now().ticks);
    schedule_background(i);
  }
}

void Chores::move_unserved() {
  for (std::uint32_t slot = 0; slot < chores_.size(); ++slot) {
    Chore& chore = chores_[slot];
    if (!chore.waits) continue;
    const int server =
        parameters_.people
            .serving[static_cast<std::size_t>(chore.team)][static_cast<std::size_t>(chore.role)];
    if (server == chore.team || server < 0) continue;
    workforce_->withdraw(static_cast<TeamIndex>(chore.team), -1, chore.request);
    chore.team = server;
    hand_in(slot);
  }
}

void Chores::hand_in(std::uint32_t slot) {
  chores_[slot].waits = true;
  const Chore& chore = chores_[slot];
  const RequestId request = workforce_->submit(
      static_cast<TeamIndex>(chore.team),
      {static_cast<SkillId>(chore.role), 0, chore.hours * ticks_per_hour, chore_bit | slot});
  chores_[slot].request = request;
}

void Chores::submit(int team, int role, Cause cause, double hours, const ChoreReport& report) {
  if (team < 0 || hours <= 0) return;
  std::uint32_t slot = 0;
  if (free_.empty()) {
    slot = static_cast<std::uint32_t>(chores_.size());
    chores_.emplace_back();
  } else {
    slot = free_.back();
    free_.pop_back();
  }
  chores_[slot].hours = hours;
  chores_[slot].report = report;
  chores_[slot].mix.clear();
  chores_[slot].mix.add(cause, hours);
  chores_[slot].team = team;
  chores_[slot].role = role;
  hand_in(slot);
}

void Chores::run_platform(int owner) {
  const PlatformParameters& platform = parameters_.platform;
  const RunHours hours = run_hours(platform, park_.holding(owner), owner);
  const auto team = static_cast<TeamIndex>(owner + 1);
  ask(team, platform.run_role, Cause::work, hours.tools / weeks_per_month);
  ask(team, platform.run_role, Cause::integration, hours.links / weeks_per_month);
}

int Chores::ask(TeamIndex team, int role, Cause cause, double hours, const ChoreReport& report) {
  const int server = parameters_.people.serving[team][static_cast<std::size_t>(role)];
  if (server < 0) return 0;
  int pieces = 0;
  for (; hours > 0; hours -= longest_run_chore_hours, ++pieces) {
    submit(server, role, cause, std::min(hours, longest_run_chore_hours), report);
  }
  return pieces;
}

void Chores::on_event(std::uint32_t code, std::uint64_t subject) {
  if (code == platform_week) {
    run_platform(static_cast<int>(subject) - 1);
    simulation_.schedule_in(Duration{ticks_per_week}, *this, platform_week, subject);
    return;
  }
  Background& source = backgrounds_[subject];
  const FunctionSpec& function = parameters_.enterprise.functions[source.function];
  const double hours = draw_effort(parameters_.service, source.stream, function.background_hours);
  submit(parameters_.people.function_team[source.function], function.role, Cause::work, hours);
  schedule_background(subject);
}

double Chores::begin(std::uint64_t tag) {
  Chore& chore = chores_[tag & ~chore_bit];
  chore.waits = false;
  return chore.hours * ticks_per_hour;
}

const Mix& Chores::mix_of(std::uint64_t tag) const {
  return chores_[tag & ~chore_bit].mix;
}

void Chores::done(std::uint64_t tag) {
  const auto slot = static_cast<std::uint32_t>(tag & ~chore_bit);
  const ChoreReport report = chores_[slot].report;
  free_.push_back(slot);
  if (report.to != nullptr) report.to->on_event(report.code, report.subject);
}

}  // namespace pendulum
