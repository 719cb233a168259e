#include "viz/window/export.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include <unistd.h>

#include "tests/catch.h"
#include "viz/window/file_argument.h"
#include "viz/window/snapshot_builder.h"

namespace pendulum {
namespace {

Snapshot two_futures() {
  Snapshot snapshot;
  std::vector<ReplicationResult> results(2);
  for (std::size_t r = 0; r < results.size(); ++r) {
    results[r].metrics.fill(std::nan(""));
    results[r].metrics[index_of(Metric::throughput_per_month)] = 20 + static_cast<double>(r);
    results[r].metrics[index_of(Metric::lead_time_days)] = 40.5;
    for (auto& series : results[r].series) series = {10.0 + static_cast<double>(r), std::nan("")};
    for (auto& months : results[r].friction_by_month) months = {0, 0};
  }
  for (const std::string name : {"Local", "Two, in a team"}) {
    snapshot.structures.emplace_back().name = name;
    snapshot.structures.back().metrics_by_future =
        std::make_shared<const std::vector<MetricValues>>(
            std::vector{results[0].metrics, results[1].metrics});
    snapshot.summaries.push_back(summarise(name, "", results));
    snapshot.differences.emplace_back();
  }
  snapshot.months = 2;
  snapshot.futures = snapshot.target = 2;
  snapshot.settled = true;
  return snapshot;
}

TEST_CASE("data are a row for each structure, series and month, and what is unknown is empty") {
  const std::string csv = comparison_csv(two_futures());
  CHECK(csv.starts_with("structure,series,month,futures,mean,p05,p25,p50,p75,p95,changed\n"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 1 + 2 * 2 * static_cast<int>(series_count));
  CHECK(csv.find("\nLocal,throughput,1,2,10.5,") != std::string::npos);
  CHECK(csv.find("\n\"Two, in a team\",throughput,2,0,,,,,,,\n") != std::string::npos);
}

TEST_CASE("a chart as a picture that scales names its structures, its figures and its flags") {
  const std::vector<TimeFlag> flags = {{1, "Volume doubles", "", {}}};
  const std::string svg = outcome_svg(two_futures(), flags, 0);
  CHECK(svg.find("<svg") != std::string::npos);
  for (const std::string words : {"Throughput", "Local", "Volume doubles", "2 futures"})
    CHECK(svg.find(words) != std::string::npos);
  CHECK(svg.find("nan") == std::string::npos);
}

TEST_CASE("every future is a row with all its figures") {
  const std::string csv = futures_csv(two_futures());
  CHECK(csv.starts_with("structure,future,first_month,last_month,"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 1 + 2 * 2);
  CHECK(csv.find("\n\"Two, in a team\",2,") != std::string::npos);
  CHECK(csv.find("nan") == std::string::npos);
  CHECK(futures_csv({}).ends_with("\n"));
}

TEST_CASE("what was changed is said in charts and data") {
  const ChangesByStructure changed = {
      {},
      {{"Demand 1.00 → 1.20", "Season 15 % → 20 %"}, {"demand.level=1.2", "demand.season=20 %"}}};
  CHECK(comparison_csv(two_futures(), changed).find(",demand.level=1.2; demand.season=20 %\n") !=
        std::string::npos);
  CHECK(futures_csv(two_futures(), changed).ends_with(",demand.level=1.2; demand.season=20 %\n"));
  const std::string svg = outcome_svg(two_futures(), {}, 0, changed);
  CHECK(svg.find("Two, in a team: Demand 1.00 → 1.20, Season 15 % → 20 %") != std::string::npos);
}

// "Months 13–25" on the screen were months 14 to 25 of the table, and this file said nothing.
TEST_CASE("months of a part are counted in files as on the screen") {
  Snapshot snapshot = two_futures();
  snapshot.months = 36;
  CHECK(futures_csv(snapshot).find("\nLocal,1,1,36,") != std::string::npos);
  snapshot.part = MonthRange{13, 25};
  CHECK(snapshot.part_words() == "months 14–25");
  CHECK(snapshot.short_part_words() == "m 14–25");
  CHECK(futures_csv(snapshot).find("\nLocal,1,14,25,") != std::string::npos);
  snapshot.part = MonthRange{13, 14};
  CHECK(snapshot.part_words() == "month 14");
}

TEST_CASE("each export has names of its own, and one that fails says so") {
  namespace fs = std::filesystem;
  const fs::path folder =
      fs::temp_directory_path() / ("pendulum_export_" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const Picture picture(4, 4);
  CHECK(export_view(folder.string(), picture, two_futures(), {}) ==
        "Saved pendulum-1.png, its data as CSV and 3 charts as SVG, in " +
            folder_words(folder.string()));
  CHECK(export_view(folder.string(), picture, two_futures(), {}, {},
                    {{"-that.svg", "<svg/>"}, {"-that.csv", "a\n"}}) ==
        "Saved pendulum-2.png, its data as CSV and 4 charts as SVG, in " +
            folder_words(folder.string()));
  for (const std::string name :
       {"pendulum-1.png", "pendulum-2.png", "pendulum-2.csv", "pendulum-2-lead_time_days.svg",
        "pendulum-2-futures.csv", "pendulum-2-that.svg", "pendulum-2-that.csv"})
    CHECK(fs::file_size(folder / name) > 0);
  fs::remove_all(folder);
  CHECK(export_view("/no/such/folder", picture, two_futures(), {}).starts_with("Not saved: "));
}

}  // namespace
}  // namespace pendulum
