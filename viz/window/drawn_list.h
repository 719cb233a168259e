#pragma once

// One list of the picture last handed to OpenGL: its triangles, and where they differ from those it
// has now.

#include <array>
#include <cstdint>
#include <vector>

#include <imgui.h>

#include "viz/window/damage.h"

namespace pendulum {

struct DrawnTriangle {
  std::uint32_t command;                 // of its list
  std::array<std::uint32_t, 3> corners;  // vertices of its list
};

/// Where a picture has changed so far.
struct Changes {
  Damage& damage;
  bool parts;  // whether it matters where; otherwise any change is everywhere
  std::vector<DrawnTriangle>& scratch;
};

class DrawnList {
 public:
  [[nodiscard]] bool is_of(const ImDrawList& list) const { return list_ == &list; }
  /// Keeps the list as it is now, and adds where it differs from what was kept; the points of a
  /// large list in motion are not copied, take_over_points() brings them.
  void change_to(const ImDrawList& list, Changes& changes);
  /// It is drawn no more: adds where it was.
  void leave(Changes& changes);
  /// The points just drawn, where they were not copied; what was here goes to `list`.
  void take_over_points(ImDrawList& list);

 private:
  const ImDrawList* list_ = nullptr;  // whose; only to find it again
  ImVector<ImDrawVert> vertices_;
  ImVector<ImDrawIdx> indices_;
  std::vector<ImDrawCmd> commands_;
  std::vector<DrawnTriangle> triangles_;  // found when they are needed
  int in_motion_ = 0;                     // frames on end in which it changed
  bool is_old_ = false;                   // its points are not those drawn last
};

}  // namespace pendulum
