#include "viz/terminal/result_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

#include "sim/base/check.h"
#include "sim/measure/words.h"
#include "viz/terminal/exit_code.h"
#include "viz/terminal/file_batch.h"
#include "viz/terminal/json_text.h"

namespace pendulum {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* manifest_name = "manifest.json";

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw Exit(ExitCode::file_trouble, "cannot write " + path + ": " + why);
}

/// The names a manifest of ours vouches for; empty when it is none.
std::vector<std::string> vouched_for(const fs::path& manifest) {
  std::ifstream file(manifest);
  const Json json = Json::parse(file, nullptr, false);
  if (!json.is_object() || json.value("program", Json()) != "pendulum") return {};
  std::vector<std::string> names{manifest_name};
  const Json files = json.value("files", Json());
  for (const Json& entry : files) {
    if (entry.is_object() && entry.contains("name") && entry["name"].is_string())
      names.push_back(entry["name"]);
  }
  return names;
}

/// Nothing that somebody else put there may be lost.
void refuse_foreign(const std::string& asked, const fs::path& place) {
  std::error_code error;
  const fs::file_status status = fs::status(place, error);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) fail(asked, "it is a file, not a folder");
  if (fs::equivalent(place, fs::current_path(error), error))
    fail(asked, "it is the folder you are in; name one inside it");
  const std::vector<std::string> ours = vouched_for(place / manifest_name);
  for (const fs::directory_entry& entry : fs::directory_iterator(place, error)) {
    const std::string name = entry.path().filename().string();
    if (std::find(ours.begin(), ours.end(), name) == ours.end())
      fail(asked, "it holds '" + name + "', which is no result of Pendulum; name another folder");
  }
  if (error) fail(asked, error.message());
}

void synchronise_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;  // the files themselves are safe
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

ResultFolder::ResultFolder(const std::string& path) : asked_(path) {
  std::error_code error;
  fs::path place = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) fail(asked_, error.message());
  if (!place.has_filename()) place = place.parent_path();
  place_ = place.string();
  refuse_foreign(asked_, place);
  require_writable_folder(asked_, place.parent_path());
}

ResultFolder::~ResultFolder() {
  if (committed_ || staging_.empty()) return;
  files_.clear();
  std::error_code ignored;
  fs::remove_all(staging_, ignored);
}

void ResultFolder::add(const std::string& name, std::string_view text) {
  const std::size_t file = begin(name);
  append(file, text);
  finish(files_[file]);
}

std::size_t ResultFolder::begin(const std::string& name) {
  PENDULUM_CHECK(
      std::none_of(files_.begin(), files_.end(), [&](const File& f) { return f.name == name; }),
      "a file of results is written once: " + name);
  if (staging_.empty()) {
    const fs::path place(place_);
    staging_ = (place.parent_path() /
                ("." + place.filename().string() + ".part-" + std::to_string(::getpid())))
                   .string();
    std::error_code error;
    fs::create_directories(staging_, error);
    if (error) fail(asked_, error.message());
  }
  File& file = files_.emplace_back();
  file.name = name;
  file.handle.reset(std::fopen((staging_ + "/" + name).c_str(), "wb"));
  if (!file.handle) fail(asked_ + "/" + name, std::strerror(errno));
  return files_.size() - 1;
}

void ResultFolder::append(std::size_t index, std::string_view text) {
  File& file = files_[index];
  PENDULUM_CHECK(file.handle != nullptr, "nothing is added to a finished file: " + file.name);
  if (std::fwrite(text.data(), 1, text.size(), file.handle.get()) != text.size())
    fail(asked_ + "/" + file.name, std::strerror(errno));
  file.hash.add(text);
  file.bytes += text.size();
}

void ResultFolder::finish(File& file) const {
  if (!file.handle) return;
  const bool whole =
      std::fflush(file.handle.get()) == 0 && ::fsync(::fileno(file.handle.get())) == 0;
  if (!whole) fail(asked_ + "/" + file.name, std::strerror(errno));
  file.handle.reset();
}

void ResultFolder::commit(const Json& facts) {
  for (File& file : files_) finish(file);
  Json manifest{{"program", "pendulum"}, {"version", PENDULUM_VERSION}};
  manifest.update(facts);
  manifest["files"] = Json::array();
  for (File& file : files_)
    manifest["files"].push_back(
        {{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.hash.hex()}});
  add(manifest_name, json_text(manifest));
  put_in_place();
  committed_ = true;
}

void ResultFolder::put_in_place() {
  synchronise_folder(staging_);
  refuse_foreign(asked_, place_);  // simulation took a while
  // Over nothing, or over an empty folder.
  if (std::rename(staging_.c_str(), place_.c_str()) != 0) {
    if (errno != ENOTEMPTY && errno != EEXIST) fail(asked_, std::strerror(errno));
    // Both trade places, so that there is always one whole folder. A file system that cannot do
    // that has none for the blink of an eye.
    const bool traded =
        ::renameat2(AT_FDCWD, staging_.c_str(), AT_FDCWD, place_.c_str(), RENAME_EXCHANGE) == 0;
    const std::string old = traded ? staging_ : staging_ + ".old";
    if (!traded && (std::rename(place_.c_str(), old.c_str()) != 0 ||
                    std::rename(staging_.c_str(), place_.c_str()) != 0))
      fail(asked_, std::strerror(errno));
    std::error_code ignored;
    fs::remove_all(old, ignored);
  }
  synchronise_folder(fs::path(place_).parent_path());
}

std::string ResultFolder::description() const {
  std::vector<std::string> names;
  for (const File& file : files_) names.push_back(file.name);
  return asked_ + ": " + join_words(names);
}

}  // namespace pendulum
