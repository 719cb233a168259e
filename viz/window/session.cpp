#include "viz/window/session.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <iterator>

#include "viz/language/words.h"

namespace pendulum {
namespace {

std::string clock_words() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  std::array<char, 8> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%H:%M", &local);
  return {text.data(), length};
}

int count_errors(const std::vector<Diagnostic>& diagnostics) {
  int errors = 0;
  for (const Diagnostic& d : diagnostics) errors += d.severity == Severity::error ? 1 : 0;
  return errors;
}

bool shows(const Snapshot& snapshot, const LeverBoard::Rows& rows) {
  return std::equal(rows.begin(), rows.end(), snapshot.structures.begin(),
                    snapshot.structures.end(),
                    [](std::size_t row, const StructureResult& shown) { return row == shown.row; });
}

}  // namespace

std::string OpenFile::words() const {
  const std::string name = std::filesystem::path(argument.path).filename().string();
  return argument.variant.empty() ? name : name + "@" + argument.variant;
}

Session::Session(const SessionOptions& options, std::shared_ptr<const Simulator> simulator)
    : simulator_(std::move(simulator)), registry_(make_registry()) {
  std::vector<ReadResult> readings;
  for (const FileArgument& argument : options.files) {
    files_.emplace_back().argument = argument;
    readings.push_back(read(files_.size() - 1));
  }
  std::vector<std::vector<std::string>> watched;
  for (std::size_t i = 0; i < files_.size(); ++i) {
    watched.push_back(readings[i].scenario ? readings[i].scenario->files()
                                           : std::vector<std::string>{files_[i].argument.path});
    open(i, std::move(readings[i]));
  }
  tell_left_out();
  start_refiner(options);
  if (!options.watch) return;
  watcher_ = std::make_unique<FileWatcher>([this](std::size_t file) { return read(file); });
  for (std::vector<std::string>& group : watched) watcher_->watch(std::move(group));
}

/// Who asked for more than are told apart should not think that these are all.
void Session::tell_left_out() {
  constexpr std::size_t most_named = 3;
  std::string names;
  std::size_t count = 0;
  for (const OpenFile& file : files_) {
    if (!file.left_out()) continue;
    if (++count <= most_named) names += (count == 1 ? "" : ", ") + file.words();
  }
  if (count == 0) return;
  if (count > most_named) names = tr_format("{0} and {1} more", names, count - most_named);
  pending_news_.push_back(tr_format("Four structures stand side by side; left out: {0}", names));
}

ReadResult Session::read(std::size_t file) const {
  const FileArgument argument = [&] {
    const std::scoped_lock lock(arguments_);
    return files_[file].argument;
  }();
  return read_scenario(argument.path, registry_, {.settings = {}, .variant = argument.variant});
}

/// Takes a reading into the list of files; a good first one becomes a structure if there is room.
void Session::open(std::size_t file, ReadResult result, Enter enter) {
  OpenFile& open = files_[file];
  open.problems = std::move(result.diagnostics);
  open.unreadable = result.unreadable;
  open.broken = !result.scenario.has_value();
  if (open.broken) return;
  open.good_since = clock_words();
  if (result.scenario->flag("run.steady_state"))
    pending_news_.push_back(
        tr_format("{0} asks for its steady state: the window measures after a warm-up of {1}; "
                  "\"pendulum compare\" finds the one it needs",
                  open.words(), result.scenario->value_text("run.warm_up")));
  auto scenario = std::make_shared<const Scenario>(std::move(*result.scenario));
  if (open.row) {
    board_.reload(*open.row, std::move(scenario));
  } else if (structure_count() < most_structures) {
    open.row = (board_.*enter)(std::move(scenario));
  }
  place_files();
}

/// The run as the first structure describes it, unless the command line says otherwise; months and
/// seed must be the same for all, or nothing could be compared.
void Session::start_refiner(const SessionOptions& options) {
  RefinerOptions refining;
  if (any_good()) {
    const ModelResult first = simulator_->build(*board_.effective(0));
    if (first.model) {
      refining.months = first.model->months();
      refining.seed = first.model->seed();
      refining.replications = first.model->replications();
    }
  }
  refining.months = months_ = options.months.value_or(refining.months);
  refining.seed = options.seed.value_or(refining.seed);
  refining.replications = options.replications.value_or(refining.replications);
  refining.workers = options.workers;
  refiner_ = std::make_unique<Refiner>(simulator_, refining);
  start_questions(refining);
  for (std::size_t i = 0; i < structure_count(); ++i) refiner_->add(version_of(i));
}

bool Session::poll(std::vector<std::string>& news) {
  bool changed = !pending_news_.empty();
  std::move(pending_news_.begin(), pending_news_.end(), std::back_inserter(news));
  pending_news_.clear();
  if (watcher_) {
    for (FileEvent& event : watcher_->take_events()) {
      const std::string words = take_reading(event.index, std::move(event.result));
      if (words.empty()) continue;
      news.push_back(words);
      changed = true;
    }
  }
  if (refiner_->version() != seen_version_) {
    seen_version_ = refiner_->version();
    std::shared_ptr<const Snapshot> latest = refiner_->latest();
    // One that was put together before a structure came or went is out of date.
    if (shows(*latest, board_.rows())) snapshot_ = std::move(latest);
    changed = true;
  }
  return poll_questions() || changed;
}

void Session::wait_until_settled() {
  refiner_->wait_until_settled();
  seen_version_ = refiner_->version();
  auto settled = std::make_shared<Snapshot>(*refiner_->latest());
  settled->seconds = 0;
  snapshot_ = std::move(settled);
}

std::string Session::take_reading(std::size_t file, ReadResult result) {
  const bool known = files_[file].row.has_value();
  const LeverBoard::Rows before = board_.rows();
  open(file, std::move(result));
  const OpenFile& now = files_[file];
  if (now.taken_out()) return {};
  if (now.broken) {
    const int errors = count_errors(now.problems);
    const std::string count =
        errors == 1 ? tr("a problem") : tr_n("{0} problem", "{0} problems", errors, errors);
    return tr_format("{0} has {1}; the last good version stays", now.words(), count);
  }
  if (!now.row)
    return tr_format("{0} is mended; four structures stand side by side already", now.words());
  if (!known) {
    refiner_->add(version_of(*now.structure));
    rearranged(before);
    return tr_format("{0} is mended and joins the comparison", now.words());
  }
  simulate({*now.structure});
  return tr_format("{0} changed on disk: read again, its decisions are those of the file",
                   now.words());
}

void Session::simulate(const LeverBoard::Affected& affected, const std::string& only_lever) {
  forget_answers(only_lever);
  if (!affected.empty()) ++changes_;
  for (const std::size_t structure : affected)
    refiner_->change(board_.rows()[structure], version_of(structure));
}

StructureVersion Session::version_of(std::size_t structure) const {
  return {board_.effective(structure), board_.key(structure)};
}

SavedScenario Session::save(std::size_t structure, const std::string& folder) const {
  return save_scenario(folder, *board_.effective(structure), board_.file(structure), registry_);
}

void Session::set_part(std::optional<MonthRange> part) {
  if (part != part_) forget_answers();
  part_ = part;
  refiner_->set_part(part);
}

void Session::stop_or_go_on() {
  refiner_->stop_at_what_is_there(!snapshot_->stopped);
}

void Session::move_lever(std::size_t structure, const std::string& path, double value) {
  simulate(board_.move(structure, path, value), path);
}

void Session::reset_lever(std::size_t structure, const std::string& path) {
  simulate(board_.reset(structure, path), path);
}

void Session::reset_role(std::size_t structure, ParameterRole role) {
  simulate(board_.reset_role(structure, role));
}

void Session::restore(const LeverState& levers) {
  simulate(board_.restore(levers));
}

void Session::place(const std::vector<LeverMove>& moves) {
  simulate(board_.place(moves));
}

void Session::move_all(const std::vector<LeverMove>& moves) {
  simulate(board_.move_all(moves));
}

void Session::reset_all() {
  simulate(board_.reset_all());
}

}  // namespace pendulum
