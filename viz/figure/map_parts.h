#pragma once

// Parts of the organisation map that its files share.

#include <optional>
#include <vector>

#include "viz/figure/map_layout.h"
#include "viz/figure/map_state.h"

namespace pendulum {

// The table above the centre: fixed, and what happens at it.
void draw_committee_table(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                          const MapLayout& layout);
void draw_committee_glow(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                         const MapState& state);
void draw_committee_live(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                         const MapLayout& layout, const MapState& state);

/// More tiger teams than this are only counted.
constexpr std::size_t most_capsules = 3;
/// Where the capsule of one of so many teams stands, the first lowest.
Rect tiger_capsule(const MapLayout& layout, std::size_t index, std::size_t teams,
                   std::size_t members);
/// What the capsules of so many teams need at most, below the rim.
Rect tiger_strip(const MapLayout& layout, std::size_t teams);
/// Lines to the places members come from lie behind the rings; capsules stand below the centre.
void draw_tiger_lines(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                      const MapState& state);
void draw_tiger_teams(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                      const MapState& state);

/// How many stand in a pile that has more than its slot has room for.
struct PileNumber {
  Point middle;
  int count = 0;
};
/// As much of a pile as its slot has room for; says which number is to stand over it.
std::optional<PileNumber> draw_pile(Canvas& canvas, const Theme& theme, const PileSlot& slot,
                                    const Pile& pile, double token_radius, int ringed = 0);
/// On a plate within the panel.
void draw_pile_number(Canvas& canvas, const Theme& theme, const Rect& panel,
                      const PileNumber& number);
/// Items on their way, each with two ghosts behind it.
void draw_travellers(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                     const MapState& state);

enum class SeatKind { taken, newcomer, empty };
void draw_seat(Canvas& canvas, const Theme& theme, SeatKind kind, Point at, double radius);
/// Everybody at their places, as many as there are just now.
void draw_people(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                 const MapLayout& layout, const MapState& state);
/// How many they are, where they are too many to be drawn one by one.
void draw_headcounts(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                     const MapLayout& layout, const MapState& state);
/// Whether the team is that of a market that is not open yet.
bool is_closed(const MapLayout& layout, const MapState& state, std::size_t team);
void draw_closed_market(Canvas& canvas, const Theme& theme, const TeamPlace& place);

/// What can be said of the markets for now: their own shadow tools, rules they do not follow yet.
void draw_market_signs(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                       const MapState& state);
/// One such sign; a number stands with it when it is above one.
void draw_market_sign(Canvas& canvas, const Theme& theme, MarketSign sign, Point at, double radius,
                      int count);

/// How far a glow reaches for a month's delay there, in u: a month of 20 waiting items reaches 38.
double glow_reach(double delay_days);

}  // namespace pendulum
