#include "sim/model/item_flow.h"

#include <map>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

// One step of exactly eight hours; whoever meets nobody waits for nobody.
TEST_CASE("an item alone takes its effort and nothing else", "[item_flow]") {
  const auto model =
      testing::firm(testing::one_step, {"service.effort_cv2=0", "work.job.rate=0.02 /d"});
  struct Check final : Observer {
    void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
      if (end.path_ticks[index_of(Cause::queue_local)] > 0) return;  // two came at once
      CHECK((at - item.arrived).ticks == 8 * ticks_per_hour);
      CHECK(end.path_ticks[index_of(Cause::work)] == 8 * ticks_per_hour);
      CHECK(end.effort[index_of(Cause::work)] == 100 * 8 * ticks_per_hour);
      CHECK(end.value == 1000);
      ++count;
    }
    int count = 0;
  } check;
  run_world(*model, {{1, 0}, 60, nullptr}, check);
  CHECK(check.count > 15);
}

// Two people in whose queue more and more waits lose .3 by it, no more, and .01 * (4 + 1) of the
// rest by talking: of 8 / (.7 * .95) hours .3, and .05 of the other .7.
TEST_CASE("a pressing queue and talk take their shares of each other's rest", "[item_flow]") {
  struct Check final : Observer {
    void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint) override {
      if (item.arrived < TimePoint{} + months(3)) return;
      const auto hours = [&](Cause cause) { return hours_of(end, cause); };
      CHECK(hours(Cause::work) == Approx(8).margin(.001));
      CHECK(hours(Cause::context_switching) == Approx(.3 * 8 / (.7 * .95)).margin(.001));
      CHECK(hours(Cause::coordination) == Approx(.05 * 8 / .95).margin(.001));
      ++count;
    }
    int count = 0;
  } check;
  run_world(*testing::firm(testing::one_step, {"people.headcount.server=2", "work.job.rate=6 /d",
                                               "service.effort_cv2=0", "service.backlog_loss=30 %",
                                               "service.communication=0.01"}),
            {{1, 0}, 6, nullptr}, check);
  CHECK(check.count > 50);
}

TEST_CASE("whoever follows no steps is told no effort of single items", "[item_flow]") {
  const auto model = testing::firm(testing::one_step, {"work.job.rate=0.02 /d"});
  struct Check final : Observer {
    [[nodiscard]] bool follows_steps() const override { return false; }
    void on_item_ended(const ItemFacts&, const ItemEnd& end, TimePoint) override {
      CHECK(end.effort.empty());
      CHECK(end.path_ticks[index_of(Cause::work)] > 0);
      ++count;
    }
    int count = 0;
  } check;
  run_world(*model, {{1, 0}, 60, nullptr}, check);
  CHECK(check.count > 15);
}

// Arrivals and their luck by name, as an observer sees them.
class Luck final : public Observer {
 public:
  explicit Luck(const Organisation& organisation) : organisation_(organisation) {}
  void on_item_arrived(const ItemFacts& item) override {
    if (organisation_.kinds[item.kind].token == "incident") return;
    items[item_name(organisation_, item)] = {item.arrived.ticks, item.good ? 1 : 0};
  }
  std::map<std::string, std::pair<std::int64_t, int>> items;

 private:
  const Organisation& organisation_;
};

std::map<std::string, std::pair<std::int64_t, int>> luck(const std::string& file) {
  // What tools and rules ask for depends on who owns the tools.
  const auto model = testing::firm(file, testing::plain());
  Luck result(model->organisation());
  run_world(*model, {{5, 2}, 6, nullptr}, result);
  return result.items;
}

}  // namespace

TEST_CASE("the same items with the same luck arrive in every structure", "[item_flow]") {
  const auto local = luck("scenarios/local.yaml");
  CHECK(local.size() > 3000);
  CHECK(local == luck("scenarios/central.yaml"));
  CHECK(local == luck("scenarios/hybrid.yaml"));
}

TEST_CASE("each item's path adds up to its lead time", "[item_flow]") {
  const auto model = testing::firm("scenarios/hybrid.yaml");
  struct Check final : Observer {
    void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
      if (end.outcome != Outcome::delivered) return;
      std::int64_t sum = 0;
      for (const std::int64_t ticks : end.path_ticks) {
        REQUIRE(ticks >= 0);
        sum += ticks;
      }
      REQUIRE(sum == (at - item.arrived).ticks);
      ++count;
    }
    int count = 0;
  } check;
  run_world(*model, {{1, 0}, 6, nullptr}, check);
  CHECK(check.count > 3000);
}

// A mechanism that brings a way of doing a step again must not shift the luck of the others. The
// hand-over of what is done again is drawn by the number of its task.
TEST_CASE("what a step's tasks are numbered stays for ever", "[item_flow]") {
  static_assert(static_cast<int>(Task::main) == 0);
  static_assert(static_cast<int>(Task::review) == 1);
  static_assert(static_cast<int>(Task::defect) == 2);
  static_assert(static_cast<int>(Task::fit) == 3);
  static_assert(static_cast<int>(Task::conflict) == 4);
  static_assert(static_cast<int>(Task::immature) == 5);
  static_assert(static_cast<int>(Task::reconcile) == 6);
  SUCCEED();
}
