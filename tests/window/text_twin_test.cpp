#include "viz/window/text_twin.h"

#include <algorithm>

#include "tests/window/bench.h"
#include "viz/window/session.h"

namespace pendulum {
namespace {

/// The first column is the baseline; two futures of three months.
std::unique_ptr<Session> settled(const std::vector<std::string>& names) {
  SessionOptions options;
  for (const std::string& name : names) options.files.push_back({scenario_path(name), {}});
  options.months = 3;
  options.replications = 2;
  options.watch = false;
  auto session = std::make_unique<Session>(options);
  session->wait_until_settled();
  return session;
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

TEST_CASE("the comparison in words says every outcome of every structure") {
  const auto session = settled({"local", "central"});
  const std::string text = comparison_in_words(session->snapshot(), {}, "Differs: all.");
  CHECK(has(text, session->snapshot().sentence + "\nDiffers: all.\n2 of 2 futures of 3 months"));
  CHECK(has(text, "The books balance in all of them."));
  for (const char* outcome : {"\nThroughput, campaigns a month\n", "\nLead time, days",
                              "\nAsset reuse, of assets needed\n", "\nDelay, days a campaign\n"}) {
    INFO(outcome);
    REQUIRE(has(text, outcome));
    const std::string rest = text.substr(text.find(outcome));
    CHECK(rest.find("  Local: ") < rest.find(", baseline\n"));
    CHECK(rest.find(", baseline\n") < rest.find("  Central: "));
  }
  CHECK(has(text, "Where campaigns wait most"));
  CHECK_FALSE(has(text, "What happens"));
  CHECK_FALSE(has(text, "nan"));
}

TEST_CASE("what happens on the way is said with its month and whose it is") {
  const auto session = settled({"local", "central"});
  const std::vector<TimeFlag> flags{{2, "A rule arrives", "", {}}, {3, "A move", "", {1}}};
  const std::string text = comparison_in_words(session->snapshot(), flags, "");
  CHECK(has(text,
            "What happens\n  After month 2: A rule arrives\n  After month 3: A move (Central)\n"));
}

TEST_CASE("a step in words has its answer once it is revealed") {
  const auto session = settled({"local", "central"});
  Story story;
  story.files = {"local", "central"};
  story.steps.resize(1);
  story.steps[0].page = StoryPage::question;
  story.steps[0].title = "Reuse";
  story.steps[0].question = "Who uses most again?";
  story.steps[0].metric = Metric::asset_reuse_share;
  StoryView view;
  view.story = std::make_shared<const Story>(std::move(story));
  CHECK(step_in_words(session->snapshot(), view, {}) == "1 of 1  Reuse\nWho uses most again?\n");
  CHECK(step_in_words(session->snapshot(), view, {"Demand: 1 → 2"}) ==
        "1 of 1  Reuse\nChanged: Demand: 1 → 2\nWho uses most again?\n");
  view.predict(1);
  view.turn(1);
  const std::string answered = step_in_words(session->snapshot(), view, {});
  CHECK((has(answered, "as you said.") || has(answered, "you said Central.")));
}

TEST_CASE("a step's page in words has the figures it shows") {
  const auto session = settled({"local", "central"});
  StoryStep step;
  step.page = StoryPage::compare;
  const std::string compared = page_in_words(session->snapshot(), step);
  CHECK(has(compared, session->snapshot().sentence + "\n\nThroughput, campaigns a month\n"));
  CHECK(has(compared, "\nDelay, days a campaign\n  Local: "));
  step.page = StoryPage::chart;
  for (const Metric metric : charted_metrics()) {
    step.metric = metric;
    const std::string charted = page_in_words(session->snapshot(), step);
    INFO(charted);
    CHECK(std::count(charted.begin(), charted.end(), '\n') == 4);
    CHECK(has(charted, "  Central: "));
    CHECK_FALSE(has(charted, "nan"));
  }
  // A question had its answer only, without the figures that its page shows.
  step.page = StoryPage::question;
  step.metric = Metric::cost_per_campaign;
  CHECK(has(page_in_words(session->snapshot(), step), "  Central: "));
  step.page = StoryPage::map;
  CHECK(page_in_words(session->snapshot(), step).empty());
}

TEST_CASE("Ctrl C copies what the window shows in words, once") {
  Bench bench;
  CHECK(bench.application.take_copy().empty());
  bench.picture();
  bench.application.handle({Key::c, true});
  const std::string copied = bench.application.take_copy();
  CHECK(copied.find(bench.application.session().snapshot().sentence) != std::string::npos);
  CHECK(copied.find("Lead time") != std::string::npos);
  CHECK(bench.application.take_copy().empty());
}

}  // namespace
}  // namespace pendulum
