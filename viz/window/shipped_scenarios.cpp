// Where the structures that come with the program lie.

#include <filesystem>
#include <system_error>

#include "viz/window/session.h"

namespace pendulum {

std::vector<FileArgument> shipped_scenarios() {
  namespace fs = std::filesystem;
  std::error_code ignored;
  std::vector<fs::path> places = {fs::current_path(ignored) / "scenarios"};
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  // From the build folder of a clone (build/release) and from an installed place (bin).
  for (fs::path up = program.parent_path(); up.has_relative_path(); up = up.parent_path()) {
    places.push_back(up / "scenarios");
    places.push_back(up / "share" / "pendulum" / "scenarios");
  }
  for (const fs::path& place : places) {
    std::vector<FileArgument> found;
    for (const char* name : {"local.yaml", "central.yaml", "hybrid.yaml"})
      if (fs::is_regular_file(place / name, ignored))
        found.push_back({(place / name).string(), {}});
    if (found.size() == 3) return found;
  }
  return {};
}

}  // namespace pendulum
