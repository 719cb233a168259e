#pragma once

// Notices when scenario files change on disk and reads them again, on its own thread. Editors write
// in many ways (in place, through a rename, by truncating first), so a change counts once the file
// has kept still for a moment and its content differs.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "sim/scenario/scenario.h"

namespace pendulum {

/// A file was read again. `result` has the scenario, or its problems.
struct FileEvent {
  std::size_t index = 0;
  ReadResult result;
};

class FileWatcher {
 public:
  using Reader = std::function<ReadResult(std::size_t index)>;
  /// `read` is called on the watcher's thread.
  explicit FileWatcher(Reader read,
                       std::chrono::milliseconds period = std::chrono::milliseconds(250));
  ~FileWatcher();
  FileWatcher(const FileWatcher&) = delete;
  FileWatcher& operator=(const FileWatcher&) = delete;

  /// Watches one more group of files: a scenario with its parents. The first is the scenario's own.
  std::size_t watch(std::vector<std::string> files);
  /// What happened since the last call, oldest first.
  std::vector<FileEvent> take_events();

 private:
  struct Group {
    std::vector<std::string> files;
    std::string stamp;    // of size, time and identity, last seen
    std::string content;  // hash of what was last read
    bool unsettled = false;
  };
  void work(const std::stop_token& token);
  bool look(Group& group) const;

  Reader read_;
  std::chrono::milliseconds period_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::vector<Group> groups_;
  std::vector<FileEvent> events_;
  std::jthread thread_;  // last: stops before what it uses goes
};

}  // namespace pendulum
