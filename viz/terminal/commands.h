#pragma once

// The commands. Each prints its result on stdout and throws Exit when it cannot.

#include "viz/terminal/exit_code.h"
#include "viz/terminal/options.h"

namespace pendulum {

ExitCode command_validate(const Options& options);
ExitCode command_show(const Options& options);
ExitCode command_run(const Options& options);
ExitCode command_compare(const Options& options);
ExitCode command_sweep(const Options& options);
ExitCode command_flip(const Options& options);
ExitCode command_sensitivity(const Options& options);
ExitCode command_explain(const Options& options);
ExitCode command_optimise(const Options& options);
ExitCode command_follow(const Options& options);
ExitCode command_schema(const Options& options);
ExitCode command_parameters(const Options& options);
ExitCode command_bench(const Options& options);
ExitCode command_evidence(const Options& options);
ExitCode command_examples(const Options& options);

}  // namespace pendulum
