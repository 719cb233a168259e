#include <map>
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/constraint.h"
#include "viz/terminal/exit_code.h"
#include "viz/terminal/future_book.h"
#include "viz/terminal/optimise_report.h"
#include "viz/terminal/sweep_design.h"

namespace pendulum {
namespace {

using nlohmann::ordered_json;
using testing::run;
using testing::shipped;

std::vector<std::string> optimise(std::vector<std::string> more) {
  std::vector<std::string> arguments{
      "optimise", shipped("hybrid"),  "--months", "1",
      "--set",    "run.warm_up=1 mo", "--vary",   "demand.level=0.4,1,1.6"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

ordered_json json_of(std::vector<std::string> more) {
  more.insert(more.end(), {"--format", "json"});
  const auto outcome = run(optimise(more));
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  return ordered_json::parse(outcome.out);
}

TEST_CASE("the alternative with the least work in progress is selected") {
  const ordered_json json = json_of({"--minimise", "wip", "--replications", "40"});
  CHECK(json["decided"] == true);
  CHECK(json["best"] == "demand.level 0.4");
  CHECK(json["confidence"] == .9);
  CHECK(json["alternatives"].size() == 3);
}

TEST_CASE("a selection as CSV has a line for each alternative and figure") {
  auto arguments = optimise({"--minimise", "wip", "--replications", "40", "--format", "csv"});
  const auto csv = run(arguments);
  REQUIRE(csv.exit_code == 0);
  const ordered_json json = json_of({"--minimise", "wip", "--replications", "40"});
  std::istringstream lines(csv.out);
  std::string line;
  std::getline(lines, line);
  CHECK(line ==
        "alternative,metric,unit,mean,standard_error,ci90_low,ci90_high,replications,standing");
  std::map<std::string, std::string> standing;
  while (std::getline(lines, line))
    standing[line.substr(0, line.find(','))] = line.substr(line.rfind(',') + 1);
  REQUIRE(standing.size() == 3);
  CHECK(standing["demand.level 0.4"] == "selected");
  for (const auto& alternative : json["alternatives"])
    CHECK(standing[alternative["name"]] == alternative["standing"]);
}

TEST_CASE("constraints leave out what breaks them") {
  const ordered_json json =
      json_of({"--maximise", "wip", "--subject-to", "wip<=50", "--replications", "40"});
  CHECK(json["best"] == "demand.level 0.4");
  CHECK(json["alternatives"][2]["constraints"]["wip<=50"] == "infeasible");
  CHECK(json["alternatives"][2]["standing"] == "breaks wip<=50");
  const ordered_json none =
      json_of({"--maximise", "wip", "--subject-to", "wip<=1", "--replications", "16"});
  CHECK(none["best"].is_null());
}

// What licences cost changes no work in progress.
TEST_CASE("alternatives that are alike are said to be, after the first stage") {
  const std::vector<std::string> asked{"optimise",   shipped("hybrid"),
                                       "--months",   "1",
                                       "--set",      "run.warm_up=1 mo",
                                       "--vary",     "platform.licence=0 EUR,5 EUR,9 EUR",
                                       "--minimise", "wip"};
  for (const char* zone : {"1", "1000000000"}) {
    std::vector<std::string> arguments = asked;
    arguments.insert(arguments.end(), {"--indifference", zone, "--format", "json"});
    const ordered_json json = ordered_json::parse(run(arguments).out);
    CHECK(json["decided"] == true);
    CHECK(json["alternatives"][0]["standing"] == "selected");
    CHECK(json["alternatives"][2]["standing"] == "alike");
    CHECK(json["alternatives"][2]["replications"] == 16);
  }
  const std::string table = run(asked).out;
  CHECK(table.find("are alike") != std::string::npos);
  CHECK(table.find("would decide") == std::string::npos);
}

// The tolerance was of the limit alone: the less was asked for, the harder it was to tell.
TEST_CASE("a looser constraint is no harder to keep to than a tighter one") {
  CHECK(usual_tolerance(0, 0) == .01);
  CHECK(usual_tolerance(0, -700) == 7);
  CHECK(usual_tolerance(-900, 700) == 9);
  for (const double limit : {700.0, 300.0, 100.0, 1.0, 0.0})
    CHECK(usual_tolerance(limit, 700) == 7);
  const ordered_json json =
      json_of({"--minimise", "wip", "--subject-to", "wip>=1", "--replications", "16"});
  for (const auto& alternative : json["alternatives"])
    CHECK(alternative["constraints"]["wip>=1"] == "feasible");
}

TEST_CASE("the front of two figures") {
  const ordered_json json =
      json_of({"--minimise", "wip", "--and", "throughput_per_month", "--replications", "8"});
  CHECK(json["front"].size() >= 2);  // least in progress, and most delivered
}

TEST_CASE("a question that makes no sense is refused") {
  CHECK(run(optimise({})).exit_code == 2);
  CHECK(run(optimise({"--maximise", "wip", "--minimise", "wip"})).exit_code == 2);
  CHECK(run(optimise({"--maximise", "wop"})).exit_code == 2);
  const auto few = run(optimise({"--maximise", "wip", "--replications", "15"}));
  CHECK(few.exit_code == 2);
  CHECK(few.err.find("--replications 16 or more") != std::string::npos);
  CHECK(run(optimise({"--maximise", "wip", "--replications", "1"})).exit_code == 2);
  CHECK(run({"optimise", shipped("hybrid"), "--maximise", "wip"}).exit_code == 2);
  CHECK(run(optimise({"--maximise", "wip", "--subject-to", "lead_time_days=4"})).exit_code == 2);
}

TEST_CASE("what only a selection needs is refused where a front is asked for") {
  for (const char* option : {"--confidence", "--indifference"}) {
    const auto outcome =
        run(optimise({"--minimise", "wip", "--and", "cost_per_campaign", option, ".9"}));
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find(option) != std::string::npos);
  }
}

TEST_CASE("constraints are said with units or bare") {
  CHECK(read_constraint("lead_time_days<=30 d").limit == 30);
  CHECK(read_constraint("lead_time_days <= 30").limit == 30);
  CHECK(read_constraint("on_time_share>=60 %").limit == Approx(.6));
  CHECK_FALSE(read_constraint("on_time_share>=.6").at_most);
  CHECK_THROWS_AS(read_constraint("lead_time_days<=soon"), Exit);
  CHECK(read_constraint("on_time_share>=1").limit == 1);
  CHECK_THROWS_AS(read_constraint("lead_time<=4"), Exit);
}

TEST_CASE("a bare share above 1 is a forgotten per cent sign") {
  const auto constraint =
      run(optimise({"--maximise", "wip", "--subject-to", "asset_reuse_share>=30"}));
  CHECK(constraint.exit_code == 2);
  CHECK(constraint.err.find("did you mean '30 %'?") != std::string::npos);
  const auto indifference = run(
      optimise({"--maximise", "asset_reuse_share", "--indifference", "2", "--replications", "16"}));
  CHECK(indifference.exit_code == 2);
  CHECK(indifference.err.find("did you mean '2 %'?") != std::string::npos);
}

std::string table_of(OptimiseReport report) {
  Laboratory laboratory;
  laboratory.yardsticks = {*find_yardstick("wip")};
  report.laboratory = &laboratory;
  for (Alternative& alternative : report.alternatives) alternative.figures = {estimate({1, 2})};
  return optimise_text(report, Options());
}

TEST_CASE("a tie is of the futures both have lived through") {
  OptimiseReport report;
  report.alternatives = {{"a", {}, {}, true, false, 48}, {"b", {}, {}, false, true, 16}};
  report.best = 0;
  report.indifference = 1;
  CHECK(table_of(report).find("over 16 futures") != std::string::npos);
}

TEST_CASE("when all clearly break a constraint, more futures would tell nothing") {
  OptimiseReport report;
  report.alternatives = {{"a", {}, {Feasibility::infeasible}, false, false, 16},
                         {"b", {}, {Feasibility::infeasible}, false, false, 16}};
  report.constraints = {{0, true, 1, 0, "wip<=1"}};
  CHECK(table_of(report).find("Every alternative clearly breaks") != std::string::npos);
  report.alternatives[1].constraints = {Feasibility::undecided};
  CHECK(table_of(report).find("more --replications may tell") != std::string::npos);
}

}  // namespace
}  // namespace pendulum
