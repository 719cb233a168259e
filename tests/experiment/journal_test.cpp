#include "sim/experiment/journal.h"

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "sim/experiment/evaluate.h"
#include "tests/catch.h"
#include "tests/experiment/small_laboratory.h"

namespace pendulum {
namespace {

using testing::FormulaRunner;

/// A file name nobody else has, removed at the end.
class JournalFile {
 public:
  explicit JournalFile(const std::string& name)
      : path_((std::filesystem::temp_directory_path() /
               ("pendulum-" + name + std::to_string(::getpid())))
                  .string()) {}
  ~JournalFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::vector<double> formula(const Trial& trial, int replication) {
  return {trial.at.front() + replication, std::numeric_limits<double>::quiet_NaN()};
}

struct Setup {
  Laboratory laboratory = testing::small_laboratory({"local"}, {"demand.level=0.5:2"});
  std::vector<StudyPoint> points{{0, {.5}}, {0, {1.0}}, {0, {2.0}}};
  EvaluateOptions options{{0, 20}, {}};  // three trials a point
};

TEST_CASE("an experiment cut off goes on with what its journal has, to the same values") {
  const Setup setup;
  const JournalFile file("cut-off");
  FormulaRunner whole(setup.laboratory, formula);
  const auto expected = evaluate(whole, setup.points, setup.options);
  REQUIRE(expected);

  FormulaRunner cut(setup.laboratory, formula);
  cut.stop_after = 4;
  {
    Journal journal(file.path());
    JournalledRunner runner(cut, journal);
    CHECK_FALSE(evaluate(runner, setup.points, setup.options));
    CHECK(journal.size() == 4);
  }
  FormulaRunner rest(setup.laboratory, formula);
  Journal journal(file.path());
  CHECK(journal.size() == 4);
  JournalledRunner runner(rest, journal);
  const auto resumed = evaluate(runner, setup.points, setup.options);
  REQUIRE(resumed);
  CHECK(runner.recalled() == 28);  // three trials of eight runs and one of four
  CHECK(rest.runs == 5 + 1);  // what was missing, and one to see that the journal is of this build
  for (std::size_t p = 0; p < 3; ++p) {
    CHECK((*resumed)[p].values[0] == (*expected)[p].values[0]);
    CHECK((*resumed)[p].events == (*expected)[p].events);
  }
}

TEST_CASE("a record cut off in the middle is dropped, and the next is written in its place") {
  const Setup setup;
  const JournalFile file("torn");
  FormulaRunner inner(setup.laboratory, formula);
  {
    Journal journal(file.path());
    JournalledRunner runner(inner, journal);
    REQUIRE(evaluate(runner, setup.points, setup.options));
  }
  const auto whole = std::filesystem::file_size(file.path());
  std::filesystem::resize_file(file.path(), whole - 11);
  {
    Journal journal(file.path());
    CHECK(journal.size() == 8);
    JournalledRunner runner(inner, journal);
    REQUIRE(evaluate(runner, setup.points, setup.options));
  }
  CHECK(std::filesystem::file_size(file.path()) == whole);
  CHECK(Journal(file.path()).size() == 9);
}

TEST_CASE("changed input finds nothing in a journal; further futures find what they share") {
  Setup setup;
  const JournalFile file("changed");
  Journal journal(file.path());
  const auto runs_of = [&](const Laboratory& laboratory, const EvaluateOptions& options) {
    FormulaRunner inner(laboratory, formula);
    JournalledRunner runner(inner, journal);
    REQUIRE(evaluate(runner, setup.points, options));
    return inner.runs;
  };
  setup.options.futures.count = 16;
  CHECK(runs_of(setup.laboratory, setup.options) == 6);
  CHECK(runs_of(setup.laboratory, setup.options) == 1);  // only to verify
  setup.options.futures.count = 32;
  CHECK(runs_of(setup.laboratory, setup.options) == 6 + 1);
  Laboratory other = setup.laboratory;
  other.seed = 6;
  CHECK(runs_of(other, setup.options) == 12);
  other = setup.laboratory;
  other.months = 2;
  CHECK(runs_of(other, setup.options) == 12);
  other = setup.laboratory;
  other.structures.front() = *other.structures.front().with_number("fit.miss", .123);
  CHECK(runs_of(other, setup.options) == 12);
  other = setup.laboratory;
  other.program = "another version";
  CHECK(runs_of(other, setup.options) == 12);
}

TEST_CASE("a journal of another build is refused, and so is a file that is none") {
  const Setup setup;
  const JournalFile file("other-build");
  {
    FormulaRunner inner(setup.laboratory, formula);
    Journal journal(file.path());
    JournalledRunner runner(inner, journal);
    REQUIRE(evaluate(runner, setup.points, setup.options));
    CHECK_THROWS_AS(Journal(file.path()), JournalTrouble);  // it is open
  }
  FormulaRunner other(setup.laboratory, [](const Trial& trial, int replication) {
    return std::vector<double>{trial.at.front() + replication + 1e-12, 0};
  });
  Journal journal(file.path());
  JournalledRunner runner(other, journal);
  CHECK_THROWS_AS(evaluate(runner, setup.points, setup.options), JournalTrouble);

  const JournalFile letter("letter");
  std::ofstream(letter.path()) << "Dear reader,\nthis is no journal.\n";
  CHECK_THROWS_AS(Journal(letter.path()), JournalTrouble);
}

}  // namespace
}  // namespace pendulum
