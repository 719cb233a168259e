#pragma once

// Runs the real program and catches what it says.

#include <string>
#include <vector>

#include "tests/temporary_folder.h"

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

/// The same, with stdout going to a terminal so many characters wide. Lines end with "\n".
Outcome run_on_terminal(int columns, const std::vector<std::string>& arguments);

std::string read_file(const std::string& path);
void write_file(const std::string& path, const std::string& text);

/// "scenarios/local.yaml" of the sources.
std::string shipped(const std::string& name);

}  // namespace pendulum::testing
