// Which structures of a session are compared, and with which one: they join, are taken out, and
// come back with undo.

#include <algorithm>
#include <filesystem>

#include "viz/language/words.h"
#include "viz/story/story.h"
#include "viz/window/panels/problems_panel.h"
#include "viz/window/session.h"

namespace pendulum {
namespace {

/// Why a file gave no scenario.
std::string problem_words(const FileArgument& argument, const ReadResult& result) {
  std::error_code ignored;
  if (!std::filesystem::exists(argument.path, ignored))
    return tr_format("There is no file {0}", argument.path);
  if (result.unreadable) return tr_format("{0} cannot be read", argument.path);
  const std::string name = std::filesystem::path(argument.path).filename().string();
  if (read_story(argument.path))
    return tr_format("{0} is a story, which is opened by itself: pendulum-viz {1}", name,
                     from_root(argument).path);
  const auto error =
      std::find_if(result.diagnostics.begin(), result.diagnostics.end(),
                   [](const Diagnostic& d) { return d.severity == Severity::error; });
  std::string why = error == result.diagnostics.end() ? std::string() : error->message.said(tr);
  if (!why.empty() && !error->path.empty()) why = tr_format("{0}: {1}", error->path, why);
  if (!why.empty() && !error->hint.empty()) why += " (" + error->hint.said(tr) + ")";
  if (!why.empty() && error->line > 0) return tr_format("{0}: {1}", place_of(*error), why);
  return tr_format("{0} gives no scenario: {1}", name, why);
}

}  // namespace

/// Where the structure of each file stands now.
void Session::place_files() {
  const LeverBoard::Rows& rows = board_.rows();
  for (OpenFile& file : files_) {
    const auto found = file.row ? std::find(rows.begin(), rows.end(), *file.row) : rows.end();
    file.structure.reset();
    if (found != rows.end()) file.structure = static_cast<std::size_t>(found - rows.begin());
  }
}

std::string Session::join(const FileArgument& argument) {
  ReadResult result =
      read_scenario(argument.path, registry_, {.settings = {}, .variant = argument.variant});
  if (!result.scenario) return problem_words(argument, result);
  const std::size_t file = files_.size();
  {
    const std::scoped_lock lock(arguments_);
    files_.emplace_back().argument = argument;
  }
  if (watcher_) watcher_->watch(result.scenario->files());
  const LeverBoard::Rows before = board_.rows();
  open(file, std::move(result), &LeverBoard::join);
  refiner_->add(version_of(structure_count() - 1));
  rearranged(before);
  return {};
}

std::string Session::keep(std::size_t structure, const std::string& folder) {
  const SavedScenario saved = save(structure, folder);
  if (!saved.problem.empty()) return saved.words();
  if (!join({saved.path, {}}).empty()) return saved.words() + tr(", which cannot be read back");
  return saved.words() + tr(": it stands beside the others from here on");
}

void Session::take_out(std::size_t structure) {
  const LeverBoard::Rows before = board_.rows();
  board_.take_out(structure);
  rearranged(before);
}

/// Structures have come or gone: the simulation, the files and the baseline follow. One that is
/// new altogether is being simulated already.
void Session::rearranged(const LeverBoard::Rows& before) {
  const LeverBoard::Rows& now = board_.rows();
  if (now == before) return;
  const auto is_in = [](const LeverBoard::Rows& rows, std::size_t row) {
    return std::find(rows.begin(), rows.end(), row) != rows.end();
  };
  forget_answers();
  place_files();
  for (const std::size_t row : before)
    if (!is_in(now, row)) refiner_->take_out(row);
  std::vector<std::shared_ptr<const Scenario>> scenarios;
  for (std::size_t i = 0; i < now.size(); ++i) {
    scenarios.push_back(board_.effective(i));
    if (is_in(before, now[i])) continue;
    if (!refiner_->shows(now[i])) refiner_->bring_back(now[i], i, version_of(i));
  }
  refiner_->set_baseline(board_.baseline());
  snapshot_ =
      std::make_shared<const Snapshot>(with_structures(*snapshot_, now, scenarios, baseline()));
}

void Session::set_baseline(std::size_t structure) {
  if (structure >= structure_count()) return;
  board_.set_baseline(structure);
  refiner_->set_baseline(board_.baseline());
}

void Session::begin_with_baseline(std::size_t structure) {
  board_.begin_with_baseline(structure);
  refiner_->set_baseline(board_.baseline());
}

std::size_t Session::baseline() const {
  const LeverBoard::Rows& rows = board_.rows();
  const auto found = std::find(rows.begin(), rows.end(), board_.baseline());
  return found == rows.end() ? 0 : static_cast<std::size_t>(found - rows.begin());
}

bool Session::undo() {
  const bool possible = board_.can_undo();
  step_to([this] { return board_.undo(); });
  return possible;
}

bool Session::redo() {
  const bool possible = board_.can_redo();
  step_to([this] { return board_.redo(); });
  return possible;
}

/// A step of history, which may bring structures with it.
void Session::step_to(const std::function<LeverBoard::Affected()>& step) {
  const LeverBoard::Rows before = board_.rows();
  const std::size_t baseline = board_.baseline();
  LeverBoard::Affected affected = step();
  rearranged(before);
  if (board_.baseline() != baseline) refiner_->set_baseline(board_.baseline());
  // What came back is being simulated as it stands.
  std::erase_if(affected, [&](std::size_t structure) {
    return std::find(before.begin(), before.end(), board_.rows()[structure]) == before.end();
  });
  simulate(affected);
}

}  // namespace pendulum
