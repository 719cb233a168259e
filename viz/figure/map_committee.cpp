#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/map_markets.h"
#include "viz/figure/map_parts.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

constexpr int cards_a_column = 5, card_columns = 2;

void draw_seats(Canvas& canvas, const Theme& theme, const MapLayout& layout, int members) {
  const double u = layout.unit;
  const int seats = std::clamp(members, 1, 7);
  const double step = std::min(10.0, 50.0 / seats) * u;
  for (int i = 0; i < seats; ++i) {
    const double x = layout.committee.x + (i - (seats - 1) / 2.0) * step;
    canvas.fill_circle({x, layout.committee.y}, 2.1 * u, theme.neutral.hi);
  }
}

/// The agenda as a stack of cards, next to be decided at the bottom of the first column.
void draw_agenda(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                 const MapState& state) {
  const double u = layout.unit;
  const double left = layout.committee_box.right() + 8 * u;
  const double bottom = layout.committee_box.bottom();
  const auto shown = std::min<std::size_t>(state.agenda.kinds.size(),
                                           static_cast<std::size_t>(cards_a_column * card_columns));
  for (std::size_t i = 0; i < shown; ++i) {
    const auto column = static_cast<double>(i / cards_a_column);
    const auto row = static_cast<double>(i % cards_a_column);
    canvas.fill_rect({left + column * 15 * u, bottom - 2.9 * u - row * 3.9 * u, 12.5 * u, 2.9 * u},
                     theme.kind(state.agenda.kinds[i]), u);
  }
}

/// Above the table, the first of these that lies on no market's name.
void say_above(Canvas& canvas, const MapLayout& layout, const std::vector<std::string>& words,
               Colour colour) {
  if (!layout.options.labels) return;
  const Point base{layout.committee.x, layout.committee_box.y - 8 * layout.unit};
  const auto fitting = std::find_if(words.begin(), words.end(), [&](const std::string& each) {
    return !touches_label(layout, canvas, word_box(layout, canvas, each, base));
  });
  if (fitting == words.end()) return;
  canvas.draw_text(base, *fitting,
                   {layout.text_size, colour, FontWeight::regular, TextAlign::centre});
}

}  // namespace

void draw_committee_table(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                          const MapLayout& layout) {
  const double u = layout.unit;
  if (!organisation.has_committee) {
    const std::array<double, 2> dash{theme.px(3), theme.px(4)};
    canvas.stroke_rect(layout.committee_box, {theme.neutral.edge, theme.lane_width, dash}, 4 * u);
    say_above(canvas, layout, {tr("no committee")}, theme.neutral.lo);
    return;
  }
  const std::array<double, 2> dots{theme.px(2), theme.px(4)};
  canvas.stroke_path(std::array{Point{layout.middle.x, layout.middle.y - layout.rim_radius},
                                Point{layout.middle.x, layout.committee_box.bottom()}},
                     {theme.neutral.edge, theme.lane_width, dots});
}

void draw_committee_glow(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                         const MapState& state) {
  const double reach = glow_reach(state.committee_delay_days) * 0.6 * layout.unit;
  if (reach < layout.unit) return;
  const Colour colour = faded(theme.cause(CauseGroup::committee).colour, theme.glow_opacity * 1.4);
  for (int disc = 3; disc >= 1; --disc) {
    // Words and cards beside the table stay inside the glow's upper edge.
    const double by = 4 * layout.unit + reach * disc / 3;
    canvas.fill_rect(layout.committee_box.grown(by), colour, 4 * layout.unit + by * 0.6);
  }
}

void draw_committee_live(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                         const MapLayout& layout, const MapState& state) {
  if (!organisation.has_committee) return;
  const double u = layout.unit;
  const Colour colour = theme.cause(CauseGroup::committee).colour;
  canvas.stroke_rect(layout.committee_box.grown(4 * u),
                     {faded(colour, 0.8), theme.lane_width * 1.2}, 7 * u);
  canvas.fill_rect(layout.committee_box, theme.neutral.committee, 4 * u);
  draw_seats(canvas, theme, layout, organisation.committee_members);
  if (state.meeting_pulse >= 0 && state.meeting_pulse <= 1) {
    const double out = 1 - (1 - state.meeting_pulse) * (1 - state.meeting_pulse);
    canvas.stroke_rect(layout.committee_box.grown((4 + 8 * out) * u),
                       {faded(colour, 1 - out), theme.lane_width * 2}, (7 + 6 * out) * u);
  }
  draw_agenda(canvas, theme, layout, state);
  const int waiting = state.agenda.count;
  if (waiting == 0) return say_above(canvas, layout, {tr("committee")}, theme.neutral.mid);
  say_above(canvas, layout,
            {tr_n("{0} to decide", "{0} to decide", waiting, waiting), std::to_string(waiting)},
            theme.neutral.mid);
}

}  // namespace pendulum
