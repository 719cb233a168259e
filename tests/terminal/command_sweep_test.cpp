#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/delivery.h"
#include "viz/terminal/design_options.h"
#include "viz/terminal/sweep_report.h"
#include "viz/terminal/workbench.h"

namespace pendulum {
namespace {

using testing::read_file;
using testing::run;
using testing::shipped;
using testing::TemporaryFolder;

using Words = std::vector<std::string>;

Words sweep(const Words& more, const Words& files = {shipped("local"), shipped("hybrid")}) {
  Words arguments{"sweep"};
  arguments.insert(arguments.end(), files.begin(), files.end());
  for (const char* word : {"--set", "run.warm_up=1 mo", "--metric", "throughput_per_month",
                           "--metric", "delay.governance"})
    arguments.emplace_back(word);
  if (std::find(more.begin(), more.end(), "--months") == more.end())
    for (const char* word : {"--replications", "9", "--months", "1"}) arguments.emplace_back(word);
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_CASE("a sweep gives a row for each figure of each structure at each point") {
  const Words vary{"--vary", "committee.cadence=7 d:28 d:2", "--vary", "rework.reviewers=2,4"};
  const auto outcome = run(sweep(vary));
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  CHECK(lines_of(outcome.out) == 1 + 4 * 2 * 2);
  CHECK(outcome.out.starts_with(
      "point,scenario,committee.cadence_days,rework.reviewers,metric,unit,replications,mean,"));
  CHECK(outcome.out.find("\n4,hybrid,28,4,delay.governance,days per item,9,") != std::string::npos);

  Words threads = sweep(vary);
  threads.insert(threads.end(), {"--threads", "1"});
  CHECK(run(threads).out == outcome.out);
}

TEST_CASE("what a sweep says of a point is what compare says of it") {
  const auto swept = run(sweep({"--vary", "demand.level=1.2", "--format", "json"}));
  INFO(swept.err);
  REQUIRE(swept.exit_code == 0);
  const auto compared =
      run({"compare", shipped("local"), shipped("hybrid"), "--replications", "9", "--months", "1",
           "--set", "run.warm_up=1 mo", "--set", "demand.level=1.2", "--format", "json"});
  REQUIRE(compared.exit_code == 0);
  const auto points = nlohmann::json::parse(swept.out);
  const auto scenarios = nlohmann::json::parse(compared.out)["scenarios"];
  REQUIRE(points.size() == 2);
  for (std::size_t i = 0; i < 2; ++i)
    CHECK(points[i]["metrics"]["throughput_per_month"]["mean"] ==
          scenarios[i]["metrics"]["throughput_per_month"]["mean"]);
}

TEST_CASE("the JSON of a sweep says what its table says") {
  const Words vary{"--vary", "committee.cadence=7 d,8.5 d", "--vary", "queueing.discipline=fifo",
                   "--vary", "assets.enabled=true",         "--vary", "fit.miss=40 %"};
  Words as_json = sweep(vary);
  as_json.insert(as_json.end(), {"--format", "json"});
  const auto rows = nlohmann::json::parse(run(as_json).out);
  REQUIRE(rows.size() == 4);
  CHECK(rows[2]["at"] == nlohmann::json{{"committee.cadence_days", 8.5},
                                        {"queueing.discipline", "fifo"},
                                        {"assets.enabled", true},
                                        {"fit.miss_share", .4}});
  const auto& figure = rows[3]["metrics"]["throughput_per_month"];
  CHECK(figure["unit"] == "per month");
  CHECK(figure["replications"] == 9);
  std::string row = "\n2,hybrid,8.5,fifo,true,0.4,throughput_per_month";
  for (const char* key : {"unit", "replications", "mean", "standard_error"})
    row += "," + (figure[key].is_string() ? figure[key].get<std::string>() : figure[key].dump());
  for (const auto& end : figure["ci90"]) row += "," + end.dump();
  for (const char* key : {"p05", "p50", "p95"}) row += "," + figure[key].dump();
  row += "," + figure["difference"].dump() + ",";
  const std::string table = run(sweep(vary)).out;
  INFO(row << "\n" << table);
  // Whole numbers have a point and a nought in JSON, and none in the table.
  for (std::size_t at = row.find(".0,"); at != row.npos; at = row.find(".0,")) row.erase(at, 2);
  CHECK(table.find(row) != std::string::npos);
}

TEST_CASE("a sweep interrupted half-way goes on to the same bytes as one never interrupted") {
  const TemporaryFolder folder;
  const Words vary{"--vary", "demand.level",   "--vary", "fit.miss", "--design", "sobol", "-n",
                   "6",      "--replications", "16",     "--months", "6"};
  Words whole = sweep(vary);
  whole.insert(whole.end(), {"--out", folder.file("whole")});
  REQUIRE(run(whole).exit_code == 0);

  Words cut = sweep(vary);
  cut.insert(cut.end(), {"--out", folder.file("cut")});
  const auto stopped = testing::run_interrupted(cut, 700);
  // A quick machine may have finished by then, and a busy one not yet begun.
  if (stopped.err.find("interrupted") != std::string::npos) {
    CHECK(stopped.exit_code == 130);
    CHECK(stopped.err.find("goes on from here") != std::string::npos);
    CHECK(folder.names() == Words{"cut.journal", "whole"});
  }
  const auto resumed = run(cut);
  INFO(resumed.err);
  REQUIRE(resumed.exit_code == 0);
  CHECK(folder.names() == Words{"cut", "whole"});
  CHECK(read_file(folder.file("cut/sweep.csv")) == read_file(folder.file("whole/sweep.csv")));
}

TEST_CASE("a journal that is asked for stays, and makes the same sweep free") {
  const TemporaryFolder folder;
  Words arguments = sweep({"--vary", "demand.level=1,1.2", "--journal", folder.file("j")});
  const auto first = run(arguments);
  REQUIRE(first.exit_code == 0);
  CHECK(folder.names() == Words{"j"});
  const auto bytes = read_file(folder.file("j"));
  const auto second = run(arguments);
  CHECK(second.out == first.out);
  CHECK(read_file(folder.file("j")) == bytes);
  testing::write_file(folder.file("j"), "something else altogether");
  CHECK(run(arguments).exit_code == 4);
}

TEST_CASE("a point at which a structure makes no sense is a row that says why") {
  const auto outcome = run(sweep({"--vary", "committee.votes_needed=3,20"}, {shipped("hybrid")}));
  CHECK(outcome.exit_code == 3);
  CHECK(lines_of(outcome.out) == 1 + 2 + 1);
  CHECK(outcome.out.find("votes") != std::string::npos);
}

TEST_CASE("a sweep that makes no sense is refused before anything runs") {
  CHECK(run(sweep({})).exit_code == 2);
  CHECK(run(sweep({"--vary", "comittee.cadence=7 d:9 d"})).err.find("did you mean") !=
        std::string::npos);
  CHECK(run(sweep({"--vary", "fit.miss", "--vary", "fit.miss"})).exit_code == 2);
  CHECK(run(sweep({"--vary", "fit.miss", "-n", "9"})).exit_code == 2);
  CHECK(
      run(sweep({"--vary", "fit.miss", "--metric", "lead_time_day"})).err.find("lead_time_days") !=
      std::string::npos);
  CHECK(run({"sweep", shipped("local"), "--vary", "fit.miss=0:1:100000", "--vary",
             "rework.rounds=1:4:100000"})
            .exit_code == 2);
}

}  // namespace
}  // namespace pendulum
