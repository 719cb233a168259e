#include "viz/terminal/output.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <sys/ioctl.h>
#include <unistd.h>

#include "sim/base/write_all.h"
#include "viz/terminal/exit_code.h"
#include "viz/terminal/ranks.h"

namespace pendulum {
namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value && *value != '\0';
}

}  // namespace

void print_result(std::string_view text) {
  if (ranks().is_helper()) return;
  const int error = write_all(STDOUT_FILENO, text);
  if (error == EPIPE) throw ReaderGone();
  if (error != 0)
    throw Exit(ExitCode::file_trouble,
               std::string("cannot write the result: ") + std::strerror(error));
}

void print_message(std::string_view line) {
  if (ranks().is_helper()) return;
  write_all(STDERR_FILENO, std::string(line) + "\n");
}

bool stdout_is_terminal() {
  return ::isatty(STDOUT_FILENO) == 1;
}
bool stderr_is_terminal() {
  return ::isatty(STDERR_FILENO) == 1;
}

int terminal_columns() {
  winsize size{};
  if (!stdout_is_terminal() || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

Emphasis::Emphasis(bool refused) {
  const char* terminal = std::getenv("TERM");
  const bool dumb = !terminal || std::string_view(terminal) == "dumb";
  on_ = !refused && !dumb && !is_set("NO_COLOR") && stdout_is_terminal();
}

std::string Emphasis::bold(std::string_view text) const {
  return on_ ? "\033[1m" + std::string(text) + "\033[0m" : std::string(text);
}
std::string Emphasis::dim(std::string_view text) const {
  return on_ ? "\033[2m" + std::string(text) + "\033[0m" : std::string(text);
}

}  // namespace pendulum
