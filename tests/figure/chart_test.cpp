#include <cmath>

#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/pages.h"
#include "viz/figure/friction_bars.h"
#include "viz/figure/friction_table.h"
#include "viz/figure/legend.h"
#include "viz/figure/line_chart.h"
#include "viz/figure/outcome_tile.h"
#include "viz/figure/summary_figures.h"

namespace pendulum {
namespace {

using synthetic::measure;
LineChart chart_of(std::size_t structures) {
  LineChart chart;
  chart.lines = make_chart_lines(synthetic::make_summaries(structures, 36), SeriesKind::throughput);
  chart.range = nice_range(chart_values(chart.lines), 4);
  chart.play_head = 21;
  return chart;
}

std::size_t count(const RecordingCanvas& canvas, PrimitiveKind kind) {
  std::size_t n = 0;
  for (const auto& p : canvas.primitives()) n += p.kind == kind ? 1 : 0;
  return n;
}

}  // namespace

TEST_CASE("charts keep their words apart and inside, in any size") {
  for (std::size_t structures = 1; structures <= 4; ++structures)
    for (const Rect rect : {Rect{10, 20, 344, 250}, Rect{0, 0, 230, 160}, Rect{5, 5, 1200, 700}})
      for (const auto name : {ThemeName::desk_dark, ThemeName::desk_light}) {
        RecordingCanvas canvas({-50, -50, 2000, 2000}, measure);
        LineChart chart = chart_of(structures);
        chart.note = "bands: 50 % and 90 % of futures";
        draw_line_chart(canvas, make_theme(name, rect.w < 300 ? 720 : 1080), rect, chart);
        check_words_inside(canvas, rect, 1);
        check_words_apart(canvas);
        check_all_finite(canvas);
        CHECK(canvas.open_clips() == 0);
      }
}

TEST_CASE("each structure has two bands, one line, and its name at the end") {
  RecordingCanvas canvas({0, 0, 400, 300}, measure);
  draw_line_chart(canvas, make_theme(ThemeName::desk_dark, 1080), {0, 0, 400, 300}, chart_of(3));
  CHECK(count(canvas, PrimitiveKind::band) == 6);
  for (const char* name : {"Local", "Central", "Hybrid"}) {
    bool found = false;
    for (const auto& text : canvas.texts()) found = found || text.text == name;
    CHECK(found);
  }
}

TEST_CASE("a line without a name has the room of it") {
  LineChart chart = chart_of(1);
  const Theme theme = make_theme(ThemeName::desk_dark, 720);
  const Rect rect{0, 0, 230, 160};
  const double named = plan_line_chart(measure, theme, rect, chart).plot.right();
  chart.lines[0].name.clear();
  RecordingCanvas canvas({-50, -50, 700, 700}, measure);
  const double nameless = draw_line_chart(canvas, theme, rect, chart).plot.right();
  CHECK(nameless > named + 30);
  check_words_inside(canvas, rect, 1);  // the last month's number among them
  check_words_apart(canvas);
}

TEST_CASE("months without a figure leave a gap, and a chart without figures is an empty grid") {
  LineChart chart = chart_of(1);
  for (auto* series : {&chart.lines[0].middle, &chart.lines[0].low50, &chart.lines[0].high50,
                       &chart.lines[0].low90, &chart.lines[0].high90})
    (*series)[10] = nan;
  RecordingCanvas canvas({0, 0, 400, 300}, measure);
  draw_line_chart(canvas, make_theme(ThemeName::desk_dark, 1080), {0, 0, 400, 300}, chart);
  CHECK(count(canvas, PrimitiveKind::band) == 4);
  check_all_finite(canvas);

  for (auto& v : chart.lines[0].middle) v = nan;
  chart.lines[0].low50.clear();
  chart.lines[0].low90.clear();
  RecordingCanvas empty({0, 0, 400, 300}, measure);
  draw_line_chart(empty, make_theme(ThemeName::desk_dark, 1080), {0, 0, 400, 300}, chart);
  CHECK(count(empty, PrimitiveKind::band) == 0);
  check_all_finite(empty);

  RecordingCanvas nothing({0, 0, 400, 300}, measure);
  draw_line_chart(nothing, make_theme(ThemeName::desk_dark, 1080), {0, 0, 400, 300}, LineChart{});
  check_all_finite(nothing);
}

TEST_CASE("pointer and month agree") {
  const LineChartPlan plan = plan_line_chart(measure, make_theme(ThemeName::desk_dark, 1080),
                                             {0, 0, 400, 300}, chart_of(2));
  CHECK(plan.month_at(plan.x_of(17.5)) == Approx(17.5));
  CHECK(plan.month_at(-100) == 0);
  CHECK(plan.month_at(9999) == 36);
}

TEST_CASE("bars are as long as their days and carry a number where it fits") {
  const auto summaries = synthetic::make_summaries(3, 12);
  const auto differences = synthetic::make_differences(summaries);
  const auto rows = make_friction_rows({&summaries, &differences, 0, true});
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const Rect rect{10, 10, 344, friction_bars_height(theme, 3)};
  RecordingCanvas canvas({0, 0, 400, 400}, measure);
  const auto segments = draw_friction_bars(canvas, theme, rect, {rows, 0});
  check_words_inside(canvas, rect, 1);
  check_all_finite(canvas);
  const double per_day = (segments[0].rect.w + theme.segment_gap) / rows[0].days[0];
  for (const auto& segment : segments) {
    CHECK(rect.contains(segment.rect, 0.5));
    if (segment.rect.w > 2)
      CHECK((segment.rect.w + theme.segment_gap) / rows[segment.row].days[segment.group] ==
            Approx(per_day).epsilon(0.01));
  }
  // Nothing at all, and days that are no number, draw a total of nothing.
  std::vector<FrictionRow> odd(2);
  odd[1].days.fill(nan);
  RecordingCanvas second({0, 0, 400, 400}, measure);
  CHECK(draw_friction_bars(second, theme, rect, {odd, 0}).empty());
  check_all_finite(second);
}

TEST_CASE("the table has every group once, inside its rectangle") {
  for (std::size_t structures = 1; structures <= 4; ++structures) {
    const auto summaries = synthetic::make_summaries(structures, 12);
    const auto rows = make_friction_rows({&summaries, nullptr, 0, true});
    const Theme theme = make_theme(ThemeName::desk_light, 1080);
    const Rect rect{0, 0, 320, friction_table_height(theme)};
    RecordingCanvas canvas({0, 0, 400, 400}, measure);
    CHECK(draw_friction_table(canvas, theme, rect, rows, 2).size() == cause_group_count);
    check_words_inside(canvas, rect, 1);
    check_words_apart(canvas);
    CHECK(canvas.texts().size() == 1 + cause_group_count * (structures + 1));
  }
}

// "4" was strong beside "3" that luck explained.
TEST_CASE("the most days of a cause are strong, unless luck explains them or all read alike") {
  const auto strong_cells = [](std::vector<double> days, std::vector<bool> most) {
    std::vector<FrictionRow> rows(days.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows[i].structure = i;
      rows[i].days[0] = days[i];
      rows[i].most[0] = most[i];
    }
    const Theme theme = make_theme(ThemeName::desk_dark, 1080);
    RecordingCanvas canvas({0, 0, 400, 400}, measure);
    draw_friction_table(canvas, theme, {0, 0, 320, friction_table_height(theme)}, rows, -1);
    const auto texts = canvas.texts();
    // Bold is what is clearly best, in tiles.
    for (const auto& text : texts)
      CHECK(text.bounds.w == Approx(measure.text_width(text.text, text.size, FontWeight::regular)));
    return std::count_if(texts.begin(), texts.end(),
                         [&](const auto& text) { return text.colour == theme.neutral.hi; });
  };
  CHECK(strong_cells({.2, .21, .19}, {false, true, false}) == 0);
  CHECK(strong_cells({.2, .5, .5}, {false, true, true}) == 2);
  CHECK(strong_cells({.2, 0, 0}, {true, false, false}) == 1);
  CHECK(strong_cells({4, 3, 3}, {false, false, false}) == 0);
  CHECK(strong_cells({.2}, {false}) == 0);
}

TEST_CASE("tiles keep their words apart and inside, whatever the width") {
  const auto summaries = synthetic::make_summaries(4, 12);
  const auto differences = synthetic::make_differences(summaries);
  for (const double width : {420.0, 344.0, 250.0, 200.0})
    for (const auto metric :
         {Metric::throughput_per_month, Metric::asset_reuse_share, Metric::cost_per_campaign}) {
      OutcomeTile tile = make_outcome_tile({&summaries, &differences, 0, true}, metric);
      if (width > 300) tile.rows[1].name = "The Federation of Equal Regions";
      const Theme theme = make_theme(ThemeName::desk_dark, width < 300 ? 720 : 1080);
      const Rect rect{0, 0, width, outcome_tile_height(theme, 4)};
      RecordingCanvas canvas({-50, -50, 700, 700}, measure);
      draw_outcome_tile(canvas, theme, rect, tile);
      check_words_inside(canvas, rect, 2);
      check_words_apart(canvas);
      check_all_finite(canvas);
    }
}

TEST_CASE("a tile says in how many futures, in short and rather than names where it is narrow") {
  const auto summaries = synthetic::make_summaries(4, 12);
  const auto differences = synthetic::make_differences(summaries);
  const OutcomeTile tile =
      make_outcome_tile({&summaries, &differences, 0, true}, Metric::asset_reuse_share);
  const auto different = std::count_if(tile.rows.begin(), tile.rows.end(), [](const auto& row) {
    return row.comparison.kind == ComparisonKind::different;
  });
  REQUIRE(different > 1);
  for (const double width : {420.0, 300.0, 250.0, 221.0, 190.0}) {
    RecordingCanvas canvas({-50, -50, 700, 700}, measure);
    draw_outcome_tile(canvas, make_theme(ThemeName::desk_dark, 720), {0, 0, width, 200}, tile);
    const auto texts = canvas.texts();
    const auto counts = std::count_if(tile.rows.begin(), tile.rows.end(), [&](const auto& row) {
      const std::string& futures = row.comparison.futures;
      return !futures.empty() && std::any_of(texts.begin(), texts.end(), [&](const auto& text) {
        return text.text == futures || text.text == short_count(futures);
      });
    });
    INFO(width << " wide");
    CHECK(counts == different);
  }
}

// With four structures in 1280 pixels the tile of reuse had neither names nor counts.
TEST_CASE("where words leave no room for names a difference is said in short") {
  const auto summaries = synthetic::make_summaries(4, 12);
  const auto differences = synthetic::make_differences(summaries);
  const OutcomeTile tile =
      make_outcome_tile({&summaries, &differences, 0, true}, Metric::asset_reuse_share);
  int in_short = 0;
  for (double width = 400; width > 150; width -= 5) {
    RecordingCanvas canvas({-50, -50, 700, 700}, measure);
    draw_outcome_tile(canvas, make_theme(ThemeName::desk_dark, 720), {0, 0, width, 200}, tile);
    bool named = false, counted = false, shorter = false;
    for (const auto& text : canvas.texts())
      for (const OutcomeRow& row : tile.rows) {
        named = named || text.text == row.name;
        if (row.comparison.kind != ComparisonKind::different) continue;
        counted = counted || text.text == short_count(row.comparison.futures);
        shorter = shorter || text.text == row.comparison.signed_size;
      }
    if (!shorter) continue;
    INFO(width << " wide");
    CHECK(counted);
    in_short += named ? 1 : 0;
  }
  CHECK(in_short > 2);
}

TEST_CASE("of selected months a tile shortens the months before the unit") {
  const auto summaries = synthetic::make_summaries(3, 12);
  ComparisonView view{&summaries, nullptr, 0, true};
  view.part = "months 7\u201318";
  view.short_part = "m 7\u201318";
  const OutcomeTile tile = make_outcome_tile(view, Metric::throughput_per_month);
  std::size_t shortest = 100;
  for (double width = 600; width > 232; width -= 4) {
    RecordingCanvas canvas({-50, -50, 700, 700}, measure);
    draw_outcome_tile(canvas, make_theme(ThemeName::desk_dark, 720), {0, 0, width, 200}, tile);
    for (const auto& text : canvas.texts()) {
      if (text.text.find("campaigns") == std::string::npos) continue;
      INFO(width << ": " << text.text);
      CHECK(text.text.ends_with("campaigns a month"));
      CHECK(text.text.size() <= shortest);
      shortest = text.text.size();
    }
  }
  CHECK(shortest == std::string("campaigns a month").size());
}

TEST_CASE("a tile names a structure or leaves it to its mark, never by a letter or two") {
  const auto summaries = synthetic::make_summaries(3, 12);
  const auto differences = synthetic::make_differences(summaries);
  OutcomeTile tile =
      make_outcome_tile({&summaries, &differences, 0, true}, Metric::asset_reuse_share);
  tile.rows[2].name = "Federation of Regions";
  int shortened = 0, unnamed = 0;
  for (double wide = 150; wide < 500; wide += 2) {
    RecordingCanvas canvas({0, 0, 600, 300}, measure);
    draw_outcome_tile(canvas, make_theme(ThemeName::desk_dark, 1080), {0, 0, wide, 200}, tile);
    bool named = false;
    for (const auto& text : canvas.texts()) {
      named = named || text.text == tile.rows[2].name;
      const std::size_t kept = text.text.find("\u2026");
      if (kept == std::string::npos || !tile.rows[2].name.starts_with(text.text.substr(0, kept)))
        continue;
      named = true;
      ++shortened;
      CHECK(kept >= 3);
    }
    if (!named) ++unnamed;
  }
  CHECK(shortened > 0);
  CHECK(unnamed > 0);
}

TEST_CASE("legends leave out what does not fit") {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  for (const double width : {1552.0, 700.0, 120.0, 10.0}) {
    RecordingCanvas canvas({-50, -50, 2000, 700}, measure);
    CHECK(draw_map_legend(canvas, theme, {0, 0, width, 28}) <= width + 20);
    draw_cause_legend(canvas, theme, {0, 40, width, 60});
    check_words_inside(canvas, {0, 0, width, 110}, 1);
    check_words_apart(canvas);
  }
}

TEST_CASE("the key of the causes stands closer where it has little room, and is whole") {
  const Theme theme = make_theme(ThemeName::desk_dark, 720);
  for (const double width : {900.0, 300.0, 215.0}) {
    const auto drawn = [&](double height) {
      RecordingCanvas canvas({-50, -50, 2000, 700}, measure);
      draw_cause_legend(canvas, theme, {0, 0, width, height});
      check_words_inside(canvas, {0, 0, width, height}, 1);
      check_words_apart(canvas);
      return canvas.texts().size();
    };
    RecordingCanvas canvas({-50, -50, 2000, 700}, measure);
    const double least = cause_legend_height(canvas, theme, width);
    CHECK(drawn(least) == cause_group_count);
    CHECK(drawn(2 * least) == cause_group_count);
    CHECK(drawn(least - theme.type.tick) < cause_group_count);
  }
}

}  // namespace pendulum
