#include "sim/experiment/drawn_models.h"

#include <algorithm>

namespace pendulum {

DrawnModels::DrawnModels(const std::vector<std::shared_ptr<const Model>>& structures,
                         std::uint64_t seed, int futures_per_draw, int first, int count)
    : structures_(structures),
      seed_(seed),
      futures_per_draw_(futures_per_draw),
      first_(first),
      end_(first + count) {}

std::shared_ptr<const Model> DrawnModels::take(std::size_t structure, int replication) {
  if (!structures_[structure]->is_uncertain()) return structures_[structure];
  const int draw = replication / futures_per_draw_;
  const std::shared_ptr<Slot> slot = slot_for(structure, draw);
  const std::lock_guard lock(slot->building);
  if (!slot->model)
    slot->model = structures_[structure]->drawn({seed_, static_cast<std::uint32_t>(draw)});
  return slot->model;
}

std::shared_ptr<DrawnModels::Slot> DrawnModels::slot_for(std::size_t structure, int draw) {
  const std::lock_guard lock(mutex_);
  const auto [found, is_new] = slots_.try_emplace({structure, draw});
  if (is_new) {
    found->second = std::make_shared<Slot>();
    const int begin = std::max(first_, draw * futures_per_draw_);
    found->second->left = std::min(end_, (draw + 1) * futures_per_draw_) - begin;
  }
  std::shared_ptr<Slot> slot = found->second;
  if (--slot->left == 0) slots_.erase(found);
  return slot;
}

}  // namespace pendulum
