#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/sensitivity_report.h"

namespace pendulum {
namespace {

using testing::run;
using testing::shipped;

std::vector<std::string> sensitivity(std::vector<std::string> more) {
  std::vector<std::string> arguments{"sensitivity",    shipped("hybrid"),
                                     "--months",       "2",
                                     "--replications", "2",
                                     "--set",          "run.warm_up=1 mo",
                                     "--metric",       "wip",
                                     "--vary",         "demand.level=0.5:1.5",
                                     "--vary",         "platform.licence=0 EUR:5000 EUR"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

nlohmann::ordered_json json_of(std::vector<std::string> more) {
  more.insert(more.end(), {"--format", "json"});
  const auto outcome = run(sensitivity(more));
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  return nlohmann::ordered_json::parse(outcome.out);
}

// More demand is more work in progress; what licences cost changes nothing that happens.
TEST_CASE("screening finds what matters and what does not") {
  const auto wip = json_of({"--method", "morris", "--paths", "3"})["metrics"]["wip"];
  CHECK(wip["demand.level"]["mu_star"] > 10);
  CHECK(wip["demand.level"]["mu"] == wip["demand.level"]["mu_star"]);
  CHECK(wip["platform.licence"]["mu_star"] == 0);
  CHECK(wip["demand.level"]["range"] == nlohmann::ordered_json{"0.5", "1.5"});
}

TEST_CASE("Sobol' indices divide the variance") {
  const auto wip = json_of({"--method", "sobol", "-n", "8"})["metrics"]["wip"];
  CHECK(wip["demand.level"]["total_order"] > .5);
  CHECK(wip["platform.licence"]["total_order"] == 0);
}

TEST_CASE("shares of the variance are told largest first, with their intervals") {
  const auto table = run(sensitivity({"--method", "sobol", "-n", "8"}));
  INFO(table.out);
  REQUIRE(table.exit_code == 0);
  CHECK(table.out.find("with all it acts with") != std::string::npos);
  const std::size_t demand = table.out.find("  demand.level "),
                    licence = table.out.find("  platform.licence ");
  REQUIRE(licence != std::string::npos);
  CHECK(demand < licence);
  CHECK(table.out.find(" … ", demand) < licence);
}

TEST_CASE("a tornado puts the widest bar first") {
  const auto wip = json_of({"--method", "tornado"})["metrics"]["wip"];
  CHECK(wip.begin().key() == "demand.level");
  CHECK(wip["demand.level"]["low"] < 0);
  CHECK(wip["demand.level"]["high"] > 0);
  const auto table = run(sensitivity({"--method", "tornado"}));
  CHECK(table.out.find("platform.licence") != std::string::npos);
  CHECK(table.out.find("none") != std::string::npos);
}

TEST_CASE("of two structures it is the difference that is analysed") {
  auto arguments = sensitivity({"--method", "tornado", "--format", "csv"});
  arguments.insert(arguments.begin() + 1, shipped("local"));
  const auto outcome = run(arguments);
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  CHECK(outcome.out.find("hybrid - local,wip,") != std::string::npos);
  arguments.insert(arguments.begin() + 1, shipped("central"));
  CHECK(run(arguments).exit_code == 2);
}

// Procurement has three people, and the lever that embeds them goes to four.
TEST_CASE("a lever whose end makes no sense goes as far as it does") {
  const std::vector<std::string> decisions{"sensitivity",    shipped("hybrid"),
                                           "--role",         "decisions",
                                           "--months",       "1",
                                           "--replications", "1",
                                           "--set",          "run.warm_up=1 mo",
                                           "--metric",       "wip"};
  for (const std::vector<std::string>& method :
       {std::vector<std::string>{"--method", "tornado"}, {"--method", "morris", "--paths", "2"}}) {
    std::vector<std::string> arguments = decisions;
    arguments.insert(arguments.end(), method.begin(), method.end());
    const auto outcome = run(arguments);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.find("functions.procurement.embedded varies over 0 … 3 only: more people") !=
          std::string::npos);
    CHECK(outcome.out.find("functions.procurement.embedded") != std::string::npos);
  }
}

TEST_CASE("where a point asked for makes no sense, only the factor at fault is named") {
  const auto outcome = run(sensitivity({"--vary", "functions.procurement.embedded=0:4"}));
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err.find("functions.procurement.embedded = 4:") != std::string::npos);
  CHECK(outcome.err.find("demand.level") == std::string::npos);
}

std::vector<std::string> tornado_of(std::vector<std::string> more) {
  std::vector<std::string> arguments{"sensitivity",    shipped("hybrid"),
                                     "--method",       "tornado",
                                     "--months",       "1",
                                     "--replications", "1",
                                     "--set",          "run.warm_up=1 mo",
                                     "--metric",       "wip"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

TEST_CASE("a spread is around what --vary names without a range") {
  const auto outcome = run(tornado_of({"--vary", "demand.level", "--vary", "fit.miss=10 %:30 %",
                                       "--spread", "20 %", "--format", "json"}));
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  const auto wip = nlohmann::ordered_json::parse(outcome.out)["metrics"]["wip"];
  CHECK(wip["demand.level"]["range"] == nlohmann::ordered_json{"0.8", "1.2"});
  CHECK(wip["fit.miss"]["range"] == nlohmann::ordered_json{"10 %", "30 %"});
}

TEST_CASE("options that would do nothing are refused") {
  const std::vector<std::pair<std::vector<std::string>, std::string>> idle{
      {{"--vary", "demand.level=0.8:1.2", "--spread", "20 %"}, "--spread"},
      {{"--vary", "demand.level", "--role", "decisions"}, "--role"},
      {{"--paths", "4"}, "--paths"},
      {{"-n", "16"}, "-n"},
      {{"--method", "sobol", "--paths", "4"}, "--paths"},
      {{"--method", "morris", "--points", "16"}, "-n"},
      {{"--spread", ""}, "--spread"},
      {{"--out", ""}, "--out"},
      {{"--journal", ""}, "--journal"}};
  for (const auto& [more, named] : idle) {
    std::vector<std::string> arguments = tornado_of({});
    if (more.front() == "--method") arguments.erase(arguments.begin() + 2, arguments.begin() + 4);
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto outcome = run(arguments);
    INFO(named << ": " << outcome.err);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find(named) != std::string::npos);
  }
}

// They were 64 % and 0.9600000000000001.
TEST_CASE("the ends of a spread are said in round figures and one unit") {
  const auto outcome = run(tornado_of({"--spread", "20 %", "--format", "csv"}));
  INFO(outcome.out);
  CHECK(outcome.exit_code == 0);
  std::istringstream lines(outcome.out);
  for (std::string line; std::getline(lines, line);) {
    std::size_t from = 0;
    for (int column = 0; column < 4; ++column) from = line.find(',', from) + 1;
    const std::string ends =
        line.substr(from, line.find(',', line.find(',', from) + 1) - from);  // low, high
    CHECK(ends.find("0000") == std::string::npos);
    CHECK(ends.find("9999") == std::string::npos);
  }
  CHECK(outcome.out.find(",64 %,96 %,") != std::string::npos);
}

TEST_CASE("what the file is uncertain about can be all that varies") {
  const std::vector<std::string> asked{
      "sensitivity", shipped("hybrid"),  "--months", "2",   "--replications", "2",
      "--set",       "run.warm_up=1 mo", "--metric", "wip", "--method",       "tornado",
      "--role",      "uncertain",        "--format", "json"};
  const auto nothing = run(asked);
  CHECK(nothing.exit_code == 2);
  CHECK(nothing.err.find("gives nothing as a distribution") != std::string::npos);
  auto arguments = asked;
  arguments.insert(arguments.end(), {"--set", "demand.level={uniform: [0.5, 1.5]}"});
  const auto outcome = run(arguments);
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  const auto wip = nlohmann::ordered_json::parse(outcome.out)["metrics"]["wip"];
  CHECK(wip.size() == 1);
  CHECK(wip["demand.level"]["range"] == nlohmann::ordered_json{"0.55", "1.45"});
}

TEST_CASE("where no figure can be formed no columns are explained") {
  const Laboratory laboratory;
  SensitivityReport report;
  report.laboratory = &laboratory;
  for (const char* method : {"morris", "sobol", "tornado"}) {
    report.method = method;
    const std::string text = sensitivity_text(report, Options());
    CHECK(text.find("nothing to tell") != std::string::npos);
    CHECK(text.find("future by") == std::string::npos);  // the tornado's words
  }
}

TEST_CASE(
    "a figure that cannot be formed everywhere is left out, which --quiet keeps quiet about") {
  const std::vector<std::string> asked{"sensitivity",    shipped("local"),
                                       "--metric",       "fit_rework_share",
                                       "--vary",         "demand.level=0.9:1.1",
                                       "--paths",        "2",
                                       "--months",       "1",
                                       "--replications", "2"};
  CHECK(run(asked).err.find("is left out") != std::string::npos);
  std::vector<std::string> quietly = asked;
  quietly.emplace_back("--quiet");
  CHECK(run(quietly).err.empty());
}

}  // namespace
}  // namespace pendulum
