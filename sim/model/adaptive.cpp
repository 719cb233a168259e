#include "sim/model/adaptive.h"

#include <algorithm>
#include <utility>

#include "sim/base/portable_math.h"
#include "sim/model/model.h"
#include "sim/model/parameters.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

enum AdaptiveEvent : std::uint32_t { review, carry_out_decision, week_over };

std::vector<double> shares_of(const StructureParameters& structure) {
  std::vector<double> shares = {structure.by_lever ? structure.centralisation : -1};
  for (const FamilySpec& family : structure.families) shares.push_back(family.centre_share);
  return shares;
}

void declare_looking(Registry& registry) {
  registry.add("adaptive.review", Quantity::duration)
      .label("Structure reviewed every")
      .says("How often leaders look at what hurt lately.")
      .range("1 mo", "10 y")
      .standard("6 mo")
      .decision()
      .lever("1 mo", "24 mo");
  registry.add("adaptive.memory", Quantity::duration)
      .label("What counts as lately")
      .says("What happened longer ago than about this no longer counts.")
      .range("1 wk", "10 y")
      .standard("6 mo")
      .assumption();
  registry.add("adaptive.tolerance", Quantity::share)
      .label("Difference that is borne")
      .says("Difference of the hurt on both sides, of the greater, that leaves all as it is.")
      .range("0 %", "100 %")
      .standard("10 %")
      .decision();
  registry.add("adaptive.weighing", Quantity::choice)
      .label("Hurt is weighed")
      .says("Whether leaders compare all the time that either side lost, or what it lost per step.")
      .choices({"in_total", "per_step"})
      .standard("in_total")
      .from("what is heard of often weighs (Tversky & Kahneman 1973)")
      .assumption();
  registry.add("adaptive.heeds_pending", Quantity::flag)
      .label("Waits for what is decided")
      .says("Whether nothing new is decided before what was decided has been carried out.")
      .standard("false")
      .from("what is on its way is commonly disregarded (Sterman 1989)")
      .decision();
}

}  // namespace

void declare_adaptive(Registry& registry) {
  registry.set_mechanism("adaptive");
  registry.add_section(
      {"adaptive", "Leaders who move work to the side that hurt less lately.", false});
  registry.add("adaptive.enabled", Quantity::flag)
      .label("The pendulum")
      .says("Whether leaders change the structure again and again by what hurt lately.")
      .standard("false")
      .decision();
  registry.set_switch("adaptive.enabled");
  declare_looking(registry);
  registry.add("adaptive.step", Quantity::share)
      .label("Step of a reorganisation")
      .says("How far one decision moves the lever, or the centre share of each family.")
      .range("1 %", "100 %")
      .standard("20 %")
      .decision()
      .lever("5 %", "50 %");
  registry.add("adaptive.lag", Quantity::duration)
      .label("From decision to new structure")
      .says("Time it takes to carry a reorganisation out.")
      .range("0 mo", "5 y")
      .standard("3 mo")
      .assumption()
      .lever("0 mo", "12 mo");
}

AdaptiveParameters read_adaptive(const Scenario& scenario) {
  AdaptiveParameters adaptive;
  adaptive.enabled = scenario.flag("adaptive.enabled");
  adaptive.review = read_duration(scenario, "adaptive.review");
  adaptive.step = scenario.number("adaptive.step");
  adaptive.lag = read_duration(scenario, "adaptive.lag");
  adaptive.tolerance = scenario.number("adaptive.tolerance");
  adaptive.memory = read_duration(scenario, "adaptive.memory");
  adaptive.per_step = scenario.text("adaptive.weighing") == "per_step";
  adaptive.heeds_pending = scenario.flag("adaptive.heeds_pending");
  return adaptive;
}

int direction_for(double centre, double local, double tolerance) {
  const double borne = tolerance * std::max(centre, local);
  if (centre - local > borne) return -1;
  return local - centre > borne ? 1 : 0;
}

AdaptivePolicy::AdaptivePolicy(const Parameters& current, Simulation& simulation, Adopt adopt)
    : current_(current),
      simulation_(simulation),
      adopt_(std::move(adopt)),
      by_family_(current.structure.families.size()),
      declared_(shares_of(current.structure)),
      listening_(current.adaptive.enabled) {}

void AdaptivePolicy::start() {
  if (!current_.adaptive.enabled || watching_) return;
  watching_ = true;
  simulation_.schedule_in(current_.adaptive.review, *this, review);
}

// Whoever begins to listen has heard nothing of what was before.
void AdaptivePolicy::on_parameters_changed() {
  const bool before = std::exchange(listening_, current_.adaptive.enabled);
  if (listening_ && !before) std::fill(by_family_.begin(), by_family_.end(), SidesHurt{});
  start();
}

SidesHurt& AdaptivePolicy::lately(int family) {
  if (!fading_) fade_in_a_week();
  return by_family_[static_cast<std::size_t>(family)];
}

void AdaptivePolicy::felt(int family, Cause cause, std::int64_t ticks, bool with_centre) {
  if (!listening_) return;
  SidesHurt& hurt = lately(family);
  const bool centre = cause == Cause::queue_centre || cause == Cause::rework_fit ||
                      (cause == Cause::hand_off && with_centre);
  const bool local =
      cause == Cause::queue_local || cause == Cause::duplication || cause == Cause::integration;
  if (centre) hurt.centre.add(static_cast<double>(ticks));
  if (local) hurt.local.add(static_cast<double>(ticks));
}

void AdaptivePolicy::done(int family, bool central) {
  if (!listening_) return;
  SidesHurt& hurt = lately(family);
  (central ? hurt.centre : hurt.local).count();
}

void AdaptivePolicy::on_event(std::uint32_t code, std::uint64_t subject) {
  if (code == review) return look();
  if (code == week_over) return fade();
  const Directions directions = decided_[subject];
  --pending_;
  carry_out(directions);
}

void AdaptivePolicy::look() {
  watching_ = false;
  if (!current_.adaptive.enabled) return;
  const bool waits = current_.adaptive.heeds_pending && pending_ > 0;
  const Directions directions = waits ? Directions{} : decide();
  if (std::any_of(directions.begin(), directions.end(), [](int d) { return d != 0; })) {
    decided_.push_back(directions);
    ++pending_;
    simulation_.schedule_in(current_.adaptive.lag, *this, carry_out_decision, decided_.size() - 1);
  }
  start();
}

void AdaptivePolicy::fade_in_a_week() {
  fading_ = true;
  simulation_.schedule_in(Duration{ticks_per_week}, *this, week_over);
}

// Week by week from the first hurt on, however seldom anybody looks, and before anybody does.
void AdaptivePolicy::fade() {
  fading_ = false;
  if (!listening_) return;
  const double week = static_cast<double>(ticks_per_week);
  const double kept = portable::exp(-week / static_cast<double>(current_.adaptive.memory.ticks));
  for (SidesHurt& hurt : by_family_) {
    hurt.centre.fade(kept);
    hurt.local.fade(kept);
  }
  fade_in_a_week();
}

int AdaptivePolicy::direction(const SidesHurt& hurt) const {
  const auto weighed = [&](const RecentMean& side) {
    return current_.adaptive.per_step ? side.mean() : side.total();
  };
  return direction_for(weighed(hurt.centre), weighed(hurt.local), current_.adaptive.tolerance);
}

AdaptivePolicy::Directions AdaptivePolicy::decide() const {
  Directions directions;
  if (!current_.structure.by_lever) {
    for (const SidesHurt& hurt : by_family_) {
      directions.push_back(direction(hurt));
    }
    return directions;
  }
  SidesHurt all;
  for (const SidesHurt& hurt : by_family_) {
    all.centre.join(hurt.centre);
    all.local.join(hurt.local);
  }
  directions.push_back(direction(all));
  return directions;
}

void AdaptivePolicy::carry_out(const Directions& directions) {
  Parameters next = current_;
  StructureParameters& structure = next.structure;
  const std::size_t expected = structure.by_lever ? 1 : structure.families.size();
  if (directions.size() != expected) return;  // the timeline has changed who sets the shares
  const double step = current_.adaptive.step;
  if (structure.by_lever) {
    structure.centralisation =
        std::clamp(structure.centralisation + step * directions[0], 0.0, 1.0);
  }
  for (std::size_t f = 0; f < structure.families.size(); ++f) {
    FamilySpec& family = structure.families[f];
    family.centre_share = structure.by_lever
                              ? centre_share_of(structure.centralisation, family.distance)
                              : std::clamp(family.centre_share + step * directions[f], 0.0, 1.0);
  }
  if (shares_of(structure) == shares_of(current_.structure)) return;  // at the end of the swing
  // Also where the step is too small to move anybody: the next one goes on from there.
  derive(next, &current_);
  adopt_(next);
}

Parameters AdaptivePolicy::keep_shares(const Parameters& next) {
  Parameters kept = next;
  const std::vector<double> said = shares_of(next.structure);
  const bool same = said == std::exchange(declared_, said);
  if (!same || shares_of(current_.structure) == said) return kept;
  kept.structure.centralisation = current_.structure.centralisation;
  for (std::size_t f = 0; f < kept.structure.families.size(); ++f) {
    kept.structure.families[f].centre_share = current_.structure.families[f].centre_share;
  }
  derive(kept, &current_);
  return kept;
}

}  // namespace pendulum
