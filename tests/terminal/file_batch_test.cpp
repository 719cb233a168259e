#include "viz/terminal/file_batch.h"

#include <filesystem>
#include <thread>

#include <sys/stat.h>

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/exit_code.h"

namespace pendulum {
namespace {

namespace fs = std::filesystem;

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

TEST_CASE("a file named without a folder appears where one is") {
  const testing::TemporaryFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  {
    FileBatch batch;
    CHECK_NOTHROW(batch.add("a.csv", "one"));
    batch.commit();
  }
  fs::current_path(before);
  CHECK(testing::read_file(folder.file("a.csv")) == "one");
  CHECK(folder.names() == std::vector<std::string>{"a.csv"});
}

TEST_CASE("what cannot be written is known before anything is, and knowing leaves no trace") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("in_the_way"), "");
  REQUIRE(::mkfifo(folder.file("pipe").c_str(), 0600) == 0);
  for (const char* name : {"a.csv", "deep/er/a.csv", "in_the_way", "pipe"})
    CHECK_NOTHROW(FileBatch::check(folder.file(name)));
  CHECK_THROWS_AS(FileBatch::check(folder.path()), Exit);
  CHECK_THROWS_AS(FileBatch::check(folder.file("in_the_way/a.csv")), Exit);
  CHECK_THROWS_AS(FileBatch::check("/proc/no/a.csv"), Exit);
  CHECK_THROWS_AS(require_writable_folder("/proc/no", "/proc/no"), Exit);
  CHECK(folder.names() == std::vector<std::string>{"in_the_way", "pipe"});
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

TEST_CASE("a link stays a link, and what it leads to is replaced whole") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("kept.csv"), "old");
  fs::create_symlink("kept.csv", folder.file("to_kept"));
  fs::create_symlink(folder.file("new/er.csv"), folder.file("to_new"));  // nothing there yet
  FileBatch batch;
  batch.add(folder.file("to_kept"), "one");
  batch.add(folder.file("to_new"), "two");
  CHECK(testing::read_file(folder.file("kept.csv")) == "old");
  batch.commit();
  CHECK(testing::read_file(folder.file("kept.csv")) == "one");
  CHECK(testing::read_file(folder.file("new/er.csv")) == "two");
  CHECK(fs::is_symlink(folder.file("to_kept")));
  CHECK(fs::is_symlink(folder.file("to_new")));
  CHECK(folder.names() == std::vector<std::string>{"kept.csv", "new", "to_kept", "to_new"});
}

TEST_CASE("links that lead nowhere are refused") {
  const testing::TemporaryFolder folder;
  fs::create_symlink("round", folder.file("round"));
  FileBatch batch;
  CHECK_THROWS_AS(batch.add(folder.file("round"), "text"), Exit);
  CHECK(fs::is_symlink(folder.file("round")));
}

TEST_CASE("a pipe is written to and stays a pipe") {
  const testing::TemporaryFolder folder;
  const std::string pipe = folder.file("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::string read;
  std::thread reader([&] { read = testing::read_file(pipe); });
  FileBatch batch;
  batch.add(pipe, "through");
  batch.commit();
  reader.join();
  CHECK(read == "through");
  CHECK(fs::is_fifo(pipe));
  CHECK(batch.paths() == std::vector<std::string>{pipe});
}

// By a link: were it replaced after all, it would be the link.
TEST_CASE("a device that takes nothing says so and stays a device") {
  if (!fs::is_character_file("/dev/full")) return;
  const testing::TemporaryFolder folder;
  fs::create_symlink("/dev/full", folder.file("full"));
  FileBatch batch;
  CHECK_THROWS_AS(batch.add(folder.file("full"), "text"), Exit);
  CHECK(fs::is_symlink(folder.file("full")));
  CHECK(fs::is_character_file("/dev/full"));
}

}  // namespace
}  // namespace pendulum
