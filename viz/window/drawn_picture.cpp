#include "viz/window/drawn_picture.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include <imgui.h>

namespace pendulum {
namespace {

/// A number of all bytes taken, in four lanes at a time: fast, and nobody tries to deceive it. Each
/// step can be undone, so that a difference in one word always shows.
class Fingerprint {
 public:
  void take(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const unsigned char*>(data);
    std::array<std::uint64_t, 4> words{};
    for (; size >= sizeof words; size -= sizeof words, bytes += sizeof words) {
      std::memcpy(words.data(), bytes, sizeof words);
      step(words);
    }
    words = {0, 0, 0, size};
    std::memcpy(words.data(), bytes, std::min(size, 3 * sizeof words[0]));
    if (size > 3 * sizeof words[0])
      std::memcpy(&words[3], bytes + 3 * sizeof words[0], size - 3 * sizeof words[0]);
    step(words);
  }
  /// A value without padding.
  template <class Value>
  void take(const Value& value) {
    take(&value, sizeof value);
  }
  [[nodiscard]] std::uint64_t value() const {
    std::uint64_t all = 0;
    for (const std::uint64_t lane : lanes_) all = std::rotl(all ^ lane, 23) * factor;
    return all;
  }

 private:
  static constexpr std::uint64_t factor = 0x9e3779b97f4a7c15;
  void step(const std::array<std::uint64_t, 4>& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
      lanes_[i] = std::rotl((lanes_[i] ^ words[i]) * factor, 29);
  }
  std::array<std::uint64_t, 4> lanes_{1, 2, 3, 4};
};

void take(Fingerprint& print, const ImDrawList& list) {
  print.take(list.VtxBuffer.Size);
  print.take(list.IdxBuffer.Size);
  print.take(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
  print.take(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
  for (const ImDrawCmd& command : list.CmdBuffer) {
    print.take(command.ClipRect);
    print.take(command.TextureId);
    print.take(command.VtxOffset);
    print.take(command.IdxOffset);
    print.take(command.ElemCount);
  }
}

}  // namespace

bool DrawnPicture::is_again(const ImDrawData& picture) {
  Fingerprint print;
  print.take(picture.DisplaySize);
  for (int i = 0; i < picture.CmdListsCount; ++i) take(print, *picture.CmdLists[i]);
  if (last_ == print.value()) return true;
  last_ = print.value();
  return false;
}

}  // namespace pendulum
