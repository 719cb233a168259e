#include "viz/terminal/future_book.h"

#include <map>

namespace pendulum {

void FutureBook::extend(const std::vector<std::size_t>& alternatives, int count) {
  // Those that have come as far go on together.
  std::map<int, std::vector<std::size_t>> by_count;
  for (const std::size_t alternative : alternatives)
    if (outcomes_[alternative].count < count)
      by_count[outcomes_[alternative].count].push_back(alternative);
  for (const auto& [have, together] : by_count) {
    std::vector<StudyPoint> points;
    for (const std::size_t alternative : together) points.push_back(alternatives_[alternative]);
    const auto found = bench_.evaluate_sound(points, {have, count - have});
    for (std::size_t i = 0; i < together.size(); ++i) {
      Lived& lived = outcomes_[together[i]];
      lived.values.resize(found[i].values.size());
      for (std::size_t y = 0; y < found[i].values.size(); ++y)
        lived.values[y].insert(lived.values[y].end(), found[i].values[y].begin(),
                               found[i].values[y].end());
      lived.count = count;
    }
  }
}

}  // namespace pendulum
