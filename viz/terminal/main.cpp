#include <cstdio>
#include <exception>
#include <new>
#include <string>

#include "sim/base/check.h"
#include "sim/base/write_all.h"
#include "sim/model/model.h"
#include "viz/terminal/command_line.h"
#include "viz/terminal/large_pages.h"
#include "viz/terminal/output.h"
#include "viz/terminal/ranks.h"

namespace {

using namespace pendulum;

ExitCode run(int argc, char** argv) {
  try {
    return run_command_line(argc, argv);
  } catch (const Exit& exit) {
    if (*exit.what() != '\0') print_message(std::string("pendulum: ") + exit.what());
    return exit.code();
  } catch (const ImpossibleDraw& draw) {
    print_message(std::string("pendulum: ") + draw.what());
    for (const Diagnostic& diagnostic : draw.diagnostics)
      print_message(format_diagnostic(diagnostic));
    return ExitCode::scenario_invalid;
  } catch (const ReaderGone&) {
    return ExitCode::ok;  // `pendulum … | head` has seen enough
  } catch (const CheckFailure& failure) {
    print_message(std::string("pendulum: this is a defect in Pendulum: ") + failure.what());
  } catch (const std::bad_alloc&) {
    print_message("pendulum: out of memory");
  } catch (const std::exception& error) {
    print_message(std::string("pendulum: ") + error.what());
  }
  return ExitCode::failure;
}

}  // namespace

int main(int argc, char** argv) {
  prefer_large_pages();
  prefer_errors_to_signals();
  const RankSession together(&argc, &argv);
  const ExitCode code = run(argc, argv);
  // What went wrong everywhere process 0 has said; this is for what went wrong here alone.
  if (ranks().is_helper() && code != ExitCode::ok)
    std::fprintf(stderr, "pendulum: process %d ended with exit code %d\n", ranks().rank,
                 static_cast<int>(code));
  return static_cast<int>(code);
}
