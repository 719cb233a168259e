#include "viz/window/drawn_picture.h"

#include <algorithm>

namespace pendulum {

std::vector<PixelRect> DrawnPicture::changes_to(const ImDrawData& picture) {
  const int width = static_cast<int>(picture.DisplaySize.x);
  const int height = static_cast<int>(picture.DisplaySize.y);
  Damage damage(width, height);
  const bool comparable = width == width_ && height == height_;
  if (!take(picture, damage) || !comparable) damage.add_everything();
  width_ = width;
  height_ = height;
  return damage.rectangles();
}

/// Keeps the picture, and says where it differs from the one kept before. False when lists that
/// were there have changed places: what was below may be above anywhere.
bool DrawnPicture::take(const ImDrawData& picture, Damage& damage) {
  Changes changes{damage, parts_ == PartsWanted::yes, scratch_};
  std::vector<std::unique_ptr<DrawnList>> now;
  bool in_order = true;
  std::size_t next = 0;  // of those kept
  const auto leave_until = [&](std::size_t end) {
    for (; next < end; ++next)
      if (last_[next]) last_[next]->leave(changes);  // otherwise it is further up now
  };
  for (int i = 0; i < picture.CmdListsCount; ++i) {
    const ImDrawList& list = *picture.CmdLists[i];
    const auto found = std::find_if(last_.begin(), last_.end(),
                                    [&](const auto& kept) { return kept && kept->is_of(list); });
    if (found != last_.end()) {
      const auto place = static_cast<std::size_t>(found - last_.begin());
      in_order &= place >= next;
      leave_until(place);
      next = place + 1;
      now.push_back(std::move(*found));
    } else {
      now.push_back(std::make_unique<DrawnList>());
    }
    now.back()->change_to(list, changes);
  }
  leave_until(last_.size());
  last_ = std::move(now);
  return in_order;
}

void DrawnPicture::take_over_points(ImDrawData& picture) {
  for (int i = 0; i < picture.CmdListsCount; ++i)
    for (const std::unique_ptr<DrawnList>& kept : last_)
      if (kept->is_of(*picture.CmdLists[i])) kept->take_over_points(*picture.CmdLists[i]);
}

}  // namespace pendulum
