#include "viz/window/panels/help_overlay.h"

#include "tests/window/bench.h"
#include "viz/window/keys.h"

namespace pendulum {
namespace {

struct Shown {
  double smallest = 1e9;  // letters
  std::size_t keys = 0;
};

Shown help_at(const WindowOptions& options, int wide, int high) {
  Bench bench(options, {"local"});
  bench.application.apply(ToggleHelp{});
  bench.application.listen(true);
  draw_picture(bench.application, bench.context, wide, high);
  const Rect box = bench.application.widgets().at("help box");
  CHECK(Rect{0, 0, static_cast<double>(wide), static_cast<double>(high)}.contains(box, 1));
  Shown shown;
  for (const DrawnWords& drawn : bench.application.words()) {
    // Over everything else: its words come last, from its heading on.
    if (drawn.words == "Keys") shown = {};
    if (box.contains(drawn.box, 1)) shown.smallest = std::min(shown.smallest, drawn.size);
    for (const KeyHelp& entry : key_help())
      if (drawn.words == entry.keys) ++shown.keys;
  }
  return shown;
}

TEST_CASE("the list of keys is as large as everything else, in two columns if need be") {
  for (const auto& [wide, high] : {std::pair{1280, 720}, {1920, 1080}})
    for (const double scale : {1.0, 1.4}) {
      INFO(wide << " wide, scale " << scale);
      WindowOptions options;
      options.scale = scale;
      const Shown shown = help_at(options, wide, high);
      const double body = make_theme(ThemeName::desk_dark, high, scale).type.body;
      CHECK(shown.keys == key_help().size());
      CHECK(shown.smallest >= body * .9);
    }
}

TEST_CASE("the list of keys stays in a window too small for it") {
  for (const auto& [wide, high] : {std::pair{640, 360}, {500, 900}})
    CHECK(help_at({}, wide, high).keys == key_help().size());
}

}  // namespace
}  // namespace pendulum
