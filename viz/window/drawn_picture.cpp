#include "viz/window/drawn_picture.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace pendulum {
namespace {

struct ListView {
  std::span<const ImDrawVert> vertices;
  std::span<const ImDrawIdx> indices;
  std::span<const ImDrawCmd> commands;
};

template <class Value>
std::span<const Value> all_of(const ImVector<Value>& values) {
  return {values.Data, static_cast<std::size_t>(values.Size)};
}

ListView view_of(const ImDrawList& list) {
  return {all_of(list.VtxBuffer), all_of(list.IdxBuffer), all_of(list.CmdBuffer)};
}

template <class Value>
bool same_bytes(std::span<const Value> a, std::span<const Value> b) {
  return a.size() == b.size() &&
         (a.empty() || std::memcmp(a.data(), b.data(), a.size_bytes()) == 0);
}

bool same_ground(const ImDrawCmd& a, const ImDrawCmd& b) {
  return a.TextureId == b.TextureId && a.ClipRect.x == b.ClipRect.x &&
         a.ClipRect.y == b.ClipRect.y && a.ClipRect.z == b.ClipRect.z &&
         a.ClipRect.w == b.ClipRect.w;
}

bool same(const ListView& a, const ListView& b) {
  return same_bytes(a.vertices, b.vertices) && same_bytes(a.indices, b.indices) &&
         std::equal(a.commands.begin(), a.commands.end(), b.commands.begin(), b.commands.end(),
                    [](const ImDrawCmd& x, const ImDrawCmd& y) {
                      return same_ground(x, y) && x.VtxOffset == y.VtxOffset &&
                             x.IdxOffset == y.IdxOffset && x.ElemCount == y.ElemCount;
                    });
}

/// A list as the triangles it draws, in their order, however they are stored.
class Triangles {
 public:
  explicit Triangles(const ListView& list) : list_(list) {
    triangles_.reserve(list.indices.size() / 3);
    for (std::uint32_t c = 0; c < list.commands.size(); ++c) {
      const ImDrawCmd& command = list.commands[c];
      for (unsigned i = command.IdxOffset; i + 2 < command.IdxOffset + command.ElemCount; i += 3)
        triangles_.push_back(
            {c,
             {list.indices[i] + command.VtxOffset, list.indices[i + 1] + command.VtxOffset,
              list.indices[i + 2] + command.VtxOffset}});
    }
  }
  [[nodiscard]] std::size_t size() const { return triangles_.size(); }
  [[nodiscard]] bool same(std::size_t here, const Triangles& other, std::size_t there) const {
    const Triangle& a = triangles_[here];
    const Triangle& b = other.triangles_[there];
    for (std::size_t i = 0; i < 3; ++i)
      if (std::memcmp(&corner(a, i), &other.corner(b, i), sizeof(ImDrawVert)) != 0) return false;
    return same_ground(list_.commands[a.command], other.list_.commands[b.command]);
  }
  void damage(std::size_t index, Damage& damage) const {
    const Triangle& triangle = triangles_[index];
    const auto [x0, x1] = std::minmax(
        {corner(triangle, 0).pos.x, corner(triangle, 1).pos.x, corner(triangle, 2).pos.x});
    const auto [y0, y1] = std::minmax(
        {corner(triangle, 0).pos.y, corner(triangle, 1).pos.y, corner(triangle, 2).pos.y});
    const ImVec4& clip = list_.commands[triangle.command].ClipRect;
    if (x1 < clip.x || x0 > clip.z || y1 < clip.y || y0 > clip.w) return;
    damage.add(std::max(x0, clip.x), std::max(y0, clip.y), std::min(x1, clip.z),
               std::min(y1, clip.w));
  }

 private:
  struct Triangle {
    std::uint32_t command;
    std::array<std::uint32_t, 3> corners;
  };
  [[nodiscard]] const ImDrawVert& corner(const Triangle& triangle, std::size_t i) const {
    return list_.vertices[triangle.corners[i]];
  }

  ListView list_;
  std::vector<Triangle> triangles_;
};

/// Where two versions of a list differ.
void compare(const ListView& before, const ListView& after, Damage& damage) {
  const Triangles old(before), now(after);
  std::size_t begin = 0, old_end = old.size(), now_end = now.size();
  while (begin < std::min(old_end, now_end) && old.same(begin, now, begin)) ++begin;
  while (std::min(old_end, now_end) > begin && old.same(old_end - 1, now, now_end - 1)) {
    --old_end;
    --now_end;
  }
  const bool in_pairs = old_end == now_end;  // mostly the same shapes in other places or colours
  for (std::size_t i = begin; i < std::max(old_end, now_end); ++i) {
    if (in_pairs && old.same(i, now, i)) continue;
    if (i < old_end) old.damage(i, damage);
    if (i < now_end) now.damage(i, damage);
  }
}

}  // namespace

std::vector<PixelRect> DrawnPicture::changes_to(const ImDrawData& picture) {
  const int width = static_cast<int>(picture.DisplaySize.x);
  const int height = static_cast<int>(picture.DisplaySize.y);
  Damage damage(width, height);
  const bool comparable = width == width_ && height == height_;
  if (!take(picture, damage) || !comparable) damage.add_everything();
  width_ = width;
  height_ = height;
  return damage.rectangles();
}

/// Keeps the picture, and says where it differs from the one kept before. False when lists that
/// were there have changed places: what was below may be above anywhere.
bool DrawnPicture::take(const ImDrawData& picture, Damage& damage) {
  std::vector<Kept> now(static_cast<std::size_t>(picture.CmdListsCount));
  bool in_order = true;
  std::size_t next = 0;  // of those kept
  const auto leave_out = [&](std::size_t end) {
    for (; next < end; ++next)
      compare({last_[next].vertices, last_[next].indices, last_[next].commands}, {}, damage);
  };
  for (std::size_t i = 0; i < now.size(); ++i) {
    const ImDrawList& list = *picture.CmdLists[static_cast<int>(i)];
    const auto found = std::find_if(last_.begin(), last_.end(),
                                    [&](const Kept& kept) { return kept.list == &list; });
    if (found != last_.end()) {
      const auto place = static_cast<std::size_t>(found - last_.begin());
      in_order &= place >= next;
      leave_out(place);
      next = place + 1;
      now[i] = std::move(*found);
    }
    const ListView before{now[i].vertices, now[i].indices, now[i].commands};
    if (same(before, view_of(list))) continue;  // mostly
    compare(before, view_of(list), damage);
    now[i] = {&list,
              {list.VtxBuffer.begin(), list.VtxBuffer.end()},
              {list.IdxBuffer.begin(), list.IdxBuffer.end()},
              {list.CmdBuffer.begin(), list.CmdBuffer.end()}};
  }
  leave_out(last_.size());
  last_ = std::move(now);
  return in_order;
}

}  // namespace pendulum
