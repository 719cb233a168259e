#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/explain_report.h"

namespace pendulum {
namespace {

using testing::run;
using testing::shipped;
using testing::TemporaryFolder;
using testing::write_file;

TEST_CASE("contributions of the parts add up to what compare says differs") {
  const TemporaryFolder folder;
  write_file(folder.file("other.yaml"), "schema_version: 1\nextends: " + shipped("hybrid") +
                                            "\ncommittee: {cadence: 40 d, agenda_limit: 3}\n"
                                            "rework: {reviewers: 9}\ndemand: {level: 1.1}\n");
  const std::vector<std::string> length{
      "--months", "2", "--replications", "3", "--set", "run.warm_up=1 mo", "--format", "json"};
  std::vector<std::string> arguments{"explain", shipped("hybrid"), folder.file("other.yaml"),
                                     "--metric", "lead_time_days"};
  arguments.insert(arguments.end(), length.begin(), length.end());
  const auto outcome = run(arguments);
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  const auto json = nlohmann::ordered_json::parse(outcome.out);
  CHECK(json["method"] == "shapley");
  REQUIRE(json["parts"].size() == 3);
  const auto& metric = json["metrics"]["lead_time_days"];
  double sum = 0;
  for (const auto& [name, part] : metric["parts"].items())
    sum += part["contribution"]["mean"].get<double>();
  CHECK(sum == Approx(metric["difference"]["mean"].get<double>()));

  std::vector<std::string> comparison{"compare", shipped("hybrid"), folder.file("other.yaml")};
  comparison.insert(comparison.end(), length.begin(), length.end());
  const auto compared = nlohmann::ordered_json::parse(run(comparison).out);
  for (const auto& difference : compared["differences"])
    if (difference["metric"] == "lead_time_days")
      CHECK(metric["difference"]["mean"].get<double>() == Approx(difference["mean"].get<double>()));
}

TEST_CASE("an explanation as CSV says what JSON says") {
  const auto explained = [](const char* format) {
    const auto outcome =
        run({"explain", shipped("local"), shipped("hybrid"), "--metric", "wip", "--months", "1",
             "--replications", "3", "--set", "run.warm_up=1 mo", "--format", format});
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    return outcome.out;
  };
  const auto json = nlohmann::ordered_json::parse(explained("json"));
  const std::string csv = explained("csv");
  CHECK(csv.starts_with("metric,unit,part,measure,mean,ci90_low,ci90_high,replications\n"));
  const auto line = [&](const std::string& start) {
    const std::size_t at = csv.find("\n" + start);
    REQUIRE(at != std::string::npos);
    return std::stod(csv.substr(at + 1 + start.size()));
  };
  const auto& wip = json["metrics"]["wip"];
  CHECK(line("wip,count,,difference,") == Approx(wip["difference"]["mean"].get<double>()));
  for (const auto& [name, part] : wip["parts"].items())
    for (const char* measure : {"contribution", "alone", "last"})
      CHECK(line("wip,count," + name + "," + measure + ",") ==
            Approx(part[measure]["mean"].get<double>()));
}

TEST_CASE("many parts are explained from both ends, and the rest is said") {
  const auto outcome =
      run({"explain", shipped("local"), shipped("hybrid"), "--single", "--months", "1",
           "--replications", "2", "--set", "run.warm_up=1 mo", "--metric", "wip"});
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  CHECK(outcome.out.find("of it by acting together") != std::string::npos);
  CHECK(outcome.out.find("alone and last") != std::string::npos);
}

TEST_CASE("what cannot be explained is refused") {
  CHECK(run({"explain", shipped("local")}).exit_code == 2);
  CHECK(run({"explain", shipped("local"), shipped("local")}).err.find("nothing to explain") !=
        std::string::npos);
  CHECK(run({"explain", shipped("local"), shipped("b2b_software")}).exit_code == 2);
}

TEST_CASE("another warm-up is explained; another seed is said to be left out") {
  const TemporaryFolder folder;
  const auto explained = [&](const std::string& of_run) {
    write_file(folder.file("other.yaml"),
               "schema_version: 1\nextends: " + shipped("local") + "\nrun: {" + of_run + "}\n");
    return run({"explain", shipped("local"), folder.file("other.yaml"), "--months", "1",
                "--replications", "2", "--metric", "wip"});
  };
  const auto warm_up = explained("warm_up: 2 mo, seed: 99");
  CHECK(warm_up.exit_code == 0);
  CHECK(warm_up.out.find("run.warm_up") != std::string::npos);
  CHECK(warm_up.err.find("leaves out run.seed") != std::string::npos);
  const auto seed = explained("seed: 99");
  CHECK(seed.exit_code == 2);
  CHECK(seed.err.find("differ in run.seed alone") != std::string::npos);
}

}  // namespace
}  // namespace pendulum
