#include "viz/window/recent_files.h"

#include <fstream>

#include "tests/catch.h"
#include "tests/temporary_folder.h"
#include "viz/window/kept_file.h"

namespace pendulum {
namespace {

FileArgument numbered(int number) {
  return {"/folder/" + std::to_string(number) + ".yaml", {}};
}

TEST_CASE("files opened lately are kept from one window to the next, the most recent first") {
  const testing::TemporaryFolder folder;
  const std::string path = folder.file("new/recent.json");
  RecentFiles first(path);
  CHECK(first.read().empty());
  first.add({numbered(1), numbered(2)});
  RecentFiles second(path);
  second.add({{"/folder/2.yaml", "lean"}});
  CHECK(first.read() ==
        std::vector<FileArgument>{{"/folder/2.yaml", "lean"}, numbered(1), numbered(2)});
  first.add({numbered(2)});  // again: it is there once
  CHECK(second.read() ==
        std::vector<FileArgument>{numbered(2), {"/folder/2.yaml", "lean"}, numbered(1)});
  // Whole or not at all: nothing else is left beside it.
  CHECK(std::distance(std::filesystem::directory_iterator(folder.file("new")), {}) == 1);
}

TEST_CASE("ten files opened lately are kept, named from the root") {
  RecentFiles recent;
  for (int i = 0; i < 15; ++i) recent.add({numbered(i)});
  REQUIRE(recent.read().size() == most_recent_files);
  CHECK(recent.read().front() == numbered(14));
  CHECK(recent.read().back() == numbered(5));
  recent.add({{"./here.yaml", {}}});
  CHECK(recent.read().front().path == (std::filesystem::current_path() / "here.yaml").string());
}

TEST_CASE("what is kept of recent files may be anything") {
  const testing::TemporaryFolder folder;
  const std::string path = folder.file("recent.json");
  for (const char* text : {"", "nonsense", "{}", R"({"recent_version": 2, "files": []})",
                           R"({"recent_version": 1, "files": [{"path": 3}]})"}) {
    INFO(text);
    write_kept(path, text);
    RecentFiles recent(path);
    CHECK(recent.read().empty());
    recent.add({numbered(1), {"/folder/\xff.yaml", {}}});
    CHECK(RecentFiles(path).read().front() == numbered(1));
  }
}

}  // namespace
}  // namespace pendulum
