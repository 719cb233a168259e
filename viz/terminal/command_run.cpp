#include "viz/terminal/commands.h"
#include "viz/terminal/study.h"

namespace pendulum {

ExitCode command_run(const Options& options) {
  present_study(run_study(read_structures(options), options), options);
  return ExitCode::ok;
}

}  // namespace pendulum
