#include "viz/window/why_lists.h"

#include <numeric>

#include "tests/window/one_future.h"
#include "viz/window/why_commands.h"
#include "viz/window/why_words.h"

namespace pendulum {
namespace {

constexpr auto local_queue_group = static_cast<std::size_t>(CauseGroup::queue_local);

// Local's 12.7 days had teams of 14.5 below them, of all steps instead of those that decided.
TEST_CASE("teams add up to the figure above them, whatever the cause") {
  const OneFuture one;
  const Snapshot& snapshot = one.snapshot();
  int lists = 0;
  for (std::size_t i = 0; i < 2; ++i)
    for (std::size_t group = 0; group < cause_group_count; ++group) {
      WhyView why;
      why.group = group;
      const StructureSummary& summary = snapshot.summaries[i];
      double days = 0;
      const std::vector<WhyTeam> teams = why_teams(snapshot.structures[i], summary, why);
      for (const WhyTeam& team : teams) days += team.days;
      INFO(snapshot.structures[i].name << ", " << cause_group_facts()[group].label);
      CHECK(days == Approx(why_days(summary, why)).margin(.03));  // next to nothing is not named
      if (lost_nothing(summary, why)) continue;
      ++lists;
      CHECK_FALSE(teams.empty());
    }
  CHECK(lists > 6);
}

TEST_CASE("what is known of no team has a line that no key walks to") {
  const OneFuture one;
  StructureSummary summary = one.snapshot().summaries[0];
  WhyView why;
  why.group = local_queue_group;
  for (auto& delays : summary.delay_days_by_team) delays.fill(0);
  summary.friction_delay[index_of(Cause::queue_local)].mean = 2;
  const std::vector<WhyTeam> teams = why_teams(one.snapshot().structures[0], summary, why);
  REQUIRE(teams.size() == 1);
  CHECK(teams[0].id.empty());
  CHECK(teams[0].days == 2);
  Snapshot told = one.snapshot();
  told.summaries[0] = summary;
  ViewState view;
  view.why = why;
  apply_why(view, told, NextTeam{1});
  CHECK(view.why->team.empty());
}

TEST_CASE("a cause that cost nothing says so, as the table's dash does") {
  Bench bench({}, {"local", "central"});
  std::size_t asked = cause_group_count;
  WhyView why;
  for (why.group = 0; why.group < cause_group_count; ++why.group)
    if (lost_nothing(bench.application.session().snapshot().summaries[0], why)) asked = why.group;
  REQUIRE(asked < cause_group_count);
  bench.application.apply(OpenWhy{asked});
  bench.application.listen(true);
  bench.picture();
  bool said = false;
  for (const DrawnWords& drawn : bench.application.words()) {
    CHECK(drawn.words.find("0.0") == std::string::npos);
    said = said || drawn.words == "nothing was lost to it";
  }
  CHECK(said);
  CHECK(why_in_words(bench.application.spoken(), *bench.application.view().why)
            .find("nothing was lost to it") != std::string::npos);
}

TEST_CASE("what is opened of a cause names the months it is of") {
  Bench bench({}, {"local", "central"});
  bench.application.apply(SelectMonths{MonthRange{1, 3}});
  bench.settle();
  bench.application.apply(OpenWhy{local_queue_group});
  bench.application.listen(true);
  bench.picture();
  bool named = false;
  for (const DrawnWords& drawn : bench.application.words())
    named = named || drawn.words == "Local queue, months 2–3";
  CHECK(named);
  CHECK(why_in_words(bench.application.spoken(), *bench.application.view().why)
            .starts_with("Local queue, months 2–3\n"));
}

TEST_CASE("a team's part of the days is its part of what campaigns lost in all steps") {
  const OneFuture one;
  const Snapshot& snapshot = one.snapshot();
  WhyView why;
  why.group = local_queue_group;
  const std::vector<WhyTeam> teams = why_teams(snapshot.structures[1], snapshot.summaries[1], why);
  REQUIRE(teams.size() > 3);
  const double whole = why_days(snapshot.summaries[1], why);
  std::vector<double> losses;
  for (const WhyTeam& team : teams) {
    why.team = team.id;
    double& lost = losses.emplace_back();
    for (const WhyItem& item : why_items(snapshot.structures[1], why))
      lost += item.lost - item.lost_before;
  }
  const double all = std::accumulate(losses.begin(), losses.end(), 0.0);
  for (std::size_t i = 0; i < teams.size(); ++i) {
    INFO(teams[i].name);
    CHECK(losses[i] / all == Approx(teams[i].days / whole).margin(1e-3));
  }
  for (std::size_t i = 1; i < teams.size(); ++i) CHECK(teams[i - 1].days >= teams[i].days);
}

}  // namespace
}  // namespace pendulum
