#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/map_layout.h"
#include "viz/figure/map_markets.h"
#include "viz/figure/organisation_map.h"

namespace pendulum {
namespace {

using synthetic::measure;

}  // namespace

TEST_CASE("piles keep clear of words, boxes and the panel's edge") {
  for (const int markets : {2, 6, 8, 12, 16}) {
    synthetic::OrganisationOptions options;
    options.markets = markets;
    const MapLayout layout =
        layout_map(measure, make_theme(ThemeName::desk_dark, 1080), {0, 0, 506, 420},
                   synthetic::make_organisation(options), {});
    for (const TeamPlace& place : layout.places) {
      if (place.kind != PlaceKind::market) continue;
      const PileSlot& slot = place.queue;
      for (int row = 0; row < slot.rows; ++row) {
        const Point at = slot.start + slot.along * row;
        const Rect box = around(at, layout.token_radius, layout.token_pitch * slot.abreast / 2);
        CHECK(layout.panel.contains(box));
        for (const Rect& words : layout.label_boxes) CHECK(!words.overlaps(box));
      }
      // Room for less than six is no room: a number is read faster.
      CHECK((slot.rows == 0 || slot.room() >= 6));
    }
  }
}

// With four structures in 1280 pixels IT's queue lay on "Brazil", of which "zil" was left.
TEST_CASE("a corner's queue ends before the name of a market") {
  const Organisation organisation = synthetic::make_organisation({});
  const Theme theme = make_theme(ThemeName::desk_dark, 720);
  int corners = 0, shortened = 0;
  for (double wide = 220; wide <= 420; wide += 10) {
    const MapLayout layout = layout_map(measure, theme, {0, 0, wide, 236}, organisation, {});
    for (const TeamPlace& corner : layout.places) {
      if (corner.kind != PlaceKind::corner) continue;
      ++corners;
      shortened += corner.queue.rows < 12 ? 1 : 0;
      for (int row = 0; row < corner.queue.rows; ++row) {
        const Rect box = around(corner.queue.start + corner.queue.along * row, layout.token_radius,
                                layout.token_radius);
        for (const TeamPlace& place : layout.places) {
          if (place.kind != PlaceKind::market || place.label.empty()) continue;
          INFO(wide << " wide, " << place.label << ", row " << row);
          CHECK_FALSE(word_box(layout, measure, place.label, place.label_at).overlaps(box));
        }
      }
    }
  }
  CHECK(corners > 20);
  CHECK(shortened > 0);
}

TEST_CASE("the numbers of many markets' piles stand apart") {
  synthetic::OrganisationOptions options;
  options.markets = 60;
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const MapLayout layout =
      layout_map(measure, theme, {0, 0, 1540, 380}, synthetic::make_organisation(options), {});
  std::vector<Rect> numbers;
  for (const TeamPlace& place : layout.places)
    if (place.kind == PlaceKind::market && place.queue.rows == 0)
      numbers.push_back(around(place.queue.number, theme.type.tick * .8, theme.type.tick * .55));
  REQUIRE(numbers.size() > 40);
  int touching = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) touching += numbers[i].overlaps(numbers[k]) ? 1 : 0;
  CHECK(touching <= 3);  // 57 where each looked only at words and circles
}

}  // namespace pendulum
