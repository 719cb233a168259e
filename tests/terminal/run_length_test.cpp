#include "viz/terminal/run_length.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/exit_code.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;
using testing::run;
using testing::shipped;

TEST_CASE("a precision names its metric, or means the lead time") {
  const std::vector<PrecisionGoal> goals = precision_goals({"2%", "net_value_per_month=.05"});
  REQUIRE(goals.size() == 2);
  CHECK(goals[0].metric == Metric::lead_time_days);
  CHECK(goals[0].share == Approx(.02));
  CHECK(goals[1].metric == Metric::net_value_per_month);
  CHECK(goals[1].share == Approx(.05));
  CHECK(precision_goals({}).empty());
}

TEST_CASE("a precision without sense ends with 2, and helps") {
  for (const char* words : {"lead_time=2%", "2", "0%", "100%", "=2%", "much"}) {
    const auto outcome = run({"run", shipped("hybrid"), "--precision", words});
    INFO(words << ": " << outcome.err);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find("--precision") != std::string::npos);
  }
  CHECK(run({"run", shipped("hybrid"), "--precision", "lead_time_dais=2%"})
            .err.find("lead_time_days") != std::string::npos);
}

const std::string one_step = PENDULUM_SOURCE_DIR "/tests/model/worlds/one_step.yaml";

TEST_CASE("futures are added until the mean is as precise as asked, with any number of threads") {
  const std::vector<std::string> ask{"run", one_step,   "--months", "6",        "--precision",
                                     "10%", "--format", "json",     "--threads"};
  const auto with_threads = [&](const char* threads) {
    std::vector<std::string> arguments = ask;
    arguments.emplace_back(threads);
    return Json::parse(run(arguments).out);
  };
  const Json one = with_threads("1");
  CHECK(one == with_threads("3"));
  CHECK(one["precision"]["reached"] == true);
  CHECK(one["precision"]["goals"]["lead_time_days"] == .1);
  CHECK(one["replications"] >= 20);
  const Json& lead = one["scenarios"][0]["metrics"]["lead_time_days"];
  const double half_width = (double(lead["ci90"][1]) - double(lead["ci90"][0])) / 2;
  CHECK(half_width <= .1 / 1.1 * double(lead["mean"]));

  const auto capped = run({"run", one_step, "--months", "6", "--precision", ".1%", "--replications",
                           "25", "--format", "json"});
  const Json most = Json::parse(capped.out);
  CHECK(most["replications"] == 25);
  CHECK(most["precision"]["reached"] == false);
}

TEST_CASE("a scenario that asks for its steady state has its warm-up found") {
  const auto outcome = run({"run", one_step, "--set", "run.steady_state=true", "--months", "6",
                            "--replications", "2", "--format", "json"});
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  const Json result = Json::parse(outcome.out);
  CHECK(result["warm_up"]["settled"] == true);
  const double days = result["warm_up"]["days"];
  CHECK(days == 5 * std::floor(days / 5));
  const Json said = Json::parse(
      run({"run", one_step, "--months", "6", "--replications", "2", "--format", "json"}).out);
  CHECK_FALSE(said.contains("warm_up"));
}

TEST_CASE("no steady state is no steady state, not one after 0 days") {
  const auto outcome = run({"run", one_step, "--set", "run.steady_state=true", "--set",
                            "work.job.rate=1.1 /d", "--months", "1", "--replications", "2"});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err.find("no steady state found") != std::string::npos);
  CHECK(outcome.out.find("Steady state after") == std::string::npos);
}

TEST_CASE("structures that warm up for different times are said to") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("late.yaml"), "schema_version: 1\nextends: " + shipped("local") +
                                                    "\nname: late\nrun: {warm_up: 2 mo}\n");
  const auto compared = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments{
        "compare", shipped("local"), folder.file("late.yaml"), "--months", "1", "--replications",
        "1"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments).err;
  };
  CHECK(compared({}).find("late warms up for 2 mo and local for 9 mo") != std::string::npos);
  CHECK(compared({"--quiet"}).empty());
  CHECK(compared({"--set", "run.warm_up=1 mo"}).find("warms up") == std::string::npos);
}

TEST_CASE("files that ask for other luck or another length are said to run as the first") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("other.yaml"),
                      "schema_version: 1\nextends: " + shipped("local") +
                          "\nname: other\nrun: {seed: 7, replications: 3, steady_state: true}\n");
  const auto remarks = [&](std::vector<std::string> arguments) {
    for (const char* word : {"--months", "1", "--replications", "1"}) arguments.emplace_back(word);
    const auto outcome = run(arguments);
    INFO(outcome.err);
    CHECK(outcome.exit_code == 0);
    return outcome.err;
  };
  const auto holds = [](const std::string& text, const char* words) {
    return text.find(words) != std::string::npos;
  };
  const std::string local = shipped("local");
  const std::string other = folder.file("other.yaml");
  const char* seed = "other asks for another seed or months; all run as local says";
  const char* steady = "a steady state (run.steady_state) is not looked for here";
  const std::string swept = remarks({"sweep", local, other, "--vary", "demand.level=1,2"});
  CHECK(holds(swept, seed));
  CHECK(holds(swept, steady));
  const std::string seeded =
      remarks({"sweep", local, other, "--vary", "demand.level=1,2", "--seed", "7"});
  CHECK_FALSE(holds(seeded, seed));
  CHECK(holds(seeded, steady));
  CHECK(holds(remarks({"flip", local, other, "--vary", "demand.level=1,2"}), seed));
  const std::string alike = remarks({"sweep", local, "--vary", "demand.level=1,2"});
  CHECK_FALSE(holds(alike, seed));
  CHECK_FALSE(holds(alike, steady));
}

}  // namespace
}  // namespace pendulum
