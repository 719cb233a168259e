#include "viz/terminal/scenario_folder.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace pendulum {

namespace fs = std::filesystem;

std::string scenario_folder() {
  std::vector<fs::path> places;
  if (const char* said = std::getenv("PENDULUM_SCENARIOS"); said && *said) return said;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  if (!error) {
    places.push_back(program / "../../scenarios");              // build/release/pendulum
    places.push_back(program / "../share/pendulum/scenarios");  // installed
  }
  places.emplace_back(PENDULUM_SCENARIO_FOLDER);
  for (const fs::path& place : places)
    if (fs::is_directory(place, error)) return place.lexically_normal().string();
  return "";
}

std::vector<std::string> scenario_files(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace pendulum
