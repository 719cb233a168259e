#include "viz/window/month_drag.h"

#include <cmath>

#include "tests/window/bench.h"

namespace pendulum {
namespace {

Snapshot settled(Bench& bench) {
  bench.settle();
  return bench.application.session().snapshot();
}

double figure(const Snapshot& snapshot, std::size_t structure, Metric metric) {
  return snapshot.summaries.at(structure).metrics[index_of(metric)].mean;
}

void drag_with_shift(Bench& bench, double from, double to) {
  bench.picture();
  ImGui::GetIO().KeyShift = true;
  bench.drag("scrub", from, to);
  ImGui::GetIO().KeyShift = false;
  bench.frame({0, 0}, false);
}

TEST_CASE("a drag touches whole months, at least one") {
  CHECK(whole_months(1.2, 3.4, 12) == MonthRange{1, 4});
  CHECK(whole_months(3.4, 1.2, 12) == MonthRange{1, 4});
  CHECK(whole_months(2, 2, 12) == MonthRange{2, 3});
  CHECK(whole_months(12, 12, 12) == MonthRange{11, 12});
  CHECK(whole_months(0, 12, 12) == MonthRange{0, 12});
}

TEST_CASE("Shift and a drag along the time line select months, and every figure is of them") {
  Bench bench;
  const Snapshot whole = settled(bench);
  drag_with_shift(bench, .4, .6);  // of three months, the second
  REQUIRE(bench.application.view().part == MonthRange{1, 2});
  const Snapshot part = settled(bench);
  CHECK(part.part == MonthRange{1, 2});
  CHECK(part.sentence.starts_with("Month 2: "));
  for (std::size_t i = 0; i < part.structures.size(); ++i) {
    const auto& months = part.summaries[i].series[index_of(SeriesKind::throughput)].months;
    CHECK(months.size() == 3);  // the course stays whole
    CHECK(figure(part, i, Metric::throughput_per_month) == months[1].mean);
    CHECK(part.summaries[i].friction_delay[0].count > 0);
  }
  CHECK(figure(part, 0, Metric::lead_time_days) != figure(whole, 0, Metric::lead_time_days));
  bench.application.handle({Key::w});
  const Snapshot again = settled(bench);
  CHECK(again.sentence == whole.sentence);
  CHECK(figure(again, 0, Metric::lead_time_days) == figure(whole, 0, Metric::lead_time_days));
}

TEST_CASE("the handles move one end, and without Shift a drag only seeks") {
  Bench bench;
  bench.application.apply(SelectMonths{MonthRange{1, 2}});
  bench.picture();
  const WidgetMap& widgets = bench.application.widgets();
  const Rect track = widgets.at("scrub"), handle = widgets.at("part:to");
  const Point grip{handle.x + 1, handle.centre().y};
  bench.frame(grip, false);
  bench.frame(grip, true);
  bench.frame({track.right() - 12, grip.y}, true);
  bench.frame({track.right() - 12, grip.y}, false);
  CHECK(bench.application.view().part == MonthRange{1, 3});
  bench.frame({0, 0}, false);
  bench.drag("scrub", .1, .3);
  CHECK(bench.application.view().part == MonthRange{1, 3});
  CHECK(bench.application.view().player.month() == Approx(.9).margin(.1));
}

TEST_CASE("keys cut the months at the moment shown, and playing goes round in them") {
  Bench bench;
  bench.application.apply(SeekMonth{1});
  bench.application.handle({Key::i});
  CHECK(bench.application.view().part == MonthRange{1, 3});
  bench.application.apply(SeekMonth{2});
  bench.application.handle({Key::o});
  CHECK(bench.application.view().part == MonthRange{1, 2});
  bench.application.apply(SeekMonth{1.5});
  bench.application.apply(TogglePlay{});
  bench.application.advance(0, 21.0 * .75 / bench.application.view().speed);
  CHECK(bench.application.view().player.month() == Approx(1.25).margin(.01));
  bench.application.handle({Key::escape});
  CHECK_FALSE(bench.application.view().part);
}

TEST_CASE("the whole run is no part of it, and a cut beyond the other end leaves that end") {
  Bench bench;
  bench.application.apply(SelectMonths{MonthRange{0, 3}});
  CHECK_FALSE(bench.application.view().part);
  bench.application.apply(SelectMonths{MonthRange{1, 2}});
  bench.application.apply(SeekMonth{2});
  bench.application.handle({Key::i});
  CHECK(bench.application.view().part == MonthRange{2, 3});
  bench.application.apply(SeekMonth{3});
  bench.application.handle({Key::i});  // nothing comes after the end
  CHECK(bench.application.view().part == MonthRange{2, 3});
  bench.application.apply(SelectMonths{MonthRange{-5, 1}});
  CHECK(bench.application.view().part == MonthRange{0, 1});
}

}  // namespace
}  // namespace pendulum
