#include "viz/window/file_argument.h"

#include <cstdlib>
#include <filesystem>

namespace pendulum {

FileArgument parse_file_argument(const std::string& text) {
  const std::size_t at = text.rfind('@');
  const std::size_t slash = text.rfind('/');
  if (at == std::string::npos || at == 0 || at + 1 == text.size() ||
      (slash != std::string::npos && at < slash))
    return {text, {}};
  return {text.substr(0, at), text.substr(at + 1)};
}

FileArgument from_root(const FileArgument& file) {
  std::error_code problem;
  const auto whole = std::filesystem::absolute(file.path, problem);
  return {problem ? file.path : whole.lexically_normal().string(), file.variant};
}

std::string folder_words(const std::string& folder) {
  namespace fs = std::filesystem;
  const fs::path whole = fs::path(from_root({folder + "/.", {}}).path).parent_path();
  const char* home = std::getenv("HOME");
  fs::path told = whole;
  if (home != nullptr && *home != 0) {
    const fs::path below = whole.lexically_relative(fs::path(home).lexically_normal());
    if (below == ".") return "~";
    if (!below.empty() && *below.begin() != "..") told = fs::path("~") / below;
  }
  constexpr std::ptrdiff_t most_parts = 4;
  const auto parts = std::distance(told.begin(), told.end());
  if (parts <= most_parts) return told.string();
  return "…/" + told.parent_path().filename().string() + "/" + told.filename().string();
}

}  // namespace pendulum
