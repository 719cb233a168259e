#pragma once

// Every colour, size and pattern of the pictures in one place. Three colour systems never trade
// places: structures (whose), friction causes (why it waits), work kinds (what moves).

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "sim/model/cause.h"
#include "viz/figure/colour.h"

namespace pendulum {

enum class ThemeName { desk_dark, desk_light, projector };

enum class Marker : std::uint8_t { circle, square, triangle, diamond };

/// How one structure is told from the others: hue, marker, dash and its fixed place in the order.
struct StructureStyle {
  Colour fill;   // lines, bars, rings
  Colour words;  // its name and its figures
  Marker marker = Marker::circle;
  std::span<const double> dash;  // of a 2 px line; scaled with the line
  bool round_caps = false;
  bool outline_only = false;  // the fourth and later: ink outlines instead of a hue of their own
};

enum class Texture : std::uint8_t {
  plain,
  diagonal_up,
  diagonal_down,
  dots,
  horizontal,
  vertical,
};

struct CauseStyle {
  Colour colour;
  Texture texture = Texture::plain;
  Colour ink;  // figures on top of it
};

/// What moves: KindFacts::token in the type system.
enum class WorkKind : std::uint8_t { campaign, flagship, platform, data, incident };
inline constexpr std::size_t work_kind_count = 5;
/// From "campaign", "flagship", "platform", "data" or "incident"; anything else is a campaign.
WorkKind work_kind_of(std::string_view token);
std::string_view label_of(WorkKind kind);  // "platform change"

struct Neutrals {
  Colour background, panel, control, track, hair, edge, empty_ring;
  Colour hi, mid, lo;       // text, strongest first
  Colour busy_rim;          // utilisation
  Colour map_ground;        // inside the organisation's boundary
  Colour committee;         // the table top
  Colour error_bar, error;  // bar and sign; surface behind the words
};

/// Sizes of text in pixels for the window's height.
struct TypeSizes {
  double tick = 16;     // axis, table, secondary: the floor
  double body = 16.5;   // lever names, rows, paragraphs
  double head = 18;     // panel titles, chips
  double lead = 20;     // structure names, the sentence
  double figure = 24;   // values in tiles
  double headline = 0;  // pages for a room; 0 at the desk
  double question = 0;
  double hero = 0;
};

struct Theme {
  ThemeName name = ThemeName::desk_dark;
  Neutrals neutral;
  std::array<StructureStyle, 4> structures;  // the fourth serves all later ones
  std::array<CauseStyle, cause_group_count> causes;
  std::array<Colour, work_kind_count> kinds;
  Colour work;  // working time itself: not a cause, so not a hue
  TypeSizes type;

  double scale = 1;          // pixels per pixel of a 1080 high design
  double line_height = 1.4;  // of text
  double median_width = 2, grid_width = 1, play_head_width = 1.2, lane_width = 1;
  double rim_width = 2.6, busy_rim_width = 3.6;
  double dash_scale = 1;
  double segment_gap = 1.5;  // between segments of a stacked bar
  double token_radius = 3.3;
  double panel_radius = 6, control_radius = 5, box_radius = 4;
  double gap = 16, margin = 16, header_bar = 3;
  double band90 = 0.10, band50 = 0.17;              // opacity of bands
  double band90_alone = 0.14, band50_alone = 0.24;  // with a single structure
  double texture_pitch = 6, texture_line = 1.4, texture_opacity = 0.45;
  double glow_opacity = 0.07;

  [[nodiscard]] bool dark() const { return name == ThemeName::desk_dark; }
  [[nodiscard]] bool room() const { return name == ThemeName::projector; }
  [[nodiscard]] const StructureStyle& structure(std::size_t index) const {
    return structures[index < structures.size() ? index : structures.size() - 1];
  }
  [[nodiscard]] const CauseStyle& cause(CauseGroup group) const {
    return causes[static_cast<std::size_t>(group)];
  }
  [[nodiscard]] Colour kind(WorkKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
  /// A length of the 1080 high design in pixels of this window.
  [[nodiscard]] double px(double design) const { return design * scale; }
};

/// How much smaller or larger than designed everything may be made.
inline constexpr double smallest_zoom = .75, largest_zoom = 3;

/// The theme for a window `height` pixels high. `zoom` enlarges everything on top of that. Desk
/// text stops shrinking at 12 px, because smaller windows are not read from farther away.
Theme make_theme(ThemeName name, double height, double zoom = 1);

}  // namespace pendulum
