#include "viz/figure/flip_strip.h"

#include "tests/catch.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/recording_canvas.h"

namespace pendulum {
namespace {

using synthetic::measure;

const std::vector<std::string> names = {"Local", "Central", "Hybrid"};

std::string hundredths(double share) {
  return "." + std::to_string(static_cast<int>(share * 100 + .5));
}

std::string words(const std::vector<FlipZone>& zones, Metric metric) {
  return flip_words(zones, metric, names, hundredths);
}

}  // namespace

TEST_CASE("a strip says who is best where, and that the rest is open") {
  const std::vector<FlipZone> zones = {{0, .18, 1, {1}},
                                       {.18, .26, std::nullopt, {1, 2}},
                                       {.26, .74, 2, {2}},
                                       {.74, .82, std::nullopt, {0, 2}},
                                       {.82, 1, 0, {0}}};
  CHECK(words(zones, Metric::throughput_per_month) ==
        "Central delivers most up to .18, Hybrid from .26 to .74, Local from .82; elsewhere no "
        "clear difference.");
  CHECK(words({{0, 1, 2, {2}}}, Metric::lead_time_days) ==
        "Hybrid is fastest over the whole range.");
  CHECK(words({{0, 1, std::nullopt, {0, 1}}}, Metric::asset_reuse_share) ==
        "No structure is clearly best anywhere along this range.");
  CHECK(words({{0, .5, 0, {0}}, {.5, 1, 1, {1}}}, Metric::friction_days_per_item) ==
        "Local has the least friction up to .50, Central from .50.");
  CHECK(words({{0, 1, 2, {2}}}, Metric::net_value_per_month) ==
        "Hybrid leaves most net value over the whole range.");
  CHECK(words({{0, 1, 0, {0}}}, Metric::wip) == "Local is best over the whole range.");
}

TEST_CASE("a strip is as long as its zones, and weak until it is sharp") {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const std::vector<FlipZone> zones = {{0, .25, 1, {1}}, {.25, 1, 2, {2}}};
  const auto drawn = [&](bool sharp) {
    RecordingCanvas canvas({0, 0, 400, 20}, measure);
    draw_flip_strip(canvas, theme, {10, 5, 200, 6}, {zones, sharp});
    return canvas.primitives();
  };
  const auto parts = drawn(true);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].bounds.x == Approx(10));
  CHECK(parts[0].bounds.w == Approx(50).margin(1.5));
  CHECK(parts[1].bounds.x == Approx(60));
  CHECK(parts[1].bounds.right() <= 210);
  CHECK(parts[1].bounds.right() > 207);
  CHECK(parts[0].colour == theme.structure(1).fill);
  CHECK(parts[1].colour == theme.structure(2).fill);
  CHECK(drawn(false)[0].colour.a < parts[0].colour.a);
}

}  // namespace pendulum
