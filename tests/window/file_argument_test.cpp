#include "viz/window/file_argument.h"

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

}  // namespace
}  // namespace pendulum
