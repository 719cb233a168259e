#include "viz/window/picture.h"

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "tests/catch.h"

namespace pendulum {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a PNG is the same for the same picture and starts as one must") {
  Picture picture(3, 2);
  picture.pixel(1, 1)[0] = 200;
  const auto bytes = encode_png(picture);
  CHECK(encode_png(picture) == bytes);
  REQUIRE(bytes.size() > 40);
  CHECK(std::string(bytes.begin() + 1, bytes.begin() + 4) == "PNG");
  CHECK(int{bytes[19]} == 3);  // width, the last byte of a big-endian number
  CHECK(int{bytes[23]} == 2);
}

TEST_CASE("a file is written whole or not at all") {
  const fs::path folder =
      fs::temp_directory_path() / ("pendulum_picture_" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const std::string path = (folder / "a.png").string();
  const std::uint8_t bytes[] = {1, 2, 3};
  CHECK(write_whole_file(path, bytes, 3).empty());
  CHECK(fs::file_size(path) == 3);
  const std::string problem = write_whole_file((folder / "no/such/b.png").string(), bytes, 3);
  CHECK(problem.find("b.png") != std::string::npos);
  // No leftover beside it.
  CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}) == 1);
  fs::remove_all(folder);
}

TEST_CASE("a link stays a link and a device a device") {
  const fs::path folder =
      fs::temp_directory_path() / ("pendulum_links_" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const std::uint8_t bytes[] = {1, 2, 3};
  REQUIRE(write_whole_file((folder / "a.png").string(), bytes, 1).empty());
  fs::create_symlink("a.png", folder / "b.png");
  CHECK(write_whole_file((folder / "b.png").string(), bytes, 3).empty());
  CHECK(fs::is_symlink(folder / "b.png"));
  CHECK(fs::file_size(folder / "a.png") == 3);
  fs::create_symlink("/dev/null", folder / "c.png");
  CHECK(write_whole_file((folder / "c.png").string(), bytes, 3).empty());
  CHECK(fs::is_character_file(folder / "c.png"));
  CHECK_FALSE(write_whole_file(folder.string(), bytes, 3).empty());
  fs::remove_all(folder);
}

}  // namespace
}  // namespace pendulum
