#include "viz/window/room_answer.h"

#include "tests/catch.h"
#include "tests/window/made_progress.h"

namespace pendulum {
namespace {

/// Two structures with these days of lead time in their futures.
Snapshot lived(const std::vector<double>& local, const std::vector<double>& hybrid) {
  Snapshot snapshot = build_snapshot({},
                                     {progress_of("local", 1, local, Metric::lead_time_days),
                                      progress_of("hybrid", 1, hybrid, Metric::lead_time_days)},
                                     0);
  snapshot.structures[1].name = "hybrid_firm";
  snapshot.settled = true;
  return snapshot;
}

/// At a question about lead time, after the room said the first.
StoryView asked() {
  Story story;
  story.files = {"local.yaml", "hybrid_firm.yaml"};
  story.steps.resize(1);
  story.steps[0].page = StoryPage::question;
  story.steps[0].metric = Metric::lead_time_days;
  StoryView view;
  view.story = std::make_shared<const Story>(std::move(story));
  view.predict(0);
  return view;
}

std::string said(const Snapshot& snapshot) {
  return question_answer(snapshot, asked(), answer_of(snapshot, Metric::lead_time_days));
}

TEST_CASE("a question is answered by the futures, beside what the room said") {
  CHECK(said(lived({30, 32, 31, 33}, {24, 28, 25, 29})) ==
        "Hybrid firm: 5 days faster than Local in 4 of 4 futures; you said Local.");
  CHECK(said(lived({24, 28, 25, 29}, {30, 32, 31, 33})) ==
        "Local: 5 days faster than Hybrid firm in 4 of 4 futures, as you said.");
  CHECK(said(lived({25, 33, 26, 30}, {30, 27, 31, 25})).starts_with("No clear difference"));
  CHECK(said(lived({300, 320, 310, 330}, {299, 318.8, 309, 329})) ==
        "Nearly alike; Hybrid firm: 1.0 days faster than Local in 4 of 4 futures; you said Local.");
}

TEST_CASE("futures of levers as they stood before, or none yet, answer nothing") {
  Snapshot snapshot = lived({30, 32, 31, 33}, {25, 27, 26, 28});
  snapshot.structures[1].current = false;
  CHECK(said(snapshot).empty());
  CHECK(said(lived({}, {25, 27, 26, 28})).empty());
  CHECK(said(lived({30}, {25})).empty());
}

// "No clear difference" had been said after 2 of 40 futures.
TEST_CASE("a question is answered when all its futures are lived through") {
  Snapshot snapshot = lived({30, 32, 31, 33}, {24, 28, 25, 29});
  snapshot.settled = false;
  CHECK(said(snapshot).empty());
  snapshot.settled = true;
  CHECK_FALSE(said(snapshot).empty());
}

}  // namespace
}  // namespace pendulum
