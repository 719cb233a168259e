#include "tests/meta/tree.h"

#include <array>
#include <fstream>
#include <iterator>

namespace pendulum::meta {

namespace fs = std::filesystem;

namespace {

bool is_text(const fs::path& path) {
  constexpr std::array<std::string_view, 9> endings = {".h",  ".cpp", ".md",   ".yaml", ".cmake",
                                                       ".sh", ".txt", ".json", ".po"};
  const std::string ending = path.extension().string();
  for (const std::string_view known : endings) {
    if (ending == known) return true;
  }
  return ending.empty();  // start, check, .ci/run
}

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

Tree::Tree(const fs::path& root) : root_(root) {
  constexpr std::array<std::string_view, 8> folders = {"sim",       "viz",    "tests", "docs",
                                                       "scenarios", "assets", "cmake", ".ci"};
  for (const fs::directory_entry& entry : fs::directory_iterator(root)) {
    if (entry.is_regular_file() && is_text(entry.path())) {
      files_[entry.path().filename().string()] = read(entry.path());
    }
  }
  for (const std::string_view folder : folders) {
    if (!fs::exists(root / folder)) continue;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      if (!entry.is_regular_file() || !is_text(entry.path())) continue;
      files_[fs::relative(entry.path(), root).generic_string()] = read(entry.path());
    }
  }
}

const std::string& Tree::text(const std::string& path) const {
  static const std::string none;
  const auto found = files_.find(path);
  return found == files_.end() ? none : found->second;
}

bool Tree::exists(const std::string& path) const {
  return fs::exists(root_ / path);
}

std::string folder_of(const std::string& path) {
  return fs::path(path).parent_path().generic_string();
}
std::string name_of(const std::string& path) {
  return fs::path(path).filename().generic_string();
}

}  // namespace pendulum::meta
