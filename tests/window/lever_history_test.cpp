// The way back, and which structures have levers.

#include "tests/catch.h"
#include "tests/window/board_of_two.h"
#include "tests/window/scenarios.h"
#include "viz/window/lever_board.h"

namespace pendulum {
namespace {

using Affected = LeverBoard::Affected;

using testing::board_of_two;
using testing::cadence;
using testing::demand;

TEST_CASE("taking a structure out is a step of undo, with its levers, and rows stay") {
  LeverBoard board = board_of_two();
  board.move(1, cadence, 20.0 * ticks_per_day);
  board.commit();
  board.take_out(0);
  CHECK(board.rows() == LeverBoard::Rows{1});
  CHECK(board.effective(0)->number(cadence) == 20.0 * ticks_per_day);
  board.take_out(0);  // the last one stays
  CHECK(board.rows() == LeverBoard::Rows{1});
  CHECK(board.undo() == Affected{0});  // it alone is new to whoever simulates
  CHECK(board.rows() == LeverBoard::Rows{0, 1});
  CHECK(board.effective(1)->number(cadence) == 20.0 * ticks_per_day);
  CHECK(board.redo().empty());
  CHECK(board.rows() == LeverBoard::Rows{1});
}

TEST_CASE("a file that changes while its structure is out is the new one when it comes back") {
  LeverBoard board = board_of_two();
  board.take_out(0);
  board.reload(0, shipped("hybrid"));
  board.undo();
  CHECK(board.file(0).name() == "hybrid");
}

TEST_CASE("a structure that somebody lets join, and the baseline chosen, are steps of undo") {
  LeverBoard board = board_of_two();
  board.move(1, cadence, 20.0 * ticks_per_day);
  board.commit();
  const std::size_t row = board.join(board.effective(1));
  board.set_baseline(2);
  CHECK(board.rows() == LeverBoard::Rows{0, 1, row});
  CHECK(board.baseline() == row);
  CHECK(board.undo().empty());
  CHECK(board.baseline() == 0);
  board.undo();
  CHECK(board.rows() == LeverBoard::Rows{0, 1});
  CHECK(board.effective(1)->number(cadence) == 20.0 * ticks_per_day);
  board.redo();
  board.redo();
  CHECK(board.baseline() == row);
  board.take_out(2);
  CHECK(board.baseline() == 0);
  board.undo();
  CHECK(board.baseline() == row);
  board.set_baseline(2);  // it is that already
  CHECK(board.can_redo());
}

TEST_CASE("a structure has the same key again where its levers, and its file, are the same") {
  LeverBoard board = board_of_two();
  const std::string first = board.key(0), second = board.key(1);
  CHECK(first != second);
  board.move(0, cadence, 20.0 * ticks_per_day);
  board.commit();
  CHECK(board.key(0) != first);
  CHECK(board.key(1) == second);
  board.undo();
  CHECK(board.key(0) == first);
  board.move(0, demand, 1.3);
  CHECK(board.key(1) != second);
  board.undo();
  board.reload(0, shipped("central"));
  CHECK(board.key(0) != first);
}

}  // namespace
}  // namespace pendulum
