#include "sim/model/adaptive.h"

#include <optional>

#include "tests/model/paired.h"

namespace pendulum {
namespace {

using namespace testing;

TEST_CASE("work goes to the side that hurt less, unless the difference is borne", "[adaptive]") {
  CHECK(direction_for(10, 5, 0.1) == -1);
  CHECK(direction_for(5, 10, 0.1) == 1);
  CHECK(direction_for(10, 9.5, 0.1) == 0);
  // Of the greater, not of the less.
  CHECK(direction_for(10, 9.05, 0.1) == 0);
  CHECK(direction_for(9.05, 10, 0.1) == 0);
  CHECK(direction_for(0, 0, 0) == 0);
}

TEST_CASE("leaders who look at what hurt reorganise; those who do not look do not",
          "[adaptive][switch]") {
  const std::vector<std::string> watching = {
      "structure.set_by=centralisation", "structure.centralisation=50 %", "adaptive.enabled=true",
      "adaptive.review=2 mo", "adaptive.lag=1 mo"};
  const StructureSummary swinging = run(firm("scenarios/hybrid.yaml", watching), 2, 12);
  CHECK(mean(swinging, Metric::reorganisations_per_month) > 0);
}

/// Leaders who are told of time lost, and what they make of it.
class Leaders {
 public:
  explicit Leaders(const std::vector<std::string>& more = {}) {
    std::vector<std::string> settings = {"structure.set_by=centralisation",
                                         "structure.centralisation=50 %",
                                         "adaptive.enabled=true",
                                         "adaptive.review=2 mo",
                                         "adaptive.lag=1 mo",
                                         "adaptive.step=10 %"};
    settings.insert(settings.end(), more.begin(), more.end());
    model_ = firm("scenarios/hybrid.yaml", settings);
    current_ = model_->parameters();
    policy_.emplace(current_, simulation_, [this](const Parameters& next) {
      current_ = next;
      moved.push_back(next.structure.centralisation);
      shares = shares_of(next.structure);
    });
  }
  /// Month 0: from here on they look now and then.
  Leaders& watching() {
    policy_->start();
    return *this;
  }
  AdaptivePolicy& told() { return *policy_; }
  void switch_to(bool enabled) {
    current_.adaptive.enabled = enabled;
    policy_->on_parameters_changed();
  }
  void wait(double for_months) { simulation_.run_until(simulation_.now() + months(for_months)); }
  [[nodiscard]] std::vector<double> shares_now() const { return shares_of(current_.structure); }
  /// The time line's next word; a level of centralisation, or no word about it.
  void time_line(std::optional<double> centralisation) {
    Parameters next = model_->parameters();
    next.committee.members = 7;
    if (centralisation) {
      next.structure.centralisation = *centralisation;
      for (FamilySpec& family : next.structure.families)
        family.centre_share = centre_share_of(*centralisation, family.distance);
    }
    current_ = policy_->keep_shares(next);
    policy_->on_parameters_changed();
  }
  [[nodiscard]] const Parameters& now() const { return current_; }
  std::vector<double> moved;   // where the lever was put
  std::vector<double> shares;  // of the families, when they were moved last

 private:
  static std::vector<double> shares_of(const StructureParameters& structure) {
    std::vector<double> all;
    for (const FamilySpec& family : structure.families) all.push_back(family.centre_share);
    return all;
  }

  std::shared_ptr<const Model> model_;
  Parameters current_;
  Simulation simulation_;
  std::optional<AdaptivePolicy> policy_;
};

TEST_CASE("what hurts in total decides, or what hurts per step", "[adaptive]") {
  for (const bool per_step : {false, true}) {
    Leaders leaders({per_step ? "adaptive.weighing=per_step" : "adaptive.weighing=in_total"});
    leaders.watching();
    // The centre does ten times as much, and each step of it waits half as long.
    for (int i = 0; i < 100; ++i) leaders.told().done(0, true);
    for (int i = 0; i < 10; ++i) leaders.told().done(0, false);
    leaders.told().felt(0, Cause::queue_centre, 5000, true);
    leaders.told().felt(0, Cause::queue_local, 1000, false);
    leaders.wait(3.5);
    REQUIRE(leaders.moved.size() == 1);
    CHECK(leaders.moved[0] == Approx(per_step ? 0.6 : 0.4));
  }
}

TEST_CASE("where shares are set one by one, each goes its own way", "[adaptive]") {
  Leaders leaders({"structure.set_by=families", "adaptive.memory=10 y",
                   "structure.families.data.centre_share=50 %",
                   "structure.families.platform.centre_share=50 %",
                   "structure.families.content.centre_share=95 %"});
  const std::vector<double> before = leaders.shares_now();
  leaders.watching();
  leaders.told().felt(0, Cause::queue_centre, 5000, true);
  leaders.told().felt(1, Cause::queue_local, 5000, false);
  leaders.told().felt(3, Cause::queue_local, 5000, false);
  leaders.wait(3.5);
  REQUIRE(leaders.shares.size() == before.size());
  CHECK(leaders.shares[0] == Approx(.4));
  CHECK(leaders.shares[1] == Approx(.6));
  CHECK(leaders.shares[2] == before[2]);
  CHECK(leaders.shares[3] == 1);  // no further than all of it
  CHECK(leaders.shares[4] == before[4]);
}

TEST_CASE("a time line that says nothing of shares leaves them where leaders put them",
          "[adaptive]") {
  for (const bool says : {false, true}) {
    Leaders leaders({"adaptive.memory=10 y"});
    leaders.watching();
    leaders.told().felt(0, Cause::queue_local, 1000000, false);
    leaders.wait(3.5);
    REQUIRE(leaders.moved == std::vector<double>{.6});
    const std::vector<double> moved = leaders.shares_now();
    const auto at_centre = leaders.now().people.teams[0].people();
    leaders.time_line(says ? std::optional(.2) : std::nullopt);
    CHECK(leaders.now().committee.members == 7);
    CHECK(leaders.now().structure.centralisation == Approx(says ? .2 : .6));
    CHECK((leaders.shares_now() == moved) == !says);
    CHECK((leaders.now().people.teams[0].people() == at_centre) == !says);
    leaders.wait(2);  // and the next step goes on from there
    CHECK(leaders.moved.back() == Approx(says ? .3 : .7));
  }
}

// The centre hurt more two months ago, the markets hurt lately; leaders look every two months.
TEST_CASE("what hurt longer ago than the memory no longer counts, however seldom they look",
          "[adaptive]") {
  for (const bool short_memory : {false, true}) {
    Leaders leaders({short_memory ? "adaptive.memory=1 wk" : "adaptive.memory=10 y"});
    leaders.watching();
    leaders.told().felt(0, Cause::queue_centre, 5000, true);
    leaders.wait(1.9);
    leaders.told().felt(0, Cause::queue_local, 1000, false);
    leaders.wait(1.6);
    REQUIRE(leaders.moved.size() == 1);
    CHECK(leaders.moved[0] == Approx(short_memory ? 0.6 : 0.4));
  }
}

// The centre hurt more during the warm-up, half a year before anybody looks.
TEST_CASE("what hurt during the warm-up fades like anything else", "[adaptive]") {
  for (const bool short_memory : {false, true}) {
    Leaders leaders({short_memory ? "adaptive.memory=2 wk" : "adaptive.memory=10 y"});
    leaders.told().felt(0, Cause::queue_centre, 5000, true);
    leaders.wait(6);
    leaders.told().felt(0, Cause::queue_local, 1000, false);
    leaders.watching().wait(3.5);
    REQUIRE(leaders.moved.size() == 1);
    CHECK(leaders.moved[0] == Approx(short_memory ? 0.6 : 0.4));
  }
}

TEST_CASE("leaders who begin to look remember nothing from before", "[adaptive]") {
  for (const bool at_first : {false, true}) {
    Leaders leaders(
        {"adaptive.memory=10 y", at_first ? "adaptive.enabled=true" : "adaptive.enabled=false"});
    leaders.told().felt(0, Cause::queue_centre, 5000, true);
    leaders.told().done(0, true);
    leaders.switch_to(false);
    leaders.told().felt(0, Cause::queue_centre, 5000, true);
    leaders.wait(6);
    leaders.switch_to(true);
    leaders.told().felt(0, Cause::queue_local, 1000, false);
    leaders.wait(3.5);
    REQUIRE(leaders.moved.size() == 1);
    CHECK(leaders.moved[0] == Approx(0.6));
  }
}

// Whole markets go to the centre: most steps move nobody.
TEST_CASE("steps that are too small to move anybody add up", "[adaptive]") {
  Leaders leaders({"structure.routing=by_market", "adaptive.step=1 %", "adaptive.memory=10 y"});
  leaders.watching();
  leaders.told().felt(0, Cause::queue_local, 1000000, false);
  leaders.wait(21.5);  // decided after 2, 4, ... 20 months
  REQUIRE(leaders.moved.size() == 10);
  CHECK(leaders.moved.back() == Approx(0.6));
}

TEST_CASE("at the end of the swing nothing is carried out", "[adaptive]") {
  Leaders leaders({"adaptive.step=50 %", "adaptive.memory=10 y"});
  leaders.watching();
  leaders.told().felt(0, Cause::queue_local, 1000000, false);
  leaders.wait(11.5);
  CHECK(leaders.moved == std::vector<double>{1});
}

TEST_CASE("what moves nobody is no reorganisation", "[adaptive]") {
  const std::vector<std::string> small_steps = {"structure.set_by=centralisation",
                                                "structure.centralisation=0 %",
                                                "structure.routing=by_market",
                                                "adaptive.enabled=true",
                                                "adaptive.review=1 mo",
                                                "adaptive.lag=0 mo",
                                                "adaptive.tolerance=0 %",
                                                "adaptive.step=1 %"};
  const auto summary = run(firm("scenarios/hybrid.yaml", plain(small_steps)), 2, 36);
  const double reorganised = 36 * mean(summary, Metric::reorganisations_per_month);
  INFO(reorganised << " of 35 steps");
  CHECK(reorganised > 2);
  CHECK(reorganised < 30);
  CHECK(mean(summary, Metric::swing_share) > 0.1);
}

TEST_CASE("a hand-over that the centre has no part in is no pain of the centre", "[adaptive]") {
  Leaders leaders;
  leaders.watching();
  leaders.told().felt(0, Cause::hand_off, 5000, false);
  leaders.told().felt(0, Cause::queue_local, 1000, false);
  leaders.wait(3.5);
  CHECK(leaders.moved == std::vector<double>{0.6});
}

TEST_CASE("who heeds what is decided decides nothing meanwhile", "[adaptive]") {
  for (const bool heeds : {false, true}) {
    Leaders leaders({"adaptive.lag=5 mo",
                     heeds ? "adaptive.heeds_pending=true" : "adaptive.heeds_pending=false"});
    leaders.watching();
    leaders.told().felt(0, Cause::queue_local, 1000000, false);
    leaders.wait(8.5);  // looked after 2, 4, 6 and 8 months; the first decision came after 7
    CHECK(leaders.moved.size() == 1);
    leaders.wait(3);
    CHECK(leaders.moved.size() == (heeds ? 1 : 3));
  }
}

TEST_CASE("leaders who hear of pain late swing the firm; those who weigh it per step do not",
          "[adaptive]") {
  const std::vector<std::string> in_total = {"structure.set_by=centralisation",
                                             "structure.centralisation=50 %",
                                             "adaptive.enabled=true",
                                             "adaptive.lag=9 mo",
                                             "tools.clean_up=1 /mo",
                                             "adaptive.weighing=in_total"};
  std::vector<std::string> per_step = in_total;
  per_step.back() = "adaptive.weighing=per_step";
  const Pair pair("scenarios/hybrid.yaml", in_total, per_step, 12, 84);
  CHECK(pair.of(0, figure(Metric::turns_per_year)).low90 > 0);
  CHECK(pair.of(0, figure(Metric::swing_share)).low90 > 0.4);
  check_lower(pair.differ(figure(Metric::turns_per_year)));
  check_higher(pair.differ(figure(Metric::centre_share)));
}

}  // namespace
}  // namespace pendulum
