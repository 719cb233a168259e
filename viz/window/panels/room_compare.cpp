#include "viz/window/panels/room_compare.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/summary_figures.h"
#include "viz/language/words.h"
#include "viz/window/coloured_text.h"
#include "viz/window/panels/room_cell.h"
#include "viz/window/text_wrap.h"

namespace pendulum {
namespace {

struct RowWords {
  Metric metric;
  std::string_view title, below;
};
constexpr std::array<RowWords, 3> row_words = {{
    {Metric::throughput_per_month, to_translate("Campaigns"), to_translate("delivered a month")},
    {Metric::lead_time_days, to_translate("Days"), to_translate("from request to live")},
    {Metric::asset_reuse_share, to_translate("Assets"), to_translate("used again")},
}};

/// Clear, better, and large enough to be worth a headline.
bool is_advantage(const PairedDifference& difference, double baseline) {
  const double size = std::abs(difference.difference.mean);
  const bool share = facts_of(difference.metric).unit == MetricUnit::share;
  if (size < (share ? .01 : .03 * std::abs(baseline))) return false;
  const Better better = facts_of(difference.metric).better;
  return (better == Better::higher && difference.verdict == Verdict::higher) ||
         (better == Better::lower && difference.verdict == Verdict::lower);
}

/// "Hybrid: 3 days faster than Local, in 97 of 100 futures".
std::string advantage_words(const PairedDifference& difference, const std::string& name,
                            const std::string& baseline) {
  const std::string size = difference_size(difference);
  const std::string futures = comparison_words(difference).futures;
  const long long count = count_of(plain_number(size));
  if (difference.metric == Metric::lead_time_days)
    return tr_n("{0}: {1} days faster than {2}, in {3} futures",
                "{0}: {1} days faster than {2}, in {3} futures", count, name, size, baseline,
                futures);
  if (difference.metric == Metric::asset_reuse_share)
    return tr_n("{0}: {1} points more of its assets used again than {2}, in {3} futures",
                "{0}: {1} points more of its assets used again than {2}, in {3} futures", count,
                name, size, baseline, futures);
  return tr_n("{0}: {1} more campaigns a month than {2}, in {3} futures",
              "{0}: {1} more campaigns a month than {2}, in {3} futures", count, name, size,
              baseline, futures);
}

/// What stands out is clear: a lead that luck explains gets no weight.
bool clearly_best(const OutcomeTile& tile, std::size_t row) {
  if (!tile.rows[row].best) return false;
  if (tile.rows[row].comparison.kind == ComparisonKind::different) return true;
  return tile.rows[row].comparison.kind == ComparisonKind::baseline &&
         std::none_of(tile.rows.begin(), tile.rows.end(), [](const OutcomeRow& other) {
           return other.comparison.kind == ComparisonKind::no_clear_difference;
         });
}

AxisRange row_range(const Snapshot& snapshot, Metric metric) {
  std::vector<double> values;
  for (const StructureSummary& summary : snapshot.summaries) {
    const Estimate& estimate = summary.metrics[index_of(metric)];
    for (const double value : {estimate.p05, estimate.p95, estimate.mean}) values.push_back(value);
  }
  AxisRange range = nice_range(values, 6);
  const double spare = (range.high - range.low) * .04;
  return {range.low - spare, range.high + spare};
}

std::string count_words(std::size_t structures) {
  constexpr std::array<std::string_view, 7> words = {
      to_translate("none"),      to_translate("it"),       to_translate("both"),
      to_translate("all three"), to_translate("all four"), to_translate("all five"),
      to_translate("all six")};
  return structures < words.size() ? tr(words[structures]) : tr_format("all {0}", structures);
}

/// What a row's figures are, under its title: in two lines where the letters are large.
void draw_row_unit(Ui& ui, const Rect& below_title, const std::string& words) {
  const Theme& theme = ui.theme();
  const double size = theme.type.tick, step = size * 1.15;
  auto lines = wrapped_text(ui.fonts(), words, size, below_title.w);
  if (lines.size() > 2 || size * 1.5 + step > below_title.h) lines = {words};
  double base = below_title.y + size * 1.5;
  for (const std::string& line : lines) {
    ui.text({below_title.x, base},
            fitted_text(ui.fonts(), line, size, FontWeight::regular, below_title.w), size,
            theme.neutral.mid);
    base += step;
  }
}

}  // namespace

std::string room_headline(const Snapshot& snapshot) {
  if (snapshot.futures == 0) return tr("Simulating the first futures …");
  if (snapshot.structures.size() < 2) return snapshot.sentence;
  const std::string baseline = shown_name(snapshot.structures[snapshot.baseline].name);
  for (const RowWords& row : row_words) {
    const PairedDifference* best = nullptr;
    std::size_t best_structure = 0;
    const double base = snapshot.summaries[snapshot.baseline].metrics[index_of(row.metric)].mean;
    for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
      const PairedDifference* one = snapshot.difference(i, row.metric);
      if (one == nullptr || !is_advantage(*one, base)) continue;
      if (best != nullptr && std::abs(one->difference.mean) <= std::abs(best->difference.mean))
        continue;
      best = one;
      best_structure = i;
    }
    if (best == nullptr) continue;
    return advantage_words(*best, shown_name(snapshot.structures[best_structure].name), baseline);
  }
  return tr_format("Nothing is clearly better than {0}", baseline);
}

std::string room_note(const Snapshot& snapshot, std::optional<double> month, bool has_bars) {
  const std::string structures = count_words(snapshot.structures.size());
  std::string bars =
      !has_bars ? tr_format("Same demand and luck in {0}.", structures)
      : month   ? tr_format("Bars: 9 of 10 futures. Same demand and luck in {0}. Maps: month {1}.",
                            structures, static_cast<int>(*month))
                : tr_format("Bars: 9 of 10 futures. Same demand and luck in {0}.", structures);
  if (snapshot.structures.size() == 1)  // nobody to have the same luck as
    bars = month ? tr_format("Bars: 9 of 10 futures. Map: month {0}.", static_cast<int>(*month))
                 : tr("Bars: 9 of 10 futures.");
  if (snapshot.part) bars = tr_format("Figures of {0}. {1}", snapshot.part_words(), bars);
  if (snapshot.settled) return bars;
  return tr_format("{0} of {1} futures so far. {2}", snapshot.futures, snapshot.target, bars);
}

void RoomCompare::draw(Ui& ui, const RoomLayout& layout, const PanelData& data, MapsPanel& maps,
                       Commands& commands) const {
  draw_headline(ui, layout, data);
  if (layout.has_maps) draw_key(ui, layout);
  const double head = ui.theme().type.lead * 1.7;
  std::vector<Rect> cells;
  for (std::size_t i = 0; i < data.structure_count(); ++i) {
    const Rect& column = layout.columns[i];
    draw_column_head(ui, {column.x, layout.maps_top, column.w, head}, i, data, commands);
    cells.push_back({column.x, layout.maps_top + head, column.w,
                     layout.maps_bottom - layout.maps_top - head - ui.theme().px(8)});
  }
  if (layout.has_maps) maps.draw(ui, cells, data, MapLook::silhouette, commands);
  if (data.snapshot.summaries.empty()) return;
  for (std::size_t row = 0; row < row_words.size(); ++row) draw_row(ui, layout, row, data);
  ui.canvas().fill_rect({layout.page.x, layout.footer.y, layout.page.w, 2}, ui.theme().neutral.hair,
                        0);
}

void RoomCompare::draw_headline(Ui& ui, const RoomLayout& layout, const PanelData& data) const {
  const Theme& theme = ui.theme();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < data.structure_count(); ++i)
    names.push_back(shown_name(data.name(i)));
  const auto runs = name_runs(room_headline(data.snapshot), names);
  RunStyle style{theme.type.headline, theme.neutral.hi, FontWeight::semibold, true};
  ImGuiCanvas canvas = ui.canvas();
  const double wanted = draw_runs(nullptr, canvas, theme, {}, runs, style);
  if (wanted > layout.headline.w) style.size *= layout.headline.w / wanted;
  // Nearly the size of a font is drawn in that size, so a little less may be as wide as before; a
  // part of the margin may be used.
  const double most = layout.headline.w + theme.margin / 2;
  for (int i = 0; i < 4 && draw_runs(nullptr, canvas, theme, {}, runs, style) > most; ++i)
    style.size *= .97;
  draw_runs(&canvas, canvas, theme, {layout.headline.x, Ui::base_line(layout.headline, style.size)},
            runs, style);
}

/// How the silhouettes are read.
void RoomCompare::draw_key(Ui& ui, const RoomLayout& layout) const {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const double size = theme.type.tick, step = size * 2.05;
  const double x = layout.row_titles.x, sign = x + size * .7, words = x + size * 1.9;
  double base = layout.maps_top + size * 1.3;
  canvas.draw_text({x, base}, tr("How to read"), {size, theme.neutral.hi, FontWeight::semibold});
  const auto next = [&](std::string_view text) {
    base += step;
    canvas.draw_text({words, base}, text, {size, theme.neutral.mid});
    return Point{sign, base - size * .36};
  };
  const Point ring = next(tr("by the centre"));
  for (int i = 0; i < 6; ++i)
    canvas.stroke_arc(ring, size * .5, i * 1.0472, i * 1.0472 + .62,
                      {.colour = theme.neutral.mid, .width = size * .26});
  canvas.fill_circle(ring, size * .2, theme.neutral.mid);
  const Point people = next(tr("people"));
  for (const Point offset : {Point{0, -.28}, Point{-.32, .22}, Point{.32, .22}})
    canvas.fill_circle(people + offset * size, size * .14, theme.neutral.mid);
  const Point work = next(tr("work waiting"));
  draw_token(canvas, theme, WorkKind::campaign, {work.x - size * .55, work.y}, size * .2);
  draw_token(canvas, theme, WorkKind::platform, work, size * .2);
  draw_token(canvas, theme, WorkKind::data, {work.x + size * .55, work.y}, size * .2);
  const Point hot = next(tr("hot queue"));
  for (const double radius : {.62, .42, .24})
    canvas.fill_circle(hot, size * radius, faded(theme.cause(CauseGroup::queue_centre).colour, .3));
}

void RoomCompare::draw_column_head(Ui& ui, const Rect& head, std::size_t structure,
                                   const PanelData& data, Commands& commands) const {
  const Theme& theme = ui.theme();
  const StructureStyle& style = theme.structure(structure);
  const Touch touch = ui.control("chip:" + data.name(structure), head);
  if (touch.clicked) commands.push_back(SetBaseline{structure});
  ImGuiCanvas canvas = ui.canvas();
  canvas.fill_rect({head.x, head.y, head.w, theme.header_bar}, style.fill, 0);
  const double wanted = theme.type.lead * 1.05 + ui.width_of(shown_name(data.name(structure)),
                                                             theme.type.lead, FontWeight::semibold);
  const double size = theme.type.lead * std::min(1., .98 * head.w / wanted);
  const double base = head.y + theme.header_bar + theme.type.lead * 1.15;
  draw_marker(canvas, style.marker, {head.x + size * .42, base - size * .36}, size * .36,
              style.fill);
  const double from = head.x + size * 1.05;
  const double width = ui.text({from, base}, shown_name(data.name(structure)), size, style.words,
                               FontWeight::semibold);
  const double beside = from + width + theme.px(20);
  const std::string baseline = tr("baseline");
  // The rows say it too.
  if (data.structure_count() > 1 && structure == data.snapshot.baseline &&
      beside + ui.width_of(baseline, theme.type.body) <= head.right())
    ui.text({beside, base}, baseline, theme.type.body, theme.neutral.mid);
}

void RoomCompare::draw_row(Ui& ui, const RoomLayout& layout, std::size_t row,
                           const PanelData& data) const {
  const Theme& theme = ui.theme();
  const RowWords& words = row_words[row];
  const Rect& rect = layout.rows[row];
  ImGuiCanvas canvas = ui.canvas();
  canvas.fill_rect({layout.page.x, rect.y, layout.page.w, 2}, theme.neutral.hair, 0);
  const bool low = is_low_row(theme, rect.h);
  const double base = low ? Ui::base_line(rect, theme.type.lead) : rect.y + rect.h * .42;
  canvas.draw_text({rect.x, base}, tr(words.title),
                   {theme.type.lead, theme.neutral.hi, FontWeight::semibold});
  if (!low)
    draw_row_unit(ui, {rect.x, base, layout.row_titles.w - theme.px(6), rect.bottom() - base},
                  tr(words.below));
  const Snapshot& snapshot = data.snapshot;
  const OutcomeTile tile = make_outcome_tile({.structures = &snapshot.summaries,
                                              .against_baseline = &snapshot.differences,
                                              .baseline = snapshot.baseline,
                                              .settled = snapshot.settled},
                                             words.metric);
  const AxisRange range = row_range(snapshot, words.metric);
  for (std::size_t i = 0; i < tile.rows.size() && i < layout.columns.size(); ++i) {
    const Rect& column = layout.columns[i];
    const Rect cell{column.x, rect.y + 2, column.w, rect.h - 2};
    draw_room_cell(ui, cell,
                   {.structure = i,
                    .value = tile.rows[i].value,
                    .comparison = tile.rows[i].comparison,
                    .best = clearly_best(tile, i),
                    .spread = snapshot.summaries[i].metrics[index_of(words.metric)],
                    .baseline_mean =
                        snapshot.summaries[snapshot.baseline].metrics[index_of(words.metric)].mean,
                    .baseline_structure = snapshot.baseline,
                    .range = range});
  }
}

}  // namespace pendulum
