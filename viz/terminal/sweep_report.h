#pragma once

// A sweep as rows: one figure of one structure at one point each.

#include <string>
#include <vector>

#include "sim/experiment/sweep.h"

namespace pendulum {

struct SweepLayout {
  const Laboratory* laboratory = nullptr;
  std::vector<std::string> names;  // of the structures
};

/// The line of column names.
std::string sweep_csv_header(const SweepLayout& layout);
/// The rows of one point, counted from 1.
std::string sweep_csv_rows(const SweepLayout& layout, std::size_t number,
                           const std::vector<Coordinate>& at,
                           const std::vector<SweepStructure>& structures);
/// The point as JSON: a list of objects, one a structure.
std::string sweep_json_rows(const SweepLayout& layout, std::size_t number,
                            const std::vector<Coordinate>& at,
                            const std::vector<SweepStructure>& structures);

}  // namespace pendulum
