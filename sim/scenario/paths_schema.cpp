#include "sim/scenario/paths_schema.h"

#include <string>

#include "sim/scenario/path.h"

namespace pendulum {

namespace {

using Json = nlohmann::ordered_json;

// The keys that the declaration `pattern` allows in a map of changes, as a regular expression.
std::string key_pattern(std::string_view pattern) {
  std::string text = "^";
  constexpr const char* id = "[a-z0-9][a-z0-9_-]*";
  for (const Segment& segment : split_pattern(pattern)) {
    if (text.size() > 1) text += "\\.";
    if (segment.kind == Segment::Kind::keyed) {
      text += id;
      continue;
    }
    text += segment.name;
    if (segment.kind == Segment::Kind::list) (text += "\\.") += id;
  }
  return text + "$";
}

void add_paths(Json& object, const Shape& shape, ValueSchemas& values,
               const std::function<bool(const Parameter&)>& wanted) {
  for (const Shape::Child& child : shape.children) add_paths(object, child.shape, values, wanted);
  if (shape.entry) add_paths(object, *shape.entry, values, wanted);
  if (shape.kind != Shape::Kind::leaf || !wanted(*shape.parameter)) return;
  Json value = values.leaf(*shape.parameter);
  const std::string& path = shape.parameter->path;
  if (path.find_first_of("[{") == std::string::npos) {
    object["properties"][path] = std::move(value);
  } else {
    object["patternProperties"][key_pattern(path)] = std::move(value);
  }
}

}  // namespace

Json paths_schema(const Shape& root, ValueSchemas& values,
                  const std::function<bool(const Parameter&)>& wanted) {
  Json schema = closed_object();
  add_paths(schema, root, values, wanted);
  return schema;
}

}  // namespace pendulum
