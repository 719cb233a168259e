#include "viz/terminal/command_parser.h"

#include <algorithm>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "sim/model/run.h"
#include "sim/scenario/suggest.h"
#include "viz/terminal/option_check.h"
#include "viz/terminal/output.h"

namespace pendulum {
namespace {

constexpr int most_futures = 100'000;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

Format format_named(const std::string& name) {
  if (name == "json") return Format::json;
  if (name == "csv") return Format::csv;
  if (name == "markdown") return Format::markdown;
  return Format::table;
}

std::string help_text(const CommandFacts& facts) {
  std::string text = std::string(facts.summary) + "\n\nExamples\n";
  std::string_view examples = facts.examples;
  while (!examples.empty()) {
    const std::size_t end = std::min(examples.find('\n'), examples.size());
    text += "  " + std::string(examples.substr(0, end)) + "\n";
    examples.remove_prefix(std::min(end + 1, examples.size()));
  }
  return text;
}

/// The command line without what changes only where results go, how they look, or how fast.
std::vector<std::string> what_results_depend_on(int argc, const char* const* argv) {
  static const std::vector<std::string> taking_a_word{"--threads", "--format", "--out", "--trace",
                                                      "--journal"};
  static const std::vector<std::string> alone{"-q", "--quiet", "--no-color"};
  const auto is_one_of = [](const std::vector<std::string>& names, const std::string& word) {
    return std::find(names.begin(), names.end(), word) != names.end();
  };
  std::vector<std::string> kept;
  for (int i = 0; i < argc; ++i) {
    const std::string word = argv[i];
    if (is_one_of(taking_a_word, word))
      ++i;
    else if (!is_one_of(alone, word) && !is_one_of(taking_a_word, word.substr(0, word.find('='))))
      kept.push_back(word);
  }
  return kept;
}

/// The options of one command, bound to where their values go.
class CommandParser {
 public:
  explicit CommandParser(const CommandFacts& facts)
      : facts_(facts), app_(help_text(facts), "pendulum " + std::string(facts.name)) {
    app_.footer(exit_code_help);
    add_files();
    add_run_options();
    add_own_options();
    add_design_options(app_, facts_.options.design, options_.design, options_.out_folder);
    add_output_options();
  }

  /// False when only help was asked for, which has been printed then.
  bool parse(int argc, const char* const* argv) {
    refuse_unknown_options(argc, argv);
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
      print_result(app_.help());
      return false;
    } catch (const CLI::ExtrasError&) {
      fail("unexpected '" + app_.remaining().front() + "'");
    } catch (const CLI::ParseError& error) {
      fail(error.what());
    }
    if (facts_.most_files == 1 && options_.files.size() > 1)
      fail("takes one file; to see several side by side use compare");
    if (options_.recorded && options_.out_folder.empty())
      fail("--record says what goes into a folder; name one with --out");
    options_.format = format_named(format_);
    options_.command = what_results_depend_on(argc, argv);
    return true;
  }
  [[nodiscard]] const Options& options() const { return options_; }

 private:
  [[noreturn]] void fail(const std::string& problem) const {
    throw Exit(ExitCode::usage,
               fmt::format("{}: {} (see pendulum {} --help)", facts_.name, problem, facts_.name));
  }

  void add_files() {
    if (facts_.files.empty()) return;
    app_.add_option("files", options_.files, "scenario file; FILE@variant for one of its variants")
        ->required()
        ->expected(1, -1)
        ->type_name(std::string(facts_.files));
  }

  void add_run_options() {
    if (facts_.options.run_length) {
      app_.add_option("--seed", options_.seed, "which luck (else as the file says)")
          ->type_name("N")
          ->check(whole_number(0, most_seed));
      app_.add_option("--months", options_.months, "recorded months (else as the file says)")
          ->type_name("N")
          ->check(whole_number(1, most_months));
    }
    if (facts_.options.replications) {
      app_.add_option("--replications", options_.replications,
                      "futures to live through (else as the file says)")
          ->type_name("N")
          ->check(whole_number(1, most_futures));
    }
    if (facts_.options.precision)
      app_.add_option("--precision", options_.precision,
                      "futures until the mean of METRIC (lead_time_days) is that precise, with "
                      "--replications or ten times what the file says as the most")
          ->type_name("[METRIC=]SHARE")
          ->allow_extra_args(false);
    if (facts_.options.threads) {
      app_.add_option("--threads", options_.threads, "threads; 0, the default, for all")
          ->type_name("N")
          ->check(whole_number(0, 1024));
    }
    if (facts_.options.settings)
      app_.add_option("--set", options_.settings, "change a value, as a file would say it")
          ->type_name("PATH=VALUE")
          ->allow_extra_args(false);
  }

  void add_own_options() {
    if (facts_.run == &command_show)
      app_.add_flag("--origin", options_.origin, "say where each value comes from");
    if (facts_.run == &command_schema)
      app_.add_flag("--story", options_.story, "of stories instead of scenarios");
    if (facts_.run == &command_validate)
      app_.add_flag("--expect", options_.expect, "run what the files claim about themselves");
    if (facts_.run == &command_validate || facts_.run == &command_evidence)
      app_.add_flag("--quick", options_.quick, "claims: a tenth of the futures, less precise");
    if (facts_.run == &command_bench)
      app_.add_flag("--quick", options_.quick, "one short round: less precise");
    if (facts_.run != &command_follow) return;
    app_.add_option("--item", options_.item, "market.kind.number, as in brazil.campaign.17")
        ->type_name("ID")
        ->required();
    app_.add_option("--replication", options_.replication, "which future, from 1")
        ->type_name("N")
        ->check(whole_number(1, most_futures));
  }

  void add_output_options() {
    const std::vector<std::string> formats = words_of(facts_.formats);
    format_ = formats.front();
    if (formats.size() > 1)
      app_.add_option("--format", format_, fmt::format("{}", fmt::join(formats, ", ")))
          ->type_name("WORD")
          ->check(one_of(formats));
    if (facts_.options.folder_out)
      app_.add_option("--out", options_.out_folder, "also write CSV files and a manifest there")
          ->type_name("DIR")
          ->check(a_name());
    if (facts_.options.records_out) {
      app_.add_option("--record", options_.recorded,
                      "with --out: the first N futures in items.csv and events.csv (1)")
          ->type_name("N")
          ->check(whole_number(0, most_futures));
      app_.add_option("--trace", options_.trace_file,
                      "write the events of the first future: CSV, or JSON lines (.jsonl)")
          ->type_name("FILE")
          ->check(a_name());
    }
    app_.add_flag("-q,--quiet", options_.quiet, "no progress, no remarks");
    app_.add_flag("--no-color", options_.no_colour, "no emphasis; NO_COLOR does the same");
  }

  /// Before anything else: what follows a misspelt option would be taken for a file.
  void refuse_unknown_options(int argc, const char* const* argv) const {
    std::vector<std::string> names;
    for (const CLI::Option* option : app_.get_options())
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (int i = 1; i < argc && std::string_view(argv[i]) != "--"; ++i) {
      const std::string word = std::string(argv[i]).substr(0, std::string_view(argv[i]).find('='));
      if (!word.starts_with("--") || std::count(names.begin(), names.end(), word) > 0) continue;
      const std::string hint = suggest_nearest(word, names).english();
      fail("unknown option '" + word + "'" + (hint.empty() ? "" : "; " + hint));
    }
  }

  const CommandFacts& facts_;
  Options options_;
  std::string format_;
  CLI::App app_;
};

}  // namespace

std::optional<Options> parse_options(const CommandFacts& facts, int argc, const char* const* argv) {
  CommandParser parser(facts);
  if (!parser.parse(argc, argv)) return std::nullopt;
  return parser.options();
}

}  // namespace pendulum
