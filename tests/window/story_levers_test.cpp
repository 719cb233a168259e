#include "viz/window/story_levers.h"

#include "tests/catch.h"
#include "tests/window/scenarios.h"

namespace pendulum {
namespace {

const std::string cadence_path = "committee.cadence", demand_path = "demand.level";

LeverBoard board_of_two() {
  LeverBoard board;
  for (const char* name : {"central", "hybrid"}) board.add(shipped(name));
  return board;
}

StoryView story_that_sets(std::vector<StorySetting> settings) {
  Story story;
  story.files = {"central", "hybrid"};
  story.steps.resize(1);
  story.steps[0].settings = std::move(settings);
  StoryView view;
  view.story = std::make_shared<const Story>(std::move(story));
  return view;
}

TEST_CASE("a setting moves the lever of every structure, or of the one it names") {
  LeverBoard board = board_of_two();
  const StoryView story = story_that_sets({{{}, cadence_path, "30 d", {}, {}},
                                           {1, cadence_path, "20 d", {}, {}},
                                           {{}, "no.such", "1", {}, {}}});
  board.place(moves_in_force(story, board));
  CHECK(board.effective(0)->value_text(cadence_path) == "30 d");
  CHECK(board.effective(1)->value_text(cadence_path) == "20 d");
}

TEST_CASE("a lever that takes over takes the others with it, as by hand") {
  LeverBoard board = board_of_two();
  const StoryView story = story_that_sets({{{}, "structure.centralisation", "30 %", {}, {}}});
  board.place(moves_in_force(story, board));
  CHECK(board.effective(0)->text("structure.set_by") == "centralisation");
  CHECK(board.effective(0)->number("structure.centralisation") == Approx(.3));
}

TEST_CASE("placing levers goes through the files, in one step, and twice is once") {
  LeverBoard board = board_of_two();
  board.move(1, cadence_path, 40.0 * ticks_per_day);
  board.commit();
  const std::vector<LeverMove> moves{{0, demand_path, 1.5}};
  CHECK(board.place(moves).size() == 2);
  CHECK(board.effective(1)->value_text(cadence_path) == "10 d");
  CHECK(board.effective(1)->number(demand_path) == 1.5);
  CHECK(board.place(moves).empty());
  board.undo();
  CHECK(board.effective(1)->value_text(cadence_path) == "40 d");
  CHECK(board.effective(1)->number(demand_path) == 1);
}

TEST_CASE("moves on top leave other levers where they are") {
  LeverBoard board = board_of_two();
  board.move(1, cadence_path, 40.0 * ticks_per_day);
  board.commit();
  CHECK(board.move_all({{0, cadence_path, 30.0 * ticks_per_day}}) == std::vector<std::size_t>{0});
  CHECK(board.effective(1)->value_text(cadence_path) == "40 d");
}

TEST_CASE("changes are said once where all structures share them") {
  LeverBoard board = board_of_two();
  const std::vector<std::string> names{"Central", "Hybrid"};
  CHECK(changes_in_words(board, names).empty());
  board.place({{0, demand_path, 1.2}, {1, cadence_path, 30.0 * ticks_per_day}});
  CHECK(
      changes_in_words(board, names) ==
      std::vector<std::string>{"Demand 1.00 → 1.20", "Committee meets every 10 d → 30 d (Hybrid)"});
}

TEST_CASE("what is changed of a structure is told with the world's, in words and as settings") {
  LeverBoard board = board_of_two();
  CHECK(changes_by_structure(board)[1].words.empty());
  board.place({{0, demand_path, 1.2}, {1, cadence_path, 30.0 * ticks_per_day}});
  const ChangesByStructure changes = changes_by_structure(board);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].words == std::vector<std::string>{"Demand 1.00 → 1.20"});
  CHECK(changes[1].words ==
        std::vector<std::string>{"Committee meets every 10 d → 30 d", "Demand 1.00 → 1.20"});
  CHECK(changes[1].settings ==
        std::vector<std::string>{"committee.cadence=30 d", "demand.level=1.2"});
}

TEST_CASE("a line names the first changes and counts the rest") {
  CHECK(changes_line({}).empty());
  CHECK(changes_line({"a", "b"}) == "Changed: a · b");
  CHECK(changes_line({"a", "b", "c", "d", "e"}) == "Changed: a · b · c · and 2 more");
}

}  // namespace
}  // namespace pendulum
