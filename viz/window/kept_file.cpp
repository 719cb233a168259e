#include "viz/window/kept_file.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "viz/window/picture.h"

namespace pendulum {

namespace fs = std::filesystem;

std::string kept_path(const std::string& name) {
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  fs::path base;
  if (state != nullptr && *state == '/') {
    base = state;
  } else if (home != nullptr && *home != '\0') {
    base = fs::path(home) / ".local" / "state";
  } else {
    return {};
  }
  return (base / "pendulum" / name).string();
}

std::optional<std::string> read_kept(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_kept(const std::string& path, const std::string& text) {
  std::error_code problem;
  fs::create_directories(fs::path(path).parent_path(), problem);
  static_cast<void>(
      write_whole_file(path, reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

}  // namespace pendulum
