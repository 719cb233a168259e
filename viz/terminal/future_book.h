#pragma once

// What alternatives did in futures lived through so far. Several questions are put to the same
// futures, and none is lived through twice.

#include <vector>

#include "viz/terminal/workbench.h"

namespace pendulum {

class FutureBook {
 public:
  FutureBook(Workbench& bench, std::vector<StudyPoint> alternatives)
      : bench_(bench), alternatives_(std::move(alternatives)), outcomes_(alternatives_.size()) {}

  /// Lives on until each of these has `count` futures.
  void extend(const std::vector<std::size_t>& alternatives, int count);

  [[nodiscard]] std::size_t size() const { return alternatives_.size(); }
  [[nodiscard]] int futures(std::size_t alternative) const { return outcomes_[alternative].count; }
  [[nodiscard]] const std::vector<double>& values(std::size_t alternative,
                                                  std::size_t yardstick) const {
    return outcomes_[alternative].values[yardstick];
  }

 private:
  struct Lived {
    FigureValues values;
    int count = 0;
  };
  Workbench& bench_;
  std::vector<StudyPoint> alternatives_;
  std::vector<Lived> outcomes_;
};

}  // namespace pendulum
