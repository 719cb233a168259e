#include "viz/window/kept_drawing.h"

#include <cstring>

namespace pendulum {
namespace {

ImVec4 clip_of(const ImDrawList& list) {
  const ImVec2 from = list.GetClipRectMin(), to = list.GetClipRectMax();
  return {from.x, from.y, to.x, to.y};
}

}  // namespace

ImDrawList& KeptDrawing::begin(const ImDrawList& target) {
  if (!list_) list_ = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
  clip_ = clip_of(target);
  list_->_ResetForNewFrame();
  list_->Flags = target.Flags;
  list_->PushTextureID(target._CmdHeader.TextureId);
  list_->PushClipRect({clip_.x, clip_.y}, {clip_.z, clip_.w});
  return *list_;
}

bool KeptDrawing::fits(const ImDrawList& target) const {
  const ImVec4 now = clip_of(target);
  return list_ && std::memcmp(&now, &clip_, sizeof(now)) == 0;
}

bool KeptDrawing::append_to(ImDrawList& target) const {
  const ImDrawList& from = *list_;
  for (const ImDrawCmd& command : from.CmdBuffer)
    if (command.VtxOffset != 0) return false;
  target.PrimReserve(0, from.VtxBuffer.Size);
  const unsigned base = target._VtxCurrentIdx;
  std::memcpy(target._VtxWritePtr, from.VtxBuffer.Data,
              static_cast<std::size_t>(from.VtxBuffer.size_in_bytes()));
  target._VtxWritePtr += from.VtxBuffer.Size;
  target._VtxCurrentIdx += static_cast<unsigned>(from.VtxBuffer.Size);
  for (const ImDrawCmd& command : from.CmdBuffer) {
    if (command.ElemCount == 0) continue;
    target.PushClipRect({command.ClipRect.x, command.ClipRect.y},
                        {command.ClipRect.z, command.ClipRect.w});
    target.PrimReserve(static_cast<int>(command.ElemCount), 0);
    const ImDrawIdx* index = from.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i < command.ElemCount; ++i)
      *target._IdxWritePtr++ = static_cast<ImDrawIdx>(index[i] + base);
    target.PopClipRect();
  }
  return true;
}

}  // namespace pendulum
