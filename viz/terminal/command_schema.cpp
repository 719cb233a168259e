#include <string>

#include "viz/story/story_schema.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/output.h"
#include "viz/terminal/structures.h"

namespace pendulum {

ExitCode command_schema(const Options& options) {
  std::string text = options.story ? story_schema(make_registry()) : json_schema(make_registry());
  if (!text.ends_with('\n')) text += '\n';
  print_result(text);
  return ExitCode::ok;
}

}  // namespace pendulum
