#include "viz/terminal/claim_check.h"

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;
using testing::run;
using testing::TemporaryFolder;
using testing::write_file;

/// A queue of one person, an hour's work or so, with claims.
std::string queue(const std::string& claims) {
  return "schema_version: 1\nextends: " PENDULUM_SOURCE_DIR
         "/scenarios/validation/library/one_step.yaml\n"
         "run: {warm_up: 2 mo, months: 12, replications: 12}\n" +
         claims;
}

TEST_CASE("claims that hold end with 0, one that does not with 6") {
  const TemporaryFolder folder;
  const std::string file = folder.file("queue.yaml");
  write_file(file,
             queue("expect:\n"
                   "  - {metric: utilisation_share, within: [60 %, 95 %]}\n"
                   "  - {metric: lead_time_days, with: {work.job.rate: 0.2 /d}, is: lower}\n"));
  const auto good = run({"validate", "--expect", file, "-q"});
  INFO(good.out << good.err);
  CHECK(good.exit_code == 0);
  CHECK(good.out.find("2 of 2 claims are as stated") != std::string::npos);
  CHECK(run({"validate", file}).exit_code == 0);  // without --expect nothing is run

  write_file(file, queue("expect:\n"
                         "  - {metric: utilisation_share, at_most: 10 %}\n"
                         "  - {metric: lead_time_days, equals: 5 d, half_width: 0.1 %}\n"
                         "  - {metric: wip, at_most: 0.1, unmet: there is always somebody}\n"));
  const auto bad = run({"validate", "--expect", file, "-q"});
  INFO(bad.out);
  CHECK(bad.exit_code == 6);
  CHECK(bad.out.find("fails") != std::string::npos);
  CHECK(bad.out.find("undecided") != std::string::npos);
  CHECK(bad.out.find("does not emerge") != std::string::npos);
  CHECK(bad.out.find("there is always somebody") != std::string::npos);
}

TEST_CASE("claims about files, variants and items, in JSON") {
  const TemporaryFolder folder;
  write_file(folder.file("calm.yaml"), queue("work: [{id: job, rate: 0.2 /d}]\n"));
  const std::string file = folder.file("queue.yaml");
  write_file(file,
             queue("service: {effort_cv2: 0}\n"
                   "expect:\n"
                   "  - {metric: lead_time_days, than: calm.yaml, is: higher}\n"
                   "  - {metric: lead_time_days, than: '@calm', is: higher}\n"
                   "  - {item: here.job.3, metric: delay.work, equals: 8.00 h, with: {run.warm_up: "
                   "0 mo}}\n"
                   "variants:\n"
                   "  calm:\n"
                   "    work: [{id: job, rate: 0.2 /d}]\n"
                   "    expect: [{metric: utilisation_share, at_most: 30 %}]\n"));
  const auto outcome = run({"validate", "--expect", file, "--format", "json", "-q"});
  INFO(outcome.out << outcome.err);
  CHECK(outcome.exit_code == 0);
  const Json said = Json::parse(outcome.out);
  CHECK(said["problems"].empty());
  REQUIRE(said["files"].size() == 2);
  CHECK(said["files"][0]["claims"].size() == 3);
  CHECK(said["files"][1]["file"] == file + "@calm");
  for (const Json& one : said["files"])
    for (const Json& claim : one["claims"]) CHECK(claim["verdict"] == "holds");
  CHECK(said["files"][0]["claims"][2]["obtained"] == 1);
}

TEST_CASE("what is wrong with a claim is said where it stands, and ends with 3") {
  const TemporaryFolder folder;
  const std::string file = folder.file("queue.yaml");
  write_file(file, queue("expect:\n"
                         "  - {metric: lead_time, at_most: 3 d}\n"
                         "  - {metric: wip, with: {work.job.rat: 3 /d}, is: higher}\n"
                         "  - {metric: wip, than: gone.yaml, is: higher}\n"));
  const auto outcome = run({"validate", "--expect", file, "-q"});
  INFO(outcome.out << outcome.err);
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.out.find("queue.yaml:5:14: error: expect.1.metric: unknown metric 'lead_time'") !=
        std::string::npos);
  CHECK(outcome.out.find("queue.yaml:6:") != std::string::npos);
  CHECK(outcome.out.find("did you mean 'work.job.rate'?") != std::string::npos);
  CHECK(outcome.out.find("queue.yaml:7:") != std::string::npos);
  CHECK(outcome.out.find("gone.yaml: cannot be read") != std::string::npos);
  CHECK(run({"validate", "--expect", folder.file("none.yaml")}).exit_code == 4);
}

TEST_CASE("claims are checked without --expect too, every one, and nothing is run") {
  const TemporaryFolder folder;
  const std::string file = folder.file("queue.yaml");
  write_file(file, queue("expect:\n"
                         "  - {metric: lead_time, at_most: 3 d}\n"
                         "  - {metric: wip, with: {work.job.rat: 3 /d}, is: higher}\n"
                         "  - {metric: wip, than: '@gone', is: higher}\n"
                         "  - {metric: wip, is: lower}\n"
                         "  - {metric: lead_time_days, within: [3 d, 2 d]}\n"
                         "  - {metric: lead_time_days, at_most: 3}\n"
                         "  - {metrik: wip, with: {work.job.rate: fast}, at_most: 3}\n"
                         "  - {metric: wip, with: {work.job.rate: fast}, at_most: 3}\n"
                         "variants:\n"
                         "  calm: {expect: [{metric: wpi, at_most: 1}]}\n"));
  const auto outcome = run({"validate", file});
  INFO(outcome.out << outcome.err);
  CHECK(outcome.exit_code == 3);
  for (const char* said :
       {"queue.yaml:5:14: error: expect.1.metric: unknown metric 'lead_time'\n",
        "did you mean 'lead_time_days'?",
        "queue.yaml:6:26: error: expect.2.with: unknown parameter 'work.job.rat'\n",
        "queue.yaml:7:25: error: expect.3.than: variants: no variant 'gone'\n",
        "queue.yaml:8:23: error: expect.4.is: has nothing to compare with\n",
        "queue.yaml:9:39: error: expect.5.within: the lower bound is above the upper one\n",
        "queue.yaml:10:39: error: expect.6.at_most: needs a unit, for example 3 d\n",
        "queue.yaml:11:6: error: expect.7: unknown key 'metrik'\n",
        "queue.yaml:12:41: error: expect.8.with.work.job.rate: 'fast' is not a number\n",
        "queue.yaml:14:28: error: expect.1.metric: unknown metric 'wpi' (in variant calm)\n",
        "queue.yaml: 9 errors\n"}) {
    INFO(said);
    CHECK(outcome.out.find(said) != std::string::npos);
  }
}

}  // namespace
}  // namespace pendulum
