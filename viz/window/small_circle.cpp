#include "viz/window/small_circle.h"

#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace pendulum {
namespace {

template <std::size_t corners>
std::array<ImVec2, corners> unit_circle() {
  std::array<ImVec2, corners> points;
  for (std::size_t i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / corners;
    points[i] = {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
  }
  return points;
}

/// As many corners as keep the sides within a fifth of a pixel of the circle; of the dots of
/// people, thousands of them, eight.
std::span<const ImVec2> corners_for(float radius) {
  static const std::array few = unit_circle<8>();
  static const std::array some = unit_circle<12>();
  static const std::array many = unit_circle<16>();
  if (radius < 3) return few;
  if (radius < 5) return some;
  return many;
}

}  // namespace

void fill_small_circle(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour) {
  if (radius < .5F) return;  // as Dear ImGui does: nothing of it would be seen
  const std::span<const ImVec2> corners = corners_for(radius);
  const auto count = static_cast<unsigned>(corners.size());
  const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
  const ImU32 none = colour & ~IM_COL32_A_MASK;
  // The edge goes from full to nothing over one pixel, measured across the sides.
  const float soft = .5F / std::cos(std::numbers::pi_v<float> / static_cast<float>(count));
  list.PrimReserve(static_cast<int>(3 * (count - 2) + 6 * count), static_cast<int>(2 * count));
  const unsigned first = list._VtxCurrentIdx;
  for (const ImVec2& way : corners) {
    const float inside = radius - soft, outside = radius + soft;
    list.PrimWriteVtx({centre.x + inside * way.x, centre.y + inside * way.y}, uv, colour);
    list.PrimWriteVtx({centre.x + outside * way.x, centre.y + outside * way.y}, uv, none);
  }
  const auto triangle = [&](unsigned a, unsigned b, unsigned c) {
    list.PrimWriteIdx(static_cast<ImDrawIdx>(first + a));
    list.PrimWriteIdx(static_cast<ImDrawIdx>(first + b));
    list.PrimWriteIdx(static_cast<ImDrawIdx>(first + c));
  };
  for (unsigned i = 2; i < count; ++i) triangle(0, 2 * i - 2, 2 * i);
  for (unsigned before = count - 1, i = 0; i < count; before = i++) {
    triangle(2 * i, 2 * before, 2 * before + 1);
    triangle(2 * before + 1, 2 * i + 1, 2 * i);
  }
}

}  // namespace pendulum
