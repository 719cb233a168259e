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
  const double error = largest_error(snapshot, metric);
  return local_number(fmt::format("{:.{}f}", error, error == 0 ? 0 : error < .05 ? 2 : 1));
}

bool any_delivers(const Snapshot& snapshot) {
  const auto delivers = [](const StructureSummary& summary) {
    return std::isfinite(summary.metrics[index_of(Metric::lead_time_days)].mean);
  };
  return std::any_of(snapshot.summaries.begin(), snapshot.summaries.end(), delivers);
}

/// " · about 20 s left", in steps that nobody reads more into than there is.
std::string time_left_words(const Snapshot& snapshot) {
  const double seconds = snapshot.seconds_left;
  if (!std::isfinite(seconds)) return {};
  if (seconds > 90) return " · " + tr_format("about {0} min left", std::lround(seconds / 60));
  if (seconds > 10) return " · " + tr_format("about {0} s left", std::lround(seconds / 5) * 5);
  return " · " + tr("a few seconds left");
}

/// How many there are: all, or as many as somebody wanted.
std::string settled_words(const Snapshot& snapshot) {
  if (snapshot.stopped)
    return tr_format("stopped at {0} of {1} futures", snapshot.futures, snapshot.target);
  if (snapshot.futures == 1) return tr("one future");
  return tr_n("{0} future settled", "{0} futures settled", snapshot.futures, snapshot.futures);
}

/// What C would do now; empty: nothing.
std::string stop_words(const Snapshot& snapshot) {
  if (snapshot.stopped) return tr("C goes on");
  return snapshot.settled || snapshot.futures == 0 ? std::string() : tr("C stops here");
}

}  // namespace

std::string precision_words(const Snapshot& snapshot) {
  if (snapshot.structures.empty()) return {};
  if (!snapshot.settled)
    return tr_format("{0} of {1} futures so far{2} · seed {3}", snapshot.futures, snapshot.target,
                     time_left_words(snapshot), snapshot.seed);
  std::string words = settled_words(snapshot);
  if (snapshot.futures > 1 && any_delivers(snapshot))
    words += tr_format(" · error of a mean ± {0} campaigns, ± {1} days",
                       error_words(snapshot, Metric::throughput_per_month),
                       error_words(snapshot, Metric::lead_time_days));
  if (snapshot.uncertain) words += tr(" · luck and what nobody knows");
  return words + tr_format(" · seed {0}", snapshot.seed);
}

std::string books_words(const Snapshot& snapshot) {
  if (snapshot.runs == 0) return {};
  std::string words = snapshot.books_balance
                          ? tr_n("books balance in {0} run", "books balance in all {0} runs",
                                 snapshot.runs, snapshot.runs)
                          : tr_n("BOOKS DO NOT BALANCE in {0} run",
                                 "BOOKS DO NOT BALANCE in {0} runs", snapshot.runs, snapshot.runs);
  if (snapshot.seconds > 0) words += local_number(fmt::format(" · {:.2g} s", snapshot.seconds));
  return words;
}

void Footer::draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) const {
  const PanelScope scope("footer", rect);
  const Theme& theme = ui.theme();
  const double size = theme.type.tick, base = Ui::base_line(rect, size);
  const std::string right = books_words(data.snapshot), stop = stop_words(data.snapshot);
  ui.text({rect.right(), base}, right, size, theme.neutral.mid, FontWeight::regular,
          TextAlign::right);
  const double gap = theme.px(24), stop_width = stop.empty() ? 0 : ui.width_of(stop, size) + gap;
  const std::string words =
      fitted_text(ui.fonts(), precision_words(data.snapshot), size, FontWeight::regular,
                  rect.w - ui.width_of(right, size) - stop_width - gap);
  ui.text({rect.x, base}, words, size, theme.neutral.mid);
  if (stop.empty()) return;
  const Rect link{rect.x + ui.width_of(words, size) + gap, rect.y, stop_width - gap, rect.h};
  const Touch touch = ui.control("footer:stop", link);
  ui.text({link.x, base}, stop, size, touch.hovered ? theme.neutral.hi : theme.neutral.mid,
          FontWeight::semibold);
  if (touch.clicked) commands.push_back(StopSimulating{});
}

}  // namespace pendulum
