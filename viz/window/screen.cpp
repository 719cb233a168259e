#include "viz/window/screen.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <SFML/Window/Window.hpp>
#include <backends/imgui_impl_opengl3.h>
// After SFML, whose words it makes macros of.
#include <GL/glx.h>
#include <X11/Xlib.h>

namespace pendulum {
namespace {

constexpr int frames_when_lost = 6;  // a window that is only just opened may lose the first

bool has(const char* text, std::string_view word) {
  return text != nullptr && std::string_view(text).find(word) != std::string_view::npos;
}

/// Mesa's names for drawing without a graphics processor.
bool is_emulated() {
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  constexpr std::array<std::string_view, 3> emulations = {"llvmpipe", "softpipe", "Software"};
  return std::any_of(emulations.begin(), emulations.end(),
                     [name](std::string_view each) { return has(name, each); });
}

bool can_copy_parts() {
  Display* display = glXGetCurrentDisplay();
  return display != nullptr &&
         has(glXQueryExtensionsString(display, DefaultScreen(display)), "GLX_MESA_copy_sub_buffer");
}

/// Of what is drawn on, as the display has it now.
bool is_of_size(int width, int height) {
  ::Window root = 0;
  int left = 0, top = 0;
  unsigned wide = 0, high = 0, border = 0, depth = 0;
  return XGetGeometry(glXGetCurrentDisplay(), glXGetCurrentDrawable(), &root, &left, &top, &wide,
                      &high, &border, &depth) != 0 &&
         static_cast<int>(wide) == width && static_cast<int>(high) == height;
}

}  // namespace

Screen::Screen(sf::Window& window) : window_(window) {
  ImGui_ImplOpenGL3_Init("#version 120");
  letters_.emplace();
  may_be_lost();
  constexpr const char* name = "glXCopySubBufferMESA";
  if (is_emulated() && can_copy_parts())
    copy_ = reinterpret_cast<Copy>(glXGetProcAddressARB(reinterpret_cast<const GLubyte*>(name)));
  if (copy_ != nullptr) drawn_ = DrawnPicture(PartsWanted::yes);
}

Screen::~Screen() {
  letters_.reset();
  ImGui_ImplOpenGL3_Shutdown();
}

void Screen::take_letters() {
  letters_->take_letters();
  forget();
}

void Screen::may_be_lost() {
  to_show_ = frames_when_lost;
}

bool Screen::take(ImDrawData& picture, int width, int height, bool anyway) {
  if (width != width_ || height != height_) size_settled_ = false;
  width_ = width;
  height_ = height;
  picture_ = &picture;
  clip_at_whole_pixels(picture);
  if (copy_ != nullptr && !size_settled_) exchange();
  changes_ = drawn_.changes_to(picture);
  if (changes_.empty() && !anyway && to_show_ == 0) return false;
  whole_ = to_show_ > 0;
  if (whole_) --to_show_;
  part_.reset();
  if (copy_ != nullptr && !changes_.empty()) part_.emplace(picture, changes_);
  return true;
}

void Screen::draw() {
  if (copy_ != nullptr) return draw_parts();
  glViewport(0, 0, width_, height_);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(picture_);
}

/// Mesa's emulation asks how large the window is only after buffers were exchanged; until then it
/// would draw and copy in the size before. Of the new back buffer nothing is known.
void Screen::exchange() {
  window_.display();
  drawn_.forget();
  if (to_show_ == 0) to_show_ = 1;
}

// OpenGL counts rows from below.

void Screen::draw_parts() {
  if (!part_) return;
  glEnable(GL_SCISSOR_TEST);
  for (const PixelRect& part : changes_) {
    glScissor(part.left, height_ - part.bottom, part.right - part.left, part.bottom - part.top);
    glClear(GL_COLOR_BUFFER_BIT);
  }
  glDisable(GL_SCISSOR_TEST);
  ImGui_ImplOpenGL3_RenderDrawData(&part_->draw_data());
}

Picture Screen::read_back() const {
  Picture upside_down(width_, height_), picture(width_, height_);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.rgba.data());
  const std::size_t row = static_cast<std::size_t>(width_) * 4;
  for (int y = 0; y < height_; ++y) {
    std::copy_n(upside_down.pixel(0, height_ - 1 - y), row, picture.pixel(0, y));
    for (int x = 0; x < width_; ++x) picture.pixel(x, y)[3] = 255;
  }
  return picture;
}

void Screen::show() {
  drawn_.take_over_points(*picture_);
  if (copy_ == nullptr) return window_.display();
  // What reaches beyond the window the display refuses, and that ends the program.
  if (!size_settled_) size_settled_ = is_of_size(width_, height_);
  if (!size_settled_) return exchange();
  if (whole_) changes_ = {{0, 0, width_, height_}};
  for (const PixelRect& part : changes_)
    copy_(glXGetCurrentDisplay(), glXGetCurrentDrawable(), part.left, height_ - part.bottom,
          part.right - part.left, part.bottom - part.top);
}

}  // namespace pendulum
