#include "viz/window/panels/footer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"

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

}  // namespace

std::string precision_words(const Snapshot& snapshot) {
  if (snapshot.structures.empty()) return {};
  if (!snapshot.settled)
    return fmt::format("{} of {} futures so far · seed {}", snapshot.futures, snapshot.target,
                       snapshot.seed);
  std::string words = fmt::format("{} futures settled", snapshot.futures);
  if (snapshot.futures == 1) words = "one future";
  if (snapshot.futures > 1)
    words += fmt::format(" · error of a mean ± {:.1f} campaigns, ± {:.1f} days",
                         largest_error(snapshot, Metric::throughput_per_month),
                         largest_error(snapshot, Metric::lead_time_days));
  return words + fmt::format(" · seed {}", snapshot.seed);
}

std::string books_words(const Snapshot& snapshot) {
  if (snapshot.runs == 0) return {};
  const std::string_view verdict =
      snapshot.books_balance ? "books balance in all" : "BOOKS DO NOT BALANCE in";
  std::string words = fmt::format("{} {} runs", verdict, snapshot.runs);
  if (snapshot.seconds > 0) words += fmt::format(" · {:.2g} s", snapshot.seconds);
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
