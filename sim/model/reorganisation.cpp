#include "sim/model/reorganisation.h"

#include <algorithm>
#include <cmath>

#include "sim/model/parameters.h"
#include "sim/model/reading.h"

namespace pendulum {

void declare_reorganisation(Registry& registry) {
  registry.set_mechanism("reorganisation");
  registry.add_section({"reorganisation", "What changing the structure costs.", false});
  registry.add("reorganisation.enabled", Quantity::flag)
      .label("Reorganisations disrupt")
      .says("Whether people lose productivity for a while when work changes hands.")
      .standard("false")
      .assumption();
  registry.set_switch("reorganisation.enabled");
  registry.add("reorganisation.loss", Quantity::share)
      .label("Loss by a reorganisation")
      .says("Productivity lost at first by somebody whose work has changed entirely.")
      .range("0 %", "60 %")
      .standard("15 %")
      .assumption()
      .lever("0 %", "40 %");
  registry.add("reorganisation.lasts", Quantity::duration)
      .label("Getting used to it")
      .says("Time until nothing of the loss is left; it fades in a straight line.")
      .range("1 d", "3 y")
      .standard("3 mo")
      .assumption();
}

ReorganisationParameters read_reorganisation(const Scenario& scenario) {
  return {scenario.flag("reorganisation.enabled"), scenario.number("reorganisation.loss"),
          read_duration(scenario, "reorganisation.lasts")};
}

std::vector<double> work_changing_hands(const Parameters& before, const Parameters& after) {
  const std::size_t markets = before.structure.markets.size();
  std::vector<double> changing(markets + 1, 0), all(markets + 1, 0);
  for (const KindSpec& kind : before.kinds) {
    for (const StepSpec& step : kind.steps) {
      if (step.function >= 0 || step.in_market) continue;
      for (std::size_t m = 0; m < markets; ++m) {
        const auto market = static_cast<int>(m);
        const double hours =
            kind.per_month * before.structure.markets[m].demand_share * step.effort_hours;
        const double was = centre_share_in(before.structure, step.family, market);
        const double is = centre_share_in(after.structure, step.family, market);
        for (const std::size_t team : {std::size_t{0}, m + 1}) {
          changing[team] += hours * std::abs(is - was);
        }
        all[0] += hours * std::max(was, is);
        all[m + 1] += hours * std::max(1 - was, 1 - is);
      }
    }
  }
  for (std::size_t t = 0; t <= markets; ++t) {
    if (all[t] > 0) changing[t] = std::min(1.0, changing[t] / all[t]);
  }
  return changing;
}

void Disruption::hit(int person, double extent, TimePoint now) {
  if (!reorganisation_.enabled || extent <= 0) return;
  const auto index = static_cast<std::size_t>(person);
  if (struck_.size() <= index) struck_.resize(index + 1);
  // A greater loss takes the place of what is left of a smaller one; who is still busy with an old
  // change does not lose twice, and a smaller one does not make the old one begin again.
  const double loss = reorganisation_.loss * extent;
  if (loss > current(index, now)) struck_[index] = {loss, now};
}

double Disruption::current(std::size_t person, TimePoint now) const {
  if (person >= struck_.size()) return 0;
  const Blow& blow = struck_[person];
  const double gone =
      static_cast<double>((now - blow.at).ticks) / static_cast<double>(reorganisation_.lasts.ticks);
  return reorganisation_.enabled ? blow.loss * std::max(0.0, 1 - gone) : 0;
}

}  // namespace pendulum
