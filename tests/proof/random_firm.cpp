#include "tests/proof/random_firm.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <unistd.h>

#include "sim/base/random.h"

namespace pendulum::testing {
namespace {

namespace fs = std::filesystem;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : stream_({seed, 0}, purpose("random firm"), 0) {}
  double uniform() { return stream_.next_uniform(); }
  bool chance(double probability) { return uniform() < probability; }
  int roll(int sides) { return static_cast<int>(uniform() * sides); }

 private:
  Stream stream_;
};

/// What the dice leave alone: how long and with which luck a world runs, who it consists of, and
/// what would only make it slow.
bool is_left_alone(const std::string& path) {
  static const std::array<std::string, 12> prefixes = {
      "run.", "roles.", "families.", "layers.", "markets.", "work.", "people.", "assets.topics",
      "platform.run_",
      // These need kinds of work that the small firm has not got.
      "regulation.enabled", "market_entry.enabled", "tools.enabled"};
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) { return path.starts_with(prefix); });
}

/// Somewhere in the range a leader may choose from; where that is wide or open, around the default.
double draw_number(const Parameter& parameter, double now, Dice& dice) {
  const auto low = parameter.lever_low ? parameter.lever_low : parameter.low;
  const auto high = parameter.lever_high ? parameter.lever_high : parameter.high;
  const bool share = parameter.quantity == Quantity::share;
  const double from = low.value_or(0);
  const double to = high.value_or(share ? 1 : std::max(1.0, 3 * now));
  double value = from + dice.uniform() * (to - from);
  const bool wide = now > 0 && (to > 8 * now);
  if (wide) value = std::clamp(now * std::exp(3 * dice.uniform() - 1.5), from, to);
  return parameter.quantity == Quantity::count ? std::round(value) : value;
}

void change(Scenario& scenario, const std::string& path, Dice& dice, std::string& story) {
  const Parameter& parameter = scenario.parameter(path);
  std::optional<Scenario> changed;
  switch (parameter.quantity) {
    case Quantity::flag:
      changed = scenario.with_text(path, dice.chance(0.5) ? "true" : "false");
      break;
    case Quantity::choice:
      changed = scenario.with_text(path, parameter.choices[static_cast<std::size_t>(dice.roll(
                                             static_cast<int>(parameter.choices.size())))]);
      break;
    case Quantity::duration:
    case Quantity::share:
    case Quantity::count:
    case Quantity::number:
    case Quantity::rate:
    case Quantity::money:
      changed = scenario.with_number(path, draw_number(parameter, scenario.number(path), dice));
      break;
    case Quantity::text:
    case Quantity::reference:
    case Quantity::references:
      return;
  }
  if (!changed) return;
  scenario = *std::move(changed);
  story += path + "=" + scenario.value_text(path) + "; ";
}

std::string firm_text(Dice& dice) {
  std::string text = "schema_version: 1\nextends: " PENDULUM_SOURCE_DIR
                     "/tests/proof/worlds/small_firm.yaml\nmarkets:\n";
  for (const char* market : {"b", "c", "d", "e", "f"}) {
    const bool removed = dice.chance(0.5);
    text += std::string("  - {id: ") + market +
            (removed ? ", remove: true}\n"
                     : ", distinctiveness: " + std::to_string(dice.roll(101)) + " %}\n");
  }
  text += "people: {headcount: {maker: " + std::to_string(1 + dice.roll(8)) +
          ", modeler: " + std::to_string(1 + dice.roll(6)) +
          ", marketer: " + std::to_string(2 + dice.roll(14)) + "}}\n";
  text += "demand: {level: " + std::to_string(0.2 + 1.2 * dice.uniform()) + "}\n";
  return text;
}

/// A file of this process's own, gone with this.
class ScratchFile {
 public:
  explicit ScratchFile(const std::string& text)
      : path_(
            (fs::temp_directory_path() / ("pendulum-firm-" + std::to_string(::getpid()) + ".yaml"))
                .string()) {
    std::ofstream(path_) << text;
  }
  ~ScratchFile() {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

Scenario random_scenario(std::uint64_t seed, std::string& story,
                         const std::vector<std::string>& fixed) {
  static const Registry registry = make_registry();
  Dice dice(seed);
  const std::string text = firm_text(dice);
  const ScratchFile file(text);
  const ReadResult read = read_scenario(file.path(), registry, {});
  if (!read.ok()) throw std::runtime_error(format_diagnostic(read.diagnostics.front()));
  story = "seed " + std::to_string(seed) + ": " + text.substr(text.find("markets:"));
  Scenario scenario = *read.scenario;
  const double eagerness = 0.5 * dice.uniform();
  const std::vector<std::string> paths = scenario.paths();
  for (const std::string& path : paths)
    if (!is_left_alone(path) && dice.chance(eagerness)) change(scenario, path, dice, story);
  // Nobody votes, and no domain sits, who is no member: many draws would be refused for it.
  const double members = scenario.number("committee.members");
  for (const char* seats : {"committee.stakeholders", "committee.votes_needed"})
    if (scenario.number(seats) > members) scenario = *scenario.with_number(seats, members);
  // Nor do waves bring more than all of the demand, nor people attend more often than always.
  const double most = 1 / scenario.number("demand.wave_share");
  if (scenario.number("demand.wave_uplift") > most)
    scenario = *scenario.with_number("demand.wave_uplift", most);
  double rest = 1;
  for (const char* share : {"queueing.by_priority", "queueing.oldest", "queueing.newest"}) {
    rest -= scenario.number(share);
    if (rest >= 0) continue;
    scenario = *scenario.with_number(share, std::max(0.0, scenario.number(share) + rest));
    rest = 0;
  }
  for (const std::string& setting : fixed) {
    const std::size_t equals = setting.find('=');
    const auto changed = scenario.with_text(setting.substr(0, equals), setting.substr(equals + 1));
    if (!changed) throw std::runtime_error("cannot set " + setting);
    scenario = *changed;
  }
  return scenario;
}

RandomFirm random_firm(std::uint64_t seed, const std::vector<std::string>& fixed) {
  RandomFirm firm;
  firm.model = build_model(random_scenario(seed, firm.story, fixed)).model;
  return firm;
}

}  // namespace pendulum::testing
