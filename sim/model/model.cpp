#include "sim/model/model.h"

#include <algorithm>

#include "sim/model/effective_load.h"
#include "sim/model/mechanisms.h"
#include "sim/model/parameters.h"
#include "sim/model/whole_checks.h"

namespace pendulum {

Model::Model(std::shared_ptr<const Parameters> parameters, std::optional<Scenario> uncertain)
    : parameters_(std::move(parameters)), uncertain_(std::move(uncertain)) {}

const Organisation& Model::organisation() const {
  return parameters_->organisation;
}
Duration Model::warm_up() const {
  return parameters_->run.warm_up;
}
bool Model::steady_state() const {
  return parameters_->run.steady_state;
}
int Model::months() const {
  return parameters_->run.months;
}
std::uint64_t Model::seed() const {
  return parameters_->run.seed;
}
int Model::replications() const {
  return parameters_->run.replications;
}

namespace {

// What has to be known of later epochs from the start: which teams there will ever be.
void see_ahead(const std::vector<std::shared_ptr<Parameters>>& all) {
  std::vector<EnterpriseParameters*> each;
  bool agencies = false;
  for (const auto& p : all) {
    each.push_back(&p->enterprise);
    agencies |= p->agencies.enabled;
  }
  foresee_teams(each);
  for (const auto& p : all) p->agencies.ever_enabled = agencies;
}

// Whose dealing of people an epoch starts from: that of the best guess, on which leaders decide, or
// that of the epoch before.
const Parameters* dealt_before(const std::vector<std::shared_ptr<Parameters>>& all, std::size_t i,
                               const Parameters* best_guess) {
  if (best_guess == nullptr) return i == 0 ? nullptr : all[i - 1].get();
  if (i == 0) return best_guess;
  const bool known = i <= best_guess->epochs.size();
  return known ? best_guess->epochs[i - 1].parameters.get() : all[i - 1].get();
}

// The firm also changes where a market opens: its people join.
std::vector<ChangedScenario> with_openings(const Scenario& scenario,
                                           std::vector<ChangedScenario> changed) {
  std::vector<Diagnostic> said_later;
  for (const Duration at : openings(read_market_entry(scenario, said_later))) {
    const auto next = std::find_if(changed.begin(), changed.end(),
                                   [&](const ChangedScenario& one) { return one.at >= at; });
    if (next != changed.end() && next->at == at) continue;
    Scenario same = next == changed.begin() ? scenario : std::prev(next)->scenario;
    changed.insert(next, {at, std::move(same), ""});
  }
  return changed;
}

// Adds what is wrong with an epoch: with a later one only what it is the first to show, and when.
void add_problems(std::vector<Diagnostic>& problems, std::vector<Diagnostic> found,
                  const ChangedScenario* epoch) {
  const std::vector<Diagnostic> before = problems;
  for (Diagnostic& problem : found) {
    const bool said = std::any_of(before.begin(), before.end(), [&](const Diagnostic& earlier) {
      return earlier.path == problem.path && earlier.hint.english() == problem.hint.english();
    });
    if (epoch != nullptr && said) continue;
    if (epoch != nullptr) {
      const std::string when =
          format_quantity(Quantity::duration, static_cast<double>(epoch->at.ticks));
      problem.message = epoch->entries.empty() ? worded("{0} (after {1})", problem.message, when)
                                               : worded("{0} (after {1}), by timeline entry '{2}'",
                                                        problem.message, when, epoch->entries);
    }
    problems.push_back(std::move(problem));
  }
}

// Reads and derives the scenario and all it turns into.
std::vector<std::shared_ptr<Parameters>> build_epochs(const Scenario& scenario,
                                                      const std::vector<ChangedScenario>& changed,
                                                      const Parameters* best_guess,
                                                      std::vector<Diagnostic>& problems) {
  std::vector<std::shared_ptr<Parameters>> all;
  const auto each = [&](auto&& build) {
    for (std::size_t i = 0; i <= changed.size(); ++i) {
      std::vector<Diagnostic> found;
      build(i, i == 0 ? scenario : changed[i - 1].scenario, found);
      add_problems(problems, std::move(found), i == 0 ? nullptr : &changed[i - 1]);
    }
  };
  each([&](std::size_t i, const Scenario& at, std::vector<Diagnostic>& found) {
    all.push_back(std::make_shared<Parameters>(read_mechanisms(at, found)));
    all.back()->entry.at = i == 0 ? Duration{} : changed[i - 1].at;
    check_programmes(at, *all.back(), found);
  });
  if (!problems.empty()) return all;
  see_ahead(all);
  each([&](std::size_t i, const Scenario& at, std::vector<Diagnostic>& found) {
    derive(*all[i], dealt_before(all, i, best_guess));
    check_whole(at, *all[i], found);
  });
  return all;
}

}  // namespace

void derive(Parameters& p, const Parameters* before) {
  const bool same_topics = before != nullptr && before->assets.zipf == p.assets.zipf;
  p.topics = same_topics ? before->topics
                         : std::make_shared<const Zipf>(static_cast<std::size_t>(p.assets.topics),
                                                        p.assets.zipf);
  p.stack = build_stack(p.platform, p.structure);
  if (p.push_back.enabled) add_shadow_stack(p.platform, p.structure, p.stack);
  p.assets.asked = assets_asked(p);  // also for work on the tools there are
  const bool stay = before != nullptr && same_dealing(p, *before);
  p.people = deal_people(p, stay ? &before->people : nullptr);
  p.organisation = organisation_of(p);
}

namespace {

ModelResult build(const Scenario& scenario, const Parameters* best_guess) {
  ModelResult result;
  const std::vector<TimelineEntry> timeline = read_timeline(scenario);
  const std::vector<ChangedScenario> changed =
      with_openings(scenario, changed_scenarios(scenario, timeline));
  const auto all = build_epochs(scenario, changed, best_guess, result.diagnostics);
  if (!result.diagnostics.empty()) return result;
  for (std::size_t i = 0; i < changed.size(); ++i) {
    all.front()->epochs.push_back({changed[i].at, all[i + 1]});
  }
  for (const TimelineEntry& entry : timeline) {
    all.front()->organisation.timeline.push_back({entry.id, entry.title, entry.at.as_months()});
  }
  const bool uncertain = !scenario.uncertain_paths().empty();
  result.model = std::make_shared<const Model>(
      all.front(), uncertain ? std::optional<Scenario>(scenario) : std::nullopt);
  return result;
}

}  // namespace

ModelResult build_model(const Scenario& scenario) {
  return build(scenario, nullptr);
}

std::shared_ptr<const Model> Model::drawn(RandomKey key) const {
  ModelResult result = build(uncertain_->drawn(key), parameters_.get());
  if (!result.model) throw ImpossibleDraw(std::move(result.diagnostics));
  return std::move(result.model);
}

namespace {

Message nonsense(const Diagnostic& found) {
  return worded("assumptions drawn for a future make no sense together: {0}: {1}", found.path,
                found.message);
}

}  // namespace

ImpossibleDraw::ImpossibleDraw(std::vector<Diagnostic> found)
    : std::runtime_error(nonsense(found.front()).english()), diagnostics(std::move(found)) {}

Message ImpossibleDraw::message() const {
  return nonsense(diagnostics.front());
}

std::shared_ptr<const Model> model_in(const std::shared_ptr<const Model>& model, RandomKey draw) {
  return model->is_uncertain() ? model->drawn(draw) : model;
}

std::string item_name(const Organisation& organisation, const ItemFacts& item) {
  return organisation.markets[item.market].id + "." + organisation.kinds[item.kind].id + "." +
         std::to_string(item.number);
}

}  // namespace pendulum
