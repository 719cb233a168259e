// Which structures have levers, and the way back: the other half of the board.

#include <algorithm>
#include <utility>

#include "viz/window/lever_board.h"

namespace pendulum {
namespace {

std::optional<std::size_t> place_of(const LeverBoard::Rows& rows, std::size_t row) {
  const auto found = std::find(rows.begin(), rows.end(), row);
  if (found == rows.end()) return std::nullopt;
  return static_cast<std::size_t>(found - rows.begin());
}

}  // namespace

std::size_t LeverBoard::add(std::shared_ptr<const Scenario> file) {
  commit();  // a drag under way knows of one structure less
  const std::size_t row = files_.size();
  files_.push_back(std::move(file));
  const auto enter = [row](Rows& rows, LeverState& state) {
    if (rows.size() >= most_structures) return;
    rows.push_back(row);
    state.decisions.emplace_back();
  };
  enter(rows_, state_);
  for (Stand& stand : past_) enter(stand.rows, stand.levers);
  for (Stand& stand : future_) enter(stand.rows, stand.levers);
  return row;
}

std::size_t LeverBoard::join(std::shared_ptr<const Scenario> file) {
  commit();
  before_drag_ = stand();
  const std::size_t row = files_.size();
  files_.push_back(std::move(file));
  rows_.push_back(row);
  state_.decisions.emplace_back();
  commit();
  return row;
}

void LeverBoard::set_baseline(std::size_t structure) {
  commit();
  if (structure >= rows_.size()) return;
  before_drag_ = stand();
  baseline_ = rows_[structure];
  commit();
}

void LeverBoard::begin_with_baseline(std::size_t structure) {
  commit();
  if (structure >= rows_.size()) return;
  baseline_ = rows_[structure];
  for (std::vector<Stand>* stands : {&past_, &future_})
    for (Stand& stand : *stands)
      if (place_of(stand.rows, baseline_)) stand.baseline = baseline_;
}

void LeverBoard::take_out(std::size_t structure) {
  commit();
  if (structure >= rows_.size() || rows_.size() < 2) return;
  before_drag_ = stand();
  const auto place = static_cast<std::ptrdiff_t>(structure);
  const bool was_baseline = rows_[structure] == baseline_;
  rows_.erase(rows_.begin() + place);
  if (was_baseline) baseline_ = rows_.front();
  state_.decisions.erase(state_.decisions.begin() + place);
  commit();
}

void LeverBoard::reload(std::size_t row, std::shared_ptr<const Scenario> file) {
  commit();
  const Stand before = stand();
  files_.at(row) = std::move(file);
  ++reloads_;
  if (const auto place = place_of(rows_, row)) state_.decisions.at(*place).clear();
  if (!(stand() == before)) past_.push_back(before);
}

void LeverBoard::commit() {
  if (before_drag_ && !(*before_drag_ == stand())) {
    past_.push_back(std::move(*before_drag_));
    future_.clear();
  }
  before_drag_.reset();
}

void LeverBoard::commit_to_last() {
  if (!before_drag_ || past_.empty() || !future_.empty()) return commit();
  before_drag_.reset();
  if (past_.back() == stand()) past_.pop_back();  // back where it began
}

/// Returns where it stood before.
LeverBoard::Stand LeverBoard::go_to(Stand next) {
  return {std::exchange(state_, std::move(next.levers)), std::exchange(rows_, std::move(next.rows)),
          std::exchange(baseline_, next.baseline)};
}

LeverBoard::Affected LeverBoard::undo() {
  commit();
  if (past_.empty()) return {};
  future_.push_back(go_to(std::move(past_.back())));
  past_.pop_back();
  return affected_by(future_.back());
}

LeverBoard::Affected LeverBoard::redo() {
  commit();
  if (future_.empty()) return {};
  past_.push_back(go_to(std::move(future_.back())));
  future_.pop_back();
  return affected_by(past_.back());
}

LeverBoard::Affected LeverBoard::affected_by(const Stand& before) const {
  Affected affected;
  const bool same_world = before.levers.assumptions == state_.assumptions;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto then = place_of(before.rows, rows_[i]);
    if (!then || !same_world || !(before.levers.decisions[*then] == state_.decisions[i]))
      affected.push_back(i);
  }
  return affected;
}

}  // namespace pendulum
