#pragma once

// The picture last handed to OpenGL, so that the same one is not drawn twice. After an event a few
// frames follow until everything has settled, and most of them look alike. A graphics processor
// does not care; where OpenGL is emulated each costs a tenth of a second of the processors that
// simulate.

#include <cstdint>
#include <optional>

struct ImDrawData;

namespace pendulum {

class DrawnPicture {
 public:
  /// Whether this is the picture of the last call, to the last point and colour: known by 64 bits
  /// of it, as two copies of it are megabytes.
  bool is_again(const ImDrawData& picture);

 private:
  std::optional<std::uint64_t> last_;
};

}  // namespace pendulum
