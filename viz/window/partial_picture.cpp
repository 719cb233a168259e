#include "viz/window/partial_picture.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace pendulum {
namespace {

/// Copies triangles of one list into another, each corner once.
class ListCopy {
 public:
  ListCopy(const ImDrawList& from, ImDrawList& into)
      : from_(from), into_(into), places_(static_cast<std::size_t>(from.VtxBuffer.Size), none) {}

  void copy(const ImDrawCmd& command, const PixelRect& part) {
    if (command.VtxOffset != offset_) {  // its indices count from elsewhere
      offset_ = command.VtxOffset;
      base_ = static_cast<std::uint32_t>(into_.VtxBuffer.Size);
    }
    const ImVec4 clip{std::max(command.ClipRect.x, static_cast<float>(part.left)),
                      std::max(command.ClipRect.y, static_cast<float>(part.top)),
                      std::min(command.ClipRect.z, static_cast<float>(part.right)),
                      std::min(command.ClipRect.w, static_cast<float>(part.bottom))};
    if (clip.x >= clip.z || clip.y >= clip.w) return;
    const int begin = into_.IdxBuffer.Size;
    const bool whole = clip.x == command.ClipRect.x && clip.y == command.ClipRect.y &&
                       clip.z == command.ClipRect.z && clip.w == command.ClipRect.w;
    for (unsigned i = command.IdxOffset; i + 2 < command.IdxOffset + command.ElemCount; i += 3)
      if (whole || touches(i, clip))
        for (unsigned corner = i; corner < i + 3; ++corner)
          into_.IdxBuffer.push_back(place(corner));
    if (into_.IdxBuffer.Size == begin) return;
    ImDrawCmd copied = command;
    copied.ClipRect = clip;
    copied.VtxOffset = base_;
    copied.IdxOffset = static_cast<unsigned>(begin);
    copied.ElemCount = static_cast<unsigned>(into_.IdxBuffer.Size - begin);
    into_.CmdBuffer.push_back(copied);
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  [[nodiscard]] int vertex(unsigned index) const {
    return static_cast<int>(offset_) + from_.IdxBuffer[static_cast<int>(index)];
  }
  /// Whether a triangle's frame meets the rectangle, a pixel more on each side.
  [[nodiscard]] bool touches(unsigned i, const ImVec4& clip) const {
    const ImVec2 a = from_.VtxBuffer[vertex(i)].pos, b = from_.VtxBuffer[vertex(i + 1)].pos,
                 c = from_.VtxBuffer[vertex(i + 2)].pos;
    return std::min({a.x, b.x, c.x}) <= clip.z + 1 && std::max({a.x, b.x, c.x}) >= clip.x - 1 &&
           std::min({a.y, b.y, c.y}) <= clip.w + 1 && std::max({a.y, b.y, c.y}) >= clip.y - 1;
  }
  /// Where the corner is in the copy, counted from the command's base.
  ImDrawIdx place(unsigned index) {
    const int at = vertex(index);
    std::uint32_t& known = places_[static_cast<std::size_t>(at)];
    if (known == none || known < base_) {
      known = static_cast<std::uint32_t>(into_.VtxBuffer.Size);
      into_.VtxBuffer.push_back(from_.VtxBuffer[at]);
    }
    return static_cast<ImDrawIdx>(known - base_);
  }

  const ImDrawList& from_;
  ImDrawList& into_;
  std::vector<std::uint32_t> places_;  // by vertex: where it is in the copy
  std::uint32_t offset_ = 0, base_ = 0;
};

bool meet(const ImDrawCmd& command, const PixelRect& part) {
  return command.ClipRect.x < static_cast<float>(part.right) &&
         command.ClipRect.z > static_cast<float>(part.left) &&
         command.ClipRect.y < static_cast<float>(part.bottom) &&
         command.ClipRect.w > static_cast<float>(part.top);
}

bool any_meet(const ImDrawList& list, std::span<const PixelRect> parts) {
  return std::any_of(list.CmdBuffer.begin(), list.CmdBuffer.end(), [&](const ImDrawCmd& command) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const PixelRect& part) { return meet(command, part); });
  });
}

/// Whether each command lies within one part.
bool lies_inside(const ImDrawList& list, std::span<const PixelRect> parts) {
  return std::all_of(list.CmdBuffer.begin(), list.CmdBuffer.end(), [&](const ImDrawCmd& command) {
    return std::any_of(parts.begin(), parts.end(), [&](const PixelRect& part) {
      return command.ClipRect.x >= static_cast<float>(part.left) &&
             command.ClipRect.z <= static_cast<float>(part.right) &&
             command.ClipRect.y >= static_cast<float>(part.top) &&
             command.ClipRect.w <= static_cast<float>(part.bottom);
    });
  });
}

}  // namespace

void clip_at_whole_pixels(ImDrawData& picture) {
  for (int i = 0; i < picture.CmdListsCount; ++i)
    for (ImDrawCmd& command : picture.CmdLists[i]->CmdBuffer)
      for (float* side :
           {&command.ClipRect.x, &command.ClipRect.y, &command.ClipRect.z, &command.ClipRect.w})
        *side = std::floor(*side + .5F);
}

PartialPicture::PartialPicture(const ImDrawData& whole, std::span<const PixelRect> parts)
    : data_(whole) {
  for (int i = 0; i < whole.CmdListsCount; ++i) {
    const ImDrawList& from = *whole.CmdLists[i];
    if (!any_meet(from, parts)) continue;
    if (lies_inside(from, parts)) {  // as it is
      pointers_.push_back(whole.CmdLists[i]);
      continue;
    }
    lists_.push_back(std::make_unique<ImDrawList>(nullptr));
    ListCopy copy(from, *lists_.back());
    for (const ImDrawCmd& command : from.CmdBuffer)
      for (const PixelRect& part : parts) copy.copy(command, part);
    pointers_.push_back(lists_.back().get());
  }
#if IMGUI_VERSION_NUM >= 18980
  data_.CmdLists.resize(0);
  for (ImDrawList* list : pointers_) data_.CmdLists.push_back(list);
#else
  data_.CmdLists = pointers_.data();
#endif
  data_.CmdListsCount = static_cast<int>(pointers_.size());
  data_.TotalVtxCount = data_.TotalIdxCount = 0;
  for (const ImDrawList* list : pointers_) {
    data_.TotalVtxCount += list->VtxBuffer.Size;
    data_.TotalIdxCount += list->IdxBuffer.Size;
  }
}

}  // namespace pendulum
