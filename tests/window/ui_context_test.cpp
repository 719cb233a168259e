#include "viz/window/ui_context.h"

#include <cstring>
#include <vector>

#include "tests/catch.h"

namespace pendulum {
namespace {

std::vector<unsigned char> copy_of(const AtlasTexture& atlas) {
  const auto size = static_cast<std::size_t>(atlas.width) * static_cast<std::size_t>(atlas.height) *
                    static_cast<std::size_t>(atlas.bytes_per_texel);
  return {atlas.texels, atlas.texels + size};
}

TEST_CASE("an atlas that was dropped comes back as it was, digits and all",
          "[window][ui_context]") {
  UiContext context;
  REQUIRE(context.ensure_fonts({16, 30}));
  const std::vector<unsigned char> before = copy_of(UiContext::atlas());
  const double ones = context.fonts().text_width("1111", 16, FontWeight::regular);

  context.drop_atlas();
  CHECK(ImGui::GetIO().Fonts->TexPixelsRGBA32 == nullptr);
  CHECK(ImGui::GetIO().Fonts->IsBuilt());  // frames go on
  CHECK(context.fonts().text_width("1111", 16, FontWeight::regular) == ones);
  CHECK_FALSE(context.ensure_fonts({16, 30}));  // the card has them

  context.restore_atlas();
  CHECK(copy_of(UiContext::atlas()) == before);
  CHECK(context.fonts().text_width("1111", 16, FontWeight::regular) == ones);
  CHECK(context.fonts().text_width("8888", 16, FontWeight::regular) == ones);
}

}  // namespace
}  // namespace pendulum
