#pragma once

// Runs the real program and catches what it says.

#include <string>
#include <vector>

namespace pendulum::testing {

struct Outcome {
  int exit_code = -1;  // 128 + n when ended by signal n
  std::string out, err;
};

/// Runs `pendulum` with these arguments in an empty folder of its own, without a terminal.
Outcome run(const std::vector<std::string>& arguments);

/// The same, with an interrupt (Ctrl-C) after so many milliseconds.
Outcome run_interrupted(const std::vector<std::string>& arguments, int after_milliseconds);

/// The same, with stdout going to a file that is there already, such as /dev/full.
Outcome run_into(const std::string& stdout_file, const std::vector<std::string>& arguments);

/// A folder that is removed with all it holds.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }
  /// Names of all it holds, sorted.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::string path_;
};

std::string read_file(const std::string& path);
void write_file(const std::string& path, const std::string& text);

/// "scenarios/local.yaml" of the sources.
std::string shipped(const std::string& name);

}  // namespace pendulum::testing
