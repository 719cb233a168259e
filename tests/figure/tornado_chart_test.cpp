#include "viz/figure/tornado_chart.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/recording_canvas.h"
#include "viz/figure/tornado_parts.h"

namespace pendulum {
namespace {

using synthetic::measure;

constexpr Rect surface{0, 0, 940, 420}, page{20, 10, 900, 400};

Estimate around_mean(double mean, double luck = 1) {
  return estimate({mean - luck, mean, mean + luck, mean});
}

TornadoEnd end(const std::string& value, double answer, double base, double luck = 1) {
  return {value, around_mean(answer), around_mean(answer - base, luck)};
}

/// Hybrid has 20 more; with little demand it has 10 fewer, and with much churn it is open.
TornadoChart chart(Metric metric = Metric::throughput_per_month) {
  TornadoChart chart;
  chart.metric = metric;
  chart.title = "Throughput, Hybrid less Local: what the answer depends on";
  chart.unit_words = "campaigns a month";
  chart.subject = {"Hybrid", 2};
  chart.other = TornadoSide{"Local", 0};
  chart.base = around_mean(20);
  chart.rows = {{"demand.level", "Demand", end("0.50", -10, 20), end("1.50", 35, 20)},
                {"turnover.attrition", "Churn", end("0 %", 25, 20), end("40 %", .5, 20)},
                {"assets.half_life", "Half-life", end("3 mo", 18, 20), end("3 y", 17, 20)},
                {"rework.rounds", "Rounds", end("1", 22, 20, 9), end("10", 20, 20)}};
  chart.hint = "Esc closes";
  return chart;
}

struct Drawn {
  RecordingCanvas canvas{surface, measure};
  TornadoPlan plan;
  explicit Drawn(const TornadoChart& chart, const Rect& rect = page)
      : plan(draw_tornado(canvas, make_theme(ThemeName::desk_dark, 1080), rect, chart)) {}
  [[nodiscard]] const Primitive* text(const std::string& words) const {
    for (const Primitive& primitive : canvas.primitives())
      if (primitive.kind == PrimitiveKind::text && primitive.text.find(words) != std::string::npos)
        return &primitive;
    return nullptr;
  }
};

}  // namespace

TEST_CASE("the axis says what it counts, with two structures and with one") {
  TornadoChart one = chart(Metric::lead_time_days);
  one.unit_words = "3 of 40 assumptions so far";
  const auto unit = [](const Drawn& drawn) { return drawn.text("days, request to live"); };
  CHECK(unit(Drawn(one)) != nullptr);
  one.other.reset();
  const Drawn alone(one);
  CHECK(unit(alone) != nullptr);
  CHECK(alone.text("Lead time \u2013 better to the right") != nullptr);
}

TEST_CASE("who is better follows the sign, the way a figure counts, and the luck") {
  const TornadoChart more = chart(), less = chart(Metric::lead_time_days);
  CHECK(subject_is_better(more, around_mean(20)) == true);
  CHECK(subject_is_better(more, around_mean(-20)) == false);
  CHECK(subject_is_better(less, around_mean(20)) == false);
  CHECK(subject_is_better(less, around_mean(-20)) == true);
  CHECK_FALSE(subject_is_better(more, around_mean(.5)));
  CHECK_FALSE(subject_is_better(more, {}));
  TornadoChart alone = chart();
  alone.other.reset();
  CHECK_FALSE(subject_is_better(alone, around_mean(20)));
}

TEST_CASE("a row says at which end the answer is another one") {
  const TornadoChart tornado = chart();
  CHECK(turning_words(tornado, tornado.rows[0]) == "at 0.50 Local is better");
  CHECK(turning_words(tornado, tornado.rows[1]) == "at 40 % not clear");
  CHECK(turning_words(tornado, tornado.rows[2]).empty());
  const Drawn drawn(tornado);
  CHECK(drawn.text("at 0.50 Local is better") != nullptr);
  CHECK(drawn.text("Hybrid better →") != nullptr);
}

TEST_CASE("better is to the right, whichever way a figure counts") {
  for (const Metric metric : {Metric::throughput_per_month, Metric::lead_time_days}) {
    const Drawn drawn(chart(metric));
    const Primitive* hybrid = drawn.text("Hybrid better");
    const Primitive* local = drawn.text("Local better");
    const bool more_is_better = metric == Metric::throughput_per_month;
    // There are words only where there is room: the answers lie between -10 and 35.
    const Primitive* roomy = more_is_better ? hybrid : local;
    REQUIRE(roomy != nullptr);
    const std::vector<Primitive> texts = drawn.canvas.texts();
    const auto zero = std::find_if(texts.begin(), texts.end(),
                                   [](const Primitive& text) { return text.text == "0"; });
    REQUIRE(zero != texts.end());
    const double at = zero->bounds.centre().x;
    if (hybrid != nullptr) CHECK(hybrid->bounds.x > at);
    if (local != nullptr) CHECK(local->bounds.right() < at);
    // 35 more is on the right where more is better.
    const auto more = std::find_if(texts.begin(), texts.end(),
                                   [](const Primitive& text) { return text.text == "+20"; });
    REQUIRE(more != texts.end());
    CHECK((more->bounds.centre().x > at) == more_is_better);
  }
}

TEST_CASE("rows that have no room are counted, not squeezed") {
  const Drawn whole(chart());
  CHECK(whole.plan.rows.size() == 4);
  CHECK(whole.text("that move") == nullptr);
  const Drawn low(chart(), {20, 10, 900, 200});
  REQUIRE(low.plan.rows.size() < 4);
  REQUIRE_FALSE(low.plan.rows.empty());
  CHECK(low.plan.rows.front().h == whole.plan.rows.front().h);
  CHECK(low.text("and " + std::to_string(4 - low.plan.rows.size()) + " other") != nullptr);
  for (const Rect& row : low.plan.rows) CHECK(row.bottom() <= 210);
}

TEST_CASE(
    "where words have no room a marker says who is better, and the sentence takes two lines") {
  TornadoChart long_names = chart();
  long_names.subject.name = "Hybrid with a centre of excellence and tiger teams";
  long_names.other->name = "Local with everything of its own in every market";
  long_names.standing = "As the world stands (dashed) " + long_names.subject.name + " is better.";
  long_names.sentence = "Alone, these would turn that round: Demand.";
  const Drawn drawn(long_names);
  CHECK(drawn.text("at 0.50 Local") == nullptr);
  CHECK(drawn.text("at 0.50") != nullptr);
  CHECK(drawn.text("at 40 %") != nullptr);
  const Primitive* standing = drawn.text("As the world stands");
  const Primitive* sentence = drawn.text("Alone, these");
  REQUIRE(standing != nullptr);
  REQUIRE(sentence != nullptr);
  CHECK(sentence->bounds.y >= standing->bounds.bottom());
  for (const Primitive& text : drawn.canvas.texts()) CHECK(text.bounds.right() <= page.right() + 1);
}

// Whiskers were cut at the edge and looked as if they ended there.
TEST_CASE("an interval that goes on beyond the chart ends in an arrowhead") {
  const auto heads = [](const TornadoChart& tornado) {
    const Drawn drawn(tornado);
    return std::count_if(drawn.canvas.primitives().begin(), drawn.canvas.primitives().end(),
                         [&](const Primitive& primitive) {
                           return primitive.kind == PrimitiveKind::polygon &&
                                  drawn.plan.plot.inset(-1).contains(primitive.bounds, 0) &&
                                  primitive.bounds.w < 10;
                         });
  };
  TornadoChart tornado = chart();
  CHECK(heads(tornado) == 0);
  tornado.rows[3].low = end("1", 22, 20, 200);
  CHECK(heads(tornado) == 2);
  tornado.rows[2].high = end("3 y", 17, 20, 200);
  CHECK(heads(tornado) == 4);
}

TEST_CASE("before anything is known there is a title and how far it is, and no axis") {
  TornadoChart early;
  early.title = "Net value: what it depends on";
  early.progress = "0 of 43 assumptions so far";
  const Drawn drawn(early);
  CHECK(drawn.plan.rows.empty());
  CHECK(drawn.text(early.title) != nullptr);
  CHECK(drawn.text(early.progress) != nullptr);
  for (const Primitive& primitive : drawn.canvas.primitives())
    CHECK(primitive.text.find("nan") == std::string::npos);
}

TEST_CASE("an end that has no figure has no bar") {
  TornadoChart missing = chart();
  for (TornadoRow& row : missing.rows) row.high = {"1", {}, {}};
  const Drawn drawn(missing);
  CHECK(drawn.plan.rows.size() == 4);
  for (const Primitive& primitive : drawn.canvas.primitives()) CHECK(primitive.finite);
}

}  // namespace pendulum
