#include "sim/measure/ledger.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <string>

#include "sim/base/check.h"

namespace pendulum {

Ledger::Ledger(const Organisation& organisation)
    : organisation_(organisation),
      payroll_(organisation),
      accounts_(organisation.teams.size()),
      presence_(payroll_.lines()),
      // One more market than there are, for work that belongs to none.
      item_accounts_((organisation.markets.size() + 1) * organisation.kinds.size()) {}

std::size_t Ledger::cell(const ItemFacts& item) const {
  const std::size_t market = std::min<std::size_t>(item.market, organisation_.markets.size());
  return market * organisation_.kinds.size() + item.kind;
}

void Ledger::on_item_arrived(const ItemFacts& item) {
  const std::size_t where = cell(item);
  ++item_accounts_[where].arrived;
  if (item.id >= open_.size()) open_.resize(item.id + 1 + item.id / 2);
  open_[item.id] = static_cast<std::uint32_t>(where + 1);
}

void Ledger::on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) {
  ItemAccount& account = item_accounts_[cell(item)];
  if (item.id < open_.size()) open_[item.id] = 0;
  if (end.outcome == Outcome::cancelled) {
    ++account.cancelled;
    return;
  }
  ++account.delivered;
  const std::int64_t on_path =
      std::accumulate(end.path_ticks.begin(), end.path_ticks.end(), std::int64_t{0});
  item_time_residual_ += std::abs((at - item.arrived).ticks - on_path);
}

void Ledger::on_recording_started(TimePoint at) {
  recording_started_ = at;
  ended_ = at;
  payroll_.restart(at);
  for (Account& account : accounts_) account = {};
  for (Presence& presence : presence_) presence = {};
}

Centiticks Ledger::Account::booked() const {
  return std::accumulate(effort.begin(), effort.end(), absent + idle);
}

Centiticks Ledger::Account::friction() const {
  return std::accumulate(effort.begin(), effort.end(), Centiticks{0}) -
         effort[index_of(Cause::work)];
}

BookedTime Ledger::booked_by(std::span<const std::uint8_t> teams) const {
  BookedTime sum;
  for (std::size_t team = 0; team < teams.size(); ++team) {
    if (teams[team] == 0) continue;
    const Account& account = accounts_[team];
    sum.present += account.booked() - account.absent;
    sum.idle += account.idle;
    sum.absent += account.absent;
    sum.friction += account.friction();
  }
  return sum;
}

void check_books(const BooksResult& books, const RandomKey& key) {
  PENDULUM_CHECK(books == BooksResult{},
                 "the books do not balance in replication " + std::to_string(key.replication + 1) +
                     " of seed " + std::to_string(key.seed) + ": item time off by " +
                     std::to_string(books.item_time_residual) + " ticks, capacity by " +
                     std::to_string(books.capacity_residual) + " centiticks, item count by " +
                     std::to_string(books.item_count_residual) + " items");
}

BooksResult Ledger::residuals() const {
  BooksResult result;
  result.item_time_residual = item_time_residual_;
  for (std::size_t team = 0; team < accounts_.size(); ++team) {
    if (organisation_.teams[team].kind == TeamKind::integrator) continue;
    result.capacity_residual += std::abs(paid(team) - accounts_[team].booked());
  }
  std::vector<std::int64_t> in_progress(item_accounts_.size());
  for (const std::uint32_t where : open_)
    if (where != 0) ++in_progress[where - 1];
  for (std::size_t i = 0; i < item_accounts_.size(); ++i) {
    const ItemAccount& account = item_accounts_[i];
    result.item_count_residual +=
        std::abs(account.arrived - account.delivered - account.cancelled - in_progress[i]);
  }
  return result;
}

}  // namespace pendulum
