#pragma once

// The files of the project, read once.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace pendulum::meta {

class Tree {
 public:
  /// Reads sources, build files, scenarios and documents; leaves out build folders and pictures.
  explicit Tree(const std::filesystem::path& root);

  /// Text by path relative to the root, in order of path.
  [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }
  /// The text of a file, empty when there is none.
  [[nodiscard]] const std::string& text(const std::string& path) const;
  [[nodiscard]] bool has(const std::string& path) const { return files_.contains(path); }
  /// True for files and folders, pictures too.
  [[nodiscard]] bool exists(const std::string& path) const;

 private:
  std::filesystem::path root_;
  std::map<std::string, std::string> files_;
};

/// "sim/engine" of "sim/engine/pool.cpp".
std::string folder_of(const std::string& path);
/// "pool.cpp" of "sim/engine/pool.cpp".
std::string name_of(const std::string& path);

}  // namespace pendulum::meta
