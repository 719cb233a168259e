#include "viz/window/picture.h"

#include <cerrno>
#include <csetjmp>
#include <cstdio>
#include <cstring>

#include <png.h>
#include <unistd.h>

#include "sim/base/check.h"

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
  const std::string neighbour = path + ".part" + std::to_string(::getpid());
  std::FILE* file = std::fopen(neighbour.c_str(), "wb");
  if (file == nullptr) return path + ": " + std::strerror(errno);
  bool good = std::fwrite(bytes, 1, size, file) == size;
  good = std::fflush(file) == 0 && good;
  good = ::fsync(::fileno(file)) == 0 && good;
  good = std::fclose(file) == 0 && good;
  good = good && std::rename(neighbour.c_str(), path.c_str()) == 0;
  if (good) return {};
  const std::string problem = path + ": " + std::strerror(errno);
  std::remove(neighbour.c_str());
  return problem;
}

}  // namespace pendulum
