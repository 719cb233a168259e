#include "viz/figure/scatter.h"

#include <limits>

#include "tests/catch.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/recording_canvas.h"

namespace pendulum {
namespace {

using synthetic::measure;

constexpr Rect surface{0, 0, 940, 420}, page{20, 10, 900, 400};

ScatterCloud cloud(const std::string& name, std::size_t structure, std::vector<double> x,
                   std::vector<double> y) {
  ScatterCloud cloud;
  cloud.name = name;
  cloud.structure = structure;
  cloud.x = x;
  cloud.y = y;
  cloud.mean_x = estimate(std::move(x));
  cloud.mean_y = estimate(std::move(y));
  return cloud;
}

/// Lead time across, net value up; the second is faster, the first worth more.
Scatter trade_off() {
  Scatter scatter;
  scatter.clouds = {cloud("Hybrid", 2, {40, 50, 60}, {900'000, 950'000, 1'000'000}),
                    cloud("Central", 1, {30, 35, 40}, {600'000, 640'000, 700'000})};
  scatter.hint = "Esc closes";
  return scatter;
}

struct Drawn {
  RecordingCanvas canvas{surface, measure};
  ScatterPlan plan;
  explicit Drawn(const Scatter& scatter, ThemeName theme = ThemeName::desk_dark)
      : plan(draw_scatter(canvas, make_theme(theme, 1080), page, scatter)) {}
  [[nodiscard]] const Primitive* text(const std::string& words) const {
    for (const Primitive& primitive : canvas.primitives())
      if (primitive.kind == PrimitiveKind::text && primitive.text == words) return &primitive;
    return nullptr;
  }
};

}  // namespace

TEST_CASE("in a trade-off better is to the right and up, whichever way a figure counts") {
  const Drawn drawn(trade_off());
  REQUIRE(drawn.plan.dots.size() == 6);
  // The three of Hybrid: slower and slower, worth more and more.
  CHECK(drawn.plan.dots[0].at.x > drawn.plan.dots[1].at.x);
  CHECK(drawn.plan.dots[0].at.y > drawn.plan.dots[1].at.y);
  CHECK(drawn.plan.dots[3].at.x > drawn.plan.dots[0].at.x);  // Central is faster
  CHECK(drawn.plan.dots[3].at.y > drawn.plan.dots[0].at.y);  // and worth less
  for (const ScatterPlan::Dot& dot : drawn.plan.dots)
    CHECK(drawn.plan.plot.inset(-1).contains(dot.at));
  // A share counts upwards in both directions.
  Scatter shares = trade_off();
  shares.x = Metric::asset_reuse_share;
  shares.clouds = {cloud("Local", 0, {.2, .4}, {1, 2})};
  const Drawn other(shares);
  CHECK(other.plan.dots[1].at.x > other.plan.dots[0].at.x);
  CHECK(other.text("40 %") != nullptr);
}

TEST_CASE("a trade-off says what it shows, with figures a person can read") {
  const Drawn drawn(trade_off());
  CHECK(drawn.text("Net value against lead time") != nullptr);
  CHECK(drawn.text("1,000,000") != nullptr);
  CHECK(drawn.text("Hybrid") != nullptr);
  CHECK(drawn.text("Central") != nullptr);
  CHECK(drawn.text("Esc closes") != nullptr);
  for (const Primitive& primitive : drawn.canvas.primitives()) {
    CHECK(primitive.finite);
    CHECK(primitive.bounds.x >= page.x - 1);
    CHECK(primitive.bounds.right() <= page.right() + 1);
    CHECK(primitive.bounds.bottom() <= page.bottom() + 1);
  }
}

TEST_CASE("a future without one of the figures is left out, the others keep their numbers") {
  Scatter scatter = trade_off();
  scatter.clouds[0].y[1] = std::numeric_limits<double>::quiet_NaN();
  const Drawn drawn(scatter);
  REQUIRE(drawn.plan.dots.size() == 5);
  CHECK(drawn.plan.dots[1].future == 2);
  CHECK(drawn.plan.future_at(drawn.plan.dots[1].at) == 2);
  CHECK_FALSE(drawn.plan.future_at({page.x, page.y}));
}

TEST_CASE("the future pointed at is ringed in every structure") {
  Scatter scatter = trade_off();
  const auto rings = [](const Drawn& drawn) {
    return std::count_if(
        drawn.canvas.primitives().begin(), drawn.canvas.primitives().end(),
        [](const Primitive& primitive) { return primitive.kind == PrimitiveKind::circle_outline; });
  };
  const auto before = rings(Drawn(scatter));
  scatter.marked = 1;
  CHECK(rings(Drawn(scatter)) == before + 2);
}

TEST_CASE("names of structures that come to the same do not lie on each other") {
  Scatter scatter = trade_off();
  scatter.clouds[1] = cloud("Central", 1, scatter.clouds[0].x, scatter.clouds[0].y);
  const Drawn drawn(scatter, ThemeName::projector);
  const Rect a = drawn.text("Hybrid")->bounds, b = drawn.text("Central")->bounds;
  CHECK((a.bottom() <= b.y || b.bottom() <= a.y));
}

TEST_CASE("a trade-off without a future is empty, not wrong") {
  Scatter scatter;
  scatter.clouds = {cloud("Local", 0, {}, {})};
  const Drawn drawn(scatter);
  CHECK(drawn.plan.dots.empty());
  for (const Primitive& primitive : drawn.canvas.primitives()) CHECK(primitive.finite);
}

}  // namespace pendulum
