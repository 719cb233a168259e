#include "viz/terminal/commands.h"
#include "viz/terminal/study.h"

namespace pendulum {
namespace {

/// One file alone stands for its variants, or for itself and its only one.
std::vector<std::string> files_to_compare(const std::vector<std::string>& asked) {
  if (asked.size() != 1 || !split_variant(asked.front()).variant.empty()) return asked;
  const std::string& file = asked.front();
  const std::vector<std::string> variants = list_variants(file);
  std::vector<std::string> files;
  if (variants.size() < 2) files.push_back(file);
  for (const std::string& variant : variants) files.push_back(file + "@" + variant);
  return files;
}

}  // namespace

ExitCode command_compare(const Options& options) {
  Options all = options;
  all.files = files_to_compare(options.files);
  // A file that cannot be read says so itself; that it is alone matters only when it can.
  std::vector<Structure> structures = read_structures(all);
  if (structures.size() < 2)
    throw Exit(ExitCode::usage, "compare takes two files or more, or one that offers variants; " +
                                    all.files.front() + " offers none");
  present_study(run_study(std::move(structures), all), all);
  return ExitCode::ok;
}

}  // namespace pendulum
