#include "viz/figure/life_lane.h"

#include "tests/catch.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/recording_canvas.h"

namespace pendulum {
namespace {

using synthetic::measure;

const Rect place{10, 20, 400, 24};

/// Ten days of forty at work, twenty in the queue at the centre, half a day handed over.
LifeLane lane() {
  return {
      {{0, 10, Cause::work}, {10, 30, Cause::queue_centre}, {30, 30.5, Cause::hand_off}}, 40, 25};
}

std::vector<Primitive> drawn(const LifeLane& life) {
  RecordingCanvas canvas({0, 0, 500, 100}, measure);
  draw_life_lane(canvas, make_theme(ThemeName::desk_dark, 1080), place, life);
  CHECK(canvas.open_clips() == 0);
  return canvas.primitives();
}

}  // namespace

TEST_CASE("a life is as long as it took, each stretch in the colour of what it was lost to") {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const auto widest = [&](Colour colour) {
    Rect found;
    for (const Primitive& part : drawn(lane()))
      if (part.colour == colour && part.bounds.w > found.w) found = part.bounds;
    return found;
  };
  const Rect work = widest(life_work_colour(theme));
  CHECK(work.x == Approx(10));
  CHECK(work.w == Approx(100).margin(2));
  const Rect queue = widest(theme.cause(CauseGroup::queue_centre).colour);
  CHECK(queue.x == Approx(110));
  CHECK(queue.w == Approx(200).margin(2));
}

TEST_CASE("long stretches bear their days, short ones none") {
  std::vector<std::string> words;
  for (const Primitive& part : drawn(lane()))
    if (part.kind == PrimitiveKind::text) words.push_back(part.text);
  CHECK(words == std::vector<std::string>{"10", "20"});
}

TEST_CASE("the day it was due is marked, where the line reaches that far") {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const auto marks = [&](const LifeLane& life) {
    int count = 0;
    for (const Primitive& part : drawn(life))
      if (part.colour == theme.neutral.hi && part.kind == PrimitiveKind::rect &&
          part.bounds.h > place.h) {
        ++count;
        CHECK(part.bounds.centre().x == Approx(10 + 400 * 25 / 40.));
      }
    return count;
  };
  CHECK(marks(lane()) == 1);
  LifeLane late = lane();
  late.due = 41;
  CHECK(marks(late) == 0);
}

TEST_CASE("a point on the line names the stretch under it") {
  CHECK(span_at(place, lane(), {15, 30}) == 0u);
  CHECK(span_at(place, lane(), {300, 30}) == 1u);
  CHECK_FALSE(span_at(place, lane(), {405, 30}));
}

}  // namespace pendulum
