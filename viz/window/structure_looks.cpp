#include "viz/window/structure_looks.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "sim/base/check.h"

namespace pendulum {
namespace {

constexpr std::size_t look_count = std::tuple_size_v<decltype(Theme::structures)>;

}  // namespace

std::vector<std::size_t> looks_of(const std::vector<std::uint64_t>& rows) {
  PENDULUM_CHECK(rows.size() <= look_count, "more structures than looks");
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0);
  // Whoever was there first chooses first, so that nobody new changes how the others look.
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t one, std::size_t other) { return rows[one] < rows[other]; });
  std::vector<std::size_t> looks(rows.size());
  std::array<bool, look_count> worn{};
  for (const std::size_t structure : order) {
    std::size_t look = rows[structure] % look_count;
    if (worn[look])
      look = static_cast<std::size_t>(std::find(worn.begin(), worn.end(), false) - worn.begin());
    worn[look] = true;
    looks[structure] = look;
  }
  return looks;
}

Theme dressed(Theme theme, const Snapshot& snapshot) {
  std::vector<std::uint64_t> rows;
  for (const StructureResult& structure : snapshot.structures) rows.push_back(structure.row);
  const std::vector<std::size_t> looks = looks_of(rows);
  const auto all = theme.structures;
  for (std::size_t i = 0; i < looks.size(); ++i) theme.structures[i] = all[looks[i]];
  return theme;
}

}  // namespace pendulum
