// Pictures to look at: run with "[.gallery]" and PENDULUM_GALLERY=folder.

#include <cstdlib>
#include <fstream>
#include <string>

#include "tests/catch.h"
#include "tests/figure/pages.h"
#include "viz/figure/svg_canvas.h"
#include "viz/figure/text_metrics.h"

namespace pendulum {
namespace {

void write_page(const std::string& folder, const std::string& name, ThemeName theme_name,
                double width, double height, std::size_t structures, int markets) {
  const TextMetrics metrics;
  SvgCanvas canvas(width, height, metrics);
  synthetic::draw_desk_page(canvas, make_theme(theme_name, height), width, height, structures,
                            markets);
  std::ofstream(folder + "/" + name + ".svg") << canvas.document();
}

void write_map(const std::string& folder, const std::string& name, ThemeName theme_name,
               const Rect& panel, double window_height,
               const synthetic::OrganisationOptions& options, bool labels) {
  const TextMetrics metrics;
  SvgCanvas canvas(panel.w, panel.h, metrics);
  synthetic::draw_one_map(canvas, make_theme(theme_name, window_height), panel, options, labels);
  std::ofstream(folder + "/" + name + ".svg") << canvas.document();
}

}  // namespace

TEST_CASE("gallery of figures", "[.gallery]") {
  const char* folder = std::getenv("PENDULUM_GALLERY");
  REQUIRE(folder != nullptr);
  for (const auto& [suffix, theme] :
       {std::pair{"dark", ThemeName::desk_dark}, std::pair{"light", ThemeName::desk_light}}) {
    write_page(folder, std::string("desk1080_") + suffix, theme, 1920, 1080, 3, 8);
    write_page(folder, std::string("desk720_") + suffix, theme, 1280, 720, 3, 8);
  }
  write_page(folder, "desk1080_four", ThemeName::desk_dark, 1920, 1080, 4, 6);
  write_page(folder, "desk1080_one", ThemeName::desk_dark, 1920, 1080, 1, 9);
  for (const int markets : {2, 6, 9, 16})
    for (const auto shape :
         {synthetic::Shape::local, synthetic::Shape::central, synthetic::Shape::hybrid}) {
      synthetic::OrganisationOptions options;
      options.markets = markets;
      options.shape = shape;
      options.long_names = markets == 9;
      options.enterprise = markets == 16 ? 6 : 4;
      const std::string name =
          "map" + std::to_string(markets) + "_" + std::to_string(static_cast<int>(shape));
      write_map(folder, name, ThemeName::desk_dark, {0, 0, 506, 420}, 1080, options, true);
    }
  write_map(folder, "map_big", ThemeName::desk_dark, {0, 0, 1320, 720}, 1080, {}, true);
  write_map(folder, "map_projector", ThemeName::projector, {0, 0, 476, 400}, 1080, {}, false);
  REQUIRE(std::ofstream(std::string(folder) + "/done").good());
}

}  // namespace pendulum
