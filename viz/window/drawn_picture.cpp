#include "viz/window/drawn_picture.h"

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
  std::vector<std::unique_ptr<Kept>> now(static_cast<std::size_t>(picture.CmdListsCount));
  bool in_order = true;
  std::size_t next = 0;  // of those kept
  const auto view_of_kept = [](const Kept& kept) {
    return ListView{all_of(kept.vertices), all_of(kept.indices), kept.commands};
  };
  const auto differ = [&](const Triangles& old, const Triangles& fresh) {
    if (parts_ == PartsWanted::yes) return compare(old, fresh, damage);
    damage.add_everything();
  };
  const auto triangles_of = [&](Kept& kept) {
    const ListView view = view_of_kept(kept);
    if (parts_ == PartsWanted::yes && kept.triangles.empty()) Triangles::find(view, kept.triangles);
    return Triangles(view, kept.triangles);
  };
  const auto differs_everywhere = [&](const ListView& list) {
    if (parts_ == PartsWanted::yes) return add_all(list, damage);
    damage.add_everything();
  };
  const auto leave_out = [&](std::size_t end) {
    for (; next < end; ++next) {
      if (!last_[next]) continue;  // is further up now
      Kept& gone = *last_[next];
      if (gone.is_old) {
        differs_everywhere(view_of_kept(gone));
      } else if (gone.indices.Size > 0) {
        differ(triangles_of(gone), {});
      }
    }
  };
  for (std::size_t i = 0; i < now.size(); ++i) {
    const ImDrawList& list = *picture.CmdLists[static_cast<int>(i)];
    const auto found = std::find_if(last_.begin(), last_.end(),
                                    [&](const auto& kept) { return kept && kept->list == &list; });
    if (found != last_.end()) {
      const auto place = static_cast<std::size_t>(found - last_.begin());
      in_order &= place >= next;
      leave_out(place);
      next = place + 1;
      now[i] = std::move(*found);
    } else {
      now[i] = std::make_unique<Kept>();
    }
    Kept& kept = *now[i];
    const ListView after = view_of(list);
    if (!kept.is_old && same(view_of_kept(kept), after)) {  // mostly
      kept.in_motion = 0;
      continue;
    }
    fresh_.clear();
    ++kept.in_motion;
    const bool plays = kept.in_motion > frames_of_motion && after.indices.size() > many_indices;
    if (plays || kept.is_old) {
      differs_everywhere(view_of_kept(kept));
      differs_everywhere(after);
    } else {
      if (parts_ == PartsWanted::yes) Triangles::find(after, fresh_);
      differ(triangles_of(kept), {after, fresh_});
    }
    kept.list = &list;
    kept.is_old = plays;
    if (!plays) {
      copy(after.vertices, kept.vertices);
      copy(after.indices, kept.indices);
    }
    kept.commands.assign(after.commands.begin(), after.commands.end());
    kept.triangles.swap(fresh_);
  }
  leave_out(last_.size());
  last_ = std::move(now);
  return in_order;
}

void DrawnPicture::take_over_points(ImDrawData& picture) {
  for (int i = 0; i < picture.CmdListsCount; ++i) {
    ImDrawList& list = *picture.CmdLists[i];
    for (const std::unique_ptr<Kept>& kept : last_) {
      if (kept->list != &list || !kept->is_old) continue;
      kept->vertices.swap(list.VtxBuffer);
      kept->indices.swap(list.IdxBuffer);
      kept->is_old = false;
    }
  }
}

}  // namespace pendulum
