#include "viz/window/screen.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <GL/glx.h>

namespace pendulum {
namespace {

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

}  // namespace

Screen::Screen() {
  Display* display = glXGetCurrentDisplay();
  if (display == nullptr || !is_emulated()) return;
  if (!has(glXQueryExtensionsString(display, DefaultScreen(display)), "GLX_MESA_copy_sub_buffer"))
    return;
  constexpr const char* name = "glXCopySubBufferMESA";
  copy_ = reinterpret_cast<Copy>(glXGetProcAddressARB(reinterpret_cast<const GLubyte*>(name)));
}

void Screen::show(const std::vector<PixelRect>& parts, int height) const {
  for (const PixelRect& part : parts)  // OpenGL counts rows from below
    copy_(glXGetCurrentDisplay(), glXGetCurrentDrawable(), part.left, height - part.bottom,
          part.right - part.left, part.bottom - part.top);
}

}  // namespace pendulum
