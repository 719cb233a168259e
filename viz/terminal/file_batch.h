#pragma once

#include <string>
#include <utility>
#include <vector>

namespace pendulum {

/// Files that appear whole or not at all: each is written beside its place under another name, and
/// all are renamed once all are complete. What has not been committed leaves no trace. A link stays
/// a link: what it leads to is replaced. A pipe or a device stays what it is, too; it takes the
/// bytes as soon as they are added.
class FileBatch {
 public:
  FileBatch() = default;
  ~FileBatch();
  FileBatch(const FileBatch&) = delete;
  FileBatch& operator=(const FileBatch&) = delete;

  /// Creates the folder where it is missing. Throws Exit when the file cannot be written.
  void add(const std::string& path, const std::string& text);
  void commit();
  /// All that has been added, as it was named.
  [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }

 private:
  struct Pending {
    std::string path, written_as;
  };
  std::vector<Pending> pending_;
  std::vector<std::string> paths_;
  bool committed_ = false;
};

}  // namespace pendulum
