#include "viz/window/outcome_tornado.h"

#include "tests/window/bench.h"

namespace pendulum {
namespace {

Estimate around_mean(double mean, double luck = 1) {
  return estimate({mean - luck, mean, mean + luck, mean});
}

TornadoBar bar(std::size_t factor, double base, double low, double high, double luck = 1) {
  return {factor,
          around_mean(low, luck),
          around_mean(high, luck),
          around_mean(low - base, luck),
          around_mean(high - base, luck),
          around_mean(high - low, luck)};
}

/// Hybrid against Local in two assumptions, of the first of tornado_metrics.
TornadoAnswer answer(const Bench& bench, double base, std::vector<TornadoBar> bars) {
  const LeverBoard& board = bench.application.session().levers();
  TornadoQuestion question;
  question.structures = {board.effective(0), board.effective(2)};
  question.subject = 2;
  question.other = 0;
  for (const std::string path : {"demand.level", "turnover.attrition"})
    for (Factor& factor : lever_factors(*board.effective(2), ParameterRole::assumption))
      if (factor.path == path) question.factors.push_back(std::move(factor));
  TornadoAnswer answer;
  const std::size_t question_size = question.factors.size();
  answer.question = std::make_shared<const TornadoQuestion>(std::move(question));
  answer.known = question_size;
  answer.futures = answer.target = 4;
  answer.figures[0] = {around_mean(base), std::move(bars)};
  return answer;
}

std::string sentence(const Bench& bench, double base, std::vector<TornadoBar> bars) {
  const TornadoChart chart =
      outcome_tornado(bench.application.spoken(), answer(bench, base, std::move(bars)),
                      bench.application.levers(), 0);
  return chart.standing + " " + chart.sentence;
}

}  // namespace

TEST_CASE("a tornado says whether the answer holds wherever one assumption goes") {
  const Bench bench;
  const std::string holds = "As the world stands (dashed) Hybrid is better. ";
  CHECK(sentence(bench, 20, {bar(0, 20, 10, 30)}) == holds + "No assumption alone changes that.");
  CHECK(sentence(bench, 20, {bar(0, 20, -10, 30), bar(1, 20, 19, 12)}) ==
        holds + "Alone, these would turn that round: Demand.");
  CHECK(sentence(bench, 20, {bar(0, 20, .2, 30)}) ==
        holds + "Alone, these would leave it open: Demand.");
  CHECK(sentence(bench, -20, {bar(0, -20, -10, -30)}) ==
        "As the world stands (dashed) Local is better. No assumption alone changes that.");
  const std::string open = "As the world stands (dashed) there is no clear difference. ";
  CHECK(sentence(bench, .1, {bar(0, .1, .2, .3)}) == open + "No assumption alone would make one.");
  CHECK(sentence(bench, .1, {bar(0, .1, -9, .3)}) == open + "Alone, these would make one: Demand.");
}

TEST_CASE("an assumption that decides it either way is named once") {
  const Bench bench;
  CHECK(sentence(bench, .1, {bar(0, .1, -9, 9)}).ends_with("Alone, these would make one: Demand."));
}

TEST_CASE("what luck explains turns nothing round") {
  const Bench bench;
  // The other end lies beyond 0, but nobody knows whether the change is one.
  CHECK(sentence(bench, 20, {bar(0, 20, -10, 30, 60)}) ==
        "As the world stands (dashed) Hybrid is better. No assumption alone changes that.");
}

TEST_CASE("a tornado says how far it is") {
  const Bench bench;
  TornadoAnswer early = answer(bench, 20, {bar(0, 20, 10, 30)});
  early.known = 1;
  // What nobody has asked may still turn the answer round.
  CHECK(
      outcome_tornado(bench.application.spoken(), early, bench.application.levers(), 0).sentence ==
      "None of those asked so far changes that, alone.");
  const auto progress = [&] {
    return outcome_tornado(bench.application.spoken(), early, bench.application.levers(), 0)
        .progress;
  };
  CHECK(progress() == "1 of 2 assumptions so far");
  early.known = 2;
  early.target = 24;
  CHECK(progress() == "4 of 24 futures so far, at both ends of every range");
  early.futures = 24;
  CHECK(progress().empty());
}

TEST_CASE("rows are named as their levers are, with the ends of their ranges") {
  const Bench bench;
  const TornadoChart chart =
      outcome_tornado(bench.application.spoken(), answer(bench, 20, {bar(1, 20, 25, 10)}),
                      bench.application.levers(), 0);
  REQUIRE(chart.rows.size() == 1);
  CHECK(chart.rows[0].name == lever(bench.application, "turnover.attrition").label);
  CHECK(chart.rows[0].high.value.ends_with("%"));
  const std::string words = row_words(chart, chart.rows[0]);
  CHECK(words.find("Hybrid is better") != std::string::npos);
  CHECK(words.find("As it stands: about +") != std::string::npos);
  CHECK(tornado_in_words(chart).find(chart.rows[0].name) != std::string::npos);
}

TEST_CASE("A studies the edited structure against the baseline, outcome after outcome") {
  Bench bench({}, {"local", "hybrid"});
  Application& application = bench.application;
  application.handle({.key = Key::a});
  CHECK(application.view().tornado == 0);
  application.advance(0, 0);
  application.wait_until_explored();
  const TornadoAnswer& study = application.session().study();
  REQUIRE(study.question);
  CHECK(study.sharp());
  CHECK(study.question->subject == 1);
  CHECK(study.question->other == 0u);
  CHECK(study.known == study.question->factors.size());
  CHECK(study.known > 20);
  bench.picture();
  CHECK_FALSE(application.widgets().contains("map:local"));
  const std::string first =
      outcome_tornado(application.spoken(), study, application.levers(), 0).rows[0].path;
  bench.click("tornado:" + first);
  CHECK(application.view().focused_lever == first);
  CHECK(application.view().tornado == 0);

  // Closed and opened again, it is there at once.
  application.apply(CloseOverlay{});
  application.advance(0, 0);
  CHECK(application.session().study().sharp());
  application.apply(NextTornado{});
  application.advance(0, 0);
  CHECK(application.session().study().sharp());

  // Editing the baseline asks the other way round; a lever moved asks anew.
  application.apply(EditStructure{0});
  application.advance(0, 0);
  CHECK(application.session().study().question->subject == 0);
  CHECK(application.session().study().question->other == 1u);
  application.apply(MoveLever{"demand.level", 1.4});
  CHECK_FALSE(application.session().study().question);

  for (std::size_t i = 1; i < tornado_metrics.size(); ++i) application.handle({.key = Key::a});
  CHECK(application.view().tornado == tornado_metrics.size() - 1);
  application.handle({.key = Key::escape});
  CHECK_FALSE(application.view().tornado);
  application.advance(0, 0);
  CHECK_FALSE(application.session().study().question);  // nobody looks: nothing is asked
}

/// That a question's part is what is answered: tests/window/round_runner_test.cpp.
TEST_CASE("a tornado is asked of the months that are selected, as every figure is") {
  Bench bench({}, {"local", "hybrid"});
  Application& application = bench.application;
  const auto asked = [&] {
    application.advance(0, 0);
    return application.session().study().question;
  };
  application.apply(NextTornado{});
  REQUIRE(asked());
  CHECK_FALSE(asked()->part);
  application.apply(SelectMonths{MonthRange{1, 2}});
  bench.settle();
  REQUIRE(asked());
  CHECK(asked()->part == MonthRange{1, 2});
  const TornadoChart chart =
      outcome_tornado(application.spoken(), application.session().study(), application.levers(), 1);
  CHECK(chart.title == "Throughput, month 2, Hybrid less Local: what the answer depends on");
  CHECK(chart.short_title == "Throughput, month 2: what it depends on");
  application.apply(SelectMonths{});
  bench.settle();
  CHECK_FALSE(asked()->part);
}

TEST_CASE("a tornado is opened and closed in the room") {
  Bench bench(in_room(5), {"local", "hybrid"});
  Application& application = bench.application;
  application.apply(NextTornado{-1});
  CHECK(application.view().tornado == tornado_metrics.size() - 1);
  application.advance(0, 0);
  bench.picture();
  REQUIRE(application.widgets().contains("tornado:close"));
  bench.click("tornado:close");
  CHECK_FALSE(application.view().tornado);
}

}  // namespace pendulum
