#include "viz/window/export_opened.h"

#include <algorithm>

#include "tests/window/bench.h"

namespace pendulum {
namespace {

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

TornadoChart two_rows() {
  const auto of = [](double mean) { return estimate({mean - 1, mean, mean + 1}); };
  TornadoChart chart;
  chart.title = "Net value, Hybrid less \"Local, lean\"";
  chart.subject = {"Hybrid", 1};
  chart.other = TornadoSide{"Local, lean", 0};
  chart.base = of(10);
  chart.rows = {{"demand.level", "Demand", {"0.50", of(-20), of(-30)}, {"1.50", of(15), of(5)}},
                {"assets.findability",
                 "Found",
                 {"0 %", estimate({}), estimate({})},
                 {"100 %", of(11), of(1)}}};
  return chart;
}

}  // namespace

TEST_CASE("a trade-off as a picture that scales names both outcomes, the structures and the seed") {
  const Bench bench;
  const std::string svg = trade_off_svg(bench.application.spoken(), 3);
  for (const std::string words :
       {"<svg", "Throughput against Lead time", "Local", "Hybrid", "2 futures; seed 1"})
    CHECK(holds(svg, words));
  CHECK_FALSE(holds(svg, "nan"));
}

TEST_CASE("a distribution as a picture that scales names its outcome and structures") {
  const Bench bench;
  const std::string svg = distribution_svg(bench.application.spoken(), 1);
  for (const std::string words : {"<svg", "Lead time", "Local", "Hybrid", "2 futures; seed 1"})
    CHECK(holds(svg, words));
  CHECK_FALSE(holds(svg, "nan"));
}

TEST_CASE("a tornado's data are its answers and changes at both ends") {
  const std::string csv = tornado_csv(two_rows());
  CHECK(csv.starts_with("subject,less,metric,assumption,end,value,futures,answer,"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 5);
  CHECK(holds(csv, "\nHybrid,\"Local, lean\",net_value_per_month,demand.level,low,0.50,3,-20,"));
  CHECK(holds(csv, ",15,"));
  // An end without a figure has empty fields: no number is made up.
  CHECK(holds(csv, "assets.findability,low,0 %,0,,,,,,\n"));
}

TEST_CASE("a tornado as a picture that scales names its rows") {
  Snapshot snapshot;
  snapshot.seed = 7;
  const std::string svg = tornado_svg(snapshot, two_rows());
  for (const std::string words : {"<svg", "Demand", "0.50 … 1.50", "Hybrid better", "seed 7"})
    CHECK(holds(svg, words));
  CHECK_FALSE(holds(svg, "nan"));
}

TEST_CASE("files are of what is open, and of nothing when the maps are seen") {
  const Bench bench;
  const Snapshot& snapshot = bench.application.spoken();
  ViewState view;
  const auto endings = [&] {
    std::vector<std::string> all;
    for (const OpenedFile& file : opened_files(view, snapshot, {}, bench.application.levers()))
      all.push_back(file.ending);
    return all;
  };
  CHECK(endings().empty());
  view.distribution = 0;
  CHECK(endings() == std::vector<std::string>{"-throughput_per_month-futures.svg"});
  view.close_opened();
  view.trade_off = 3;
  CHECK(endings() == std::vector<std::string>{"-throughput_per_month-by-lead_time_days.svg"});
  view.close_opened();
  view.tornado = 0;
  CHECK(endings() == std::vector<std::string>{"-net_value_per_month-tornado.svg",
                                              "-net_value_per_month-tornado.csv"});
}

}  // namespace pendulum
