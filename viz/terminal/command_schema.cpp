#include <string>

#include "viz/terminal/commands.h"
#include "viz/terminal/output.h"
#include "viz/terminal/structures.h"

namespace pendulum {

ExitCode command_schema(const Options&) {
  std::string text = json_schema(make_registry());
  if (!text.ends_with('\n')) text += '\n';
  print_result(text);
  return ExitCode::ok;
}

}  // namespace pendulum
