#include "viz/window/picture.h"

#include <cerrno>
#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <png.h>
#include <unistd.h>

#include "sim/base/check.h"

namespace fs = std::filesystem;

namespace pendulum {
namespace {

void append_bytes(png_structp png, png_bytep data, png_size_t size) {
  auto* bytes = static_cast<std::vector<std::uint8_t>*>(png_get_io_ptr(png));
  bytes->insert(bytes->end(), data, data + size);
}

void no_flush(png_structp) {}

[[noreturn]] void fail_png(png_structp, png_const_charp message) {
  // Only our own arguments can be wrong here: nothing is read and memory is the only sink.
  fail_check("png", __FILE__, __LINE__, message);
}

/// Whether all of it was written, and is on the disk where that is asked for; else errno says why.
bool write_bytes(const std::string& path, const std::uint8_t* bytes, std::size_t size,
                 bool on_disk) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  bool good = std::fwrite(bytes, 1, size, file) == size;
  good = std::fflush(file) == 0 && good;
  if (on_disk) good = ::fsync(::fileno(file)) == 0 && good;
  return std::fclose(file) == 0 && good;
}

}  // namespace

std::vector<std::uint8_t> encode_png(const Picture& picture) {
  PENDULUM_CHECK(picture.width > 0 && picture.height > 0, "a picture has a size");
  std::vector<std::uint8_t> bytes;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail_png, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &bytes, append_bytes, no_flush);
  png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width),
               static_cast<png_uint_32>(picture.height), 8, PNG_COLOR_TYPE_RGBA, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level(png, 6);
  png_write_info(png, info);
  for (int y = 0; y < picture.height; ++y) png_write_row(png, picture.pixel(0, y));
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return bytes;
}

std::string write_whole_file(const std::string& path, const std::uint8_t* bytes, std::size_t size) {
  std::error_code none;
  const fs::file_status status = fs::status(path, none);
  // A pipe or a device takes what comes; a file in its place would be a loss.
  if (fs::exists(status) && !fs::is_regular_file(status))
    return write_bytes(path, bytes, size, false) ? "" : path + ": " + std::strerror(errno);
  // Of a link, what it leads to is written.
  const std::string place = fs::is_regular_file(status) ? fs::canonical(path, none).string() : path;
  const std::string neighbour = place + ".part" + std::to_string(::getpid());
  if (write_bytes(neighbour, bytes, size, true) &&
      std::rename(neighbour.c_str(), place.c_str()) == 0)
    return {};
  const std::string problem = path + ": " + std::strerror(errno);
  std::remove(neighbour.c_str());
  return problem;
}

}  // namespace pendulum
