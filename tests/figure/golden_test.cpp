// Pictures that must not change unseen. After a change that is meant, run the tests once with
// PENDULUM_UPDATE_GOLDEN=1 and look at the difference before committing it.

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/catch.h"
#include "tests/figure/pages.h"
#include "viz/figure/distribution.h"
#include "viz/figure/scatter.h"
#include "viz/figure/svg_canvas.h"

namespace pendulum {
namespace {

void check_golden(const std::string& name, const std::string& svg) {
  const std::string path =
      std::string(PENDULUM_SOURCE_DIR) + "/tests/figure/golden/" + name + ".svg";
  if (std::getenv("PENDULUM_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << svg;
    WARN("updated " << path);
    return;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string golden{std::istreambuf_iterator<char>(file), {}};
  std::size_t line = 1;
  for (std::size_t i = 0; i < std::min(svg.size(), golden.size()) && svg[i] == golden[i]; ++i)
    if (svg[i] == '\n') ++line;
  INFO(name << " differs from line " << line
            << " on; PENDULUM_UPDATE_GOLDEN=1 rewrites it when the change is meant");
  CHECK((svg == golden));
}

using synthetic::measure;

std::string map_svg(ThemeName theme, const synthetic::OrganisationOptions& options, bool labels) {
  SvgCanvas canvas(506, 420, measure);
  synthetic::draw_one_map(canvas, make_theme(theme, 1080), {0, 0, 506, 420}, options, labels);
  return canvas.document("Organisation map");
}

}  // namespace

TEST_CASE("golden: hybrid map with eight markets") {
  check_golden("map_hybrid_dark", map_svg(ThemeName::desk_dark, {}, true));
}

TEST_CASE("golden: central map with sixteen markets, for the room") {
  synthetic::OrganisationOptions options;
  options.markets = 16;
  options.shape = synthetic::Shape::central;
  check_golden("map_central_room", map_svg(ThemeName::projector, options, false));
}

TEST_CASE("golden: outcome, chart and friction in the light theme") {
  SvgCanvas canvas(768, 408, measure);
  synthetic::draw_two_panels(canvas, make_theme(ThemeName::desk_light, 1080), 768, 408);
  check_golden("panels_light", canvas.document("Outcome and friction"));
}

TEST_CASE("golden: a distribution with its paired differences, in the dark theme") {
  SvgCanvas canvas(1180, 420, measure);
  draw_distribution(canvas, make_theme(ThemeName::desk_dark, 1080), {16, 16, 1148, 388},
                    synthetic::make_distribution(3, 100));
  check_golden("distribution_dark", canvas.document("Throughput, future by future"));
}

TEST_CASE("golden: a trade-off in the light theme, one of its structures outdated") {
  Scatter scatter;
  scatter.hint = "24 futures; seed 1";
  for (std::size_t i = 0; i < 3; ++i) {
    ScatterCloud cloud;
    cloud.name = std::array{"Local", "Central", "Hybrid"}[i];
    cloud.structure = i;
    cloud.outdated = i == 1;
    for (int future = 0; future < 24; ++future) {
      const int luck = future * 7 % 24;
      cloud.x.push_back(44 - 6. * static_cast<double>(i) + luck % 5);
      cloud.y.push_back(700'000 - 90'000. * static_cast<double>(i) + 4000. * luck);
    }
    cloud.mean_x = estimate(cloud.x);
    cloud.mean_y = estimate(cloud.y);
    scatter.clouds.push_back(std::move(cloud));
  }
  SvgCanvas canvas(960, 600, measure);
  draw_scatter(canvas, make_theme(ThemeName::desk_light, 1080), {24, 24, 912, 552}, scatter);
  check_golden("trade_off_light", canvas.document("Net value against Lead time"));
}

TEST_CASE("the same drawing gives the same bytes") {
  CHECK(map_svg(ThemeName::desk_dark, {}, true) == map_svg(ThemeName::desk_dark, {}, true));
}

}  // namespace pendulum
