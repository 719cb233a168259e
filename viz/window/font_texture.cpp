#include "viz/window/font_texture.h"

#include <array>
#include <cstdint>
#include <utility>

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
// After Dear ImGui's, which has names of its own for some of it.
#include <GL/gl.h>
#include <GL/glext.h>

namespace pendulum {
namespace {

/// White letters, as opaque as their texel says. False when this OpenGL knows no such textures.
bool fill_texture(const unsigned char* texels, int width, int height) {
  while (glGetError() != GL_NO_ERROR) {
  }
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  constexpr std::array<GLint, 4> white = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
  glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white.data());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, texels);
  return glGetError() == GL_NO_ERROR;
}

}  // namespace

FontTexture::FontTexture() {
  // The backend makes its texture with the rest: of an atlas of nothing but Dear ImGui's own font.
  ImFontAtlas small;
  ImFontAtlas*& used = ImGui::GetIO().Fonts;
  ImFontAtlas* const own = std::exchange(used, &small);
  ImGui_ImplOpenGL3_CreateDeviceObjects();
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  used = own;
}

FontTexture::~FontTexture() {
  drop();
}

void FontTexture::drop() {
  if (name_ != 0) glDeleteTextures(1, &name_);
  name_ = 0;
  ImGui_ImplOpenGL3_DestroyFontsTexture();
}

void FontTexture::take_letters() {
  drop();
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  unsigned char* texels = nullptr;
  int width = 0, height = 0;
  atlas.GetTexDataAsAlpha8(&texels, &width, &height);
  GLint bound = 0;
  glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
  glGenTextures(1, &name_);
  glBindTexture(GL_TEXTURE_2D, name_);
  const bool filled = fill_texture(texels, width, height);
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
  if (filled) {
    atlas.SetTexID(reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(name_)));
  } else {
    drop();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  }
}

}  // namespace pendulum
