#include <algorithm>

#include "sim/base/portable_math.h"
#include "sim/model/adoption.h"
#include "sim/model/chores.h"
#include "sim/model/parameters.h"
#include "sim/model/regrouping.h"

// The run of mechanism 18: generations arrive, teams adopt, learn, and run old and new together.

namespace pendulum {

namespace {
enum AdoptionEvent : std::uint32_t { arrival, usual_arrival, opening, adopting, lesson_over, week };
}  // namespace

Adoption::Adoption(const Parameters& parameters, RandomKey key, Simulation& simulation,
                   Observer& observer)
    : parameters_(parameters),
      adoption_(parameters.adoption),
      key_(key),
      simulation_(simulation),
      observer_(observer) {
  if (!adoption_.enabled) return;
  users_.resize(parameters.structure.markets.size() + 1);
  for (std::size_t team = 0; team < users_.size(); ++team) {
    user_keys_.push_back(hash_name(parameters.people.teams[team].id));
  }
  count_people({});
}

void Adoption::start(Chores& chores) {
  chores_ = &chores;
  if (!adoption_.enabled) return;
  const TimePoint recording = TimePoint{} + parameters_.run.warm_up;
  for (std::size_t g = 0; g < adoption_.generations.size(); ++g) {
    simulation_.schedule_at(recording + adoption_.generations[g].arrives, *this, arrival, g);
  }
  // At month 0 and before and after it, whatever the warm-up; numbered from there, for their luck.
  if (const Duration every = adoption_.every; every.ticks > 0) {
    const std::int64_t before = parameters_.run.warm_up.ticks / every.ticks;
    simulation_.schedule_at(recording - before * every, *this, usual_arrival,
                            static_cast<std::uint64_t>(-before));
  }
  simulation_.schedule_in(Duration{ticks_per_week}, *this, week);
}

void Adoption::on_event(std::uint32_t code, std::uint64_t subject) {
  switch (code) {
    case arrival:
      return arrive(adoption_.generations[subject]);
    case usual_arrival: {
      GenerationSpec spec = adoption_.usual;
      spec.key = mix(hash_name("usual"), subject);
      simulation_.schedule_in(adoption_.every, *this, usual_arrival, subject + 1);
      return arrive(spec);
    }
    case opening:
      return open(subject);
    case adopting: {
      const Diffusion::Next next = waves_[subject].spread.next(simulation_.now());
      if (next.any) adopt(next.who, subject);
      return follow(subject);
    }
    case lesson_over:
      return lesson_learnt(subject);
    default:
      run_side_by_side();
      publish();
      simulation_.schedule_in(Duration{ticks_per_week}, *this, week);
  }
}

void Adoption::arrive(const GenerationSpec& spec) {
  const double before = waves_.empty() ? 1 : waves_.back().effort;
  waves_.push_back({spec,
                    simulation_.now(),
                    before * (1 - spec.gain),
                    Diffusion(adoption_.spread, key_, spec.key, user_keys_),
                    {},
                    {}});
  const std::size_t wave = waves_.size() - 1;
  for (std::size_t i = 0; i < users_.size(); ++i) {
    if (users_[i].half_people == 0) waves_[wave].spread.leave(i, simulation_.now());
  }
  publish();
  if (adoption_.gate && spec.maturity.ticks > 0) {
    simulation_.schedule_in(spec.maturity, *this, opening, wave);
  } else {
    open(wave);
  }
}

void Adoption::open(std::size_t wave) {
  if (waves_[wave].spread.started()) return;  // the gate has been given up meanwhile
  waves_[wave].spread.start(simulation_.now());
  plan_next(wave);
}

void Adoption::plan_next(std::size_t wave) {
  Wave& each = waves_[wave];
  simulation_.cancel(each.next);
  each.next = {};
  const Diffusion::Next next = each.spread.next(simulation_.now());
  if (next.any) each.next = simulation_.schedule_at(next.at, *this, adopting, wave);
}

// Who takes a generation leaves out those before it that it had not got round to.
void Adoption::adopt(std::size_t index, std::size_t wave) {
  User& user = users_[index];
  const TimePoint now = simulation_.now();
  user.effort_before = effort_factor(static_cast<TeamIndex>(index));
  user.wave = static_cast<int>(wave);
  user.use = 0;
  user.as_of = now;
  std::erase_if(user.parallel_until, [&](TimePoint until) { return until <= now; });
  user.parallel_until.push_back(now + adoption_.parallel);
  for (std::size_t w = 0; w <= wave; ++w) {
    if (!waves_[w].spread.has(index)) waves_[w].last_adopted = now;
    waves_[w].spread.adopt(index, now);
  }
  train(index);
}

// After somebody's step: the others' hazards have changed, in earlier generations too.
void Adoption::follow(std::size_t wave) {
  sunset(wave);
  for (std::size_t w = 0; w <= wave; ++w) {
    if (waves_[w].spread.started()) plan_next(w);
  }
  publish();
}

void Adoption::sunset(std::size_t wave) {
  const Diffusion& spread = waves_[wave].spread;
  if (spread.share() < adoption_.sunset) return;
  for (std::size_t i = 0; i < users_.size(); ++i) {
    if (users_[i].half_people > 0 && !spread.has(i)) adopt(i, wave);
  }
}

void Adoption::train(std::size_t index) {
  User& user = users_[index];
  const auto team = static_cast<TeamIndex>(index);
  user.course = ++courses_;
  user.lessons = user.lessons_done = 0;
  chores_->ask(team, parameters_.platform.run_role, Cause::integration, adoption_.rollout_hours);
  const std::vector<int>& halves = parameters_.people.teams[index].half_people;
  for (std::size_t role = 0; role < halves.size(); ++role) {
    user.lessons += chores_->ask(team, static_cast<int>(role), Cause::training,
                                 halves[role] / 2.0 * adoption_.training_hours,
                                 {this, lesson_over, user.course});
  }
}

// Of use to whoever took part: a team set up by people of the one that asked for it works on with
// what those learn.
void Adoption::lesson_learnt(std::uint64_t course) {
  for (User& user : users_) {
    if (user.course != course) continue;
    user.use = use_now(user);
    user.as_of = simulation_.now();
    ++user.lessons_done;
  }
}

double Adoption::use_now(const User& user) const {
  const double trained =
      user.lessons > 0 ? user.lessons_done / static_cast<double>(user.lessons) : 0;
  const double pace = (1 - trained) / adoption_.learning_alone.as_months() +
                      trained / adoption_.learning_trained.as_months();
  const double passed = (simulation_.now() - user.as_of).as_months();
  return 1 - (1 - user.use) * portable::exp(-pace * passed);
}

double Adoption::effort_factor(TeamIndex team) const {
  if (team >= users_.size()) return 1;
  const User& user = users_[team];
  if (user.wave < 0) return 1;
  const double after = waves_[static_cast<std::size_t>(user.wave)].effort;
  return user.effort_before + (after - user.effort_before) * use_now(user);
}

double Adoption::further_defects(TeamIndex team) const {
  if (team >= users_.size()) return 0;
  const User& user = users_[team];
  if (user.wave < 0) return 0;
  const Wave& wave = waves_[static_cast<std::size_t>(user.wave)];
  const Duration age = simulation_.now() - wave.arrived;
  if (age >= wave.spec.maturity) return 0;
  const double immature =
      1 - static_cast<double>(age.ticks) / static_cast<double>(wave.spec.maturity.ticks);
  return wave.spec.immature_defects * immature * use_now(user);
}

// The centre serves everybody, so it runs a generation beside the one before until all have it.
int Adoption::parallel(int owner) const {
  const TimePoint now = simulation_.now();
  int count = 0;
  if (owner < 0) {
    for (const Wave& wave : waves_) {
      const double share = wave.spread.share();
      const bool under_way = share > 0 && share < 1;
      const bool late = share >= 1 && now < wave.last_adopted + adoption_.parallel;
      count += under_way || late ? 1 : 0;
    }
    return count;
  }
  for (const TimePoint until : users_[static_cast<std::size_t>(owner + 1)].parallel_until) {
    count += now < until ? 1 : 0;
  }
  return count;
}

void Adoption::run_side_by_side() {
  const PlatformParameters& platform = parameters_.platform;
  const auto markets = static_cast<int>(parameters_.structure.markets.size());
  for (int owner = -1; owner < markets; ++owner) {
    const int extra = parallel(owner);
    if (extra == 0) continue;
    chores_->ask(static_cast<TeamIndex>(owner + 1), platform.run_role, Cause::integration,
                 extra * run_hours(platform, parameters_.stack, owner).tools / weeks_per_month);
  }
}

void Adoption::publish() {
  double extra = 0;
  for (const ToolInstance& instance : parameters_.stack.instances) {
    extra += parallel(instance.owner);
  }
  const auto tools = static_cast<double>(parameters_.stack.instances.size());
  observer_.on_adoption(waves_.empty() ? 1 : waves_.back().spread.share(),
                        tools > 0 ? extra / tools : 0, simulation_.now());
}

}  // namespace pendulum
