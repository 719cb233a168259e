#pragma once

// A scenario as somebody names it: FILE or FILE@VARIANT.

#include <string>

namespace pendulum {

struct FileArgument {
  std::string path;
  std::string variant;  // empty = the file itself
  bool operator==(const FileArgument&) const = default;
};

/// "scenarios/local.yaml@lean" → path and variant. An '@' inside a folder's name is no variant.
FileArgument parse_file_argument(const std::string& text);
/// The same file named from the root, so that it is found from every folder.
FileArgument from_root(const FileArgument& file);
/// A folder in few words, to be found again: "~/work", "…/firms/2026" of a deep one.
std::string folder_words(const std::string& folder);

}  // namespace pendulum
