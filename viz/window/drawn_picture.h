#pragma once

// The picture last handed to OpenGL, so that only what differs from it is drawn again. After an
// event a few frames follow until everything has settled, most of them alike, and a lever changes
// its own panel at once and the curves a moment later, while the maps stand still. A graphics
// processor does not care; where OpenGL is emulated each whole frame costs a tenth of a second of
// the processors that simulate.

#include <memory>
#include <vector>

#include <imgui.h>

#include "viz/window/drawn_list.h"

namespace pendulum {

/// Whether it matters where a picture has changed, or only whether it has.
enum class PartsWanted { no, yes };

class DrawnPicture {
 public:
  explicit DrawnPicture(PartsWanted parts = PartsWanted::yes) : parts_(parts) {}

  /// Where this picture differs from that of the last call: rectangles that do not overlap, none
  /// when it is the same to the last point and colour. A picture is the triangles of its lists in
  /// their order; whatever is the same before and after the first and last triangle that changed
  /// needs no drawing. Everything differs the first time, when the window's size does, and where no
  /// parts are wanted.
  std::vector<PixelRect> changes_to(const ImDrawData& picture);

  /// Takes over the points of large lists in motion, which changes_to() does not copy, and leaves
  /// older ones in their place. When the picture asked about last has been drawn; what is not taken
  /// over counts as changed the next time.
  void take_over_points(ImDrawData& picture);

  /// From what is kept nothing can be concluded any more, as when the letters were made anew.
  void forget() { width_ = height_ = -1; }

 private:
  bool take(const ImDrawData& picture, Damage& damage);

  std::vector<std::unique_ptr<DrawnList>> last_;
  std::vector<DrawnTriangle> scratch_;
  int width_ = -1, height_ = -1;
  PartsWanted parts_;
};

}  // namespace pendulum
