#include <cmath>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

// Mean wait in service times (days) of an ordinary scenario file: lead time less the service.
Estimate waits(const std::vector<std::string>& settings, int replications) {
  ExperimentOptions options;
  options.seed = 3;
  options.replications = replications;
  options.months = 120;
  const auto result = run_experiment({firm(one_step, settings)}, options);
  std::vector<double> values;
  for (const ReplicationResult& each : result.results[0]) {
    values.push_back(each.friction[index_of(Cause::queue_local)].delay_days_per_item);
  }
  return estimate(values);
}

}  // namespace

// Erlang C and Pollaczek-Khinchine, service time one day, through scenario files. 120 replications
// of ten years; 99 % intervals (2.62 standard errors).
TEST_CASE("a one-step firm is an M/M/c queue, and M/G/1", "[world][oracle]") {
  const auto at = [](double exact, const Estimate& wait) {
    INFO("expected " << exact << ", got " << wait.mean << " +- " << 2.62 * wait.standard_error);
    CHECK(std::abs(wait.mean - exact) < 2.62 * wait.standard_error);
    CHECK(wait.standard_error < 0.06 * exact);
  };
  at(4.0, waits({}, 120));
  at(1.0786, waits({"people.headcount.server=3", "work.job.rate=2.4 /d"}, 60));
  at(0.5541, waits({"people.headcount.server=5", "work.job.rate=4 /d"}, 60));
  at(2.0, waits({"service.effort_cv2=0"}, 120));
  at(6.0, waits({"service.effort_cv2=2"}, 120));
}

TEST_CASE("the books balance whatever is on or off", "[world][property]") {
  const std::vector<std::vector<std::string>> worlds = {
      {},
      {"tiger_teams.at_most=8", "tiger_teams.charter=1 d"},
      {"structure.routing=by_market"},
      {"structure.set_by=centralisation", "structure.centralisation=35%"},
      {"queueing.discipline=random"},
      {"queueing.discipline=lifo"},
      {"queueing.discipline=shortest_service"},
      {"queueing.discipline=attention"},
      {"push_back.enabled=true", "push_back.tolerance=1 d", "orchestration.enabled=true",
       "orchestration.when_late=overtime", "agencies.enabled=true", "agencies.threshold=0.5"},
      {"push_back.enabled=true", "push_back.tolerance=4 h", "advice.mode=advisory",
       "orchestration.enabled=true", "orchestration.by=teams", "orchestration.when_late=cut_scope",
       "agencies.enabled=true", "agencies.threshold=0", "queueing.discipline=attention"},
      {"committee.enabled=false", "committee.conflict=60%"},
      {"functions.it.embedded=3", "functions.bi.integrator=true",
       "functions.bi.integrator_backlog=0.2"},
      {"demand.level=1.4"},
      {"demand.level=0"},
      {"platform.integration=hub", "platform.link_failures=1 /mo"},
      {"service.effort_cv2=0", "run.warm_up=0 mo"},
      {"hand_off.enabled=false", "assets.enabled=false", "fit.enabled=false"},
  };
  std::uint64_t seed = 1;
  for (const auto& settings : worlds) {
    for (const char* file : {"scenarios/central.yaml", "scenarios/hybrid.yaml"}) {
      INFO((settings.empty() ? "as shipped" : settings[0]) << " in " << file);
      // A violated identity throws, naming itself.
      const auto summary = testing::run(firm(file, settings), 1, 5, seed++);
      CHECK(summary.books == BooksResult{});
    }
  }
}

TEST_CASE("the same input gives the same results, for any number of threads", "[world]") {
  const auto model = firm("scenarios/hybrid.yaml");
  ExperimentOptions options;
  options.replications = 4;
  options.months = 6;
  options.threads = 1;
  const auto one = run_experiment({model}, options);
  options.threads = 2;
  const auto two = run_experiment({model}, options);
  for (std::size_t r = 0; r < 4; ++r) {
    const auto& a = one.results[0][r].metrics;
    const auto& b = two.results[0][r].metrics;
    for (std::size_t m = 0; m < metric_count; ++m) {
      CHECK((a[m] == b[m] || (std::isnan(a[m]) && std::isnan(b[m]))));
    }
    CHECK(one.results[0][r].events == two.results[0][r].events);
  }
}

TEST_CASE("an empty firm does nothing and says so", "[world]") {
  const auto summary = testing::run(
      firm("scenarios/local.yaml", {"demand.level=0", "platform.incidents=false"}), 1, 3);
  CHECK(mean(summary, Metric::throughput_per_month) == 0);
  CHECK(std::isnan(mean(summary, Metric::lead_time_days)));
  CHECK(std::isnan(mean(summary, Metric::asset_reuse_share)));
}

TEST_CASE("a run stops soon when asked to", "[world]") {
  struct Now final : StopRequest {
    [[nodiscard]] bool stop_requested() const override { return true; }
  } now;
  Observer nobody;
  const RunOutcome outcome = run_world(*firm("scenarios/local.yaml"), {{1, 0}, 36, &now}, nobody);
  CHECK_FALSE(outcome.completed);
  CHECK(outcome.events == 0);
}

// Rates that grow were bounded by what they would be at the end of the run, which moved every
// arrival before it.
TEST_CASE("what has happened does not depend on how long the run goes on", "[world]") {
  struct Diary final : Observer {
    void on_item_arrived(const ItemFacts& item) override {
      if (item.arrived.ticks < 3 * ticks_per_month)
        lines.emplace_back(item.arrived.ticks, item.kind);
    }
    void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
      if (at.ticks < 3 * ticks_per_month) lines.emplace_back(at.ticks, end.path_ticks[0] + item.id);
    }
    std::vector<std::pair<std::int64_t, std::int64_t>> lines;
  };
  const auto model = firm("scenarios/privacy_wave.yaml", {"demand.growth=30 %"});
  Diary brief, lengthy;
  run_world(*model, {{1, 0}, 3, nullptr}, brief);
  run_world(*model, {{1, 0}, 30, nullptr}, lengthy);
  CHECK(brief.lines.size() > 1000);
  CHECK(brief.lines == lengthy.lines);
}

// Forty futures know a mean lead time to three days.
TEST_CASE("the shipped structures are a fair comparison", "[world]") {
  for (const char* name : {"local", "central", "hybrid"}) {
    const auto summary = testing::run(firm(std::string("scenarios/") + name + ".yaml"), 40, 36);
    INFO(name);
    CHECK(mean(summary, Metric::utilisation_share) > 0.75);
    CHECK(mean(summary, Metric::utilisation_share) < 0.85);
    CHECK(mean(summary, Metric::lead_time_days) > 15);
    CHECK(mean(summary, Metric::lead_time_days) < 50);
  }
}

TEST_CASE("a mistake of ours says in which future it was, and when", "[world]") {
  struct Mistaken final : Observer {
    void on_month_recorded(TimePoint) override {
      if (++months == 2) PENDULUM_CHECK(false, "two and two are five");
    }
    int months = 0;
  };
  const auto model = firm(one_step, {"run.warm_up=1 mo"});
  Mistaken mistaken;
  std::string said;
  try {
    run_world(*model, {{42, 7}, 12, nullptr}, mistaken);
  } catch (const CheckFailure& failure) {
    said = failure.what();
  }
  INFO(said);
  CHECK(said.find("two and two are five") != std::string::npos);
  CHECK(said.find("seed 42, replication 7, day 63.0") != std::string::npos);  // 3 months of 21
}

TEST_CASE("a run that is stopped says so, in its warm-up and later", "[world]") {
  struct After final : StopRequest {
    explicit After(int times) : left(times) {}
    [[nodiscard]] bool stop_requested() const override { return left-- <= 0; }
    mutable int left;
  };
  const auto model = firm("scenarios/hybrid.yaml");
  struct Recorded final : Observer {
    void on_recording_started(TimePoint) override { started = true; }
    void on_run_ended(TimePoint) override { ended = true; }
    bool started = false, ended = false;
  };
  // How often a run of this length asks.
  const After counting(1'000'000);
  Recorded whole;
  CHECK(run_world(*model, {{1, 0}, 2, &counting}, whole).completed);
  CHECK(whole.ended);
  const int asked = 1'000'000 - counting.left;
  REQUIRE(asked > 2);
  for (const bool in_warm_up : {true, false}) {
    const After stop(in_warm_up ? 0 : asked - 1);
    Recorded part;
    CHECK_FALSE(run_world(*model, {{1, 0}, 2, &stop}, part).completed);
    CHECK(part.started == !in_warm_up);
    CHECK_FALSE(part.ended);
  }
}
