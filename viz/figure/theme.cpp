#include "viz/figure/theme.h"

#include <algorithm>

#include "viz/language/words.h"

namespace pendulum {
namespace {

// Dashes of a line 2 px wide: on, off, …
constexpr std::array<double, 2> dash_first{3, 5};
constexpr std::array<double, 2> dash_second{14, 6};
constexpr std::array<double, 2> dash_later{1, 6};

constexpr Colour dark_ink = rgb(0x0E1217);
constexpr Colour white = rgb(0xFFFFFF);

std::array<StructureStyle, 4> structure_styles(bool dark, const Neutrals& neutral) {
  const Colour first = rgb(dark ? 0x56B4E9 : 0x0072B2);
  const Colour second = rgb(dark ? 0xCC6677 : 0xB34700);
  const Colour third = rgb(dark ? 0xF0E442 : 0x444444);
  return {{
      {first, first, Marker::circle, dash_first, true, false},
      {second, second, Marker::square, dash_second, false, false},
      // Grey words beside black ones read as switched off: on light they take ink.
      {third, dark ? third : neutral.hi, Marker::triangle, {}, false, false},
      {neutral.hi, neutral.hi, Marker::diamond, dash_later, true, true},
  }};
}

std::array<CauseStyle, cause_group_count> cause_styles(bool dark) {
  using T = Texture;
  struct Row {
    std::uint32_t dark, light;
    Texture texture;
  };
  constexpr std::array<Row, cause_group_count> rows{{
      {0xE07A2E, 0xDD7A12, T::plain},
      {0xEFCFA0, 0xB98C52, T::diagonal_up},
      {0x9A94F2, 0x7A66CC, T::plain},
      {0x4FCDC6, 0x0B9FA3, T::dots},
      {0x2F72BC, 0x0B4A86, T::horizontal},
      {0xB5527F, 0x8E2A52, T::diagonal_down},
      {0xCDE37C, 0x3F6B1E, T::plain},
      {0x8E8069, 0x8A7C70, T::vertical},
  }};
  std::array<CauseStyle, cause_group_count> styles;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Colour colour = rgb(dark ? rows[i].dark : rows[i].light);
    styles[i] = {colour, rows[i].texture, luminance(colour) > 0.2 ? dark_ink : white};
  }
  return styles;
}

std::array<Colour, work_kind_count> kind_colours(bool dark) {
  if (dark) return {rgb(0xF7F3E2), rgb(0xF79BD3), rgb(0x1FA67A), rgb(0xA79BFF), rgb(0xFF5A3C)};
  return {rgb(0x1B1E22), rgb(0xBC508E), rgb(0x26874D), rgb(0x6D40B4), rgb(0xD6430F)};
}

Neutrals dark_neutrals() {
  Neutrals n;
  n.background = rgb(0x0E1217), n.panel = rgb(0x141A21), n.control = rgb(0x1B222B);
  n.track = rgb(0x27303B), n.hair = rgb(0x2A333E), n.edge = rgb(0x3A4552);
  n.empty_ring = rgb(0x1E262F);
  n.hi = rgb(0xEEF1F4), n.mid = rgb(0xB4BECA), n.lo = rgb(0x8A96A4);
  n.busy_rim = rgb(0xD5DCE4), n.map_ground = rgb(0x12171D), n.committee = rgb(0x5B5A8F);
  n.error_bar = rgb(0xFF5A3C), n.error = rgb(0x33201A);
  return n;
}

Neutrals light_neutrals() {
  Neutrals n;
  n.background = white, n.panel = rgb(0xF6F4EF), n.control = rgb(0xECE9E2);
  n.track = rgb(0xDAD6CC), n.hair = rgb(0xD3CFC5), n.edge = rgb(0xC2BDB1);
  n.empty_ring = rgb(0xE9E6DF);
  n.hi = rgb(0x16191C), n.mid = rgb(0x3A4046), n.lo = rgb(0x4C5258);
  n.busy_rim = rgb(0x3A4046), n.map_ground = rgb(0xFBFAF7), n.committee = rgb(0xB9B0EA);
  n.error_bar = rgb(0xB34700), n.error = rgb(0xFCE9DC);
  return n;
}

void set_room_sizes(Theme& theme, double height) {
  theme.type = {height * 0.026, height * 0.030, height * 0.030, height * 0.037,
                height * 0.074, height * 0.044, height * 0.052, height * 0.089};
  theme.line_height = 1.3;
  theme.median_width = 5.5, theme.grid_width = 2, theme.play_head_width = 2.4;
  theme.rim_width = 3.4, theme.busy_rim_width = 4.6, theme.lane_width = 1.5;
  theme.dash_scale = 1.8, theme.segment_gap = 3, theme.header_bar = 6, theme.margin = 64;
  theme.token_radius = 4.4;
}

void scale_lengths(Theme& theme) {
  for (double* length :
       {&theme.median_width, &theme.grid_width, &theme.play_head_width, &theme.lane_width,
        &theme.rim_width, &theme.busy_rim_width, &theme.segment_gap, &theme.token_radius,
        &theme.panel_radius, &theme.control_radius, &theme.box_radius, &theme.gap, &theme.margin,
        &theme.header_bar, &theme.texture_pitch, &theme.texture_line})
    *length *= theme.scale;
  // Thinner lines would only turn grey.
  theme.grid_width = std::max(1.0, theme.grid_width);
  theme.lane_width = std::max(1.0, theme.lane_width);
  theme.median_width = std::max(1.5, theme.median_width);
  theme.texture_line = std::max(1.0, theme.texture_line);
  theme.texture_pitch = std::max(4.5, theme.texture_pitch);
  theme.token_radius = std::max(2.4, theme.token_radius);
}

}  // namespace

Theme make_theme(ThemeName name, double height, double zoom) {
  Theme theme;
  theme.name = name;
  const bool dark = name == ThemeName::desk_dark;
  theme.neutral = dark ? dark_neutrals() : light_neutrals();
  if (name == ThemeName::desk_light) {
    // White cards on paper: a panel without an outline must still stand off the window.
    theme.neutral.background = rgb(0xF1EEE8);
    theme.neutral.panel = white;
  }
  theme.structures = structure_styles(dark, theme.neutral);
  theme.causes = cause_styles(dark);
  theme.kinds = kind_colours(dark);
  theme.work = rgb(dark ? 0xE9EDF1 : 0xD9D6CF);
  if (!dark) theme.glow_opacity = 0.09;

  const double size = std::max(1.0, height) * std::max(0.25, zoom);
  theme.scale = size / 1080;
  if (name == ThemeName::projector) {
    set_room_sizes(theme, size);
  } else {
    const auto share = [size](double design, double floor) {
      return std::max(floor, design / 1080 * size);
    };
    theme.type = {share(16, 12), share(16.5, 12.5), share(18, 13.5), share(20, 15),
                  share(24, 17), share(28, 20),     share(32, 22),   share(40, 26)};
  }
  scale_lengths(theme);
  return theme;
}

WorkKind work_kind_of(std::string_view token) {
  if (token == "flagship") return WorkKind::flagship;
  if (token == "platform") return WorkKind::platform;
  if (token == "data") return WorkKind::data;
  if (token == "incident") return WorkKind::incident;
  return WorkKind::campaign;
}

std::string_view label_of(WorkKind kind) {
  switch (kind) {
    case WorkKind::campaign:
      return to_translate("campaign");
    case WorkKind::flagship:
      return to_translate("flagship");
    case WorkKind::platform:
      return to_translate("platform change");
    case WorkKind::data:
      return to_translate("data & reports");
    case WorkKind::incident:
      return to_translate("incident");
  }
  return "";
}

}  // namespace pendulum
