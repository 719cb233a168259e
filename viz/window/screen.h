#pragma once

// How the window's picture comes to the screen. Where OpenGL is emulated by the processors, the
// system can usually copy a part of the back buffer there and leave all of it as it was; then only
// what has changed is drawn. Otherwise a graphics processor draws the whole in no time, and the
// back buffer holds nothing one may rely on once it was shown.

#include <optional>
#include <vector>

#include "viz/window/damage.h"
#include "viz/window/drawn_picture.h"
#include "viz/window/font_texture.h"
#include "viz/window/partial_picture.h"
#include "viz/window/picture.h"

namespace sf {
class Window;
}

namespace pendulum {

class Screen {
 public:
  /// Of the active OpenGL context, which is the window's; everything here, the end as well,
  /// requires that one to be active still. Starts Dear ImGui's OpenGL backend in it, and ends it.
  explicit Screen(sf::Window& window);
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  /// What the screen shows may be gone, as when another window was above: for a while frames are
  /// shown though they are like the last.
  void may_be_lost();
  /// The window has another size: all is drawn again.
  void forget() { drawn_.forget(); }
  /// The letters are others: hands them over, and all is drawn again.
  void take_letters();

  /// Takes what is to be shown, width x height pixels, and finds out what of it must be drawn.
  /// False when the screen shows all of it already and nothing has to be, unless `anyway`.
  bool take(ImDrawData& picture, int width, int height, bool anyway);
  /// Hands to OpenGL what was taken. Requires: take() said so.
  void draw();
  /// What was just drawn.
  [[nodiscard]] Picture read_back() const;
  void show();

 private:
  // glXCopySubBufferMESA: display, drawable, left, bottom, width, height.
  using Copy = void (*)(void*, unsigned long, int, int, int, int);
  void draw_parts();
  void exchange();

  sf::Window& window_;
  std::optional<FontTexture> letters_;  // while the backend runs
  Copy copy_ = nullptr;                 // null: whole frames
  DrawnPicture drawn_{PartsWanted::no};
  int width_ = 0, height_ = 0;
  ImDrawData* picture_ = nullptr;       // what was taken; Dear ImGui's
  std::vector<PixelRect> changes_;      // since the last frame
  std::optional<PartialPicture> part_;  // what they need
  int to_show_ = 0;                     // frames, be they like the last or not
  bool whole_ = true;                   // the whole of this one
  bool size_settled_ = false;           // parts may be copied: OpenGL draws in this size
};

}  // namespace pendulum
