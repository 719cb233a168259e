#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/line_chart_parts.h"

namespace pendulum {
namespace {

using synthetic::measure;

std::vector<std::string> words_of(const LineChart& chart, void (*draw)(const ChartInk&)) {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  RecordingCanvas canvas({0, 0, 600, 400}, measure);
  const LineChartPlan plan = plan_line_chart(measure, theme, {0, 0, 400, 300}, chart);
  draw(ChartInk{canvas, theme, chart, plan, {chart.range, plan.plot.bottom(), plan.plot.y}});
  std::vector<std::string> words;
  for (const auto& text : canvas.texts()) words.push_back(text.text);
  return words;
}

}  // namespace

TEST_CASE("few ticks, in the chart's unit") {
  LineChart chart;
  chart.range = {0, 0.6};
  chart.percent = true;
  CHECK(words_of(chart, draw_value_axis) ==
        std::vector<std::string>{"0 %", "20 %", "40 %", "60 %"});
  CHECK(words_of(chart, draw_month_axis).front() == "month 0");
  CHECK(words_of(chart, draw_month_axis).back() == "36");
}

TEST_CASE("flags off the chart are left out, and names give way to each other, or join") {
  LineChart chart;
  chart.flags = {{-2, "before"}, {10, "privacy rule"}, {10.5, "too near"},
                 {18, "fine"},   {30, "merger"},       {40, "after"}};
  CHECK(words_of(chart, draw_flag_names) ==
        std::vector<std::string>{"privacy r…", "fine", "merger"});
  chart.flags = {{10, "rule"}, {10.5, "fine"}, {30, ""}, {30, "merger"}};
  CHECK(words_of(chart, draw_flag_names) == std::vector<std::string>{"rule · fine", "merger"});
}

}  // namespace pendulum
