#include "viz/terminal/file_batch.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include <unistd.h>

#include "viz/terminal/exit_code.h"

namespace pendulum {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw Exit(ExitCode::file_trouble, "cannot write " + path + ": " + why);
}

void write_file(const std::string& path, const std::string& text) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"),
                                                             &std::fclose);
  if (!file) fail(path, std::strerror(errno));
  const bool whole = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() &&
                     std::fflush(file.get()) == 0 && ::fsync(::fileno(file.get())) == 0;
  if (!whole) fail(path, std::strerror(errno));
}

}  // namespace

FileBatch::~FileBatch() {
  if (committed_) return;
  for (const Pending& file : pending_) std::remove(file.written_as.c_str());
}

void FileBatch::add(const std::string& path, const std::string& text) {
  const fs::path place(path);
  std::error_code error;
  if (place.has_parent_path()) fs::create_directories(place.parent_path(), error);
  if (error) fail(place.parent_path().string(), error.message());
  if (fs::is_directory(place)) fail(path, "it is a folder");
  const std::string name = "." + place.filename().string() + ".part-" + std::to_string(::getpid());
  const std::string written_as = (place.parent_path() / name).string();
  pending_.push_back({path, written_as});
  write_file(written_as, text);
}

void FileBatch::commit() {
  for (const Pending& file : pending_)
    if (std::rename(file.written_as.c_str(), file.path.c_str()) != 0)
      fail(file.path, std::strerror(errno));
  committed_ = true;
}

std::vector<std::string> FileBatch::paths() const {
  std::vector<std::string> paths;
  for (const Pending& file : pending_) paths.push_back(file.path);
  return paths;
}

}  // namespace pendulum
