#include <array>

#include "sim/model/adoption.h"
#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

// Hours by cause, from a recorded month on, and the jobs done meanwhile.
class AdoptedHours final : public Observer {
 public:
  explicit AdoptedHours(int from_month) : from_(from_month) {}
  void on_recording_started(TimePoint at) override {
    start_ = at + from_ * Duration{ticks_per_month};
    hours_.fill(0);
    jobs_ = 0;
  }
  void on_effort(TeamIndex, Cause cause, Centiticks amount, TimePoint at) override {
    if (at >= start_) hours_[index_of(cause)] += in_hours(amount);
  }
  void on_item_ended(const ItemFacts&, const ItemEnd&, TimePoint at) override {
    if (at >= start_) ++jobs_;
  }
  [[nodiscard]] double of(Cause cause) const { return hours_[index_of(cause)]; }
  [[nodiscard]] double a_job() const { return of(Cause::work) / jobs_; }

 private:
  int from_;
  TimePoint start_;
  std::array<double, cause_count> hours_{};
  int jobs_ = 0;
};

// A generation at month 0 that saves 40 %; every team is soon to take to it.
AdoptedHours adopted_hours(const std::string& world, int from_month, int months,
                           const std::vector<std::string>& more) {
  std::vector<std::string> settings = {
      "adoption.enabled=true",       "adoption.every=18 mo",       "adoption.innovation=5 /y",
      "adoption.sunset=1 %",         "adoption.visionaries=100 %", "adoption.rollout=0 h",
      "adoption.parallel=0 d",       "adoption.gain=40 %",         "adoption.training=0 h",
      "adoption.learning_alone=1 d", "service.effort_cv2=0"};
  settings.insert(settings.end(), more.begin(), more.end());
  AdoptedHours hours(from_month);
  run_world(*firm(world, settings), {{1, 0}, months, nullptr}, hours);
  return hours;
}

}  // namespace

// Nine months before month 0, then, and nine months after it: 60 % of 60 % of 60 %.
TEST_CASE("each generation saves its share of what those before have left", "[adoption]") {
  CHECK(adopted_hours(one_step, 14, 17, {"adoption.every=9 mo"}).a_job() ==
        Approx(0.216 * 8).epsilon(0.02));
}

TEST_CASE("what was learnt is not forgotten where learning slows down", "[adoption]") {
  const AdoptedHours slower = adopted_hours("tests/model/worlds/shock.yaml", 14, 17,
                                            {"timeline.shock.set.adoption.learning_alone=10 y"});
  CHECK(slower.a_job() == Approx(0.6 * 8).epsilon(0.02));
}

TEST_CASE("each person of a team that adopts is trained once", "[adoption]") {
  const AdoptedHours hours =
      adopted_hours(one_step, 0, 12, {"adoption.training=60 h", "people.headcount.server=3"});
  CHECK(hours.of(Cause::training) == Approx(3 * 60));
}

// Ten times as many defects for those who use it; in a year of ten they hardly begin to.
TEST_CASE("an immature generation harms those who use it, and them alone", "[adoption]") {
  const AdoptedHours hours =
      adopted_hours(one_step, 0, 12,
                    {"rework.defects=true", "adoption.learning_alone=10 y",
                     "adoption.maturity=10 y", "adoption.immature_defects=1000 %"});
  CHECK(hours.of(Cause::immature_technology) > 0);
  CHECK(hours.of(Cause::immature_technology) < hours.of(Cause::rework_defects));
}
