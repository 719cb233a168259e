#include "viz/window/lever_board.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/model/centre_shares.h"
#include "sim/model/needs.h"
#include "sim/scenario/lever_value.h"
#include "sim/scenario/uncertainty.h"
#include "viz/language/words.h"
#include "viz/window/entry_name.h"

namespace pendulum {
namespace {

bool same(double a, double b) {
  return std::abs(a - b) <= 1e-9 * (1 + std::abs(b));
}

/// Applies one value; a scenario that cannot have it stays as it is.
void apply(Scenario& scenario, const std::string& path, double value) {
  std::optional<Scenario> next = with_lever(scenario, path, value);
  if (next) scenario = std::move(*next);
}

/// A best guess is a quantile with all its digits: it is shown on the steps of its lever.
void show_uncertainty(LeverView& lever, const Uncertainty* said, const Uncertainty* now) {
  if (said != nullptr) lever.file_value = snapped(lever.range, lever.file_value);
  if (now == nullptr) return;
  lever.value = snapped(lever.range, lever.value);
  lever.drawn_between = {snapped(lever.range, now->at(*lever.parameter, .05)),
                         snapped(lever.range, now->at(*lever.parameter, .95))};
}

/// Why a lever changes nothing: what it needs, which people find under its name or in the file.
std::string missing_words(const Scenario& scenario, const Need& need) {
  const auto declared = std::find_if(
      scenario.paths().begin(), scenario.paths().end(),
      [&](const std::string& path) { return scenario.parameter(path).path == need.path; });
  if (declared == scenario.paths().end())
    return tr_format("Has no effect in this structure: it has no {0}.", need.path);
  const Parameter& parameter = scenario.parameter(*declared);
  const std::string label = tr(parameter.label);
  if (parameter.quantity == Quantity::flag)
    return tr_format("Has no effect in this structure: \"{0}\" is off ({1}).", label, need.path);
  if (parameter.quantity == Quantity::choice)
    return tr_format("Has no effect in this structure: \"{0}\" is not \"{1}\" ({2}).", label,
                     tr_in("choice", need.word), need.path);
  return tr_format("Has no effect in this structure: \"{0}\" is 0 ({1}).", label, need.path);
}

/// One of several that belong together carries its entry's name, under the parameter's own label as
/// the group.
void name_entry(const Scenario& scenario, LeverView& lever) {
  std::string name = entry_name(scenario, lever.path);
  if (name.empty()) return;
  lever.group = lever.label;
  lever.label = std::move(name);
}

}  // namespace

const LeverBoard::Values& LeverBoard::values_for(std::size_t structure,
                                                 const Parameter& parameter) const {
  return parameter.role == ParameterRole::assumption ? state_.assumptions
                                                     : state_.decisions.at(structure);
}

double LeverBoard::value_of(std::size_t structure, const std::string& path) const {
  const Scenario& file = this->file(structure);
  const Values& values = values_for(structure, file.parameter(path));
  const auto found = values.find(path);
  return found != values.end() ? found->second : lever_value(file, path);
}

std::vector<LeverView> LeverBoard::levers(std::size_t structure) const {
  std::vector<LeverView> decisions, assumptions;
  const Scenario& file = this->file(structure);
  const std::shared_ptr<const Scenario> now = effective(structure);
  Needs needs(*now);
  for (const std::string& path : file.paths()) {
    const Parameter& parameter = file.parameter(path);
    if (!is_lever(parameter)) continue;
    LeverView lever;
    lever.parameter = &parameter;
    lever.path = path;
    lever.label = tr(parameter.label);
    lever.range = lever_range(parameter);
    lever.file_value = value_in_effect(file, path, lever_value(file, path));
    lever.value = value_in_effect(*now, path, value_of(structure, path));
    lever.changed = !same(lever.value, lever.file_value);
    lever.governed = is_governed(*now, path);
    if (const Need* need = needs.unmet(path)) lever.no_effect = missing_words(*now, *need);
    show_uncertainty(lever, file.uncertainty(path), now->uncertainty(path));
    name_entry(file, lever);
    const bool world = parameter.role == ParameterRole::assumption;
    (world ? assumptions : decisions).push_back(std::move(lever));
  }
  decisions.insert(decisions.end(), assumptions.begin(), assumptions.end());
  return decisions;
}

int changed_count(const std::vector<LeverView>& levers, ParameterRole role) {
  return static_cast<int>(std::count_if(levers.begin(), levers.end(), [&](const auto& lever) {
    return lever.parameter->role == role && lever.changed && !lever.governed;
  }));
}

std::shared_ptr<const Scenario> LeverBoard::effective(std::size_t structure) const {
  Scenario scenario = file(structure);
  for (const auto& [path, value] : state_.decisions.at(structure)) apply(scenario, path, value);
  for (const auto& [path, value] : state_.assumptions) apply(scenario, path, value);
  return std::make_shared<const Scenario>(std::move(scenario));
}

std::string LeverBoard::key(std::size_t structure) const {
  std::string key = fmt::format("{} {}", rows_.at(structure), reloads_);
  for (const Values* values : {&state_.decisions.at(structure), &state_.assumptions})
    for (const auto& [path, value] : *values) key += fmt::format(" {}={:a}", path, value);
  return key;
}

/// Keeps only what differs from the file, so that moving a lever back is no change.
void LeverBoard::put(std::size_t structure, const std::string& path, double value) {
  const Parameter& parameter = file(structure).parameter(path);
  if (parameter.role != ParameterRole::assumption) {
    Values& values = state_.decisions.at(structure);
    if (same(value, lever_value(file(structure), path))) {
      values.erase(path);
    } else {
      values[path] = value;
    }
    return;
  }
  const bool everywhere = std::all_of(rows_.begin(), rows_.end(), [&](std::size_t row) {
    const Scenario& file = *files_[row];
    return !file.has(path) || same(value, lever_value(file, path));
  });
  if (everywhere) {
    state_.assumptions.erase(path);
  } else {
    state_.assumptions[path] = value;
  }
}

void LeverBoard::take_over(std::size_t structure, const std::string& path) {
  for (const auto& [other, value] : values_to_take_over(*effective(structure), path))
    put(structure, other, value);
}

LeverBoard::Affected LeverBoard::move(std::size_t structure, const std::string& path,
                                      double value) {
  const Stand before = stand();
  if (!before_drag_) before_drag_ = stand();
  take_over(structure, path);
  put(structure, path, value);
  return affected_by(before);
}

LeverBoard::Affected LeverBoard::in_one_step(const std::function<void()>& change) {
  commit();
  const Stand before = stand();
  before_drag_ = stand();
  change();
  commit();
  return affected_by(before);
}

LeverBoard::Affected LeverBoard::reset(std::size_t structure, const std::string& path) {
  return in_one_step([&] {
    state_.decisions.at(structure).erase(path);
    state_.assumptions.erase(path);
  });
}

LeverBoard::Affected LeverBoard::reset_role(std::size_t structure, ParameterRole role) {
  return in_one_step([&] {
    (role == ParameterRole::assumption ? state_.assumptions : state_.decisions.at(structure))
        .clear();
  });
}

LeverBoard::Affected LeverBoard::restore(const LeverState& wanted) {
  const auto put_all = [this](std::size_t structure, const Values& values) {
    for (const auto& [path, value] : values)
      if (file(structure).has(path) && is_lever(file(structure).parameter(path)))
        put(structure, path, value);
  };
  return in_one_step([&] {
    for (std::size_t i = 0; i < std::min(rows_.size(), wanted.decisions.size()); ++i)
      put_all(i, wanted.decisions[i]);
    if (!rows_.empty()) put_all(0, wanted.assumptions);
  });
}

LeverBoard::Affected LeverBoard::reset_all() {
  return place({});
}

LeverBoard::Affected LeverBoard::place(const std::vector<LeverMove>& moves) {
  return in_one_step([&] {
    for (Values& values : state_.decisions) values.clear();
    state_.assumptions.clear();
    move_each(moves);
  });
}

LeverBoard::Affected LeverBoard::move_all(const std::vector<LeverMove>& moves) {
  return in_one_step([&] { move_each(moves); });
}

void LeverBoard::move_each(const std::vector<LeverMove>& moves) {
  for (const LeverMove& move : moves) {
    if (move.structure >= rows_.size()) continue;
    const Scenario& scenario = file(move.structure);
    if (!scenario.has(move.path) || !is_lever(scenario.parameter(move.path))) continue;
    take_over(move.structure, move.path);
    put(move.structure, move.path, move.value);
  }
}

}  // namespace pendulum
