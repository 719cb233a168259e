#include "viz/window/drawn_list.h"

#include <algorithm>
#include <cstring>
#include <span>

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

/// To the last bit. In line: asked of every corner of what may have changed.
bool same_point(const ImDrawVert& a, const ImDrawVert& b) {
  struct Bits {
    std::uint64_t place, texel;
    std::uint32_t colour;
  };
  const auto bits = [](const ImDrawVert& point) {
    static_assert(sizeof(point.pos) == 8 && sizeof(point.uv) == 8 && sizeof(point.col) == 4);
    Bits of{};
    std::memcpy(&of.place, &point.pos, 8);
    std::memcpy(&of.texel, &point.uv, 8);
    of.colour = point.col;
    return of;
  };
  const Bits x = bits(a), y = bits(b);
  return x.place == y.place && x.texel == y.texel && x.colour == y.colour;
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

struct Box {
  float left, top, right, bottom;
  [[nodiscard]] bool is_empty() const { return left > right || top > bottom; }
};

/// Adds boxes that follow each other closely, as those of one shape do, to the damage as one.
class Gatherer {
 public:
  explicit Gatherer(Damage& damage) : damage_(damage) {}
  ~Gatherer() { flush(); }
  Gatherer(const Gatherer&) = delete;
  Gatherer& operator=(const Gatherer&) = delete;
  void add(const Box& box) {
    if (box.is_empty()) return;
    const Box both{std::min(so_far_.left, box.left), std::min(so_far_.top, box.top),
                   std::max(so_far_.right, box.right), std::max(so_far_.bottom, box.bottom)};
    const bool far = both.right - both.left > most || both.bottom - both.top > most;
    if (far) flush();
    so_far_ = far ? box : both;
  }

 private:
  static constexpr float most = 32;  // pixels along a side
  static constexpr Box nothing{1e9F, 1e9F, -1e9F, -1e9F};
  void flush() {
    if (!so_far_.is_empty()) damage_.add(so_far_.left, so_far_.top, so_far_.right, so_far_.bottom);
    so_far_ = nothing;
  }
  Damage& damage_;
  Box so_far_ = nothing;
};

template <class Value>
void copy(std::span<const Value> from, ImVector<Value>& to) {
  to.resize(static_cast<int>(from.size()));
  std::copy(from.begin(), from.end(), to.begin());
}

/// A list as the triangles it draws, in their order, however they are stored.
class Triangles {
 public:
  Triangles() = default;
  Triangles(const ListView& list, const std::vector<DrawnTriangle>& triangles)
      : list_(list), triangles_(triangles) {}

  static void find(const ListView& list, std::vector<DrawnTriangle>& triangles) {
    triangles.clear();
    for (std::uint32_t c = 0; c < list.commands.size(); ++c) {
      const ImDrawCmd& command = list.commands[c];
      for (unsigned i = command.IdxOffset; i + 2 < command.IdxOffset + command.ElemCount; i += 3)
        triangles.push_back(
            {c,
             {list.indices[i] + command.VtxOffset, list.indices[i + 1] + command.VtxOffset,
              list.indices[i + 2] + command.VtxOffset}});
    }
  }

  [[nodiscard]] std::size_t size() const { return triangles_.size(); }
  [[nodiscard]] bool same(std::size_t here, const Triangles& other, std::size_t there) const {
    const DrawnTriangle& a = triangles_[here];
    const DrawnTriangle& b = other.triangles_[there];
    for (std::size_t i = 0; i < 3; ++i)
      if (!same_point(corner(a, i), other.corner(b, i))) return false;
    return same_ground(list_.commands[a.command], other.list_.commands[b.command]);
  }
  /// What of the window the triangle touches.
  [[nodiscard]] Box box(std::size_t index) const {
    const DrawnTriangle& triangle = triangles_[index];
    const ImVec2 a = corner(triangle, 0).pos, b = corner(triangle, 1).pos,
                 c = corner(triangle, 2).pos;
    const ImVec4& clip = list_.commands[triangle.command].ClipRect;
    return {std::max(clip.x, std::min(a.x, std::min(b.x, c.x))),
            std::max(clip.y, std::min(a.y, std::min(b.y, c.y))),
            std::min(clip.z, std::max(a.x, std::max(b.x, c.x))),
            std::min(clip.w, std::max(a.y, std::max(b.y, c.y)))};
  }

 private:
  [[nodiscard]] const ImDrawVert& corner(const DrawnTriangle& triangle, std::size_t i) const {
    return list_.vertices[triangle.corners[i]];
  }

  ListView list_;
  std::span<const DrawnTriangle> triangles_;
};

/// Everything a list may draw on.
void add_all(const ListView& list, Damage& damage) {
  for (const ImDrawCmd& command : list.commands)
    damage.add(command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w);
}

// Of a map that plays tokens move nearly everywhere: to find out where takes longer than it saves.
constexpr int frames_of_motion = 3;
constexpr std::size_t many_indices = 30'000;  // a busy map has more, no other panel

/// Where two versions of a list differ.
void compare(const Triangles& old, const Triangles& now, Damage& damage) {
  std::size_t begin = 0, old_end = old.size(), now_end = now.size();
  while (begin < std::min(old_end, now_end) && old.same(begin, now, begin)) ++begin;
  while (std::min(old_end, now_end) > begin && old.same(old_end - 1, now, now_end - 1)) {
    --old_end;
    --now_end;
  }
  Gatherer left(damage), come(damage);
  const bool in_pairs = old_end == now_end;  // mostly the same shapes in other places or colours
  for (std::size_t i = begin; i < std::max(old_end, now_end); ++i) {
    if (in_pairs && old.same(i, now, i)) continue;
    if (i < old_end) left.add(old.box(i));
    if (i < now_end) come.add(now.box(i));
  }
}

}  // namespace

void DrawnList::change_to(const ImDrawList& list, Changes& changes) {
  const ListView before = {all_of(vertices_), all_of(indices_), commands_};
  const ListView after = view_of(list);
  if (!is_old_ && same(before, after)) {  // mostly
    in_motion_ = 0;
    return;
  }
  std::vector<DrawnTriangle>& fresh = changes.scratch;
  fresh.clear();
  ++in_motion_;
  const bool plays = in_motion_ > frames_of_motion && after.indices.size() > many_indices;
  if (!changes.parts) {
    changes.damage.add_everything();
  } else if (plays || is_old_) {
    add_all(before, changes.damage);
    add_all(after, changes.damage);
  } else {
    if (triangles_.empty()) Triangles::find(before, triangles_);
    Triangles::find(after, fresh);
    compare({before, triangles_}, {after, fresh}, changes.damage);
  }
  list_ = &list;
  is_old_ = plays;
  if (!plays) {
    copy(after.vertices, vertices_);
    copy(after.indices, indices_);
  }
  commands_.assign(after.commands.begin(), after.commands.end());
  triangles_.swap(fresh);
}

void DrawnList::leave(Changes& changes) {
  if (!is_old_ && indices_.Size == 0) return;  // it drew nothing
  const ListView before = {all_of(vertices_), all_of(indices_), commands_};
  if (!changes.parts) return changes.damage.add_everything();
  if (is_old_) return add_all(before, changes.damage);
  if (triangles_.empty()) Triangles::find(before, triangles_);
  compare({before, triangles_}, {}, changes.damage);
}

void DrawnList::take_over_points(ImDrawList& list) {
  if (!is_old_) return;
  vertices_.swap(list.VtxBuffer);
  indices_.swap(list.IdxBuffer);
  is_old_ = false;
}

}  // namespace pendulum
