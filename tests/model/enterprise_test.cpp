#include "sim/model/enterprise.h"

#include <map>
#include <set>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

// What the rest of the company asks for does not vanish because somebody sits elsewhere.
TEST_CASE("those who stay do what the embedded left, unless it is left undone", "[enterprise]") {
  FunctionSpec function;
  function.people = 6;
  function.background_load = 0.5;
  function.background_hours = 8;
  CHECK(background_per_month(function) == Approx(6 * 168 * 0.5 / 8));
  function.embedded = 2;
  CHECK(background_per_month(function) == Approx(6 * 168 * 0.5 / 8));
  function.stays_behind = 0;
  CHECK(background_per_month(function) == Approx(4 * 168 * 0.5 / 8));
  function.stays_behind = .25;
  CHECK(background_per_month(function) == Approx(4.5 * 168 * 0.5 / 8));
  function.embedded = 6;
  CHECK(background_per_month(function) == 0);  // nobody is there to ask
}

TEST_CASE("embedded people take the queue away", "[enterprise][switch]") {
  const std::vector<std::string> busy = {"functions.legal.background_load=75%"};
  const auto apart = testing::run(testing::firm("scenarios/hybrid.yaml", busy), 3, 12);
  const auto embedded = testing::run(
      testing::firm("scenarios/hybrid.yaml", {busy[0], "functions.legal.embedded=2"}), 3, 12);
  CHECK(delay(apart, Cause::enterprise_legal) > 1);
  CHECK(delay(embedded, Cause::enterprise_legal) < 0.5 * delay(apart, Cause::enterprise_legal));
}

TEST_CASE("nothing waits for idle functions", "[enterprise][switch]") {
  const auto idle = testing::run(
      testing::firm("scenarios/hybrid.yaml", {"functions.legal.background_load=0%"}), 40, 6);
  // Only chance brings several to four people at once: clearly under six minutes an item.
  const Estimate wait = idle.friction_delay[index_of(Cause::enterprise_legal)];
  CHECK(wait.high90 < 0.1);
}

// A colleague next door who is busy is no reason to wait while the function has nothing to do.
TEST_CASE("nobody waits for who is embedded while the function idles", "[enterprise]") {
  const auto wait = [](const char* embedded) {
    const auto result = testing::run(testing::firm("scenarios/facts/it_partner.yaml",
                                                   {"functions.it.background_load=0%", embedded}),
                                     12, 24);
    return delay(result, Cause::enterprise_it);
  };
  CHECK(wait("functions.it.embedded=0") < 0.1);
  // Two may be on their way to somebody who was free when they left. By what waits it was 1.8 days.
  CHECK(wait("functions.it.embedded=1") < 0.6);
}

// IT drowns: its queue grows without end, unless the backlog goes to an integrator - at a price.
TEST_CASE("an integrator takes heavy backlog, at a price", "[enterprise][switch]") {
  const std::vector<std::string> drowning = {"functions.it.background_load=95%",
                                             "tiger_teams.enabled=false"};
  std::vector<std::string> helped = drowning;
  helped.push_back("functions.it.integrator=true");
  helped.push_back("functions.it.integrator_backlog=1");
  const auto alone = testing::run(testing::firm("scenarios/hybrid.yaml", drowning), 3, 24);
  const auto with = testing::run(testing::firm("scenarios/hybrid.yaml", helped), 3, 24);
  CHECK(mean(with, Metric::value_per_month) > mean(alone, Metric::value_per_month));
  CHECK(with.books == BooksResult{});
}

namespace {

// Hours of work in each platform change that nobody outside had a hand in, by its name.
class OwnWork final : public Observer {
 public:
  explicit OwnWork(const Organisation& organisation, int integrator)
      : organisation_(organisation), integrator_(integrator) {}
  void on_step_changed(const StepChange& change) override {
    if (change.activity == Activity::working && change.team == integrator_)
      outside_.insert(change.item);
  }
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint) override {
    const bool counts = organisation_.kinds[item.kind].id == "platform_change" &&
                        end.outcome == Outcome::delivered && !outside_.contains(item.id);
    const double worked = static_cast<double>(end.effort[index_of(Cause::work)]);
    if (counts) hours[item_name(organisation_, item)] = worked / 100 / ticks_per_hour;
  }
  [[nodiscard]] std::size_t bought() const { return outside_.size(); }
  std::map<std::string, double> hours;

 private:
  const Organisation& organisation_;
  int integrator_;
  std::set<ItemId> outside_;
};

OwnWork own_work(const std::vector<std::string>& settings, std::uint32_t replication) {
  const auto model = testing::firm("scenarios/hybrid.yaml", testing::plain(settings));
  OwnWork work(model->organisation(), model->parameters().people.integrator_team);
  run_world(*model, {{1, replication}, 36, nullptr}, work);
  return work;
}

// How much longer the very same changes take our own people in a firm that buys others outside.
std::vector<double> longer_where_others_are_bought(const std::vector<std::string>& more) {
  std::vector<std::string> busy = {"tiger_teams.enabled=false", "functions.it.background_load=80%"};
  busy.insert(busy.end(), more.begin(), more.end());
  std::vector<std::string> buying = busy;
  buying.insert(buying.end(),
                {"functions.it.integrator=true", "functions.it.integrator_backlog=1"});
  std::vector<double> longer;
  for (std::uint32_t r = 0; r < 32; ++r) {
    const OwnWork alone = own_work(busy, r);
    const OwnWork with = own_work(buying, r);
    CHECK(alone.bought() == 0);
    CHECK(with.bought() > 20);
    double before = 0;
    double after = 0;
    for (const auto& [item, hours] : with.hours) {
      const auto same = alone.hours.find(item);
      if (same == alone.hours.end()) continue;
      before += same->second;
      after += hours;
    }
    longer.push_back(after / before - 1);
  }
  return longer;
}

}  // namespace

// What integrators do is not practised in the house. Who fills in for whom changes as well, which
// has nothing to do with practice: it is what remains in a firm where nobody learns. 95 % interval.
TEST_CASE("knowledge leaves with the integrators", "[enterprise][switch]") {
  std::vector<double> lost = longer_where_others_are_bought({});
  const std::vector<double> anyway = longer_where_others_are_bought({"service.experience=false"});
  for (std::size_t r = 0; r < lost.size(); ++r) lost[r] -= anyway[r];
  const Estimate by_practice = estimate(lost);
  INFO("longer by " << by_practice.mean);
  CHECK(by_practice.mean - half_width_of(by_practice, 0.95) > 0);
}

TEST_CASE("more people embedded than there are is refused", "[enterprise]") {
  const auto result =
      build_model(testing::read("scenarios/hybrid.yaml", {"functions.it.embedded=99"}));
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message.english() == "more people embedded than 'it' has");
}

TEST_CASE("what an integrator made is mended by the function that ordered it", "[enterprise]") {
  struct Mended final : Observer {
    explicit Mended(const Organisation& organisation) : organisation_(organisation) {}
    void on_effort(TeamIndex team, Cause cause, Centiticks spent, TimePoint) override {
      if (cause == Cause::rework_defects) hours[organisation_.teams[team].id] += in_hours(spent);
    }
    void on_item_ended(const ItemFacts& item, const ItemEnd&, TimePoint) override {
      if (organisation_.kinds[item.kind].id == "small") ++jobs;
    }
    std::map<std::string, double> hours;
    int jobs = 0;

   private:
    const Organisation& organisation_;
  };
  const auto model = firm("tests/model/worlds/relay.yaml",
                          {"functions.a.integrator=true", "functions.a.integrator_backlog=0",
                           "orchestration.enabled=false", "rework.defects=true",
                           "rework.defect_probability=100 %", "work.large.rate=0 /mo"});
  Mended mended(model->organisation());
  run_world(*model, {{1, 0}, 12, nullptr}, mended);
  CHECK(mended.jobs > 50);
  // 30 % of eight hours each; of some the job is not over yet.
  CHECK(mended.hours["a"] >= 2.4 * mended.jobs - .01);
  CHECK(mended.hours["a"] < 2.4 * (mended.jobs + 5));
}
