// Organisations at the edge of what a file can describe: they must run, balance their books, and do
// what anybody would expect of them.

#include <cmath>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

/// The hybrid, shortened; the books are checked inside.
StructureSummary hybrid(const std::vector<std::string>& settings, int replications = 3) {
  const auto summary = run(firm("scenarios/hybrid.yaml", settings), replications, 6);
  CHECK(summary.books == BooksResult{});
  return summary;
}

StructureSummary alone(const std::vector<std::string>& settings, int months = 24) {
  const auto summary = run(firm(one_step, settings), 3, months);
  CHECK(summary.books == BooksResult{});
  return summary;
}

}  // namespace

TEST_CASE("no demand: nothing is delivered, nobody works on campaigns, figures stay open",
          "[extreme]") {
  const auto nothing = hybrid({"demand.level=0", "platform.incidents=false"});
  CHECK(mean(nothing, Metric::throughput_per_month) == 0);
  CHECK(mean(nothing, Metric::wip) == 0);
  CHECK(mean(nothing, Metric::value_per_month) == 0);
  CHECK(mean(nothing, Metric::net_value_per_month) < 0);  // wages are paid all the same
  CHECK(std::isnan(mean(nothing, Metric::lead_time_days)));
  CHECK(std::isnan(mean(nothing, Metric::on_time_share)));
}

TEST_CASE("one person delivers what one person can", "[extreme]") {
  // Five times what one person can do, a day's work each: one a day comes out, the rest piles up.
  const auto flooded = alone({"work.job.rate=5 /d"});
  CHECK(mean(flooded, Metric::throughput_per_month) == Approx(21).epsilon(0.05));
  CHECK(mean(flooded, Metric::utilisation_share) == Approx(1).margin(1e-9));
  CHECK(mean(flooded, Metric::wip) > 1000);
  // Hardly any work: it takes the time that it takes.
  const auto idle = alone({"work.job.rate=0.02 /d", "service.effort_cv2=0"}, 120);
  CHECK(mean(idle, Metric::lead_time_days) == Approx(1).epsilon(0.05));
  CHECK(mean(idle, Metric::flow_efficiency_share) > 0.95);
}

TEST_CASE("work that nobody can do is refused, not waited for", "[extreme]") {
  const ModelResult nobody = build_model(read(one_step, {"people.headcount.server=0"}));
  CHECK(nobody.model == nullptr);
  REQUIRE(nobody.diagnostics.size() == 1);
  CHECK(nobody.diagnostics[0].message.english().find("nobody can do the step") !=
        std::string::npos);
}

TEST_CASE("an infinite centre: no queues, only the work and what it needs", "[extreme]") {
  const auto infinite = alone({"people.headcount.server=200", "work.job.rate=8 /d"});
  CHECK(delay(infinite, Cause::queue_local) < 1e-6);
  CHECK(mean(infinite, Metric::lead_time_days) == Approx(1).epsilon(0.05));
  const auto firm_of_many = hybrid({"structure.set_by=centralisation", "structure.centralisation=1",
                                    "people.headcount.maker=200", "people.headcount.maestro=400",
                                    "people.headcount.modeler=300", "people.headcount.marketer=600",
                                    "people.headcount.orchestrator=100", "service.communication=0"},
                                   1);
  CHECK(delay(firm_of_many, Cause::queue_centre) < 0.05);
}

TEST_CASE("meetings at the least cadence and without limit hardly delay", "[extreme]") {
  const auto rare = hybrid({"committee.cadence=90 d", "committee.conflict=0"});
  const auto often =
      hybrid({"committee.cadence=1 d", "committee.agenda_limit=1000", "committee.attendance=1",
              "committee.conflict=0"});  // what collides is decided again, by and by
  CHECK(delay(often, Cause::governance) < 0.1 * delay(rare, Cause::governance));
}

TEST_CASE("every asset found and free: making it costs almost nothing", "[extreme]") {
  const std::vector<std::string> free = {
      "assets.topics=1",      "assets.findability=1", "assets.half_life=20 y",
      "assets.as_is=0",       "assets.translate=0",   "assets.adapt=0",
      "assets.transcreate=0", "assets.search=0 h",    "assets.publishing=both"};
  const auto all = hybrid(free);
  CHECK(mean(all, Metric::asset_reuse_share) > 0.999);
  CHECK(mean(all, Metric::duplication_share) < 0.001);
  CHECK(mean(all, Metric::cost_per_campaign) < mean(hybrid({}), Metric::cost_per_campaign));
}

TEST_CASE("every asset unlike every other: nothing is used again, nothing is made twice",
          "[extreme]") {
  const auto unlike = hybrid({"assets.topics=1000000", "assets.zipf=0", "assets.half_life=1 mo"});
  CHECK(mean(unlike, Metric::asset_reuse_share) < 0.005);
  CHECK(mean(unlike, Metric::duplication_share) < 0.01);
}

TEST_CASE("links that always break stop work but not the books", "[extreme]") {
  const auto broken = hybrid({"platform.link_failures=5 /mo"}, 1);
  CHECK(mean(broken, Metric::incidents_per_month) > 50);
  CHECK(delay(broken, Cause::integration) > 0);
}

TEST_CASE("with every mechanism off a campaign costs its effort", "[extreme]") {
  const auto bare = alone({"service.effort_cv2=0", "work.job.rate=0.1 /d"});
  CHECK(mean(bare, Metric::friction_share) == 0);
  for (const CauseFacts& facts : cause_facts()) {
    if (facts.cause == Cause::work || facts.cause == Cause::queue_local) continue;
    INFO(facts.key);
    CHECK(delay(bare, facts.cause) == 0);
    CHECK(effort(bare, facts.cause) == 0);
  }
  CHECK(delay(bare, Cause::work) == Approx(1).margin(1e-9));
}

TEST_CASE("a month without warm-up, and twenty years, both balance", "[extreme]") {
  CHECK(run(firm("scenarios/central.yaml", {"run.warm_up=0 mo"}), 1, 1).books == BooksResult{});
  CHECK(run(firm(one_step), 1, 240).books == BooksResult{});
}
