// What commands do to the structures compared: they are kept, taken out, and come and go with undo.

#include <algorithm>
#include <utility>

#include "viz/language/words.h"
#include "viz/window/application.h"

namespace pendulum {
namespace {

bool is_among(const LeverBoard::Rows& rows, std::size_t row) {
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

/// Where what stood at a place stands now; of what is gone, the one before it.
std::size_t place_after(const LeverBoard::Rows& before, const LeverBoard::Rows& now,
                        std::size_t place) {
  if (place >= before.size()) return 0;
  const auto found = std::find(now.begin(), now.end(), before[place]);
  if (found != now.end()) return static_cast<std::size_t>(found - now.begin());
  return place == 0 ? 0 : std::min(place, now.size()) - 1;
}

}  // namespace

/// Does what may take structures out or bring some in. What people look at stays the same.
void Application::rearrange(const std::function<void()>& change) {
  const LeverBoard::Rows before = session_->levers().rows();
  change();
  const LeverBoard::Rows& now = session_->levers().rows();
  view_.baseline = session_->baseline();
  if (now == before) return;
  if (view_.edited < before.size() && !is_among(now, before[view_.edited]))
    edited_row_ = before[view_.edited];
  view_.edited = place_after(before, now, view_.edited);
  if (edited_row_ && is_among(now, *edited_row_))
    view_.edited = place_after({*std::exchange(edited_row_, {})}, now, 0);
  if (view_.page == RoomPage::map)
    view_.page_item = static_cast<int>(
        place_after(before, now, static_cast<std::size_t>(std::max(0, view_.page_item))));
  refresh_translations();
}

void Application::keep_structure() {
  if (!session_->any_good()) return;
  if (session_->structure_count() >= most_structures)
    return say(tr("Four structures stand side by side at most; Ctrl S saves without that"));
  replaying_ = false;
  const std::size_t before = session_->structure_count();
  rearrange([this] { say(session_->keep(view_.edited, folder_)); });
  if (session_->structure_count() > before) recent_.add({session_->files().back().argument});
  refresh_levers();
}

void Application::take_out(std::size_t structure) {
  if (structure >= session_->structure_count()) return;
  if (session_->structure_count() < 2) return say(tr("The last structure stays"));
  if (!may_be_taken_out(view_, session_->structure_count(), structure))
    return say(tr("The story needs this structure"));
  const std::string name = shown_name(session_->levers().file(structure).name());
  replaying_ = false;
  rearrange([this, structure] { session_->take_out(structure); });
  refresh_levers();
  say(tr_format("{0} is out of the comparison, its file stays; Ctrl Z brings it back", name));
}

/// Undo or redo. What comes or goes with it is said: it may not be what people look at.
void Application::step_to(bool back) {
  const LeverBoard::Rows before = session_->levers().rows();
  const std::size_t baseline = session_->levers().baseline();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < before.size(); ++i)
    names.push_back(shown_name(session_->levers().file(i).name()));
  bool possible = false;
  rearrange([&] { possible = back ? session_->undo() : session_->redo(); });
  if (!possible) return say(back ? tr("Nothing to undo") : tr("Nothing to redo"));
  const LeverBoard::Rows& now = session_->levers().rows();
  std::string gone, back_again;
  for (std::size_t i = 0; i < before.size(); ++i)
    if (!is_among(now, before[i])) gone = names[i];
  for (std::size_t i = 0; i < now.size(); ++i)
    if (!is_among(before, now[i])) back_again = shown_name(session_->levers().file(i).name());
  if (!gone.empty() && !back_again.empty())
    // It was opened in the place of the other.
    return say(
        tr_format("{0} is back in the comparison and {1} is out, as four stand side by side "
                  "at most; {2} turns that round",
                  back_again, gone, back ? "Ctrl Y" : "Ctrl Z"));
  if (gone.empty() && back_again.empty() && baseline != session_->levers().baseline())
    say(tr_format("The others are compared with {0}",
                  shown_name(session_->levers().file(session_->baseline()).name())));
  if (!gone.empty()) say(tr_format("{0} is out of the comparison", gone));
  if (!back_again.empty()) say(tr_format("{0} is back in the comparison", back_again));
}

void Application::replay_change() {
  if (!replaying_ && !session_->levers().can_undo()) return say(tr("Nothing was changed yet"));
  step_to(!replaying_);
  say(replaying_ ? tr("With the last change") : tr("Without the last change"));
  refresh_levers();
  replaying_ = !replaying_;
}

}  // namespace pendulum
