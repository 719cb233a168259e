#pragma once

// The files that are open, their levers, the simulation behind them and the watch over the files:
// everything but the picture.

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "viz/window/file_watcher.h"
#include "viz/window/flip_explorer.h"
#include "viz/window/lever_board.h"
#include "viz/window/options.h"
#include "viz/window/refiner.h"
#include "viz/window/save_scenario.h"
#include "viz/window/tornado_explorer.h"

namespace pendulum {

/// One file as named, and how reading it went last.
struct OpenFile {
  FileArgument argument;
  std::optional<std::size_t> row;        // of its structure on the board; absent until it was good
  std::optional<std::size_t> structure;  // its place among those compared, if it is
  std::vector<Diagnostic> problems;      // of the last reading
  bool broken = false;                   // the last reading gave no scenario
  bool unreadable = false;
  std::string good_since;                   // "14:02", of the version shown
  [[nodiscard]] std::string words() const;  // "hybrid.yaml" or "hybrid.yaml@lean"
  /// Nobody compares it any more; undo may bring it back.
  [[nodiscard]] bool taken_out() const { return row && !structure; }
  /// Good, but there was no place for it.
  [[nodiscard]] bool left_out() const { return !row && !broken; }
};

struct SessionOptions {
  std::vector<FileArgument> files;
  std::optional<int> months;
  std::optional<std::uint64_t> seed;
  std::optional<int> replications;
  int workers = 2;
  bool watch = true;
};

class Session {
 public:
  explicit Session(const SessionOptions& options,
                   std::shared_ptr<const Simulator> simulator = std::make_shared<Simulator>());

  [[nodiscard]] const std::vector<OpenFile>& files() const { return files_; }
  [[nodiscard]] bool any_good() const { return structure_count() > 0; }
  [[nodiscard]] std::size_t structure_count() const { return board_.rows().size(); }
  [[nodiscard]] const LeverBoard& levers() const { return board_; }
  [[nodiscard]] const Snapshot& snapshot() const { return *snapshot_; }
  [[nodiscard]] std::shared_ptr<const Snapshot> shared_snapshot() const { return snapshot_; }
  [[nodiscard]] int months() const { return months_; }
  /// Grows whenever something is simulated anew because somebody asked for it.
  [[nodiscard]] std::uint64_t changes() const { return changes_; }

  /// Takes over what the workers and the watcher have done. Returns whether anything changed, and
  /// adds to `news` what a person should be told.
  bool poll(std::vector<std::string>& news);
  /// For pictures: the snapshot then does not say how long it took, so that it is the same every
  /// time.
  void wait_until_settled();

  /// Looks along a lever for which structure is best where, unless that is known or asked already.
  void explore(const LeverView& lever, Metric metric);
  [[nodiscard]] const FlipAnswers& flips() const { return *answers_; }
  /// Looks for what the answer depends on: what the structure has more than the baseline - the
  /// baseline itself, less than the first of the others; unless that is known or asked already.
  void study(std::size_t structure);
  /// Nobody looks any more: what is not finished is left.
  void leave_study();
  [[nodiscard]] const TornadoAnswer& study() const { return *study_; }
  /// For tests and pictures.
  void wait_until_explored();

  /// A structure with its levers as they stand, into a new file in the folder.
  [[nodiscard]] SavedScenario save(std::size_t structure, const std::string& folder) const;
  /// Saves it, and puts it beside the others as a structure of its own. Returns the news.
  std::string keep(std::size_t structure, const std::string& folder);
  /// Puts a file beside the others as a structure of its own: a step of undo. Returns what is wrong
  /// with it, in words; then nothing has changed. Requires: there is a place left.
  std::string join(const FileArgument& argument);
  /// Compares it no longer: a step of undo. Its file stays where it is.
  void take_out(std::size_t structure);

  /// The others are compared with this one: a step of undo. One that is taken out leaves that to
  /// the first.
  void set_baseline(std::size_t structure);
  void begin_with_baseline(std::size_t structure);
  [[nodiscard]] std::size_t baseline() const;
  void set_part(std::optional<MonthRange> part);
  /// The futures that are there will do; said again, the rest is simulated after all.
  void stop_or_go_on();
  void move_lever(std::size_t structure, const std::string& path, double value);
  void commit_lever(bool goes_on) { goes_on ? board_.commit_to_last() : board_.commit(); }
  void reset_lever(std::size_t structure, const std::string& path);
  void reset_role(std::size_t structure, ParameterRole role);
  void reset_all();
  void restore(const LeverState& levers);
  /// As `LeverBoard` says.
  void place(const std::vector<LeverMove>& moves);
  void move_all(const std::vector<LeverMove>& moves);
  bool undo();
  bool redo();

 private:
  ReadResult read(std::size_t file) const;
  using Enter = std::size_t (LeverBoard::*)(std::shared_ptr<const Scenario>);
  void open(std::size_t file, ReadResult result, Enter enter = &LeverBoard::add);
  std::string take_reading(std::size_t file, ReadResult result);
  void place_files();
  void tell_left_out();
  void rearranged(const LeverBoard::Rows& before);
  void step_to(const std::function<LeverBoard::Affected()>& step);
  void simulate(const LeverBoard::Affected& affected, const std::string& only_lever = {});
  [[nodiscard]] StructureVersion version_of(std::size_t structure) const;
  void start_refiner(const SessionOptions& options);
  void start_questions(const RefinerOptions& run);
  bool poll_questions();
  void forget_answers(const std::string& only_lever = {});

  std::shared_ptr<const Simulator> simulator_;
  Registry registry_;
  std::vector<OpenFile> files_;
  mutable std::mutex arguments_;  // of `files_`: the watcher reads them on its thread
  LeverBoard board_;
  std::uint64_t changes_ = 0;
  std::vector<std::string> pending_news_;  // of opening files, for the next poll
  int months_ = 36;
  std::optional<MonthRange> part_;  // of the run that every figure is of
  std::shared_ptr<const Snapshot> snapshot_ = std::make_shared<Snapshot>();
  std::uint64_t seen_version_ = 0;
  std::unique_ptr<Refiner> refiner_;
  std::shared_ptr<RoundRunner> runner_;
  std::unique_ptr<FlipExplorer> explorer_;
  std::shared_ptr<const FlipAnswers> answers_ = std::make_shared<FlipAnswers>();
  std::uint64_t seen_answers_ = 0;
  std::unique_ptr<TornadoExplorer> tornado_;
  std::shared_ptr<const TornadoAnswer> study_ = std::make_shared<TornadoAnswer>();
  std::uint64_t seen_study_ = 0;
  std::unique_ptr<FileWatcher> watcher_;  // last: reads through the others on its thread
};

/// The three structures that come with the program; empty when they are not found.
std::vector<FileArgument> shipped_scenarios();

}  // namespace pendulum
