#include "tests/terminal/program.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace pendulum::testing {
namespace {

namespace fs = std::filesystem;

pid_t start(const std::vector<std::string>& arguments, const std::string& out,
            const std::string& err) {
  const std::string program = PENDULUM_BINARY_DIR "/pendulum";
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  const int flags = O_WRONLY | O_CREAT | O_TRUNC;
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), flags, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), flags, 0600);
  pid_t child = 0;
  const int failed = posix_spawn(&child, program.c_str(), &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error("cannot start " + program);
  return child;
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Outcome run(const std::vector<std::string>& arguments) {
  return run_interrupted(arguments, -1);
}

Outcome run_interrupted(const std::vector<std::string>& arguments, int after_milliseconds) {
  const TemporaryFolder folder;
  const std::string out = folder.file("out"), err = folder.file("err");
  const pid_t child = start(arguments, out, err);
  if (after_milliseconds >= 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds(after_milliseconds));
    kill(child, SIGINT);
  }
  const int exit_code = wait_for(child);
  return {exit_code, read_file(out), read_file(err)};
}

Outcome run_into(const std::string& stdout_file, const std::vector<std::string>& arguments) {
  const TemporaryFolder folder;
  const std::string err = folder.file("err");
  const int exit_code = wait_for(start(arguments, stdout_file, err));
  return {exit_code, "", read_file(err)};
}

Outcome run_on_terminal(int columns, const std::vector<std::string>& arguments) {
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0)
    throw std::runtime_error("there is no terminal");
  const std::string name = ptsname(terminal);
  // Held open, or what nobody has read yet would be gone with the program.
  const int other_end = open(name.c_str(), O_RDWR | O_NOCTTY);
  winsize size{};
  size.ws_col = static_cast<unsigned short>(columns);
  size.ws_row = 50;
  ioctl(other_end, TIOCSWINSZ, &size);
  const TemporaryFolder folder;
  const pid_t child = start(arguments, name, folder.file("err"));
  std::string out;
  std::thread reader([&] {
    std::array<char, 4096> part{};
    for (ssize_t count = 0; (count = read(terminal, part.data(), part.size())) > 0;)
      out.append(part.data(), static_cast<std::size_t>(count));
  });
  const int exit_code = wait_for(child);
  close(other_end);  // the reader finds the end
  reader.join();
  close(terminal);
  std::erase(out, '\r');
  return {exit_code, out, read_file(folder.file("err"))};
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_file(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string shipped(const std::string& name) {
  return PENDULUM_SOURCE_DIR "/scenarios/" + name + ".yaml";
}

}  // namespace pendulum::testing
