#pragma once

// The files that were opened last, kept from one window to the next.

#include <string>
#include <vector>

#include "viz/window/file_argument.h"

namespace pendulum {

inline constexpr std::size_t most_recent_files = 10;

class RecentFiles {
 public:
  /// Kept in the file at `path`; empty: in memory alone.
  explicit RecentFiles(std::string path = {}) : path_(std::move(path)) {}
  /// As they are kept now, which another window may have done; the most recent first.
  const std::vector<FileArgument>& read();
  /// These were opened: they come first, in their order, and none is there twice.
  void add(const std::vector<FileArgument>& opened);

 private:
  std::string path_;
  std::vector<FileArgument> files_;
};

}  // namespace pendulum
