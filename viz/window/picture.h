#pragma once

// A picture in memory and the way to a PNG file.

#include <cstdint>
#include <string>
#include <vector>

namespace pendulum {

/// Rows from the top, four bytes a pixel (red, green, blue, alpha), not premultiplied.
struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;

  Picture() = default;
  Picture(int w, int h)
      : width(w), height(h), rgba(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4) {}
  [[nodiscard]] std::uint8_t* pixel(int x, int y) {
    return rgba.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                          static_cast<std::size_t>(x)) *
                             4;
  }
  [[nodiscard]] const std::uint8_t* pixel(int x, int y) const {
    return const_cast<Picture*>(this)->pixel(x, y);
  }
};

/// The bytes of a PNG of the picture; the same picture gives the same bytes.
std::vector<std::uint8_t> encode_png(const Picture& picture);

/// Writes `bytes` to `path` whole or not at all (through a neighbour that is renamed). Returns an
/// empty string, or what went wrong.
std::string write_whole_file(const std::string& path, const std::uint8_t* bytes, std::size_t size);

}  // namespace pendulum
