#include "sim/model/item.h"

namespace pendulum {

std::uint32_t ItemStore::take() {
  std::uint32_t slot = 0;
  if (free_.empty()) {
    slot = static_cast<std::uint32_t>(items_.size());
    items_.emplace_back();
  } else {
    slot = free_.back();
    free_.pop_back();
  }
  Item& item = items_[slot];
  const std::uint16_t generation = item.generation;
  std::vector<StepState> steps = std::move(item.steps);
  item = Item{};
  item.generation = generation;
  item.steps = std::move(steps);  // keeps its memory
  item.alive = true;
  return slot;
}

void ItemStore::release(std::uint32_t slot) {
  Item& item = items_[slot];
  item.alive = false;
  item.generation = static_cast<std::uint16_t>((item.generation + 1) & 0x3fff);
  free_.push_back(slot);
}

}  // namespace pendulum
