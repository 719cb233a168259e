#include "viz/window/panels/footer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

/// The largest Monte-Carlo error of a mean among the structures.
double largest_error(const Snapshot& snapshot, Metric metric) {
  double error = 0;
  for (const StructureSummary& summary : snapshot.summaries) {
    const double one = summary.metrics[index_of(metric)].standard_error;
    if (std::isfinite(one)) error = std::max(error, one);
  }
  return error;
}

std::string error_words(const Snapshot& snapshot, Metric metric) {
  return local_number(fmt::format("{:.1f}", largest_error(snapshot, metric)));
}

}  // namespace

std::string precision_words(const Snapshot& snapshot) {
  if (snapshot.structures.empty()) return {};
  if (!snapshot.settled)
    return tr_format("{0} of {1} futures so far · seed {2}", snapshot.futures, snapshot.target,
                     snapshot.seed);
  std::string words =
      tr_n("{0} futures settled", "{0} futures settled", snapshot.futures, snapshot.futures);
  if (snapshot.futures == 1) words = tr("one future");
  if (snapshot.futures > 1)
    words += tr_format(" · error of a mean ± {0} campaigns, ± {1} days",
                       error_words(snapshot, Metric::throughput_per_month),
                       error_words(snapshot, Metric::lead_time_days));
  if (snapshot.uncertain) words += tr(" · luck and what nobody knows");
  return words + tr_format(" · seed {0}", snapshot.seed);
}

std::string books_words(const Snapshot& snapshot) {
  if (snapshot.runs == 0) return {};
  std::string words = snapshot.books_balance
                          ? tr_n("books balance in all {0} runs", "books balance in all {0} runs",
                                 snapshot.runs, snapshot.runs)
                          : tr_n("BOOKS DO NOT BALANCE in {0} runs",
                                 "BOOKS DO NOT BALANCE in {0} runs", snapshot.runs, snapshot.runs);
  if (snapshot.seconds > 0) words += local_number(fmt::format(" · {:.2g} s", snapshot.seconds));
  return words;
}

void Footer::draw(Ui& ui, const Rect& rect, const PanelData& data) const {
  const PanelScope scope("footer", rect);
  const Theme& theme = ui.theme();
  const double size = theme.type.tick, base = Ui::base_line(rect, size);
  const std::string right = books_words(data.snapshot);
  const double right_width = ui.width_of(right, size);
  ui.text({rect.right(), base}, right, size, theme.neutral.mid, FontWeight::regular,
          TextAlign::right);
  ui.text({rect.x, base},
          fitted_text(ui.fonts(), precision_words(data.snapshot), size, FontWeight::regular,
                      rect.w - right_width - theme.px(24)),
          size, theme.neutral.mid);
}

}  // namespace pendulum
