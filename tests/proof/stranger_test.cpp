// What the model promises about strangers. A market that shares no team, no centre, no committee,
// no partner, no library and no tiger team with others changes nothing for them: not one of their
// items moves by one tick. Every draw is keyed by whom it concerns, so new entities take none away.
// What it does not promise: with the same people dealt out over more markets, teams differ; and
// where anything is shared, a new market makes others wait, as it should.

#include <map>

#include "sim/experiment/experiment.h"
#include "tests/catch.h"
#include "tests/proof/random_firm.h"

using namespace pendulum;

namespace {

struct Life {
  std::int64_t arrived = 0, ended = 0;
  bool delivered = false;
  bool operator==(const Life&) const = default;
};

class Lives final : public Observer {
 public:
  explicit Lives(const Organisation& organisation) : organisation_(organisation) {}
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
    of[item_name(organisation_, item)] = {item.arrived.ticks, at.ticks,
                                          end.outcome == Outcome::delivered};
  }
  std::map<std::string, Life> of;

 private:
  const Organisation& organisation_;
};

/// Two markets, or four of which two are strangers of the same size: twice the demand, twice the
/// people, so that everybody's share of both stays exactly what it was.
std::shared_ptr<const Model> world(bool with_strangers, const std::vector<std::string>& settings) {
  static const Registry registry = make_registry();
  ReadOptions options;
  options.variant = with_strangers ? "with_strangers" : "";
  options.settings = settings;
  const ReadResult read =
      read_scenario(PENDULUM_SOURCE_DIR "/tests/proof/worlds/strangers.yaml", registry, options);
  for (const Diagnostic& diagnostic : read.diagnostics)
    UNSCOPED_INFO(format_diagnostic(diagnostic));
  REQUIRE(read.ok());
  return build_model(*read.scenario).model;
}

std::vector<int> halves_of(const Organisation& organisation, const std::string& team) {
  for (const TeamFacts& facts : organisation.teams)
    if (facts.id == team) return facts.half_people;
  return {};
}

}  // namespace

TEST_CASE("strangers move nobody's item by a tick", "[property]") {
  const std::vector<std::vector<std::string>> worlds = {
      {},
      {"queueing.discipline=random"},
      {"queueing.discipline=lifo"},
      {"queueing.discipline=shortest_service"},
      {"service.effort_cv2=2", "demand.wave_uplift=2.5"},
      {"rework.rounds=6", "rework.defect_probability=0.3"},
      {"assets.publishing=nobody", "assets.findability=0.9"},
      {"demand.growth=0.5", "demand.season=0.4"},
  };
  for (const auto& settings : worlds)
    for (std::uint32_t replication = 0; replication < 4; ++replication) {
      INFO((settings.empty() ? "as it stands" : settings[0]) << ", future " << replication);
      const auto alone = world(false, settings), joined = world(true, settings);
      REQUIRE(halves_of(alone->organisation(), "here") ==
              halves_of(joined->organisation(), "here"));
      REQUIRE(halves_of(alone->organisation(), "there") ==
              halves_of(joined->organisation(), "there"));
      Lives before(alone->organisation()), after(joined->organisation());
      run_world(*alone, {{9, replication}, 12, nullptr}, before);
      run_world(*joined, {{9, replication}, 12, nullptr}, after);
      REQUIRE(before.of.size() > 300);
      int moved = 0;
      for (const auto& [name, life] : before.of)
        moved += after.of.contains(name) && after.of.at(name) == life ? 0 : 1;
      CHECK(moved == 0);
      CHECK(after.of.size() * 10 > before.of.size() * 18);
    }
}
