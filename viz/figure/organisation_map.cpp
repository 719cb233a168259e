#include "viz/figure/organisation_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/map_gauges.h"
#include "viz/figure/map_parts.h"
#include "viz/figure/scale.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

using std::numbers::pi;

struct Glow {
  double days = 0;
  std::size_t group = 0;
};

/// The cause that cost most there; the whole delay decides how far it reaches.
Glow strongest(const TeamState& team) {
  Glow glow;
  double most = 0;
  for (std::size_t g = 0; g < cause_group_count; ++g) {
    const double days = std::isfinite(team.delay_days[g]) ? std::max(0.0, team.delay_days[g]) : 0;
    glow.days += days;
    if (days > most) {
      most = days;
      glow.group = g;
    }
  }
  return glow;
}

void draw_rim(Canvas& canvas, const Theme& theme, Point at, double radius, double busy,
              double width) {
  canvas.stroke_circle(at, radius, {theme.neutral.track, width});
  if (!(busy > 0.005)) return;  // nor when it is not a number
  const double share = std::min(1.0, busy);
  canvas.stroke_arc(at, radius, -pi / 2, -pi / 2 + 2 * pi * share, {theme.neutral.busy_rim, width});
}

void draw_rims(Canvas& canvas, const Theme& theme, const MapLayout& layout, const MapState& state) {
  for (std::size_t t = 0; t < layout.places.size() && t < state.teams.size(); ++t) {
    const TeamPlace& place = layout.places[t];
    if (place.kind == PlaceKind::corner || !(place.radius > 0)) continue;
    if (is_closed(layout, state, t)) {
      draw_closed_market(canvas, theme, place);
      continue;
    }
    const double busy = state.teams[t].busy;
    const double width = busy > 0.9 ? theme.busy_rim_width : theme.rim_width;
    draw_rim(canvas, theme, place.at, place.radius, busy,
             place.kind == PlaceKind::centre ? width * 0.85 : width);
  }
}

void draw_incidents(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                    const MapState& state) {
  std::vector<int> open(layout.team_of_market.size(), 0);
  for (const auto& incident : state.incidents)
    if (incident.market < open.size()) ++open[incident.market];
  const Colour colour = theme.kind(WorkKind::incident);
  for (std::size_t m = 0; m < open.size(); ++m) {
    if (open[m] == 0 || layout.team_of_market[m] < 0) continue;
    const TeamPlace& place = layout.places[static_cast<std::size_t>(layout.team_of_market[m])];
    // On the rim, where neither lanes nor piles come: towards the committee.
    const double side = place.at.x >= layout.middle.x ? -1 : 1;
    const Point at = place.at + Point{side * 0.5, -0.866} * place.radius;
    canvas.fill_circle(at, layout.token_radius * 2.4, faded(colour, 0.25));
    draw_token(canvas, theme, WorkKind::incident, at, layout.token_radius * 1.15);
  }
}

/// Those held up by an incident stand in front, ringed.
Pile with_blocked(const TeamState& team) {
  Pile pile = team.blocked;
  for (const WorkKind kind : team.waiting.kinds) pile.add(kind);
  pile.count = team.blocked.count + team.waiting.count;
  return pile;
}

/// All that waits. Returns the numbers that are to stand above all that moves, so that nothing
/// covers a digit.
std::vector<PileNumber> draw_queues(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                                    const MapState& state) {
  std::vector<PileNumber> numbers;
  const auto draw = [&](const PileSlot& slot, const Pile& pile, int blocked) {
    if (const auto number = draw_pile(canvas, theme, slot, pile, layout.token_radius, blocked))
      numbers.push_back(*number);
  };
  for (std::size_t m = 0; m < layout.lanes.size() && m < state.centre_queues.size(); ++m)
    draw(layout.lanes[m].centre_queue, state.centre_queues[m], 0);
  for (std::size_t t = 0; t < layout.places.size() && t < state.teams.size(); ++t) {
    const TeamPlace& place = layout.places[t];
    if (place.kind == PlaceKind::centre || !(place.box.w > 0)) continue;
    draw(place.queue, with_blocked(state.teams[t]), state.teams[t].blocked.count);
  }
  return numbers;
}

/// What the title leaves room for: gauges at the right, the subtitle between.
void draw_heading(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                  const MapLayout& layout, const MapState& state) {
  if (!layout.options.title_bar) return;
  const double size = theme.type.tick, lead = theme.type.lead;
  const double x = layout.panel.x + theme.px(44) + lead * 0.33 +
                   canvas.text_width(layout.options.title, lead, FontWeight::semibold);
  const double end = draw_map_gauges(canvas, theme, layout, map_gauges(organisation, state), x);
  const std::string words = fitted_text(canvas, layout.options.subtitle, size, FontWeight::regular,
                                        end - x - theme.px(8));
  // A few letters of it say nothing.
  if (words == layout.options.subtitle || words.size() > 14)
    canvas.draw_text({x, map_title_base(theme, layout)}, words, {size, theme.neutral.mid});
}

struct Headcount {
  double people = 0;
  int waiting = 0;
};

Headcount count_of(const Organisation& organisation, const MapState& state, TeamKind kind) {
  Headcount count;
  for (std::size_t t = 0; t < organisation.teams.size(); ++t) {
    if (organisation.teams[t].kind != kind) continue;
    count.people += organisation.teams[t].people();
    if (t < state.teams.size())
      count.waiting += state.teams[t].waiting.count + state.teams[t].blocked.count;
  }
  return count;
}

std::string count_words(const Headcount& count, bool people) {
  const std::string waiting = tr_n("{0} waiting", "{0} waiting", count.waiting, count.waiting);
  if (!people) return waiting;
  const double whole = std::round(count.people);
  const std::string plain =
      tick_digits(count.people, std::abs(count.people - whole) > 0.25 ? 0.1 : 1);
  if (count.people == 1) return tr_format("{0} person, {1}", plain, waiting);
  return tr_measure("{0} people, {1}", "{0} people, {1}", plain, waiting);
}

/// Names quiet, numbers stronger. Where the line is short people are left out, then what the first
/// number has in common with the second.
void draw_footer(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                 const MapLayout& layout, const MapState& state) {
  if (!layout.options.labels) return;
  const double size = layout.text_size;
  const Headcount centre = count_of(organisation, state, TeamKind::centre);
  const Headcount markets = count_of(organisation, state, TeamKind::market);
  constexpr int shortest = 2;
  for (int brevity = 0; brevity <= shortest; ++brevity) {
    const bool people = brevity == 0;
    const std::array<std::string, 4> words{
        tr("centre"),
        brevity == shortest ? std::to_string(centre.waiting) : count_words(centre, people),
        tr("markets"), count_words(markets, people)};
    const std::array<double, 4> gaps{0.3 * size, 1.1 * size, 0.3 * size, 0};
    double width = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
      width += canvas.text_width(words[i], size, FontWeight::regular) + gaps[i];
    if (brevity < shortest && width > layout.area.w) continue;
    double x = layout.middle.x - width / 2;
    for (std::size_t i = 0; i < words.size(); ++i) {
      canvas.draw_text({x, layout.footer_y}, words[i],
                       {size, i % 2 == 0 ? theme.neutral.lo : theme.neutral.mid});
      x += canvas.text_width(words[i], size, FontWeight::regular) + gaps[i];
    }
    return;
  }
}

}  // namespace

double glow_reach(double delay_days) {
  if (!std::isfinite(delay_days) || delay_days <= 0) return 0;
  // Item-months of waiting; saturates, so that a jam does not flood the map.
  return 60 * (1 - std::exp(-delay_days / 21 / 20));
}

void draw_map_glow(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                   const MapState& state) {
  const double u = layout.unit;
  const ClipScope clip(canvas, layout.panel);
  for (std::size_t t = 0; t < layout.places.size() && t < state.teams.size(); ++t) {
    const TeamPlace& place = layout.places[t];
    const Glow glow = strongest(state.teams[t]);
    const bool centre = place.kind == PlaceKind::centre;
    const double reach = std::min(glow_reach(glow.days), centre ? 60.0 : layout.glow_limit) * u;
    if (reach < 1.5 * u || !(place.box.w > 0)) continue;
    const double from = place.kind == PlaceKind::corner ? place.box.h * 0.55 : place.radius;
    const int discs = centre ? 4 : 3;
    const Colour colour = faded(theme.causes[glow.group].colour, theme.glow_opacity);
    for (int disc = discs; disc >= 1; --disc)
      canvas.fill_circle(place.at, from + reach * disc / discs, colour);
  }
  draw_committee_glow(canvas, theme, layout, state);
  draw_tiger_lines(canvas, theme, layout, state);
}

void draw_map_live(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                   const MapLayout& layout, const MapState& state) {
  const ClipScope clip(canvas, layout.panel);
  draw_heading(canvas, theme, organisation, layout, state);
  draw_rims(canvas, theme, layout, state);
  draw_people(canvas, theme, organisation, layout, state);
  draw_tiger_teams(canvas, theme, layout, state);
  draw_committee_live(canvas, theme, organisation, layout, state);
  const std::vector<PileNumber> numbers = draw_queues(canvas, theme, layout, state);
  draw_market_signs(canvas, theme, layout, state);
  draw_incidents(canvas, theme, layout, state);
  draw_travellers(canvas, theme, layout, state);
  draw_headcounts(canvas, theme, organisation, layout, state);
  for (const PileNumber& number : numbers) draw_pile_number(canvas, theme, layout.panel, number);
  draw_footer(canvas, theme, organisation, layout, state);
}

void draw_organisation_map(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                           const MapLayout& layout, const MapState& state) {
  draw_map_ground(canvas, theme, layout);
  draw_map_glow(canvas, theme, layout, state);
  draw_map_frame(canvas, theme, organisation, layout);
  draw_map_live(canvas, theme, organisation, layout, state);
}

std::string map_footer(const Organisation& organisation, const MapState& state) {
  return tr("centre") + " " + count_words(count_of(organisation, state, TeamKind::centre), true) +
         " · " + tr("markets") + " " +
         count_words(count_of(organisation, state, TeamKind::market), true);
}

}  // namespace pendulum
