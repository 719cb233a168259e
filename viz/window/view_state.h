#pragma once

// What is shown and how, apart from the results: plain values that the application changes and the
// panels read.

#include <cstddef>
#include <optional>
#include <string>

#include "sim/measure/month_range.h"
#include "viz/figure/player.h"
#include "viz/figure/sight.h"
#include "viz/figure/theme.h"
#include "viz/window/story_view.h"
#include "viz/window/why_view.h"

namespace pendulum {

enum class RoomPage { compare, map, chart };
inline constexpr int room_page_count = 3;

struct ViewState {
  ThemeName theme = ThemeName::desk_dark;
  double zoom = 1;
  Sight sight = Sight::as_it_is;  // a preview of how others see it
  bool reduced_motion = false;    // what changes is there at once; playing still plays
  /// Runs from moment 0 to the end of the last month, whatever the warm-up of a recording.
  Player player;
  int speed = 4;  // days a second
  /// The months that every figure is of, and that playing goes round in; none: all.
  std::optional<MonthRange> part;
  std::size_t baseline = 0;
  std::size_t edited = 0;
  RoomPage page = RoomPage::compare;
  int page_item = 0;  // which structure's map, which chart
  // At most one of these four is open, in place of the maps.
  std::optional<std::size_t> distribution;  // of an outcome, an index of distribution_metrics
  std::optional<std::size_t> trade_off;     // an index of trade_offs
  std::optional<std::size_t> tornado;       // of an outcome, an index of tornado_metrics
  std::optional<WhyView> why;               // what of friction
  std::optional<StoryView> story;           // told in front of the room
  bool blank = false;                       // nothing on the screen: look at each other
  std::string focused_lever;
  std::string explored_lever;     // the assumption whose strip is kept up to date; empty = none
  bool typing_requested = false;  // Enter on the focused lever
  std::string lever_search;       // only levers with these words are shown; empty: all
  bool search_requested = false;  // the field for them is to have the keyboard
  int desk_scrolls = 0;           // asked for and not yet done: half windows down
  bool help = false;
  bool fullscreen = false;
  std::string toast;       // news for a person; empty = none
  double toast_until = 0;  // in seconds of the application's clock

  [[nodiscard]] bool has_opened() const { return distribution || trade_off || tornado || why; }
  /// The maps are seen again.
  void close_opened() {
    distribution.reset();
    trade_off.reset();
    tornado.reset();
    why.reset();
  }
};

/// One always stays, and a story shows those it names to its end.
inline bool may_be_taken_out(const ViewState& view, std::size_t structures, std::size_t which) {
  return structures > 1 && (!view.story || which >= view.story->story->files.size());
}

}  // namespace pendulum
