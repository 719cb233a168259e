#include "viz/terminal/command_line.h"

#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "sim/scenario/suggest.h"
#include "viz/terminal/command_parser.h"
#include "viz/terminal/command_table.h"
#include "viz/terminal/output.h"
#include "viz/terminal/ranks.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

std::string main_help() {
  Table commands({Table::Align::left, Table::Align::left});
  for (const CommandFacts& facts : command_table())
    commands.add_row({"  " + std::string(facts.name), std::string(facts.summary)});
  return "Simulates how a marketing-technology organisation works, and compares structures.\n\n"
         "Examples\n"
         "  pendulum compare scenarios/local.yaml scenarios/central.yaml scenarios/hybrid.yaml\n"
         "  pendulum follow scenarios/hybrid.yaml --item brazil.campaign.17\n"
         "  pendulum examples\n\n"
         "Commands\n" +
         commands.text() + "\nMore: pendulum COMMAND --help, pendulum --version\n" + exit_code_help;
}

ExitCode run_command(const CommandFacts& facts, int argc, const char* const* argv) {
  // Other commands are one process's work: their helpers have nothing to do.
  if (ranks().is_helper() && !facts.options.design.journal) return ExitCode::ok;
  const std::optional<Options> options = parse_options(facts, argc, argv);
  return options ? facts.run(*options) : ExitCode::ok;
}

ExitCode print_help(int argc, const char* const* argv) {
  if (const CommandFacts* facts = argc > 2 ? find_command(argv[2]) : nullptr) {
    const std::vector<const char*> ask{argv[0], "--help"};
    return run_command(*facts, static_cast<int>(ask.size()), ask.data());
  }
  print_result(main_help());
  return ExitCode::ok;
}

}  // namespace

ExitCode run_command_line(int argc, const char* const* argv) {
  if (argc < 2) {
    print_message(main_help());
    return ExitCode::usage;
  }
  const std::string word = argv[1];
  if (word == "-h" || word == "--help" || word == "help") return print_help(argc, argv);
  if (word == "--version" || word == "-V") {
    print_result("pendulum " PENDULUM_VERSION "\n");
    return ExitCode::ok;
  }
  if (const CommandFacts* facts = find_command(word))
    return run_command(*facts, argc - 1, argv + 1);

  std::vector<std::string> names;
  for (const CommandFacts& facts : command_table()) names.emplace_back(facts.name);
  const std::string hint = suggest(word, names).english();
  throw Exit(ExitCode::usage, fmt::format("unknown command '{}'; {} (see pendulum --help)", word,
                                          hint.empty() ? "try compare" : hint));
}

}  // namespace pendulum
