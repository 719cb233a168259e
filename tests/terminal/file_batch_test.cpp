#include "viz/terminal/file_batch.h"

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/exit_code.h"

namespace pendulum {
namespace {

TEST_CASE("files appear together, in folders made for them") {
  const testing::TemporaryFolder folder;
  FileBatch batch;
  batch.add(folder.file("a.csv"), "one");
  batch.add(folder.file("deep/er/b.csv"), "two");
  CHECK(testing::read_file(folder.file("a.csv")).empty());
  batch.commit();
  CHECK(testing::read_file(folder.file("a.csv")) == "one");
  CHECK(testing::read_file(folder.file("deep/er/b.csv")) == "two");
  CHECK(folder.names() == std::vector<std::string>{"a.csv", "deep"});
}

TEST_CASE("an old file stays until the new one is whole") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("a.csv"), "old");
  {
    FileBatch batch;
    batch.add(folder.file("a.csv"), "new");
  }
  CHECK(testing::read_file(folder.file("a.csv")) == "old");
  CHECK(folder.names() == std::vector<std::string>{"a.csv"});
}

TEST_CASE("what cannot be written says so and leaves nothing") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("in_the_way"), "");
  {
    FileBatch batch;
    batch.add(folder.file("a.csv"), "one");
    CHECK_THROWS_AS(batch.add(folder.path(), "text"), Exit);
    CHECK_THROWS_AS(batch.add(folder.file("in_the_way/b.csv"), "text"), Exit);
  }
  CHECK(folder.names() == std::vector<std::string>{"in_the_way"});
}

}  // namespace
}  // namespace pendulum
