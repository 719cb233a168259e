#include "viz/window/svg_page.h"

#include "viz/window/structure_looks.h"

namespace pendulum {
namespace {

constexpr double width = 960, height = 600, margin = 24;

}  // namespace

SvgPage::SvgPage(const Snapshot& snapshot)
    : theme(dressed(make_theme(ThemeName::desk_light, 1080), snapshot)),
      canvas(width, height, metrics),
      inside{margin, margin, width - 2 * margin, height - 2 * margin} {
  canvas.fill_rect({0, 0, width, height}, theme.neutral.background, 0);
}

}  // namespace pendulum
