// Whatever the shipped scenarios name on screen is said in every language the window speaks: by the
// scenario's own translations or by the catalogue. A name that is the same in both has an entry
// too.

#include <filesystem>
#include <set>

#include "sim/model/model.h"
#include "tests/catch.h"
#include "viz/language/language.h"
#include "viz/language/words.h"

using namespace pendulum;

namespace {

std::set<std::string> names_shown(const Scenario& scenario, const Organisation& organisation) {
  std::set<std::string> names = {scenario.name(), scenario.title()};
  names.insert(organisation.role_names.begin(), organisation.role_names.end());
  for (const TeamFacts& team : organisation.teams) names.insert(team.name);
  for (const MarketFacts& market : organisation.markets) names.insert(market.name);
  for (const FamilyFacts& family : organisation.families) names.insert(family.name);
  for (const TimelineFacts& entry : organisation.timeline) names.insert(entry.title);
  for (const KindFacts& kind : organisation.kinds) {
    if (kind.hidden) continue;
    names.insert(kind.name);
    names.insert(kind.steps.begin(), kind.steps.end());
  }
  return names;
}

/// "fr: Name" of each that is shown and not translated.
std::vector<std::string> unsaid(const std::string& file, const std::string& variant) {
  static const Registry registry = make_registry();
  ReadOptions options;
  options.variant = variant;
  const ReadResult read = read_scenario(file, registry, options);
  REQUIRE(read.ok());
  const auto model = build_model(*read.scenario).model;
  REQUIRE(model);
  know_translations(read.scenario->translations());
  std::vector<std::string> missing;
  for (const char* language : {"fr", "pl"}) {
    const LanguageScope scope(language);
    const auto own = read.scenario->translations().find(language);
    for (const std::string& name : names_shown(*read.scenario, model->organisation())) {
      const bool by_file = own != read.scenario->translations().end() && own->second.contains(name);
      const bool same = name == "Centre";  // in French
      if (!by_file && !same && tr_name(name) == name) missing.push_back(language + (": " + name));
    }
  }
  return missing;
}

}  // namespace

TEST_CASE("every name of the shipped scenarios is said in every language") {
  int looked_at = 0;
  for (const auto& entry : std::filesystem::directory_iterator(PENDULUM_SOURCE_DIR "/scenarios")) {
    const std::string file = entry.path().string();
    if (entry.path().extension() != ".yaml") continue;
    std::vector<std::string> variants = list_variants(file);
    variants.emplace_back();
    for (const std::string& variant : variants) {
      INFO(file << "@" << variant);
      CHECK(unsaid(file, variant) == std::vector<std::string>{});
      ++looked_at;
    }
  }
  know_translations({});
  CHECK(looked_at > 13);
}
