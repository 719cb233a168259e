#include "viz/window/export.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include <fmt/format.h>

#include "viz/figure/summary_figures.h"
#include "viz/figure/svg_canvas.h"
#include "viz/figure/text_metrics.h"
#include "viz/language/words.h"
#include "viz/window/outcome_chart.h"
#include "viz/window/outcome_scatter.h"
#include "viz/window/spoken_snapshot.h"

namespace pendulum {
namespace {

constexpr double svg_width = 960, svg_height = 600, svg_margin = 24;

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string field(double value) {
  return std::isfinite(value) ? fmt::format("{:.10g}", value) : std::string();
}

std::string write_text(const std::string& path, const std::string& text) {
  return write_whole_file(path, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

std::string free_stem(const std::string& folder) {
  for (int number = 1;; ++number) {
    const std::string stem =
        (std::filesystem::path(folder) / fmt::format("pendulum-{}", number)).string();
    std::error_code ignored;
    if (!std::filesystem::exists(stem + ".png", ignored)) return stem;
  }
}

}  // namespace

std::string comparison_csv(const Snapshot& snapshot) {
  std::string csv = "structure,series,month,futures,mean,p05,p25,p50,p75,p95\n";
  for (const StructureSummary& summary : snapshot.summaries)
    for (std::size_t s = 0; s < series_count; ++s) {
      const auto& months = summary.series[s].months;
      const std::string_view key = facts_of(static_cast<SeriesKind>(s)).key;
      for (std::size_t month = 0; month < months.size(); ++month) {
        const Estimate& e = months[month];
        csv += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", quoted(summary.name), key, month + 1,
                           e.count, field(e.mean), field(e.p05), field(e.p25), field(e.p50),
                           field(e.p75), field(e.p95));
      }
    }
  return csv;
}

std::string outcome_svg(const Snapshot& snapshot, const std::vector<TimeFlag>& flags,
                        std::size_t kind) {
  const TextMetrics metrics;
  const Theme theme = make_theme(ThemeName::desk_light, 1080);
  SvgCanvas canvas(svg_width, svg_height, metrics);
  canvas.fill_rect({0, 0, svg_width, svg_height}, theme.neutral.background, 0);
  const OutcomeTile tile = make_outcome_tile({.structures = &snapshot.summaries,
                                              .against_baseline = &snapshot.differences,
                                              .baseline = snapshot.baseline,
                                              .settled = snapshot.settled,
                                              .part = snapshot.part_words()},
                                             outcome_kinds[kind].metric);
  const double height = outcome_tile_height(theme, tile.rows.size());
  const double width = svg_width - 2 * svg_margin;
  draw_outcome_tile(canvas, theme, {svg_margin, svg_margin, width * .6, height}, tile);
  LineChart chart = outcome_chart(snapshot, flags, kind, true);
  chart.range = nice_range(chart_values(chart.lines), 6, chart.percent);
  chart.note =
      tr_format("{0} futures, bands: 50 and 90 of 100; seed {1}", snapshot.futures, snapshot.seed);
  const double top = svg_margin + height + theme.px(12);
  draw_line_chart(canvas, theme, {svg_margin, top, width, svg_height - top - svg_margin}, chart);
  return canvas.document(tile.title + ", " + tile.unit_words);
}

std::string futures_csv(const Snapshot& snapshot) {
  std::string csv = "structure,future";
  for (const MetricFacts& facts : metric_facts()) csv += fmt::format(",{}", facts.key);
  csv += "\n";
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
    const auto& futures = snapshot.structures[i].metrics_by_future;
    for (std::size_t future = 0; futures && future < futures->size(); ++future) {
      csv += fmt::format("{},{}", quoted(snapshot.summaries[i].name), future + 1);
      for (const MetricFacts& facts : metric_facts())
        csv += "," + field((*futures)[future][index_of(facts.metric)]);
      csv += "\n";
    }
  }
  return csv;
}

std::string trade_off_svg(const Snapshot& snapshot, std::size_t trade_off) {
  const TextMetrics metrics;
  const Theme theme = make_theme(ThemeName::desk_light, 1080);
  SvgCanvas canvas(svg_width, svg_height, metrics);
  canvas.fill_rect({0, 0, svg_width, svg_height}, theme.neutral.background, 0);
  Scatter scatter = outcome_scatter(snapshot, trade_off);
  scatter.hint = tr_format("{0} futures; seed {1}", snapshot.futures, snapshot.seed);
  draw_scatter(canvas, theme,
               {svg_margin, svg_margin, svg_width - 2 * svg_margin, svg_height - 2 * svg_margin},
               scatter);
  return canvas.document(
      tr_format("{0} against {1}", tr(facts_of(scatter.y).label), tr(facts_of(scatter.x).label)));
}

std::string export_view(const std::string& folder, const Picture& picture, const Snapshot& snapshot,
                        const std::vector<TimeFlag>& flags, std::optional<std::size_t> trade_off) {
  const auto spoken = spoken_snapshot(std::make_shared<const Snapshot>(snapshot));
  const std::string stem = free_stem(folder);
  const auto png = encode_png(picture);
  std::string problem = write_text(stem + ".csv", comparison_csv(snapshot));
  if (problem.empty()) problem = write_text(stem + "-futures.csv", futures_csv(snapshot));
  for (std::size_t kind = 0; kind < outcome_kinds.size() && problem.empty(); ++kind)
    problem = write_text(fmt::format("{}-{}.svg", stem, facts_of(outcome_kinds[kind].metric).key),
                         outcome_svg(*spoken, flags, kind));
  if (trade_off && problem.empty()) {
    const auto [across, up] = trade_offs.at(*trade_off);
    problem =
        write_text(fmt::format("{}-{}-by-{}.svg", stem, facts_of(up).key, facts_of(across).key),
                   trade_off_svg(*spoken, *trade_off));
  }
  if (problem.empty()) problem = write_whole_file(stem + ".png", png.data(), png.size());
  if (!problem.empty()) return tr_format("Not saved: {0}", problem);
  const std::string name = std::filesystem::path(stem).filename().string();
  return tr_format("Saved {0}.png, its data as CSV and {1} charts as SVG", name,
                   outcome_kinds.size() + (trade_off ? 1 : 0));
}

}  // namespace pendulum
