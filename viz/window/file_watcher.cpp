#include "viz/window/file_watcher.h"

#include <fstream>
#include <utility>

#include <sys/stat.h>

#include "sim/base/random.h"

namespace pendulum {
namespace {

constexpr std::size_t largest_hashed = 16u << 20;  // beyond, size and time must do

/// Changes whenever a file is written, replaced or removed.
std::string stamp_of(const std::vector<std::string>& files) {
  std::string stamp;
  for (const std::string& file : files) {
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0) {
      stamp += "absent;";
      continue;
    }
    stamp += std::to_string(facts.st_ino) + ':' + std::to_string(facts.st_size) + ':' +
             std::to_string(facts.st_mtim.tv_sec) + '.' + std::to_string(facts.st_mtim.tv_nsec) +
             ';';
  }
  return stamp;
}

std::string content_of(const std::vector<std::string>& files) {
  std::string content;
  for (const std::string& file : files) {
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) {
      content += "absent;";
      continue;
    }
    if (static_cast<std::size_t>(facts.st_size) > largest_hashed) {
      content += stamp_of({file});
      continue;
    }
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    content += std::to_string(hash_name(bytes)) + ':' + std::to_string(bytes.size()) + ';';
  }
  return content;
}

}  // namespace

FileWatcher::FileWatcher(Reader read, std::chrono::milliseconds period)
    : read_(std::move(read)), period_(period) {
  thread_ = std::jthread([this](const std::stop_token& token) { work(token); });
}

FileWatcher::~FileWatcher() {
  thread_.request_stop();
  thread_.join();
}

std::size_t FileWatcher::watch(std::vector<std::string> files) {
  Group group;
  group.stamp = stamp_of(files);
  group.content = content_of(files);
  group.files = std::move(files);
  const std::scoped_lock lock(mutex_);
  groups_.push_back(std::move(group));
  return groups_.size() - 1;
}

std::vector<FileEvent> FileWatcher::take_events() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(events_, {});
}

/// Whether the group changed and has kept still since the last look.
bool FileWatcher::look(Group& group) const {
  const std::string stamp = stamp_of(group.files);
  if (stamp != group.stamp) {
    group.stamp = stamp;
    group.unsettled = true;
    return false;
  }
  if (!group.unsettled) return false;
  group.unsettled = false;
  std::string content = content_of(group.files);
  if (content == group.content) return false;
  group.content = std::move(content);
  return true;
}

void FileWatcher::work(const std::stop_token& token) {
  std::unique_lock lock(mutex_);
  while (!token.stop_requested()) {
    wake_.wait_for(lock, token, period_, [] { return false; });
    for (std::size_t i = 0; i < groups_.size() && !token.stop_requested(); ++i) {
      Group group = groups_[i];
      lock.unlock();
      const bool changed = look(group);
      FileEvent event{i, {}};
      if (changed) event.result = read_(i);
      if (event.result.scenario && event.result.scenario->files() != group.files) {
        group.files = event.result.scenario->files();
        group.stamp = stamp_of(group.files);
        group.content = content_of(group.files);
      }
      lock.lock();
      groups_[i] = std::move(group);
      if (changed) events_.push_back(std::move(event));
    }
  }
}

}  // namespace pendulum
