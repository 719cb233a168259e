// What commands do to the list of levers: which are looked for, which has the keyboard, and what is
// asked about them in the background.

#include <algorithm>

#include "viz/window/application.h"
#include "viz/window/lever_search.h"
#include "viz/window/outcome_distribution.h"
#include "viz/window/panels/lever_strip.h"

namespace pendulum {
namespace {

constexpr double nudge_patience = 1;  // seconds between presses of the same step

}  // namespace

void Application::search_levers(const std::string& words) {
  view_.lever_search = words;
  leave_hidden_lever();
}

/// Keys must not move a lever that nobody sees.
void Application::leave_hidden_lever() {
  const LeverSearch search(view_.lever_search);
  for (const LeverView& lever : levers_)
    if (lever.path == view_.focused_lever && !search.finds(lever)) view_.focused_lever.clear();
}

/// Whoever has not looked for anything has found nothing.
void Application::focus_found() {
  if (view_.lever_search.empty()) return;
  view_.focused_lever.clear();
  const LeverView* found = LeverSearch(view_.lever_search).best(levers_);
  if (found != nullptr) focus(*found);
}

void Application::focus(const LeverView& lever) {
  view_.focused_lever = lever.path;
  if (has_strip(lever)) view_.explored_lever = lever.path;
}

void Application::choose_lever(const std::string& path) {
  for (const LeverView& lever : levers_) {
    if (lever.path != path) continue;
    if (!LeverSearch(view_.lever_search).finds(lever)) search_levers({});
    focus(lever);
  }
}

void Application::focus_lever(int by) {
  if (view_.theme == ThemeName::projector) return;
  const LeverSearch search(view_.lever_search);
  std::vector<const LeverView*> shown;
  for (const LeverView& lever : levers_)
    if (search.finds(lever)) shown.push_back(&lever);
  if (shown.empty()) return;
  const auto at = std::find_if(shown.begin(), shown.end(), [this](const LeverView* lever) {
    return lever->path == view_.focused_lever;
  });
  const auto count = static_cast<std::ptrdiff_t>(shown.size());
  std::ptrdiff_t index = at == shown.end() ? (by > 0 ? -1 : count) : at - shown.begin();
  index = (index + by + count) % count;
  focus(*shown[static_cast<std::size_t>(index)]);
}

/// Presses of a key in quick succession are one step of undo, as a drag is.
void Application::nudge_lever(int steps) {
  for (const LeverView& lever : levers_) {
    if (lever.path != view_.focused_lever) continue;
    const double value = snapped(lever.range, lever.value + steps * lever.range.step);
    if (value == lever.value) return;
    const std::string path = lever.path;
    const bool goes_on = nudged_.path == path && nudged_.structure == view_.edited &&
                         nudged_.step == session_->levers().steps_back() &&
                         now_ - nudged_.at < nudge_patience;
    apply(MoveLever{path, value});
    apply(CommitLever{goes_on});
    nudged_ = {path, view_.edited, session_->levers().steps_back(), now_};
    return;
  }
}

/// A strip that other changes have outdated is found anew once the comparison has settled.
void Application::keep_exploring() {
  if (!view_.tornado) session_->leave_study();
  if (!session_->snapshot().settled) return;
  if (view_.tornado) session_->study(view_.edited);
  if (view_.explored_lever.empty()) return;
  // What people look at; else what all else comes down to.
  const Metric metric = view_.distribution ? distribution_metrics.at(*view_.distribution)
                                           : Metric::net_value_per_month;
  for (const LeverView& lever : levers_)
    if (lever.path == view_.explored_lever) session_->explore(lever, metric);
}

void Application::wait_until_explored() {
  keep_exploring();
  session_->wait_until_explored();
}

}  // namespace pendulum
