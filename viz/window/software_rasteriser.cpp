#include "viz/window/software_rasteriser.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

namespace pendulum {
namespace {

constexpr int subpixels = 256;

struct Clip {
  int left, top, right, bottom;  // pixels, right and bottom excluded
};

struct Channels {
  float red, green, blue, alpha;  // 0 … 255
};

Channels unpack(ImU32 colour) {
  return {static_cast<float>((colour >> IM_COL32_R_SHIFT) & 255u),
          static_cast<float>((colour >> IM_COL32_G_SHIFT) & 255u),
          static_cast<float>((colour >> IM_COL32_B_SHIFT) & 255u),
          static_cast<float>((colour >> IM_COL32_A_SHIFT) & 255u)};
}

void blend_channel(std::uint8_t& under, std::uint32_t over, std::uint32_t alpha) {
  const std::uint32_t sum = over * alpha + under * (255u - alpha) + 127u;
  under = static_cast<std::uint8_t>(sum / 255u);
}

void blend(std::uint8_t* pixel, std::uint32_t red, std::uint32_t green, std::uint32_t blue,
           std::uint32_t alpha) {
  if (alpha == 0) return;
  blend_channel(pixel[0], red, alpha);
  blend_channel(pixel[1], green, alpha);
  blend_channel(pixel[2], blue, alpha);
  blend_channel(pixel[3], 255, alpha);
}

std::uint32_t to_byte(float value) {
  return static_cast<std::uint32_t>(std::clamp(value, 0.0f, 255.0f) + .5f);
}

/// Bilinear, clamped at the border, as the graphics card does it.
class Sampler {
 public:
  explicit Sampler(const AtlasTexture& atlas) : atlas_(atlas) {}

  [[nodiscard]] Channels at(float u, float v) const {
    const float x = u * static_cast<float>(atlas_.width) - .5f;
    const float y = v * static_cast<float>(atlas_.height) - .5f;
    const float left = std::floor(x), top = std::floor(y);
    const float across = x - left, down = y - top;
    const int column = static_cast<int>(left), row = static_cast<int>(top);
    return mixed(mixed(texel(column, row), texel(column + 1, row), across),
                 mixed(texel(column, row + 1), texel(column + 1, row + 1), across), down);
  }

 private:
  static Channels mixed(Channels a, Channels b, float share) {
    return {a.red + (b.red - a.red) * share, a.green + (b.green - a.green) * share,
            a.blue + (b.blue - a.blue) * share, a.alpha + (b.alpha - a.alpha) * share};
  }
  [[nodiscard]] Channels texel(int column, int row) const {
    column = std::clamp(column, 0, atlas_.width - 1);
    row = std::clamp(row, 0, atlas_.height - 1);
    const std::size_t index =
        static_cast<std::size_t>(row) * static_cast<std::size_t>(atlas_.width) +
        static_cast<std::size_t>(column);
    if (atlas_.bytes_per_texel == 1)
      return {255, 255, 255, static_cast<float>(atlas_.texels[index])};
    const std::uint8_t* bytes = atlas_.texels + index * 4;
    return {static_cast<float>(bytes[0]), static_cast<float>(bytes[1]),
            static_cast<float>(bytes[2]), static_cast<float>(bytes[3])};
  }

  AtlasTexture atlas_;
};

struct Corner {
  std::int64_t x, y;  // in subpixels
  float u, v;
  ImU32 colour;
};

/// One edge as a function that is positive inside, exact in whole numbers.
struct Edge {
  std::int64_t dx, dy, value;  // value at the first pixel of the current row
  std::int64_t inclusive;      // 0 for top and left edges, else 1: who owns the pixels on the edge

  Edge(const Corner& from, const Corner& to, int left, int top)
      : dx(to.x - from.x), dy(to.y - from.y) {
    const std::int64_t px = static_cast<std::int64_t>(left) * subpixels + subpixels / 2;
    const std::int64_t py = static_cast<std::int64_t>(top) * subpixels + subpixels / 2;
    value = dx * (py - from.y) - dy * (px - from.x);
    inclusive = (dy < 0 || (dy == 0 && dx > 0)) ? 0 : 1;
  }
  [[nodiscard]] std::int64_t step_right() const { return -dy * subpixels; }
  [[nodiscard]] std::int64_t step_down() const { return dx * subpixels; }
};

class TriangleFiller {
 public:
  TriangleFiller(const Sampler& sampler, Picture& picture) : sampler_(sampler), picture_(picture) {}

  void fill(std::array<Corner, 3> corners, const Clip& clip) {
    std::int64_t area = twice_area(corners);
    if (area == 0) return;
    if (area < 0) {
      std::swap(corners[1], corners[2]);
      area = -area;
    }
    const auto [left, right] =
        span(corners[0].x, corners[1].x, corners[2].x, clip.left, clip.right);
    const auto [top, bottom] =
        span(corners[0].y, corners[1].y, corners[2].y, clip.top, clip.bottom);
    if (left >= right || top >= bottom) return;
    const bool flat =
        corners[0].colour == corners[1].colour && corners[0].colour == corners[2].colour;
    const bool plain = corners[0].u == corners[1].u && corners[0].u == corners[2].u &&
                       corners[0].v == corners[1].v && corners[0].v == corners[2].v;
    std::array<Edge, 3> edges = {Edge(corners[1], corners[2], left, top),
                                 Edge(corners[2], corners[0], left, top),
                                 Edge(corners[0], corners[1], left, top)};
    const Shade shade{corners, flat, plain, 1.0f / static_cast<float>(area),
                      sampler_.at(corners[0].u, corners[0].v)};
    for (int y = top; y < bottom; ++y) {
      fill_row(edges, shade, left, right, y);
      for (Edge& edge : edges) edge.value += edge.step_down();
    }
  }

 private:
  struct Shade {
    const std::array<Corner, 3>& corners;
    bool flat, plain;
    float per_area;
    Channels texel;
  };

  static std::int64_t twice_area(const std::array<Corner, 3>& c) {
    return (c[1].x - c[0].x) * (c[2].y - c[0].y) - (c[1].y - c[0].y) * (c[2].x - c[0].x);
  }
  static std::pair<int, int> span(std::int64_t a, std::int64_t b, std::int64_t c, int low,
                                  int high) {
    const auto floor_pixel = [](std::int64_t v) { return static_cast<int>(v >> 8); };
    return {std::max(low, floor_pixel(std::min({a, b, c}))),
            std::min(high, floor_pixel(std::max({a, b, c})) + 1)};
  }

  void fill_row(const std::array<Edge, 3>& edges, const Shade& shade, int left, int right, int y) {
    std::array<std::int64_t, 3> w = {edges[0].value, edges[1].value, edges[2].value};
    std::uint8_t* pixel = picture_.pixel(left, y);
    for (int x = left; x < right; ++x, pixel += 4) {
      if (w[0] >= edges[0].inclusive && w[1] >= edges[1].inclusive && w[2] >= edges[2].inclusive)
        put(pixel, shade, static_cast<float>(w[1]) * shade.per_area,
            static_cast<float>(w[2]) * shade.per_area);
      for (std::size_t i = 0; i < 3; ++i) w[i] += edges[i].step_right();
    }
  }

  void put(std::uint8_t* pixel, const Shade& shade, float share1, float share2) const {
    const auto& c = shade.corners;
    const float share0 = 1.0f - share1 - share2;
    Channels colour = unpack(c[0].colour);
    if (!shade.flat) {
      const Channels b = unpack(c[1].colour), d = unpack(c[2].colour);
      colour = {colour.red * share0 + b.red * share1 + d.red * share2,
                colour.green * share0 + b.green * share1 + d.green * share2,
                colour.blue * share0 + b.blue * share1 + d.blue * share2,
                colour.alpha * share0 + b.alpha * share1 + d.alpha * share2};
    }
    const Channels texel = shade.plain
                               ? shade.texel
                               : sampler_.at(c[0].u * share0 + c[1].u * share1 + c[2].u * share2,
                                             c[0].v * share0 + c[1].v * share1 + c[2].v * share2);
    blend(pixel, to_byte(colour.red * texel.red / 255), to_byte(colour.green * texel.green / 255),
          to_byte(colour.blue * texel.blue / 255), to_byte(colour.alpha * texel.alpha / 255));
  }

  const Sampler& sampler_;
  Picture& picture_;
};

Corner corner_of(const ImDrawVert& vertex, ImVec2 origin) {
  const auto fixed = [](float v) { return static_cast<std::int64_t>(std::lround(v * subpixels)); };
  return {fixed(vertex.pos.x - origin.x), fixed(vertex.pos.y - origin.y), vertex.uv.x, vertex.uv.y,
          vertex.col};
}

Clip clip_of(const ImDrawCmd& command, ImVec2 origin, const Picture& picture) {
  const auto pixel = [](float v) { return static_cast<int>(std::lround(v)); };
  return {std::max(0, pixel(command.ClipRect.x - origin.x)),
          std::max(0, pixel(command.ClipRect.y - origin.y)),
          std::min(picture.width, pixel(command.ClipRect.z - origin.x)),
          std::min(picture.height, pixel(command.ClipRect.w - origin.y))};
}

}  // namespace

void rasterise(const ImDrawData& draw_data, const AtlasTexture& atlas, Picture& picture) {
  const Sampler sampler(atlas);
  TriangleFiller filler(sampler, picture);
  for (int n = 0; n < draw_data.CmdListsCount; ++n) {
    const ImDrawList& list = *draw_data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      const Clip clip = clip_of(command, draw_data.DisplayPos, picture);
      const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
      const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
        filler.fill({corner_of(vertices[indices[i]], draw_data.DisplayPos),
                     corner_of(vertices[indices[i + 1]], draw_data.DisplayPos),
                     corner_of(vertices[indices[i + 2]], draw_data.DisplayPos)},
                    clip);
    }
  }
}

}  // namespace pendulum
