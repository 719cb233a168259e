#include "viz/terminal/structures.h"

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

TEST_CASE("a name with @ is a variant unless there is such a file") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("odd@name.yaml"), "");
  const auto is = [](const std::string& asked, const std::string& file,
                     const std::string& variant) {
    const FileAndVariant split = split_variant(asked);
    CHECK(split.file == file);
    CHECK(split.variant == variant);
  };
  is("plans.yaml", "plans.yaml", "");
  is("plans.yaml@lean", "plans.yaml", "lean");
  is("me@home/plans.yaml@lean", "me@home/plans.yaml", "lean");
  is(folder.file("odd@name.yaml"), folder.file("odd@name.yaml"), "");
  is("@lean", "@lean", "");
}

}  // namespace
}  // namespace pendulum
