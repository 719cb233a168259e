// The pages of the room, and the steps of a story told there.

#include "viz/window/application.h"
#include "viz/window/outcome_chart.h"

namespace pendulum {

/// Pages of the room: compare, one map per structure, one chart per outcome. At the desk the first
/// turn goes to the room.
void Application::turn_page(int by) {
  if (view_.theme != ThemeName::projector) {
    view_.theme = ThemeName::projector;
    return;
  }
  view_.distribution.reset();  // a clicker must not seem dead
  view_.trade_off.reset();
  view_.blank = false;
  if (view_.story) {
    const std::size_t before = view_.story->step;
    view_.story->turn(by);
    if (view_.story->step != before) show_step();
    return;
  }
  room_.turn(view_, by, session_->structure_count());
}

void Application::tell(Story story) {
  view_.theme = ThemeName::projector;
  view_.trade_off.reset();
  view_.story.emplace().story = std::make_shared<const Story>(std::move(story));
  refresh_translations();
  show_step();
}

void Application::show_step() {
  const StoryStep& step = view_.story->now();
  view_.player.pause();
  if (step.month) view_.player.seek_month(*step.month);
  view_.page = step.page == StoryPage::map     ? RoomPage::map
               : step.page == StoryPage::chart ? RoomPage::chart
                                               : RoomPage::compare;
  view_.page_item = 0;
  if (step.page == StoryPage::map) view_.page_item = static_cast<int>(step.structure);
  for (std::size_t kind = 0; kind < outcome_kinds.size(); ++kind)
    if (step.page == StoryPage::chart && outcome_kinds[kind].metric == step.metric)
      view_.page_item = static_cast<int>(kind);
}

}  // namespace pendulum
