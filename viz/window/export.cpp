#include "viz/window/export.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "sim/experiment/csv.h"
#include "viz/language/words.h"
#include "viz/window/file_argument.h"
#include "viz/window/outcome_chart.h"
#include "viz/window/snapshot_comparison.h"
#include "viz/window/spoken_snapshot.h"
#include "viz/window/svg_page.h"

namespace pendulum {
namespace {

std::string write_text(const std::string& path, const std::string& text) {
  return write_whole_file(path, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

/// By what a structure is not that of its file any more.
std::string changed_words(const ChangesByStructure& changed, std::size_t structure) {
  return structure < changed.size() ? fmt::format("{}", fmt::join(changed[structure].words, ", "))
                                    : "";
}

std::string changed_settings(const ChangesByStructure& changed, std::size_t structure) {
  return structure < changed.size()
             ? fmt::format("{}", fmt::join(changed[structure].settings, "; "))
             : "";
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

std::string comparison_csv(const Snapshot& snapshot, const ChangesByStructure& changed) {
  Csv csv({"structure", "series", "month", "futures", "mean", "p05", "p25", "p50", "p75", "p95",
           "changed"});
  for (std::size_t i = 0; i < snapshot.summaries.size(); ++i) {
    const StructureSummary& summary = snapshot.summaries[i];
    const std::string settings = changed_settings(changed, i);
    for (std::size_t s = 0; s < series_count; ++s) {
      const auto& months = summary.series[s].months;
      for (std::size_t month = 0; month < months.size(); ++month) {
        const Estimate& e = months[month];
        csv.cell(summary.name).cell(facts_of(static_cast<SeriesKind>(s)).key);
        csv.cell(static_cast<int>(month) + 1).cell(e.count);
        for (const double value : {e.mean, e.p05, e.p25, e.p50, e.p75, e.p95}) csv.cell(value);
        csv.cell(settings).end_row();
      }
    }
  }
  return csv.text();
}

std::string outcome_svg(const Snapshot& snapshot, const std::vector<TimeFlag>& flags,
                        std::size_t kind, const ChangesByStructure& changed) {
  SvgPage page(snapshot);
  const Theme& theme = page.theme;
  SvgCanvas& canvas = page.canvas;
  const OutcomeTile tile = make_outcome_tile(comparison_view(snapshot), outcome_kinds[kind].metric);
  const double height = outcome_tile_height(theme, tile.rows.size());
  const Rect& inside = page.inside;
  draw_outcome_tile(canvas, theme, {inside.x, inside.y, inside.w * .6, height}, tile);
  LineChart chart = outcome_chart(snapshot, flags, kind, true);
  chart.range = nice_range(chart_values(chart.lines), 6, chart.percent);
  chart.note = tr_format("{0} futures, bands: 50 % and 90 % of them; seed {1}", snapshot.futures,
                         snapshot.seed);
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i)
    if (const std::string changes = changed_words(changed, i); !changes.empty())
      chart.note += " · " + tr_format("{0}: {1}", shown_name(snapshot.structures[i].name), changes);
  const double top = inside.y + height + theme.px(12);
  draw_line_chart(canvas, theme, {inside.x, top, inside.w, inside.bottom() - top}, chart);
  return canvas.document(tile.title + ", " + tile.unit_words);
}

std::string futures_csv(const Snapshot& snapshot, const ChangesByStructure& changed) {
  // Months are counted from 1, as in the table of months.
  const MonthRange part = snapshot.part.value_or(MonthRange{0, snapshot.months});
  std::vector<std::string> columns{"structure", "future", "first_month", "last_month"};
  for (const MetricFacts& facts : metric_facts()) columns.emplace_back(facts.key);
  columns.emplace_back("changed");
  Csv csv(std::move(columns));
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
    const auto& futures = snapshot.structures[i].metrics_by_future;
    for (std::size_t future = 0; futures && future < futures->size(); ++future) {
      csv.cell(snapshot.summaries[i].name).cell(static_cast<int>(future) + 1);
      csv.cell(part.first + 1).cell(part.last);
      for (const MetricFacts& facts : metric_facts())
        csv.cell((*futures)[future][index_of(facts.metric)]);
      csv.cell(changed_settings(changed, i)).end_row();
    }
  }
  return csv.text();
}

std::string export_view(const std::string& folder, const Picture& picture, const Snapshot& snapshot,
                        const std::vector<TimeFlag>& flags, const ChangesByStructure& changed,
                        const std::vector<OpenedFile>& opened) {
  const auto spoken = spoken_snapshot(std::make_shared<const Snapshot>(snapshot));
  const std::string stem = free_stem(folder);
  const auto png = encode_png(picture);
  std::string problem = write_text(stem + ".csv", comparison_csv(snapshot, changed));
  if (problem.empty()) problem = write_text(stem + "-futures.csv", futures_csv(snapshot, changed));
  for (std::size_t kind = 0; kind < outcome_kinds.size() && problem.empty(); ++kind)
    problem = write_text(fmt::format("{}-{}.svg", stem, facts_of(outcome_kinds[kind].metric).key),
                         outcome_svg(*spoken, flags, kind, changed));
  for (const OpenedFile& file : opened)
    if (problem.empty()) problem = write_text(stem + file.ending, file.text);
  if (problem.empty()) problem = write_whole_file(stem + ".png", png.data(), png.size());
  if (!problem.empty()) return tr_format("Not saved: {0}", problem);
  const auto charts = std::count_if(opened.begin(), opened.end(), [](const OpenedFile& file) {
    return file.ending.ends_with(".svg");
  });
  const std::string name = std::filesystem::path(stem).filename().string();
  return tr_format("Saved {0}.png, its data as CSV and {1} charts as SVG, in {2}", name,
                   outcome_kinds.size() + static_cast<std::size_t>(charts), folder_words(folder));
}

}  // namespace pendulum
