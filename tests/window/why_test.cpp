#include "tests/window/bench.h"
#include "tests/window/one_future.h"
#include "viz/language/language.h"
#include "viz/window/life_words.h"
#include "viz/window/panels/life_panel.h"
#include "viz/window/panels/why_pages.h"
#include "viz/window/panels/why_panel.h"
#include "viz/window/panels/why_rows.h"
#include "viz/window/state_file.h"
#include "viz/window/why_commands.h"
#include "viz/window/why_lists.h"
#include "viz/window/why_words.h"

namespace pendulum {
namespace {

constexpr auto local_queue = static_cast<std::size_t>(CauseGroup::queue_local);

TEST_CASE("what the campaigns of a future lost is what its figure of friction says") {
  const OneFuture one;
  const Snapshot& snapshot = one.snapshot();
  for (std::size_t i = 0; i < 2; ++i)
    for (std::size_t group = 0; group < cause_group_count; ++group) {
      WhyView why;
      why.group = group;
      double lost = 0;
      for (const WhyItem& item : why_items(snapshot.structures[i], why))
        if (item.delivered) lost += item.lost;
      const double delivered =
          snapshot.summaries[i].metrics[index_of(Metric::throughput_per_month)].mean *
          snapshot.months;
      INFO(snapshot.structures[i].name << ", " << cause_group_facts()[group].label);
      CHECK(lost / delivered == Approx(why_days(snapshot.summaries[i], why)).margin(1e-9));
    }
}

TEST_CASE("what a campaign lost at its teams is of its whole life, before the recording too") {
  const OneFuture one;
  const StructureResult& structure = one.snapshot().structures[1];
  WhyView why;
  why.group = local_queue;
  std::map<std::string, double> at_teams;
  std::size_t begun_before = 0;
  for (const TeamFacts& team : structure.playback->organisation().teams) {
    why.team = team.id;
    for (const WhyItem& item : why_items(structure, why)) {
      at_teams[item.name] += item.lost;
      begun_before += item.lost_before > 1 ? 1 : 0;
    }
  }
  CHECK(begun_before > 3);
  // Everywhere it is what the deciding steps lost, at teams what all of them did.
  why.team.clear();
  for (const WhyItem& item : why_items(structure, why)) {
    INFO(item.name << ", " << item.lost_before);
    CHECK(at_teams[item.name] >= item.lost - .01);
  }
}

TEST_CASE("teams for which there is no room are counted, and the one asked for has a place") {
  const LanguageScope scope("en");
  std::vector<WhyTeam> teams;
  for (int i = 0; i < 8; ++i)
    teams.push_back({"t" + std::to_string(i), "Team " + std::to_string(i), 8.0 - i});
  CHECK(teams_shown(teams, 8, "").size() == 8);
  CHECK(teams_shown(teams, 4, "") == std::vector<std::size_t>{0, 1, 2});
  CHECK(teams_shown(teams, 4, "t6") == std::vector<std::size_t>{0, 1, 6});
  CHECK(teams_shown(teams, 1, "t6") == std::vector<std::size_t>{6});
  CHECK(other_teams_words(teams, {0, 1, 2}, .1) == "and 5 others: 15.0 days");
  CHECK(other_teams_words(teams, {0, 1, 2, 3, 4, 5, 6}, .1) == "and 1 other: 1.0 days");
}

TEST_CASE("one cause of a group, a name that is looked for, pins") {
  const OneFuture one;
  const StructureResult& structure = one.snapshot().structures[1];
  const StructureSummary& summary = one.snapshot().summaries[1];
  WhyView why;
  why.group = static_cast<std::size_t>(CauseGroup::rework);
  const double whole = why_days(summary, why);
  double sum = 0;
  for (const auto& [cause, days] : causes_of(summary, why.group)) {
    why.cause = cause;
    sum += why_days(summary, why);
  }
  CHECK(sum == Approx(whole).margin(.03));  // what is next to nothing is not named
  why.cause.reset();
  why.find = "JAPAN camp";
  const std::vector<WhyItem> japan = why_items(structure, why);
  REQUIRE(japan.size() > 2);
  for (const WhyItem& item : japan) CHECK(item.name.starts_with("japan."));
  why.pinned = {japan.back().name};
  CHECK(why_items(structure, why).front().name == why.pinned.front());
}

TEST_CASE("keys open what costs most, walk its campaigns, pin one and go back") {
  Bench bench;
  const ViewState& view = bench.application.view();
  bench.application.handle({Key::y});
  REQUIRE(view.why);
  const std::size_t first = view.why->group;
  const StructureSummary& edited = bench.application.session().snapshot().summaries[view.edited];
  for (std::size_t group = 0; group < cause_group_count; ++group) {
    double days = 0, most = 0;
    for (const auto& [cause, lost] : causes_of(edited, group)) days += lost;
    for (const auto& [cause, lost] : causes_of(edited, first)) most += lost;
    CHECK(days <= most + 1e-9);
  }
  bench.application.handle({Key::n});
  const std::string worst = view.why->item;
  CHECK_FALSE(worst.empty());
  bench.application.handle({Key::n});
  CHECK(view.why->item != worst);
  bench.application.handle({.key = Key::n, .shift = true});
  CHECK(view.why->item == worst);
  bench.application.handle({Key::p});
  CHECK(view.why->is_pinned(worst));
  bench.application.handle({Key::escape});
  CHECK((view.why && view.why->item.empty()));
  bench.application.handle({Key::y});
  CHECK(view.why->group == (first + 1) % cause_group_count);
  CHECK(view.why->is_pinned(worst));
  bench.application.handle({Key::d});
  CHECK_FALSE(view.why);
  CHECK(view.distribution);
  bench.application.handle({Key::y});
  CHECK_FALSE(view.distribution);
  bench.application.handle({Key::escape});
  CHECK_FALSE(view.why);
}

TEST_CASE("a key goes through the teams of the cause that is open, and back to all of them") {
  Bench bench;
  Application& application = bench.application;
  application.handle({Key::y});
  REQUIRE(application.view().why);
  const std::size_t edited = application.view().edited;
  const Snapshot& snapshot = application.session().snapshot();
  const std::vector<WhyTeam> teams =
      why_teams(snapshot.structures[edited], snapshot.summaries[edited], *application.view().why);
  REQUIRE(teams.size() > 2);
  for (const WhyTeam& team : teams) {
    application.handle({Key::s});
    CHECK(application.view().why->team == team.id);
  }
  application.handle({Key::s});
  CHECK(application.view().why->team.empty());
  application.handle({Key::s, false, true});
  CHECK(application.view().why->team == teams.back().id);
}

TEST_CASE("the next campaign is that of the list that was clicked") {
  Bench bench;
  const ViewState& view = bench.application.view();
  bench.picture();
  bench.click("why:local:queue_local");
  bench.picture();
  REQUIRE(view.edited == 2);
  const Snapshot& snapshot = bench.application.session().snapshot();
  const std::vector<WhyItem> local = why_items(snapshot.structures[0], *view.why);
  REQUIRE(local.size() > 2);
  bench.click("why item:local:" + local[0].name);
  bench.application.handle({Key::n});
  CHECK(view.why->item == local[1].name);
  bench.click("life:next");
  CHECK(view.why->item == local[2].name);
}

TEST_CASE("clicks open a cause, a team's campaigns, and a life in every structure") {
  Bench bench;
  const ViewState& view = bench.application.view();
  bench.picture();
  bench.click("why:local:queue_local");
  REQUIRE(view.why);
  CHECK(view.why->group == local_queue);
  bench.picture();
  std::string team, item;
  for (const auto& [name, rect] : bench.application.widgets()) {
    if (team.empty() && name.starts_with("why team:local:")) team = name;
    if (item.empty() && name.starts_with("why item:local:")) item = name;
  }
  REQUIRE_FALSE(team.empty());
  bench.click(team);
  CHECK(team == "why team:local:" + view.why->team);
  bench.click(team);
  CHECK(view.why->team.empty());
  bench.click(item);
  CHECK(item == "why item:local:" + view.why->item);
  bench.picture();
  for (const char* name : {"local", "central", "hybrid"})
    CHECK(bench.application.widgets().contains(std::string("life:") + name));
  // The key names what the lives met: this campaign was chosen for its local queue.
  CHECK(bench.application.widgets().contains("life key:queue_local"));
  bench.click("life:back");
  CHECK(view.why->item.empty());
  bench.click("why:close");
  CHECK_FALSE(view.why);
}

TEST_CASE("a life in words tells how long it took in every structure") {
  Bench bench;
  bench.application.handle({Key::y});
  bench.application.handle({Key::n});
  const WhyView& why = *bench.application.view().why;
  const std::string words = why_in_words(bench.application.spoken(), why);
  CHECK(words.starts_with(why.item));
  for (const char* name : {"Local: ", "Central: ", "Hybrid: "})
    CHECK(words.find(name) != std::string::npos);
  CHECK(words.find("days") != std::string::npos);
  CHECK(describe_state(bench.application).find(why.item) != std::string::npos);
  bench.application.handle({.key = Key::c, .control = true});
  CHECK(bench.application.take_copy().find(why.item) != std::string::npos);
}

TEST_CASE("a life is told in words that add up") {
  ItemRecord item;
  item.facts.due = TimePoint{} + days(10);
  item.ended = TimePoint{} + days(12);
  item.delivered = true;
  item.path_ticks[index_of(Cause::work)] = days(2).ticks;
  item.path_ticks[index_of(Cause::queue_centre)] = days(9).ticks;
  item.path_ticks[index_of(Cause::hand_off)] = days(1).ticks;
  LifeStretch at_work{0, Activity::working, Cause::work, 0, 0, TimePoint{}, TimePoint{} + days(2)};
  CHECK(life_length_words(item, {at_work}) == "12.0 days, 2.0 of them at work");
  at_work.ended += days(1);  // of which a day went to something else
  CHECK(life_length_words(item, {at_work}) ==
        "12.0 days, 3.0 of them at work, 2.0 the work itself");
  CHECK(life_losses_words(item, {}) == "Lost: 9.0 days in the queue at the centre. 2.0 days late.");
  item.ended = TimePoint{} + days(9);
  CHECK(life_losses_words(item, {}).ends_with("On time."));
  item.delivered = false;
  CHECK(life_length_words(item, {}) == "still in progress after 9.0 days");
  CHECK(life_losses_words(item, {}).empty());
  const LifeStretch queue{0, Activity::waiting, Cause::queue_local,   0,
                          0, TimePoint{},       TimePoint{} + days(7)};
  CHECK(life_losses_words(item, {queue}) == "Lost: 7.0 days in local queues.");
  item.cancelled = true;
  CHECK(life_length_words(item, {}) == "turned down after 9.0 days");
}

TEST_CASE("where there is room a life shows every step, on a line of its own") {
  Bench bench({}, {"hybrid"});
  bench.application.handle({Key::y});
  bench.application.listen(true);
  // The first campaign that has been delivered: other kinds have other steps, others not yet all.
  const auto is_delivered = [](const DrawnWords& drawn) {
    return drawn.words.find("On time.") != std::string::npos ||
           drawn.words.find(" days late.") != std::string::npos;
  };
  for (int press = 0; press < 40; ++press) {
    bench.application.handle({Key::n});
    if (bench.application.view().why->item.find(".campaign.") == std::string::npos) continue;
    draw_picture(bench.application, bench.context, 1920, 1080);
    const auto& words = bench.application.words();
    if (std::any_of(words.begin(), words.end(), is_delivered)) break;
  }
  INFO(bench.application.view().why->item);
  const Rect panel = bench.application.widgets().at("life");
  double last = 0;
  int steps = 0;
  for (const DrawnWords& drawn : bench.application.words())
    for (const char* step : {"Brief", "Content", "Build", "Activation"})
      if (drawn.words == step && panel.contains(drawn.box, 1)) {
        ++steps;
        CHECK(drawn.box.y > last);
        last = drawn.box.y;
      }
  CHECK(steps == 4);
}

TEST_CASE("every word of an opened cause and of a life stays in its panel") {
  for (const char* theme : {"desk", "room"}) {
    WindowOptions options;
    options.projector = theme[0] == 'r';
    Bench bench(options, {"local", "central", "hybrid", "cmo_partner"});
    bench.application.handle({Key::y});
    for (const char* page : {"why", "life"}) {
      if (page[0] == 'l') bench.application.handle({Key::n});
      bench.application.listen(true);
      draw_picture(bench.application, bench.context, 1280, 720);
      const Rect panel = bench.application.widgets().at(page);
      int inside = 0;
      for (const DrawnWords& drawn : bench.application.words())
        if (panel.contains(drawn.box.centre())) {
          INFO(theme << ", " << page << ": " << drawn.words);
          CHECK(panel.contains(drawn.box, 2));
          ++inside;
        }
      CHECK(inside > 8);
    }
  }
}

}  // namespace
}  // namespace pendulum
