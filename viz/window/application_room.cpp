// The pages of the room, and the steps of a story told there.

#include <algorithm>

#include "viz/language/words.h"
#include "viz/window/application.h"
#include "viz/window/outcome_chart.h"
#include "viz/window/room_answer.h"
#include "viz/window/story_levers.h"

namespace pendulum {

/// Pages of the room: compare, one map per structure, one chart per outcome. At the desk the first
/// turn goes to the room.
void Application::turn_page(int by) {
  if (view_.theme != ThemeName::projector) {
    view_.theme = ThemeName::projector;
    return;
  }
  view_.close_opened();  // a clicker must not seem dead
  view_.blank = false;
  if (view_.story) {
    const std::size_t before = view_.story->step;
    const bool by_hand = levers_moved_by_hand();
    view_.story->turn(by);
    if (view_.story->step == before) return;
    // What moves levers is the later of the two steps, whichever way the story goes.
    if (view_.story->story->steps[std::max(before, view_.story->step)].moves_levers()) {
      place_story_levers();
      if (by_hand) say(tr("Levers as the story sets them; Ctrl Z at the desk brings yours back"));
    }
    return show_step();
  }
  room_.turn(view_, by, session_->structure_count());
}

void Application::tell(Story story) {
  view_.close_opened();
  view_.story.emplace().story = std::make_shared<const Story>(std::move(story));
  refresh_translations();
  go_to(0);
}

void Application::tell_on(Story story, const SavedStory& kept) {
  view_.story = story_where(std::make_shared<const Story>(std::move(story)), kept);
  refresh_translations();
  show_step();
}

void Application::go_to(std::size_t step) {
  view_.theme = ThemeName::projector;
  view_.story->step = step;
  view_.story->revealed = view_.story->answered = false;
  place_story_levers();
  show_step();
}

void Application::place_story_levers() {
  session_->place(moves_in_force(*view_.story, session_->levers()));
  replaying_ = false;
  refresh_levers();
}

/// Whether levers stand elsewhere than the story has them.
bool Application::levers_moved_by_hand() const {
  LeverBoard told = session_->levers();
  told.place(moves_in_force(*view_.story, session_->levers()));
  return !(told.state() == session_->levers().state());
}

/// Worked out once for all frames that show the same futures.
const std::optional<Contest>& Application::story_answer() {
  if (!view_.story || !view_.story->revealed) {
    answered_.reset();
    answer_.reset();
    return answer_;
  }
  const std::shared_ptr<const Snapshot> latest = session_->shared_snapshot();
  const Metric metric = view_.story->now().metric;
  if (answered_ != latest || answered_metric_ != metric) {
    answered_ = latest;
    answered_metric_ = metric;
    answer_ = answer_of(*latest, metric);
  }
  if (answer_) view_.story->show_answer();
  return answer_;
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
