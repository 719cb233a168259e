#include "viz/window/export_opened.h"

#include <fmt/format.h>

#include "sim/experiment/csv.h"
#include "viz/language/words.h"
#include "viz/window/outcome_distribution.h"
#include "viz/window/outcome_scatter.h"
#include "viz/window/outcome_tornado.h"
#include "viz/window/svg_page.h"

namespace pendulum {
namespace {

std::string source_words(const Snapshot& snapshot) {
  return tr_format("{0} futures; seed {1}", snapshot.futures, snapshot.seed);
}

}  // namespace

std::string distribution_svg(const Snapshot& snapshot, std::size_t outcome) {
  SvgPage page(snapshot);
  Distribution distribution = outcome_distribution(snapshot, distribution_metrics.at(outcome));
  distribution.hint = source_words(snapshot);
  draw_distribution(page.canvas, page.theme, page.inside, distribution);
  return page.canvas.document(distribution.title + ", " + distribution.unit_words);
}

std::string trade_off_svg(const Snapshot& snapshot, std::size_t trade_off) {
  SvgPage page(snapshot);
  Scatter scatter = outcome_scatter(snapshot, trade_off);
  scatter.hint = source_words(snapshot);
  draw_scatter(page.canvas, page.theme, page.inside, scatter);
  return page.canvas.document(
      tr_format("{0} against {1}", tr(facts_of(scatter.y).label), tr(facts_of(scatter.x).label)));
}

std::string tornado_svg(const Snapshot& snapshot, const TornadoChart& chart) {
  SvgPage page(snapshot);
  TornadoChart printed = chart;
  printed.hint = tr_format("seed {0}", snapshot.seed);
  draw_tornado(page.canvas, page.theme, page.inside, printed);
  return page.canvas.document(chart.title);
}

std::string tornado_csv(const TornadoChart& chart) {
  Csv csv({"subject", "less", "metric", "assumption", "end", "value", "futures", "answer",
           "answer_ci90_low", "answer_ci90_high", "change", "change_ci90_low", "change_ci90_high"});
  const auto row = [&](const std::string& path, std::string_view end, const TornadoEnd& at) {
    csv.cell(chart.subject.name).cell(chart.other ? chart.other->name : "");
    csv.cell(facts_of(chart.metric).key).cell(path).cell(end).cell(at.value).cell(at.answer.count);
    for (const Estimate* of : {&at.answer, &at.change})
      csv.cell(of->mean).cell(of->low90).cell(of->high90);
    csv.end_row();
  };
  for (const TornadoRow& of : chart.rows) {
    row(of.path, "low", of.low);
    row(of.path, "high", of.high);
  }
  return csv.text();
}

std::vector<OpenedFile> opened_files(const ViewState& view, const Snapshot& snapshot,
                                     const TornadoAnswer& study,
                                     const std::vector<LeverView>& levers) {
  std::vector<OpenedFile> files;
  if (view.distribution) {
    const std::string_view key = facts_of(distribution_metrics.at(*view.distribution)).key;
    files.push_back(
        {fmt::format("-{}-futures.svg", key), distribution_svg(snapshot, *view.distribution)});
  }
  if (view.trade_off) {
    const auto [across, up] = trade_offs.at(*view.trade_off);
    files.push_back({fmt::format("-{}-by-{}.svg", facts_of(up).key, facts_of(across).key),
                     trade_off_svg(snapshot, *view.trade_off)});
  }
  if (view.tornado) {
    const TornadoChart chart = outcome_tornado(snapshot, study, levers, *view.tornado);
    const std::string_view key = facts_of(chart.metric).key;
    files.push_back({fmt::format("-{}-tornado.svg", key), tornado_svg(snapshot, chart)});
    files.push_back({fmt::format("-{}-tornado.csv", key), tornado_csv(chart)});
  }
  return files;
}

}  // namespace pendulum
