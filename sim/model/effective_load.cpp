#include "sim/model/effective_load.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/model/asset_forecast.h"
#include "sim/model/expected_work.h"
#include "sim/model/parameters.h"

namespace pendulum {

namespace {

struct LoadSheet {
  const Parameters& p;
  LoadTable hours;
  std::vector<double> steps;       // [team][family], a month
  std::vector<double> asset_cost;  // [team], share of making it new

  // How many teams work on an item: asked for every step of it, so the last answer is kept.
  struct Involved {
    const KindSpec* kind = nullptr;
    int market = 0;
    bool at_centre = false;
    int teams = 0;
  };
  Involved involved;

  std::size_t cell(std::size_t team, int family) const {
    return team * p.structure.families.size() + static_cast<std::size_t>(family);
  }
};

void add(LoadSheet& sheet, std::size_t team, const StepSpec& step, double count, double hours) {
  if (count <= 0) return;
  sheet.hours[team][static_cast<std::size_t>(step.role)] += count * hours;
  sheet.steps[sheet.cell(team, step.family)] += count;
}

bool counsels(const Parameters& p, const StepSpec& step) {
  return advises(p.advice, p.structure.families[static_cast<std::size_t>(step.family)].distance);
}

// Share of such steps of a kind and market that the centre does.
double centre_part(const Parameters& p, const ExpectedStep& work, const StepSpec& step) {
  if (step.function >= 0) return 0;
  if (work.at_centre) return 1;
  if (step.in_market || counsels(p, step)) return 0;
  return centre_share_in(p.structure, step.family, work.market);
}

// Advice takes the centre's time, and some of the market's.
void add_advice(LoadSheet& sheet, const ExpectedStep& work, std::size_t team) {
  const AdviceParameters& advice = sheet.p.advice;
  const StepSpec& step = work.step;
  if (work.at_centre || step.in_market || !counsels(sheet.p, step) || advice.patience <= Duration{})
    return;
  const double asked =
      work.per_month * centre_share_in(sheet.p.structure, step.family, work.market);
  add(sheet, 0, step, asked, step.effort_hours * advice.effort_share);
  sheet.hours[team][static_cast<std::size_t>(step.role)] +=
      asked * step.effort_hours * advice.listening;
}

// Hours of one step relative to its nominal effort, before experience.
double inflation(const Parameters& p, const StepSpec& step, double asset_cost) {
  double factor = 1;
  if (step.assets > 0) factor = 1 - step.asset_share + step.asset_share * asset_cost;
  double rework = 0;
  if (step.creative) rework += mean_review_rework(p.rework);
  if (p.rework.defects) rework += p.rework.defect_probability * p.rework.defect_share;
  return factor * (1 + rework);
}

// How often, of the times it is done, the step comes from another team.
double changes_of_hands(const Parameters& p, const ExpectedStep& work) {
  const StepSpec& step = work.step;
  if (step.function >= 0) return 1;
  const double central = centre_part(p, work, step);
  double edges = step.after.empty() ? central : 0;
  for (const int before : step.after) {
    const StepSpec& other = work.kind.steps[static_cast<std::size_t>(before)];
    edges += other.function >= 0 ? 1 : std::abs(central - centre_part(p, work, other));
  }
  return edges;
}

// Teams that work on an item: its market, maybe the centre, functions, other markets.
double teams_expected(const Parameters& p, const ExpectedStep& work) {
  double centre = 0;
  std::vector<int> others;
  for (const StepSpec& step : work.kind.steps) {
    if (!work.at_centre) centre = std::max(centre, centre_part(p, work, step));
    if (step.function >= 0) others.push_back(step.function);
    const bool elsewhere = step.market >= 0 && step.market != work.market;
    if (elsewhere && !work.at_centre) others.push_back(-1 - step.market);
  }
  std::sort(others.begin(), others.end());
  others.erase(std::unique(others.begin(), others.end()), others.end());
  return 1 + centre + static_cast<double>(others.size());
}

int teams_on(LoadSheet& sheet, const ExpectedStep& work) {
  LoadSheet::Involved& last = sheet.involved;
  if (last.kind != &work.kind || last.market != work.market || last.at_centre != work.at_centre) {
    const int teams = static_cast<int>(teams_expected(sheet.p, work) + 0.5);
    last = {&work.kind, work.market, work.at_centre, teams};
  }
  return last.teams;
}

// What orchestrators do for an item is asked of its market's.
void add_orchestrators(LoadSheet& sheet, const StepSpec& step, int market, int teams, double edges,
                       double count) {
  const OrchestrationParameters& own = sheet.p.orchestration;
  if (!orchestrated(own, teams)) return;
  const double hours = own.arranging_hours * edges + (step.after.empty() ? own.planning_hours : 0);
  sheet.hours[static_cast<std::size_t>(market) + 1][static_cast<std::size_t>(own.role)] +=
      count * hours;
}

void add_step(LoadSheet& sheet, const ExpectedStep& work) {
  const Parameters& p = sheet.p;
  const StepSpec& step = work.step;
  const double count = work.per_month;
  const double edges = changes_of_hands(p, work);
  const int teams = teams_on(sheet, work);
  add_orchestrators(sheet, step, work.market, teams, edges, count);
  if (step.function >= 0) return;
  const auto where = static_cast<std::size_t>(step.market >= 0 ? step.market : work.market);
  const double central = centre_part(p, work, step);
  const double hearing = parties(p.orchestration, teams) * p.orchestration.relation_hours;
  const double hand_over = edges * (p.hand_off.effort_hours * 2 + hearing);
  const double search = p.assets.enabled ? step.assets * p.assets.search_hours : 0;
  // The last step is where two answers are brought together.
  const bool last = work.kind.analytical && step.successors.empty();
  const double twice = last ? expected_reconciling(p.analytics, work.kind.effort_hours) : 0;
  const double distance = p.structure.families[static_cast<std::size_t>(step.family)].distance;
  const bool may_misfit = p.fit.enabled && !work.at_centre;
  const double input = may_misfit ? p.fit.local_input * p.fit.input_effort : 0;
  const double at_centre = inflation(p, step, sheet.asset_cost[0]) + input;
  const double locally = inflation(p, step, sheet.asset_cost[where + 1]);
  add(sheet, 0, step, count * central, step.effort_hours * at_centre + hand_over + search + twice);
  add(sheet, where + 1, step, count * (1 - central),
      step.effort_hours * locally + hand_over + search + twice);
  add_advice(sheet, work, where + 1);
  if (!may_misfit) return;
  const double misses =
      fit_rework_probability(p.fit, p.structure.markets[where].distinctiveness, distance);
  sheet.hours[where + 1][static_cast<std::size_t>(step.role)] +=
      count * central * misses * (step.effort_hours * p.fit.rework_share + hand_over);
}

void add_platform(LoadSheet& sheet) {
  const Parameters& p = sheet.p;
  const auto role = static_cast<std::size_t>(p.platform.run_role);
  for (int owner = -1; owner < static_cast<int>(p.structure.markets.size()); ++owner) {
    if (owner >= 0 && !is_open(p.entry, static_cast<std::size_t>(owner))) continue;
    const RunHours hours = run_hours(p.platform, p.stack, owner);
    sheet.hours[static_cast<std::size_t>(owner + 1)][role] +=
        hours.all() + hours.tools * expected_parallel(p, owner);
  }
  if (!p.platform.incidents) return;
  for (const KindSpec& kind : p.kinds) {
    if (kind.trigger != Trigger::incident) continue;
    for (const IntegrationLink& link : p.stack.links) {
      if (link.shadow) continue;  // nobody plans for those
      if (link.owner >= 0 && !is_open(p.entry, static_cast<std::size_t>(link.owner))) continue;
      for (const StepSpec& step : kind.steps) {
        if (step.function >= 0) continue;
        add(sheet, static_cast<std::size_t>(link.owner + 1), step,
            p.platform.failures_per_link_month, step.effort_hours);
      }
    }
  }
}

// Practice makes faster: each team's hours shrink by where it will stand on Wright's curve.
void apply_experience(LoadSheet& sheet) {
  const Parameters& p = sheet.p;
  for (std::size_t team = 0; team < sheet.hours.size(); ++team) {
    double steps = 0, weighted = 0;
    for (int family = 0; family < static_cast<int>(p.structure.families.size()); ++family) {
      const double per_month = sheet.steps[sheet.cell(team, family)];
      const double remembered = per_month * p.service.forgetting.as_months();
      steps += per_month;
      weighted += per_month * wright_factor(p.service, remembered);
    }
    if (steps <= 0) continue;
    for (double& hours : sheet.hours[team]) hours *= weighted / steps;
  }
}

}  // namespace

std::vector<double> assets_asked(const Parameters& p) {
  std::vector<double> asked(p.structure.markets.size() + 1, 0);
  for_each_expected_step(p, [&](const ExpectedStep& work) {
    const StepSpec& step = work.step;
    const double central = centre_part(p, work, step);
    const int where = step.market >= 0 ? step.market : work.market;
    asked[0] += work.per_month * step.assets * central;
    asked[static_cast<std::size_t>(where) + 1] += work.per_month * step.assets * (1 - central);
  });
  return asked;
}

LoadTable load_without_talk(const Parameters& p) {
  const std::size_t teams = p.structure.markets.size() + 1;
  LoadSheet sheet{p,
                  {},
                  std::vector<double>(teams * p.structure.families.size(), 0),
                  expected_asset_cost(p),
                  {}};
  sheet.hours.assign(teams, std::vector<double>(p.structure.roles.size(), 0));
  for_each_expected_step(p, [&](const ExpectedStep& work) { add_step(sheet, work); });
  apply_experience(sheet);
  add_platform(sheet);
  return std::move(sheet.hours);
}

LoadTable load_with_talk(const Parameters& p, LoadTable load, const std::vector<double>& size_of) {
  for (std::size_t t = 0; t < size_of.size(); ++t) {
    const double talk = communication_loss(p.service, size_of[t]);
    for (double& hours : load[t]) hours /= 1 - talk;
  }
  return load;
}

}  // namespace pendulum
