#include "viz/story/story_settings.h"

#include <algorithm>
#include <utility>

#include "sim/model/centre_shares.h"
#include "sim/model/model.h"
#include "sim/scenario/lever_value.h"
#include "sim/scenario/problems.h"
#include "sim/scenario/suggest.h"

namespace pendulum {
namespace {

using Scenarios = std::vector<std::shared_ptr<const Scenario>>;

Diagnostic said_at(Diagnostic place, Message message, Message hint = {}) {
  place.message = std::move(message);
  place.hint = std::move(hint);
  return place;
}

bool is_of(const StorySetting& setting, std::size_t structure) {
  return !setting.structure || *setting.structure == structure;
}

std::vector<std::string> lever_paths(const Scenario& scenario) {
  std::vector<std::string> paths;
  for (const std::string& path : scenario.paths())
    if (is_lever(scenario.parameter(path))) paths.push_back(path);
  return paths;
}

class SettingsCheck {
 public:
  SettingsCheck(const Story& story, const Scenarios& scenarios)
      : story_(story), scenarios_(scenarios) {}

  std::vector<Diagnostic> run() {
    for (const StoryStep& step : story_.steps)
      for (const StorySetting& setting : step.settings) check_words(setting);
    if (problems_.empty())
      for (std::size_t step = 0; step < story_.steps.size(); ++step) check_models(step);
    return std::move(problems_);
  }

 private:
  /// The first structure that cannot have the value says why; the others would say the same.
  void check_words(const StorySetting& setting) {
    for (std::size_t i = 0; i < scenarios_.size(); ++i) {
      if (scenarios_[i] == nullptr || !is_of(setting, i)) continue;
      if (std::optional<Diagnostic> problem = trouble(setting, i))
        return problems_.push_back(std::move(*problem));
    }
  }

  std::optional<Diagnostic> trouble(const StorySetting& setting, std::size_t structure) const {
    const Scenario& scenario = *scenarios_[structure];
    if (!scenario.has(setting.path)) return missing(setting, structure);
    const Parameter& parameter = scenario.parameter(setting.path);
    if (!is_lever(parameter))
      return said_at(setting.path_place, worded("'{0}' is no lever", shortened(setting.path)),
                     worded("it cannot move while a story is told: say it in a scenario file"));
    if (setting.structure && parameter.role == ParameterRole::assumption)
      return said_at(
          setting.path_place,
          worded("'{0}' is an assumption, the same for all structures", shortened(setting.path)),
          worded("say it below set"));
    const SaidLever said = read_lever(parameter, setting.value);
    if (said.value) return std::nullopt;
    return said_at(setting.value_place, said.problem, said.hint);
  }

  Diagnostic missing(const StorySetting& setting, std::size_t structure) const {
    const bool elsewhere =
        !setting.structure &&
        std::any_of(scenarios_.begin(), scenarios_.end(), [&](const auto& scenario) {
          return scenario != nullptr && scenario->has(setting.path);
        });
    if (elsewhere)
      return said_at(setting.path_place,
                     worded("{0} has no '{1}'", structure_label(story_.files[structure]),
                            shortened(setting.path)),
                     worded("say it below set_in for the structures that have it"));
    return said_at(setting.path_place, worded("unknown parameter '{0}'", shortened(setting.path)),
                   suggest_nearest(setting.path, lever_paths(*scenarios_[structure])));
  }

  /// Values that are fine one by one may not go together.
  void check_models(std::size_t step) {
    if (story_.steps[step].settings.empty()) return;
    const std::vector<StorySetting> settings = settings_in_force(story_, step);
    for (std::size_t i = 0; i < scenarios_.size(); ++i) {
      if (scenarios_[i] == nullptr || build_model(*scenarios_[i]).model == nullptr) continue;
      const ModelResult model = build_model(with_settings(*scenarios_[i], settings, i));
      if (model.model != nullptr) continue;
      for (const Diagnostic& found : model.diagnostics)
        if (found.severity == Severity::error)
          problems_.push_back(said_at(story_.steps[step].settings.front().path_place,
                                      worded("{0} cannot be simulated: {1}",
                                             structure_label(story_.files[i]), found.message),
                                      found.hint));
    }
  }

  /// As if moved by hand: what a lever takes over moves with it.
  static Scenario with_settings(Scenario scenario, const std::vector<StorySetting>& settings,
                                std::size_t structure) {
    const auto move = [&](const std::string& path, double value) {
      if (std::optional<Scenario> next = with_lever(scenario, path, value))
        scenario = std::move(*next);
    };
    for (const StorySetting& setting : settings) {
      if (!is_of(setting, structure)) continue;
      for (const auto& [path, value] : values_to_take_over(scenario, setting.path))
        move(path, value);
      move(setting.path, *read_lever(scenario.parameter(setting.path), setting.value).value);
    }
    return scenario;
  }

  const Story& story_;
  const Scenarios& scenarios_;
  std::vector<Diagnostic> problems_;
};

}  // namespace

std::vector<StorySetting> settings_in_force(const Story& story, std::size_t step) {
  std::vector<StorySetting> settings;
  for (std::size_t i = 0; i <= step; ++i) {
    const StoryStep& one = story.steps.at(i);
    if (one.reset) settings.clear();
    settings.insert(settings.end(), one.settings.begin(), one.settings.end());
  }
  return settings;
}

std::vector<Diagnostic> check_settings(const Story& story, const Scenarios& scenarios) {
  return SettingsCheck(story, scenarios).run();
}

}  // namespace pendulum
