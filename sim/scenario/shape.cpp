#include "sim/scenario/shape.h"

#include <utility>

#include "sim/base/check.h"
#include "sim/scenario/path.h"
#include "sim/scenario/value.h"

namespace pendulum {

namespace {

Shape& child_of(Shape& parent, std::string_view key) {
  for (Shape::Child& child : parent.children) {
    if (child.key == key) return child.shape;
  }
  parent.children.push_back({std::string(key), Shape()});
  return parent.children.back().shape;
}

// Turns a fresh shape into another kind; one that is something else already contradicts.
void become(Shape& shape, Shape::Kind kind, const std::string& pattern) {
  const bool fresh = shape.kind == Shape::Kind::map && shape.children.empty() && !shape.entry;
  PENDULUM_CHECK(fresh || shape.kind == kind, "contradicts an earlier declaration: " + pattern);
  shape.kind = kind;
  if (!shape.entry && kind != Shape::Kind::changes) shape.entry = std::make_unique<Shape>();
}

// The shape at a pattern, made on the way. A list's pattern leads to the list's entries.
Shape& grow(Shape& root, const std::string& pattern) {
  Shape* at = &root;
  std::string so_far;
  for (const Segment& segment : split_pattern(pattern)) {
    if (segment.kind == Segment::Kind::keyed) {
      become(*at, Shape::Kind::keyed, pattern);
      PENDULUM_CHECK(at->keyed_by.empty() || at->keyed_by == segment.name,
                     "keyed by two lists: " + pattern);
      at->keyed_by = segment.name;
      so_far = join_path(so_far, "{" + std::string(segment.name) + "}");
      at = at->entry.get();
    } else {
      PENDULUM_CHECK(at->kind == Shape::Kind::map,
                     "contradicts an earlier declaration: " + pattern);
      at = &child_of(*at, segment.name);
      so_far = join_path(so_far, segment.name);
      if (segment.kind == Segment::Kind::list) {
        so_far += "[]";
        become(*at, Shape::Kind::list, pattern);
        at->pattern = so_far;
        at = at->entry.get();
      }
    }
    at->pattern = so_far;
  }
  return *at;
}

// A section speaks of the list or keyed map itself, not of one entry.
void attach(Shape& root, const Section& section) {
  Shape& grown = grow(root, section.path);
  Shape* at = &root;
  Shape* holder = nullptr;
  for (const Segment& segment : split_pattern(section.path)) {
    if (segment.kind != Segment::Kind::keyed) at = &child_of(*at, segment.name);
    holder = at;
    if (segment.kind != Segment::Kind::key) at = at->entry.get();
  }
  PENDULUM_CHECK(at == &grown, "lost on the way to " + section.path);
  holder->section = &section;
  if (section.changes) become(*holder, Shape::Kind::changes, section.path);
}

void check_references(const Shape& root, const Shape& shape) {
  if (shape.kind == Shape::Kind::keyed) {
    PENDULUM_CHECK(find_list(root, shape.keyed_by) != nullptr,
                   shape.pattern + ": no list '" + shape.keyed_by + "' is declared");
  }
  if (shape.parameter != nullptr && !shape.parameter->refers_to.empty()) {
    PENDULUM_CHECK(find_list(root, shape.parameter->refers_to) != nullptr,
                   shape.pattern + ": no list '" + shape.parameter->refers_to + "' is declared");
  }
  for (const Shape::Child& child : shape.children) check_references(root, child.shape);
  if (shape.entry) check_references(root, *shape.entry);
}

}  // namespace

const Shape* Shape::child(std::string_view key) const {
  for (const Child& candidate : children) {
    if (candidate.key == key) return &candidate.shape;
  }
  return nullptr;
}

std::vector<std::string> Shape::keys() const {
  std::vector<std::string> result;
  for (const Child& candidate : children) result.push_back(candidate.key);
  return result;
}

Shape build_shape(const Registry& registry) {
  Shape root;
  for (const Parameter& parameter : registry.parameters()) {
    Shape& leaf = grow(root, parameter.path);
    PENDULUM_CHECK(leaf.children.empty() && !leaf.entry,
                   "a value and a section at once: " + parameter.path);
    leaf.kind = Shape::Kind::leaf;
    leaf.parameter = &parameter;
    if (!parameter.default_text) continue;
    const CheckedValue standard = check_default(parameter);
    PENDULUM_CHECK(standard.value.has_value(),
                   parameter.path + ": default " + standard.problem.english());
  }
  for (const Section& section : registry.sections()) attach(root, section);
  check_references(root, root);
  return root;
}

const Shape* find_list(const Shape& root, std::string_view pattern) {
  const Shape* at = &root;
  const Shape* found = nullptr;
  for (const Segment& segment : split_pattern(pattern)) {
    if (found != nullptr) at = found->entry.get();
    found = nullptr;
    if (segment.kind == Segment::Kind::keyed) return nullptr;
    at = at->child(segment.name);
    if (at == nullptr) return nullptr;
    if (at->kind == Shape::Kind::list) found = at;
  }
  return found;
}

}  // namespace pendulum
