#include "viz/window/file_watcher.h"

#include <atomic>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "tests/catch.h"

namespace pendulum {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

class WatchedFolder {
 public:
  WatchedFolder()
      : folder_(fs::temp_directory_path() / ("pendulum_watch_" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~WatchedFolder() { fs::remove_all(folder_); }
  WatchedFolder(const WatchedFolder&) = delete;
  WatchedFolder& operator=(const WatchedFolder&) = delete;

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return (folder_ / name).string();
  }

 private:
  fs::path folder_;
};

/// How many readings there are after `patience`, or as soon as there are `wanted`.
std::size_t events_within(FileWatcher& watcher, milliseconds patience, std::size_t wanted) {
  std::size_t count = 0;
  const auto end = std::chrono::steady_clock::now() + patience;
  while (count < wanted && std::chrono::steady_clock::now() < end) {
    count += watcher.take_events().size();
    std::this_thread::sleep_for(milliseconds(5));
  }
  return count;
}

TEST_CASE("changes are noticed: written in place, renamed over, and a parent's") {
  const WatchedFolder folder;
  const std::string own = folder.write("own.yaml", "a: 1"),
                    parent = folder.write("parent.yaml", "b: 1");
  std::atomic<int> reads{0};
  FileWatcher watcher(
      [&](std::size_t) {
        ++reads;
        return ReadResult{};
      },
      milliseconds(10));
  watcher.watch({own, parent});
  folder.write("own.yaml", "a: 22");
  CHECK(events_within(watcher, milliseconds(10'000), 1) == 1);
  const std::string neighbour = folder.write("own.new", "a: 333");
  fs::rename(neighbour, own);
  CHECK(events_within(watcher, milliseconds(10'000), 1) == 1);
  folder.write("parent.yaml", "b: 4444");
  CHECK(events_within(watcher, milliseconds(10'000), 1) == 1);
  fs::remove(own);
  CHECK(events_within(watcher, milliseconds(10'000), 1) == 1);
  CHECK(reads == 4);
}

TEST_CASE("a file touched without a change is not read again") {
  const WatchedFolder folder;
  const std::string file = folder.write("own.yaml", "a: 1");
  FileWatcher watcher([](std::size_t) { return ReadResult{}; }, milliseconds(10));
  watcher.watch({file});
  folder.write("own.yaml", "a: 1");
  CHECK(events_within(watcher, milliseconds(400), 1) == 0);
}

}  // namespace
}  // namespace pendulum
