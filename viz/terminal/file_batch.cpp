#include "viz/terminal/file_batch.h"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>

#include <unistd.h>

#include "viz/terminal/exit_code.h"

namespace pendulum {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw Exit(ExitCode::file_trouble, "cannot write " + path + ": " + why);
}

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

void write_into(const std::string& path, const File& file, const std::string& text) {
  if (!file) fail(path, std::strerror(errno));
  const bool whole = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() &&
                     std::fflush(file.get()) == 0;
  if (!whole) fail(path, std::strerror(errno));
}

void write_file(const std::string& path, const std::string& text) {
  const File file(std::fopen(path.c_str(), "wb"), &std::fclose);
  write_into(path, file, text);
  if (::fsync(::fileno(file.get())) != 0) fail(path, std::strerror(errno));
}

/// "/proc/self/fd/1" is one of the program's own open files, however /dev/stdout leads there.
std::optional<int> descriptor_at(const fs::path& place) {
  std::error_code error;
  const fs::path folder = fs::canonical(place.parent_path(), error);
  if (error || folder != fs::path("/proc") / std::to_string(::getpid()) / "fd") return std::nullopt;
  const std::string name = place.filename().string();
  int descriptor = 0;
  const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), descriptor);
  if (problem != std::errc() || end != name.data() + name.size()) return std::nullopt;
  return descriptor;
}

struct Target {
  fs::path place;                 // what is to be written, past all links
  std::optional<int> descriptor;  // when that is open already
};
/// Links are followed one by one: a link to a file that is not there yet says where to make it, and
/// a name of an open file must be noticed before it is taken for the file behind it.
Target target_of(const std::string& path) {
  constexpr int most_links = 40;  // as the system itself follows
  fs::path place(path);
  std::error_code error;
  for (int links = 0; links <= most_links; ++links) {
    if (const auto descriptor = descriptor_at(place)) return {place, descriptor};
    if (!fs::is_symlink(fs::symlink_status(place, error))) return {place, std::nullopt};
    const fs::path next = fs::read_symlink(place, error);
    if (error) fail(path, error.message());
    place = place.parent_path() / next;  // an absolute one replaces the folder
  }
  fail(path, std::strerror(ELOOP));
}

/// What takes bytes as they come, and can neither be replaced nor be taken back.
void write_stream(const std::string& path, const Target& target, const std::string& text) {
  if (!target.descriptor)
    return write_into(path, File(std::fopen(target.place.c_str(), "wb"), &std::fclose), text);
  const int copy = ::dup(*target.descriptor);  // to be closed without closing the program's own
  if (copy < 0) fail(path, std::strerror(errno));
  write_into(path, File(::fdopen(copy, "wb"), &std::fclose), text);
}

/// Whether it can be neither replaced nor taken back. Nothing may be there yet: that is no trouble.
bool is_stream(const std::string& path, const Target& target) {
  std::error_code missing;
  const fs::file_status status = fs::status(target.place, missing);
  if (fs::is_directory(status)) fail(path, "it is a folder");
  if (fs::is_block_file(status)) fail(path, "it is a disk");
  return target.descriptor || (fs::exists(status) && !fs::is_regular_file(status));
}

}  // namespace

void require_writable_folder(const std::string& asked, const fs::path& folder) {
  std::error_code error;
  fs::path there = fs::absolute(folder.empty() ? fs::path(".") : folder, error);
  while (!fs::exists(there, error) && there.has_relative_path()) there = there.parent_path();
  if (!fs::is_directory(there, error)) fail(asked, there.string() + " is no folder");
  std::string probe = (there / ".pendulum-XXXXXX").string();
  if (::mkdtemp(probe.data()) == nullptr) fail(asked, std::strerror(errno));
  fs::remove(probe, error);
}

FileBatch::~FileBatch() {
  if (committed_) return;
  for (const Pending& file : pending_) std::remove(file.written_as.c_str());
}

void FileBatch::check(const std::string& path) {
  const Target target = target_of(path);
  if (!is_stream(path, target)) require_writable_folder(path, target.place.parent_path());
}

void FileBatch::add(const std::string& path, const std::string& text) {
  const Target target = target_of(path);
  const fs::path& place = target.place;
  const bool stream = is_stream(path, target);
  paths_.push_back(path);
  if (stream) return write_stream(path, target, text);
  std::error_code error;
  if (place.has_parent_path()) fs::create_directories(place.parent_path(), error);
  if (error) fail(place.parent_path().string(), error.message());
  const std::string name = "." + place.filename().string() + ".part-" + std::to_string(::getpid());
  const std::string written_as = (place.parent_path() / name).string();
  pending_.push_back({place.string(), written_as});
  write_file(written_as, text);
}

void FileBatch::commit() {
  for (const Pending& file : pending_)
    if (std::rename(file.written_as.c_str(), file.path.c_str()) != 0)
      fail(file.path, std::strerror(errno));
  committed_ = true;
}

}  // namespace pendulum
