#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace pendulum {

/// Throws Exit when nothing can be made in the folder, or in the one that it would be made in: by
/// making something there and removing it. `asked` is what the folder is for, as it was named.
void require_writable_folder(const std::string& asked, const std::filesystem::path& folder);

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

  /// Says at once, before hours of simulation, when a file cannot be written. Leaves nothing, and
  /// touches no pipe or device.
  static void check(const std::string& path);
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
