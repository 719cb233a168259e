#include "viz/window/file_argument.h"

#include <cstdlib>
#include <filesystem>

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("a file is named from the root wherever somebody stands") {
  const std::string here = std::filesystem::current_path().string();
  CHECK(from_root({"a.yaml", "lean"}) == FileArgument{here + "/a.yaml", "lean"});
  CHECK(from_root({"./b/../a.yaml", {}}) == FileArgument{here + "/a.yaml", {}});
  CHECK(from_root({"/x/a.yaml", {}}) == FileArgument{"/x/a.yaml", {}});
}

TEST_CASE("a folder is told in few words") {
  const std::string home = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
  ::setenv("HOME", "/home/ada", 1);
  CHECK(folder_words("/home/ada") == "~");
  CHECK(folder_words("/home/ada/work/") == "~/work");
  CHECK(folder_words("/home/adalbert/work") == "/home/adalbert/work");
  CHECK(folder_words("/home/ada/work/firms/2026/spring") == "…/2026/spring");
  CHECK(folder_words("/srv/firms") == "/srv/firms");
  CHECK(folder_words("/srv/firms/north/2026/spring") == "…/2026/spring");
  CHECK(folder_words("/") == "/");
  CHECK(folder_words(".") == folder_words(std::filesystem::current_path().string()));
  ::setenv("HOME", home.c_str(), 1);
}

}  // namespace
}  // namespace pendulum
