#pragma once

// All levers, the structures that have them, and the history of both. Decisions belong to one
// structure, assumptions to the world, so they change for every structure at once. One drag is one
// step of undo, and so is a structure that joins or is taken out, and the choice of the baseline.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/scenario.h"
#include "viz/window/lever_scale.h"

namespace pendulum {

/// One lever as the panel shows it.
struct LeverView {
  const Parameter* parameter = nullptr;
  std::string path;   // concrete
  std::string label;  // "Committee meets every", or the entry's name inside a group
  std::string group;  // not empty: one of several that belong together, indented
  LeverRange range;
  double file_value = 0;  // what the file says: the tick
  double value = 0;
  bool changed = false;
  bool governed = false;  // another lever decides at present; moving it takes over
  std::string no_effect;  // why moving it changes nothing in this structure; empty when it may
  /// Where nine in ten futures draw a value that nobody knows; nothing for one that is known.
  std::optional<std::pair<double, double>> drawn_between = {};
};

/// How many of that role stand apart from the file.
int changed_count(const std::vector<LeverView>& levers, ParameterRole role);

/// Where levers stand apart from what the files say, by path.
struct LeverState {
  using Values = std::map<std::string, double>;
  std::vector<Values> decisions;  // by structure
  Values assumptions;
  bool operator==(const LeverState&) const = default;
};

/// A lever of a structure and where it goes; an assumption goes there for all of them.
struct LeverMove {
  std::size_t structure = 0;
  std::string path;
  double value = 0;
};

/// As many as are told apart.
inline constexpr std::size_t most_structures = 4;

class LeverBoard {
 public:
  /// Structures affected by a change, to be simulated again.
  using Affected = std::vector<std::size_t>;
  /// What a structure is known by for good, whatever its place among the others: rows count every
  /// file that was ever added.
  using Rows = std::vector<std::size_t>;

  /// One more structure, behind the others. It joins the whole history, wherever there is a place
  /// left: undo reaches back beyond it. Returns its row.
  std::size_t add(std::shared_ptr<const Scenario> file);
  /// The same because somebody asked for it: a step of undo. Requires: there is a place left.
  std::size_t join(std::shared_ptr<const Scenario> file);
  /// Those behind it move up. The first becomes the baseline if it was that one. Requires: it is
  /// not the only one.
  void take_out(std::size_t structure);
  /// The others are compared with this one: a step of undo.
  void set_baseline(std::size_t structure);
  /// The same as if it had been so from the start.
  void begin_with_baseline(std::size_t structure);
  /// Its row.
  [[nodiscard]] std::size_t baseline() const { return baseline_; }
  /// The file changed on disk: its decisions go back to what it says.
  void reload(std::size_t row, std::shared_ptr<const Scenario> file);

  /// The rows of the structures that are compared, in their order; structures are counted so.
  [[nodiscard]] const Rows& rows() const { return rows_; }
  /// What the file says.
  [[nodiscard]] const Scenario& file(std::size_t structure) const {
    return *files_.at(rows_.at(structure));
  }
  /// Levers of a structure, decisions first, in order of declaration.
  [[nodiscard]] std::vector<LeverView> levers(std::size_t structure) const;
  /// The same text again wherever the structure and its levers stand the same.
  [[nodiscard]] std::string key(std::size_t structure) const;
  /// What is to be simulated: the file with the levers as they stand.
  [[nodiscard]] std::shared_ptr<const Scenario> effective(std::size_t structure) const;

  /// Moves a lever; further moves belong to the same step until `commit`.
  Affected move(std::size_t structure, const std::string& path, double value);
  void commit();
  /// The moves since the last step belong to that one.
  void commit_to_last();
  Affected reset(std::size_t structure, const std::string& path);
  /// All levers of one role; decisions are those of one structure.
  Affected reset_role(std::size_t structure, ParameterRole role);
  Affected reset_all();
  Affected undo();
  Affected redo();
  [[nodiscard]] const LeverState& state() const { return state_; }
  /// Moves all levers to where they once stood, in one step; what a file no longer has, or may no
  /// longer be, is left out.
  Affected restore(const LeverState& wanted);
  /// All levers back to the files, then these moves in their order, as if by hand, in one step.
  /// What a file no longer has is left out.
  Affected place(const std::vector<LeverMove>& moves);
  /// These moves on top of where the levers stand, in one step.
  Affected move_all(const std::vector<LeverMove>& moves);
  [[nodiscard]] std::size_t steps_back() const { return past_.size(); }
  [[nodiscard]] bool can_undo() const { return !past_.empty(); }
  [[nodiscard]] bool can_redo() const { return !future_.empty(); }

 private:
  using Values = LeverState::Values;
  /// What undo goes back to.
  struct Stand {
    LeverState levers;
    Rows rows;
    std::size_t baseline = 0;
    bool operator==(const Stand&) const = default;
  };
  [[nodiscard]] Stand stand() const { return {state_, rows_, baseline_}; }
  Stand go_to(Stand next);
  [[nodiscard]] Affected affected_by(const Stand& before) const;
  [[nodiscard]] const Values& values_for(std::size_t structure, const Parameter& parameter) const;
  Affected in_one_step(const std::function<void()>& change);
  void move_each(const std::vector<LeverMove>& moves);
  void put(std::size_t structure, const std::string& path, double value);
  void take_over(std::size_t structure, const std::string& path);
  [[nodiscard]] double value_of(std::size_t structure, const std::string& path) const;

  std::vector<std::shared_ptr<const Scenario>> files_;  // by row
  int reloads_ = 0;
  Rows rows_;
  std::size_t baseline_ = 0;  // a row
  LeverState state_;
  std::optional<Stand> before_drag_;
  std::vector<Stand> past_, future_;
};

}  // namespace pendulum
