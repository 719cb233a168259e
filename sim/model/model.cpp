#include "sim/model/model.h"

#include <algorithm>

#include "sim/model/parameters.h"
#include "sim/model/reading.h"

namespace pendulum {

Registry make_registry() {
  Registry registry;
  declare_run(registry);
  declare_structure(registry);
  declare_staffing(registry);
  declare_workflow(registry);
  declare_demand(registry);
  declare_queueing(registry);
  declare_service_time(registry);
  declare_hand_off(registry);
  declare_fit(registry);
  declare_rework(registry);
  declare_assets(registry);
  declare_committee(registry);
  declare_platform(registry);
  declare_enterprise(registry);
  declare_tiger_team(registry);
  declare_reorganisation(registry);
  declare_adaptive(registry);
  declare_timeline(registry);
  declare_push_back(registry);
  declare_advice(registry);
  declare_playbook(registry);
  declare_regulation(registry);
  declare_orchestration(registry);
  declare_agencies(registry);
  declare_adoption(registry);
  declare_turnover(registry);
  declare_market_entry(registry);
  declare_analytics(registry);
  declare_insight(registry);
  declare_tool_churn(registry);
  return registry;
}

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

double assets_asked_per_month(const Parameters& p) {
  double count = 0;
  for (const KindSpec& kind : p.kinds) {
    for (const StepSpec& step : kind.steps) count += kind.per_month * p.demand.level * step.assets;
  }
  return count;
}

KindFacts facts_of_kind(const KindSpec& kind) {
  KindFacts facts{kind.id, kind.name, kind.token, kind.counted, false, {}};
  for (const StepSpec& step : kind.steps) facts.steps.push_back(step.name);
  facts.analytical = kind.analytical;
  return facts;
}

void describe_structure(const Parameters& p, Organisation& organisation) {
  const auto markets = static_cast<int>(p.structure.markets.size());
  for (const RoleSpec& role : p.structure.roles) {
    organisation.roles.push_back(role.id);
    organisation.role_names.push_back(role.name);
    organisation.hourly_cost_by_role.push_back(role.hourly_cost);
  }
  for (const MarketSpec& market : p.structure.markets) {
    organisation.markets.push_back(
        {market.id, market.name, market.distinctiveness, market.utc_offset_hours});
  }
  for (std::size_t f = 0; f < p.structure.families.size(); ++f) {
    const FamilySpec& family = p.structure.families[f];
    FamilyFacts facts{family.id, family.name, family.distance, family.centre_share, {}};
    for (int m = 0; m < markets; ++m) {
      facts.share_by_market.push_back(centre_share_in(p.structure, static_cast<int>(f), m));
    }
    organisation.families.push_back(facts);
  }
  std::stable_sort(organisation.families.begin(), organisation.families.end(),
                   [](const auto& a, const auto& b) { return a.distance < b.distance; });
  for (const LayerSpec& layer : p.structure.layers) organisation.layers.push_back(layer.name);
}

void describe(Parameters& p) {
  Organisation& organisation = p.organisation;
  organisation = Organisation{};
  describe_structure(p, organisation);
  organisation.teams = p.people.teams;
  for (const KindSpec& kind : p.kinds) organisation.kinds.push_back(facts_of_kind(kind));
  organisation.has_committee = p.committee.enabled;
  organisation.committee_members = p.committee.members;
  organisation.tiger_teams_at_most = p.tiger.enabled ? p.tiger.at_most : 0;
  organisation.integration_links =
      static_cast<int>(std::count_if(p.stack.links.begin(), p.stack.links.end(),
                                     [](const IntegrationLink& link) { return !link.shadow; }));
  organisation.tool_instances = static_cast<int>(p.stack.instances.size());
  organisation.licence_per_instance = p.platform.licence_per_instance;
  organisation.licence_cost_per_month =
      p.platform.licence_per_instance * static_cast<double>(p.stack.instances.size());
}

void read_mechanisms(const Scenario& scenario, Parameters& p, std::vector<Diagnostic>& problems) {
  p.run = read_run(scenario);
  p.structure = read_structure(scenario, problems);
  p.kinds = read_workflow(scenario, problems);
  p.demand = read_demand(scenario);
  p.queueing = read_queueing(scenario);
  p.service = read_service_time(scenario);
  p.hand_off = read_hand_off(scenario);
  p.fit = read_fit(scenario);
  p.rework = read_rework(scenario);
  p.assets = read_assets(scenario);
  p.committee = read_committee(scenario, problems);
  p.platform = read_platform(scenario, problems);
  p.enterprise = read_enterprise(scenario, problems);
  p.tiger = read_tiger_team(scenario);
  p.push_back = read_push_back(scenario);
  p.advice = read_advice(scenario);
  p.playbook = read_playbook(scenario);
  p.orchestration = read_orchestration(scenario, problems);
  p.agencies = read_agencies(scenario, problems);
  p.adoption = read_adoption(scenario);
  p.turnover = read_turnover(scenario);
  if (p.turnover.enabled) p.playbook.learning.turnover = 0;  // people leave one by one
  p.reorganisation = read_reorganisation(scenario);
  p.adaptive = read_adaptive(scenario);
  p.staffing = read_staffing(scenario);
  p.regulation = read_regulation(scenario);
  p.entry = read_market_entry(scenario, problems);
  p.analytics = read_analytics(scenario);
  p.insight = read_insight(scenario);
  p.tools = read_tool_churn(scenario);
  if (p.tools.enabled) p.platform.old_failures = p.tools.old_failures;
}

// A step that nobody in the firm can do would wait for ever.
void check_served(const Scenario& scenario, const Parameters& p,
                  std::vector<Diagnostic>& problems) {
  for (const KindSpec& kind : p.kinds) {
    for (const StepSpec& step : kind.steps) {
      const std::size_t team =
          step.function >= 0 ? p.people.function_team[static_cast<std::size_t>(step.function)] : 0;
      const auto role = static_cast<std::size_t>(step.role);
      const bool by_function =
          step.function >= 0 &&
          p.enterprise.functions[static_cast<std::size_t>(step.function)].role == step.role &&
          p.enterprise.functions[static_cast<std::size_t>(step.function)].people > 0;
      if (step.function >= 0 ? by_function : p.people.serving[team][role] >= 0) continue;
      problems.push_back(problem_at(
          scenario, "work." + kind.id + ".steps." + step.id + ".role",
          "nobody can do this step: no people of the role '" + p.structure.roles[role].id + "'",
          step.function >= 0 ? "name the function's own role, and give it people"
                             : "give it a headcount under `people.headcount`"));
    }
  }
}

// Coordination that nobody in the firm can do would cost nothing.
void check_coordinated(const Scenario& scenario, const Parameters& p,
                       std::vector<Diagnostic>& problems) {
  const auto need = [&](bool wanted, int role, const char* at) {
    if (!wanted || p.people.serving[centre_team][static_cast<std::size_t>(role)] >= 0) return;
    problems.push_back(problem_at(scenario, at,
                                  "nobody can coordinate: no people of the role '" +
                                      p.structure.roles[static_cast<std::size_t>(role)].id + "'",
                                  "give it a headcount under `people.headcount`"));
  };
  const OrchestrationParameters& own = p.orchestration;
  need(own.enabled && own.by_orchestrators, own.role, "orchestration.role");
  need(p.agencies.enabled, p.agencies.coordinator, "agencies.coordinator");
}

// What the world asks for needs a kind of work that answers it.
void check_programmes(const Scenario& scenario, const Parameters& p,
                      std::vector<Diagnostic>& problems) {
  const auto need = [&](bool wanted, Trigger trigger, const std::string& at, const char* word) {
    if (!wanted || kind_with(p.kinds, trigger) >= 0) return;
    problems.push_back(problem_at(scenario, at,
                                  "no kind of work has the trigger '" + std::string(word) + "'",
                                  "add one under `work`, or switch this off"));
  };
  need(p.regulation.enabled, Trigger::regulation, "regulation.enabled", "regulation");
  const bool opens = std::any_of(p.entry.opens.begin(), p.entry.opens.end(),
                                 [](Duration when) { return when.ticks > 0; });
  need(opens, Trigger::entry, "market_entry.enabled", "entry");
  need(p.tools.enabled, Trigger::purchase, "tools.enabled", "purchase");
  need(p.tools.enabled, Trigger::obsolete, "tools.enabled", "obsolete");
}

}  // namespace

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
    changed.insert(next, {at, std::move(same)});
  }
  return changed;
}

// Reads and derives the scenario and all it turns into. What is wrong with a later epoch only is
// said with its month.
std::vector<std::shared_ptr<Parameters>> build_epochs(const Scenario& scenario,
                                                      const std::vector<ChangedScenario>& changed,
                                                      const Parameters* best_guess,
                                                      std::vector<Diagnostic>& problems) {
  std::vector<std::shared_ptr<Parameters>> all;
  const auto each = [&](auto&& build) {
    for (std::size_t i = 0; i <= changed.size() && problems.empty(); ++i) {
      build(i, i == 0 ? scenario : changed[i - 1].scenario);
      if (i == 0) continue;
      const auto ticks = static_cast<double>(changed[i - 1].at.ticks);
      for (Diagnostic& problem : problems) {
        problem.message += " (after " + format_quantity(Quantity::duration, ticks) + ")";
      }
    }
  };
  each([&](std::size_t i, const Scenario& at) {
    all.push_back(std::make_shared<Parameters>());
    read_mechanisms(at, *all.back(), problems);
    all.back()->entry.at = i == 0 ? Duration{} : changed[i - 1].at;
  });
  if (!problems.empty()) return all;
  see_ahead(all);
  each([&](std::size_t i, const Scenario& at) {
    derive(*all[i], dealt_before(all, i, best_guess));
    check_served(at, *all[i], problems);
    check_coordinated(at, *all[i], problems);
    check_programmes(at, *all[i], problems);
  });
  return all;
}

}  // namespace

void derive(Parameters& p, const Parameters* before) {
  p.assets.assets_per_month = assets_asked_per_month(p);
  const bool same_topics = before != nullptr && before->assets.zipf == p.assets.zipf;
  p.topics = same_topics ? before->topics
                         : std::make_shared<const Zipf>(static_cast<std::size_t>(p.assets.topics),
                                                        p.assets.zipf);
  p.stack = build_stack(p.platform, p.structure);
  if (p.push_back.enabled) add_shadow_stack(p.platform, p.structure, p.stack);
  const bool stay = before != nullptr && same_dealing(p, *before);
  p.people = deal_people(p, stay ? &before->people : nullptr);
  describe(p);
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

ImpossibleDraw::ImpossibleDraw(std::vector<Diagnostic> found)
    : std::runtime_error("assumptions drawn for a future make no sense together: " +
                         found.front().path + ": " + found.front().message),
      diagnostics(std::move(found)) {}

std::shared_ptr<const Model> model_in(const std::shared_ptr<const Model>& model, RandomKey draw) {
  return model->is_uncertain() ? model->drawn(draw) : model;
}

std::string item_name(const Organisation& organisation, const ItemFacts& item) {
  return organisation.markets[item.market].id + "." + organisation.kinds[item.kind].id + "." +
         std::to_string(item.number);
}

}  // namespace pendulum
