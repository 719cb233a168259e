#include "viz/window/timings.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <thread>

#include "tests/temporary_folder.h"
#include "tests/window/bench.h"
#include "tests/window/scenarios.h"

namespace pendulum {
namespace {

using Happened = std::vector<std::string_view>;

StructureResult structure_of(std::uint64_t generation, int futures) {
  StructureResult structure;
  structure.generation = generation;
  structure.futures = futures;
  structure.current = futures > 0;
  return structure;
}

std::shared_ptr<const GrowingFuture> growth() {
  return std::make_shared<const GrowingFuture>(
      GrowingFuture{std::make_shared<const Scenario>(*shipped("local")), {}});
}

}  // namespace

TEST_CASE("a change is followed until all futures are seen, each milestone once") {
  ChangeWatch watch;
  Snapshot shown;
  shown.structures = {structure_of(0, 0), structure_of(0, 0)};
  CHECK(watch.look(0, shown) == Happened{"change"});  // the first is to be seen as well
  shown.structures[0].growing = growth();
  CHECK(watch.look(0, shown) == Happened{"first points"});
  shown.structures = {structure_of(1, 1), structure_of(0, 0)};
  CHECK(watch.look(0, shown).empty());
  shown.structures[1] = structure_of(2, 1);
  CHECK(watch.look(0, shown) == Happened{"whole curves"});
  shown.settled = true;
  CHECK(watch.look(0, shown) == Happened{"all futures"});
  CHECK(watch.look(0, shown).empty());
}

TEST_CASE("what was under way before a change does not count as seen of it") {
  ChangeWatch watch;
  Snapshot shown;
  shown.structures = {structure_of(1, 1), structure_of(2, 1)};
  shown.settled = true;
  CHECK(watch.look(0, shown).front() == "change");
  shown.structures[1].growing = growth();
  CHECK(watch.look(1, shown) == Happened{"change"});
  CHECK(watch.look(1, shown).empty());  // settled, whole and growing, but all of before
  CHECK(watch.look(2, shown).empty());  // a drag goes on: the same change
  shown.structures[1].growing = growth();
  CHECK(watch.look(2, shown) == Happened{"first points"});
  shown.structures[1] = structure_of(3, 1);
  CHECK(watch.look(2, shown) == Happened{"whole curves", "all futures"});
}

TEST_CASE("timings are a row for each frame and event, in microseconds by phase") {
  const testing::TemporaryFolder folder;
  Bench bench;
  const Session& session = bench.application.session();
  {
    Timings timings(folder.file("timings.csv"));
    for (int frame = 0; frame < 2; ++frame) {
      timings.begin_frame();
      timings.end(FramePhase::input);
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
      timings.end(FramePhase::draw);
      timings.end_frame(session.changes(), session.snapshot(), 2, 120);
    }
    timings.begin_frame();
    timings.end_frame(session.changes(), session.snapshot(), 2, 120, false);
  }
  std::ifstream file(folder.file("timings.csv"));
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  REQUIRE(lines.size() == 10);
  CHECK(lines[0] == "at,what,input,advance,draw,send,show,processor,vertices,tokens");
  for (const std::string& line : lines) CHECK(std::count(line.begin(), line.end(), ',') == 9);
  std::vector<std::string> whats, fields;
  for (const std::string& line : lines) {
    const std::size_t start = line.find(',') + 1;
    whats.push_back(line.substr(start, line.find(',', start) - start));
  }
  CHECK(whats == std::vector<std::string>{"what", "opened", "frame", "first picture", "change",
                                          "first points", "whole curves", "all futures", "frame",
                                          "same picture"});
  std::istringstream frame(lines.at(8));
  for (std::string field; std::getline(frame, field, ',');) fields.push_back(field);
  CHECK(std::stod(fields.at(4)) >= 2000);  // draw
  CHECK(std::stod(fields.at(7)) < 2000);   // asleep
  CHECK(fields.at(3) == "0");              // advance was not timed
  CHECK(fields.at(8) == "120");
  CHECK(std::stoi(fields.at(9)) == tokens_at(session.snapshot(), 2));
  CHECK(tokens_at(session.snapshot(), 2) > 0);
}

}  // namespace pendulum
