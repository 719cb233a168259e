#pragma once

// The letters in OpenGL's memory, a byte for each texel: Dear ImGui's own backend makes four of
// it, which takes eight times the memory while it is handed over, and four times for good.

namespace pendulum {

class FontTexture {
 public:
  /// Starts what Dear ImGui's backend needs to draw, but for the letters. Requires: its OpenGL
  /// backend was started; the context it was started in stays active as long as this is.
  FontTexture();
  ~FontTexture();
  FontTexture(const FontTexture&) = delete;
  FontTexture& operator=(const FontTexture&) = delete;

  /// Hands over the letters of the atlas, in place of those before. OpenGL before 3.3 takes them as
  /// Dear ImGui makes them.
  void take_letters();

 private:
  void drop();
  unsigned name_ = 0;  // 0: none, or the backend's own
};

}  // namespace pendulum
