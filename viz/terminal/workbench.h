#pragma once

// Where the commands that look at many points have their work done: structures and factors read,
// results recalled from a journal, progress said, interrupts heeded.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/evaluate.h"
#include "sim/experiment/journal.h"
#include "viz/terminal/interrupt.h"
#include "viz/terminal/options.h"
#include "viz/terminal/structures.h"

namespace pendulum {

class Workbench {
 public:
  /// Reads the files; the first decides seed and months where the command line does not. Throws
  /// Exit for what makes no sense. The command says which factors vary with `set_factors`.
  Workbench(const Options& options, std::vector<Yardstick> yardsticks);
  ~Workbench();
  Workbench(const Workbench&) = delete;
  Workbench& operator=(const Workbench&) = delete;

  [[nodiscard]] const std::vector<Structure>& structures() const { return structures_; }
  [[nodiscard]] const Laboratory& laboratory() const { return laboratory_; }
  /// What --replications says, else `usual`.
  [[nodiscard]] int replications(int usual) const;

  /// Experiments between structures run on the first alone; the others only say where they lead.
  void set_base_alone();
  /// Held against every structure. Throws Exit where one does not fit.
  void set_factors(std::vector<Factor> factors);

  /// Throws Exit when interrupted, saying how to go on.
  std::vector<PointOutcome> evaluate(const std::vector<StudyPoint>& points, Futures futures);
  void evaluate(const std::vector<StudyPoint>& points, Futures futures,
                const std::function<void(std::size_t point, PointOutcome outcome)>& sink);

  /// The same where every structure must make sense: throws Exit, with the problem, where one does
  /// not.
  std::vector<PointOutcome> evaluate_sound(const std::vector<StudyPoint>& points, Futures futures);

  /// All is written: a journal that only bridged interruptions is removed.
  void finish();
  [[nodiscard]] std::uint64_t events() const { return events_; }

 private:
  void open_journal();
  [[nodiscard]] TrialRunner& runner();
  [[noreturn]] void stop_interrupted() const;

  const Options options_;
  std::vector<Structure> structures_;
  Laboratory laboratory_;
  InterruptGuard interrupt_;
  std::unique_ptr<TrialRunner> inner_;
  std::unique_ptr<Journal> journal_;
  std::unique_ptr<JournalledRunner> journalled_;
  std::uint64_t events_ = 0;
};

/// The factors that --vary names, `spread` around their values where it gives no range. Throws Exit
/// for what makes no sense.
std::vector<Factor> read_factors(const std::vector<std::string>& vary, const Scenario& scenario,
                                 std::optional<double> spread = std::nullopt);

/// The five that leaders ask about first.
std::vector<Metric> headline_metrics();
std::vector<Metric> all_metrics();

/// "per month", "days": the unit of a column of values.
std::string unit_column(const Yardstick& yardstick);

}  // namespace pendulum
