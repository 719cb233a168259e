#include "viz/window/file_argument.h"

#include <filesystem>

namespace pendulum {

FileArgument parse_file_argument(const std::string& text) {
  const std::size_t at = text.rfind('@');
  const std::size_t slash = text.rfind('/');
  if (at == std::string::npos || at == 0 || (slash != std::string::npos && at < slash))
    return {text, {}};
  return {text.substr(0, at), text.substr(at + 1)};
}

FileArgument from_root(const FileArgument& file) {
  std::error_code problem;
  const auto whole = std::filesystem::absolute(file.path, problem);
  return {problem ? file.path : whole.lexically_normal().string(), file.variant};
}

}  // namespace pendulum
