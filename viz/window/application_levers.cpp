// What commands do to the list of levers: which are looked for, and which has the keyboard.

#include <algorithm>

#include "viz/window/application.h"
#include "viz/window/lever_search.h"
#include "viz/window/panels/lever_strip.h"

namespace pendulum {

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
  focus_lever(1);
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
  const LeverView& lever = *shown[static_cast<std::size_t>(index)];
  view_.focused_lever = lever.path;
  if (has_strip(lever)) view_.explored_lever = lever.path;
}

void Application::nudge_lever(int steps) {
  for (const LeverView& lever : levers_) {
    if (lever.path != view_.focused_lever) continue;
    const double value = snapped(lever.range, lever.value + steps * lever.range.step);
    if (value == lever.value) return;
    apply(MoveLever{std::string(lever.path), value});
    apply(CommitLever{});
    return;
  }
}

}  // namespace pendulum
