#include "viz/window/scenario_choices.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "viz/window/word_search.h"

namespace pendulum {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entries = 1000;  // of a folder: somebody waits for the list
constexpr int most_lines = 200;             // at the top of a file, comments for the most part

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

/// A story, or the plan of a sweep, does not say which version of scenarios it is.
bool begins_as_scenario(const fs::path& path) {
  std::ifstream file(path);
  std::string line;
  for (int i = 0; i < most_lines && std::getline(file, line); ++i)
    if (line.starts_with("schema_version:")) return true;
  return false;
}

std::vector<std::string> scenarios_in(const fs::path& folder) {
  std::vector<std::string> found;
  std::error_code problem;
  std::size_t seen = 0;
  for (fs::directory_iterator at(folder, problem), end; !problem && at != end;
       at.increment(problem)) {
    if (++seen > most_entries) break;
    const fs::path& path = at->path();
    if (path.extension() == ".yaml" && is_file(path) && begins_as_scenario(path))
      found.push_back(path.string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

std::string ScenarioChoice::name() const {
  const std::string name = fs::path(file.path).filename().string();
  return file.variant.empty() ? name : name + "@" + file.variant;
}

std::string ScenarioChoice::folder() const {
  return fs::path(file.path).parent_path().string();
}

std::vector<ScenarioChoice> scenario_choices(const std::vector<FileArgument>& recent,
                                             const std::vector<FileArgument>& open) {
  std::vector<FileArgument> shown;
  std::vector<std::string> folders;  // in the order of the structures
  for (const FileArgument& file : open) {
    shown.push_back(from_root(file));
    const std::string folder = fs::path(shown.back().path).parent_path().string();
    if (std::find(folders.begin(), folders.end(), folder) == folders.end())
      folders.push_back(folder);
  }
  std::vector<ScenarioChoice> choices;
  std::set<std::string> listed;
  for (const FileArgument& file : recent) {
    if (std::find(shown.begin(), shown.end(), file) != shown.end() || !is_file(file.path)) continue;
    choices.push_back({file, true});
    if (file.variant.empty()) listed.insert(file.path);
  }
  for (const std::string& folder : folders)
    for (const std::string& path : scenarios_in(folder))
      if (listed.insert(path).second) choices.push_back({{path, {}}, false});
  return choices;
}

std::vector<ScenarioChoice> narrowed(const std::vector<ScenarioChoice>& choices,
                                     const std::string& typed) {
  const WordSearch search(parse_file_argument(typed).path);
  std::vector<ScenarioChoice> found;
  std::copy_if(choices.begin(), choices.end(), std::back_inserter(found),
               [&search](const ScenarioChoice& choice) {
                 return search.finds(choice.file.path + "@" + choice.file.variant);
               });
  return found;
}

}  // namespace pendulum
