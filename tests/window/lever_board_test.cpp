#include "viz/window/lever_board.h"

#include <algorithm>

#include "sim/model/centre_shares.h"
#include "sim/model/structure.h"
#include "tests/catch.h"
#include "tests/window/board_of_two.h"
#include "tests/window/scenarios.h"
#include "viz/window/panels/lever_row.h"

namespace pendulum {
namespace {

using Affected = LeverBoard::Affected;

using testing::board_of_two;
using testing::cadence;
using testing::demand;

LeverView lever_at(const LeverBoard& board, std::size_t structure, const std::string& path) {
  for (const LeverView& lever : board.levers(structure))
    if (lever.path == path) return lever;
  FAIL("no lever " << path);
  return {};
}

TEST_CASE("levers come from the registry, decisions first, at least a dozen") {
  const LeverBoard board = board_of_two();
  const std::vector<LeverView> levers = board.levers(0);
  CHECK(levers.size() >= 12);
  CHECK(std::is_partitioned(levers.begin(), levers.end(), [](const LeverView& lever) {
    return lever.parameter->role == ParameterRole::decision;
  }));
  for (const LeverView& lever : levers) {
    INFO(lever.path);
    CHECK_FALSE(lever.changed);
    CHECK_FALSE(lever.label.empty());
    CHECK(lever.range.low < lever.range.high);
  }
}

TEST_CASE("one role is reset by itself, in one step") {
  LeverBoard board = board_of_two();
  const double before = board.effective(1)->number(cadence);
  board.move(1, cadence, before * 2);
  board.commit();
  board.move(1, demand, 1.3);
  board.commit();
  CHECK(board.reset_role(1, ParameterRole::decision) == Affected{1});
  CHECK(board.effective(1)->number(cadence) == before);
  CHECK(board.effective(1)->number(demand) == 1.3);
  CHECK(board.undo() == Affected{1});
  CHECK(board.effective(1)->number(cadence) == before * 2);
  CHECK(board.reset_role(1, ParameterRole::assumption) == Affected{0, 1});
  CHECK(board.effective(0)->number(demand) == 1);
}

TEST_CASE("a decision changes one structure, an assumption all of them") {
  LeverBoard board = board_of_two();
  const double before = board.effective(1)->number(cadence);
  CHECK(board.move(0, cadence, before * 2) == Affected{0});
  CHECK(board.effective(0)->number(cadence) == before * 2);
  CHECK(board.effective(1)->number(cadence) == before);
  CHECK(board.move(0, demand, 1.2) == Affected{0, 1});
  CHECK(board.effective(1)->number(demand) == 1.2);
  CHECK(lever_at(board, 1, demand).changed);
  CHECK(changed_count(board.levers(0), ParameterRole::decision) == 1);
  CHECK(changed_count(board.levers(1), ParameterRole::decision) == 0);
  CHECK(changed_count(board.levers(1), ParameterRole::assumption) == 1);
}

TEST_CASE("one drag is one step of undo, and what was undone comes back") {
  LeverBoard board = board_of_two();
  const double start = board.effective(0)->number(cadence);
  for (const double factor : {1.2, 1.6, 2.0}) board.move(0, cadence, start * factor);
  board.commit();
  board.move(0, demand, 1.1);
  board.commit();
  CHECK(board.undo() == Affected{0, 1});
  CHECK(board.effective(0)->number(cadence) == start * 2);
  CHECK(board.undo() == Affected{0});
  CHECK(board.effective(0)->number(cadence) == start);
  CHECK_FALSE(board.can_undo());
  CHECK(board.undo().empty());
  CHECK(board.redo() == Affected{0});
  CHECK(board.effective(0)->number(cadence) == start * 2);
  board.move(0, cadence, start * 3);
  board.commit();
  CHECK_FALSE(board.can_redo());
}

TEST_CASE("a drag back to where it began is no step at all") {
  LeverBoard board = board_of_two();
  const double start = board.effective(0)->number(cadence);
  board.move(0, cadence, start * 2);
  board.move(0, cadence, start);
  board.commit();
  CHECK_FALSE(board.can_undo());
  CHECK_FALSE(lever_at(board, 0, cadence).changed);
}

TEST_CASE("reset goes back to the file, one lever or all, and can be undone") {
  LeverBoard board = board_of_two();
  const double start = board.effective(0)->number(cadence);
  board.move(0, cadence, start * 2);
  board.commit();
  board.move(1, demand, 1.3);
  board.commit();
  CHECK(board.reset(0, cadence) == Affected{0});
  CHECK(board.effective(0)->number(cadence) == start);
  CHECK(board.reset_all() == Affected{0, 1});
  CHECK(board.effective(1)->number(demand) == board.effective(0)->number(demand));
  board.undo();
  CHECK(board.effective(0)->number(demand) == 1.3);
}

TEST_CASE("a file that changed on disk takes its decisions back, undo still works") {
  LeverBoard board = board_of_two();
  const double start = board.effective(0)->number(cadence);
  board.move(0, cadence, start * 2);
  board.commit();
  board.reload(0, shipped("central"));
  CHECK(board.effective(0)->number(cadence) == start);
  CHECK(board.undo() == Affected{0});
  CHECK(board.effective(0)->number(cadence) == start * 2);
}

TEST_CASE("a value out of range leaves the scenario as it was") {
  LeverBoard board = board_of_two();
  const double start = board.effective(0)->number(cadence);
  board.move(0, cadence, -5);
  CHECK(board.effective(0)->number(cadence) == start);
}

TEST_CASE("family shares and the sloped lever: the one moved counts, nothing jumps") {
  LeverBoard board;
  board.add(shipped("hybrid"));
  const std::string slope = "structure.centralisation";
  const std::string content = "structure.families.content.centre_share";
  const std::string build = "structure.families.build.centre_share";
  board.move(0, slope, .6);
  board.commit();
  CHECK(board.effective(0)->text("structure.set_by") == "centralisation");
  CHECK_FALSE(is_governed(*board.effective(0), slope));
  const LeverView governed = lever_at(board, 0, content);
  CHECK(governed.governed);
  const double distance = board.effective(0)->number("families.content.distance");
  CHECK(governed.value == Approx(centre_share_of(.6, distance)));
  const double build_before = lever_at(board, 0, build).value;
  board.move(0, content, .9);
  board.commit();
  CHECK(board.effective(0)->text("structure.set_by") == "families");
  CHECK(lever_at(board, 0, content).value == .9);
  CHECK(lever_at(board, 0, build).value == Approx(build_before));
  CHECK(lever_at(board, 0, slope).governed);
  board.undo();
  CHECK(board.effective(0)->text("structure.set_by") == "centralisation");
}

}  // namespace
TEST_CASE("a structure may join in the middle of a drag, and undo still fits") {
  LeverBoard board;
  board.add(shipped("local"));
  board.add(shipped("hybrid"));
  (void)board.move(1, "committee.cadence", 20.0 * ticks_per_day);
  const std::size_t third = board.add(board.effective(1));
  board.commit();
  (void)board.undo();
  CHECK(board.effective(third)->number("committee.cadence") == 20.0 * ticks_per_day);
  CHECK(board.effective(1)->number("committee.cadence") != 20.0 * ticks_per_day);
  CHECK(changed_count(board.levers(third), ParameterRole::decision) == 0);
}

TEST_CASE("the best guess of a lever that nobody knows is shown on its steps") {
  LeverBoard board;
  board.add(uncertain("local", "demand: {growth: {triangular: [-5 %, 2 %, 20 %]}}"));
  for (const LeverView& lever : board.levers(0)) {
    if (lever.path != "demand.growth") continue;
    REQUIRE(lever.drawn_between);
    CHECK(lever_text(*lever.parameter, lever.value) == "5 %");
    CHECK(lever.value == lever.file_value);
    CHECK_FALSE(lever.changed);
  }
}

TEST_CASE("a lever that nobody knows says where it is drawn, and is known once it has been moved") {
  LeverBoard board;
  board.add(uncertain("local", "demand: {level: {uniform: [.5, 1.5]}}"));
  const auto lever = [&] {
    for (LeverView& one : board.levers(0))
      if (one.path == "demand.level") return one;
    throw std::logic_error("no such lever");
  };
  REQUIRE(lever().drawn_between);
  CHECK(lever().drawn_between->first == Approx(.55));
  CHECK(lever().drawn_between->second == Approx(1.45));
  CHECK(lever_explanation(lever()).find("9 in 10 futures draw it between 0.55 and 1.45") !=
        std::string::npos);
  CHECK(lever().value == Approx(1));
  CHECK_FALSE(lever().changed);
  CHECK(board.effective(0)->uncertain_paths().size() == 1);
  board.move(0, "demand.level", 1.2);
  board.commit();
  CHECK_FALSE(lever().drawn_between);
  CHECK(lever().changed);
  CHECK(board.effective(0)->uncertain_paths().empty());
  board.reset(0, "demand.level");
  CHECK(lever().drawn_between);
  CHECK(board.effective(0)->uncertain_paths().size() == 1);
}

TEST_CASE("a lever without any effect in its structure says why, and may be moved all the same") {
  LeverBoard board;
  board.add(shipped("local"));
  board.add(shipped("hybrid"));
  const LeverView idle = lever_at(board, 0, cadence);
  CHECK(idle.no_effect ==
        "Has no effect in this structure: \"Steering committee\" is off (committee.enabled).");
  CHECK(lever_explanation(idle).find(idle.no_effect) != std::string::npos);
  CHECK(lever_at(board, 0, "fit.local_input").no_effect.find("\"Done by the centre\" is 0") !=
        std::string::npos);
  CHECK(lever_at(board, 1, "tools.approved").no_effect.find("is not \"central\"") !=
        std::string::npos);
  CHECK(lever_at(board, 1, cadence).no_effect.empty());
  board.move(0, cadence, 20.0 * ticks_per_day);
  CHECK(lever_at(board, 0, cadence).changed);
  board.move(0, "structure.centralisation", .6);
  CHECK(lever_at(board, 0, "fit.local_input").no_effect.empty());
}

}  // namespace pendulum
