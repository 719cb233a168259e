#include "viz/figure/distribution.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"

namespace pendulum {
namespace {

using synthetic::measure;
constexpr Rect large{0, 0, 1148, 388};

std::size_t count(const RecordingCanvas& canvas, PrimitiveKind kind, Colour colour) {
  return static_cast<std::size_t>(
      std::count_if(canvas.primitives().begin(), canvas.primitives().end(),
                    [&](const Primitive& p) { return p.kind == kind && p.colour == colour; }));
}

bool says(const RecordingCanvas& canvas, const std::string& words) {
  const auto texts = canvas.texts();
  return std::any_of(texts.begin(), texts.end(),
                     [&](const Primitive& text) { return text.text == words; });
}

/// Two structures, four futures: the second is better in three of them.
Distribution small() {
  Distribution data;
  data.title = "Throughput";
  data.baseline = "Local";
  data.unit = MetricUnit::per_month;
  data.rows = {
      {"Local", 0, {10, 11, 12, 13}, {}, estimate({10, 11, 12, 13}), baseline_words(), false},
      {"Hybrid", 1, {12, 13, 14, 12}, {2, 2, 2, -1}, estimate({12, 13, 14, 12}), {}, false}};
  return data;
}

}  // namespace

TEST_CASE("distributions keep their words apart and inside, in any size") {
  for (std::size_t structures = 1; structures <= 4; ++structures)
    for (const Rect rect : {large, Rect{10, 20, 780, 250}, Rect{5, 5, 1800, 900}})
      for (const std::size_t futures : std::vector<std::size_t>{0, 1, 7, 100, 400}) {
        RecordingCanvas canvas({-50, -50, 2400, 2000}, measure);
        const Theme theme = make_theme(ThemeName::desk_dark, rect.w < 800 ? 720 : 1080);
        draw_distribution(canvas, theme, rect, synthetic::make_distribution(structures, futures));
        INFO(structures << " structures, " << futures << " futures, " << rect.w << " wide");
        check_words_inside(canvas, rect, 1);
        check_words_apart(canvas);
        check_all_finite(canvas);
        CHECK(canvas.open_clips() == 0);
      }
}

TEST_CASE("every future is a dot, in the differences filled where it is better") {
  RecordingCanvas canvas(large, measure);
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const DistributionPlan plan = draw_distribution(canvas, theme, large, small());
  CHECK(plan.dots.size() == 4 + 4 + 4);
  const Colour hybrid = theme.structure(1).fill;
  CHECK(count(canvas, PrimitiveKind::circle, hybrid) == 4 + 3);
  CHECK(count(canvas, PrimitiveKind::circle_outline, hybrid) == 1);
}

TEST_CASE("where less is better, the futures with less are filled") {
  Distribution data = small();
  data.better = Better::lower;
  RecordingCanvas canvas(large, measure);
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  draw_distribution(canvas, theme, large, data);
  CHECK(count(canvas, PrimitiveKind::circle_outline, theme.structure(1).fill) == 3);
}

TEST_CASE("no clear difference is said") {
  const Distribution data = synthetic::make_distribution(3, 100);
  REQUIRE(data.rows[1].comparison.kind == ComparisonKind::no_clear_difference);
  RecordingCanvas canvas(large, measure);
  draw_distribution(canvas, make_theme(ThemeName::desk_dark, 1080), large, data);
  CHECK(says(canvas, "no clear difference"));
  CHECK(says(canvas, data.rows[2].comparison.words));
  CHECK(says(canvas, data.rows[2].comparison.futures + " futures"));
}

TEST_CASE("pointing at a dot names its future, beside it none") {
  RecordingCanvas canvas(large, measure);
  const DistributionPlan plan =
      draw_distribution(canvas, make_theme(ThemeName::desk_dark, 1080), large, small());
  for (const PlacedDot& dot : plan.dots) CHECK(plan.future_at(dot.at) == dot.future);
  CHECK_FALSE(plan.future_at({0, 0}));
}

TEST_CASE("a marked future is ringed in every row and on both sides") {
  Distribution data = small();
  data.marked = 2;
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  RecordingCanvas canvas(large, measure);
  draw_distribution(canvas, theme, large, data);
  CHECK(count(canvas, PrimitiveKind::circle_outline, theme.neutral.hi) == 3);
}

}  // namespace pendulum
