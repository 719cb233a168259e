#pragma once

// The registry as a tree that mirrors a file: what may stand where.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/registry.h"

namespace pendulum {

struct Shape {
  enum class Kind {
    map,      // fixed keys
    list,     // entries with ids, each of the shape `entry`
    keyed,    // a map whose keys are the ids of the list `keyed_by`
    changes,  // a map whose keys are paths of values, `markets.brazil.language`
    leaf      // a parameter
  };
  struct Child;

  Kind kind = Kind::map;
  std::string pattern;                   // "markets[]" for the list and for its entries
  const Parameter* parameter = nullptr;  // of a leaf; into the registry
  const Section* section = nullptr;      // what was said of it; into the registry
  std::string keyed_by;
  std::vector<Child> children;   // of a map, in order of declaration
  std::unique_ptr<Shape> entry;  // of a list or keyed map

  [[nodiscard]] const Shape* child(std::string_view key) const;
  [[nodiscard]] std::vector<std::string> keys() const;
};

struct Shape::Child {
  std::string key;
  Shape shape;
};

/// Requires: declarations do not contradict each other and refer to declared lists. The registry
/// must outlive the shape.
Shape build_shape(const Registry& registry);

/// The list a path like "work[].steps" or "markets" names, or null.
const Shape* find_list(const Shape& root, std::string_view pattern);

}  // namespace pendulum
