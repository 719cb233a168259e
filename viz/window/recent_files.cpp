#include "viz/window/recent_files.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "viz/window/kept_file.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;
using Files = std::vector<FileArgument>;

/// Without those that are there already, and no more than are kept.
Files without_repeats(const Files& files) {
  Files kept;
  for (const FileArgument& file : files)
    if (kept.size() < most_recent_files && std::find(kept.begin(), kept.end(), file) == kept.end())
      kept.push_back(file);
  return kept;
}

Files files_from(const std::string& text) {
  try {
    const Json json = Json::parse(text);
    if (json.at("recent_version") != 1) return {};
    Files files;
    for (const Json& file : json.at("files"))
      files.push_back({file.at("path"), file.at("variant")});
    return without_repeats(files);
  } catch (const Json::exception&) {
    return {};
  }
}

std::string text_of(const Files& files) {
  Json list = Json::array();
  for (const FileArgument& file : files)
    list.push_back({{"path", file.path}, {"variant", file.variant}});
  return Json({{"recent_version", 1}, {"files", list}})
             .dump(2, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace

const std::vector<FileArgument>& RecentFiles::read() {
  if (path_.empty()) return files_;
  if (const auto text = read_kept(path_)) files_ = files_from(*text);
  return files_;
}

void RecentFiles::add(const std::vector<FileArgument>& opened) {
  Files all;
  for (const FileArgument& file : opened) all.push_back(from_root(file));
  const Files& before = read();
  all.insert(all.end(), before.begin(), before.end());
  files_ = without_repeats(all);
  if (!path_.empty()) write_kept(path_, text_of(files_));
}

}  // namespace pendulum
