#include "sim/scenario/changes.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "sim/scenario/leaf.h"
#include "sim/scenario/path.h"
#include "sim/scenario/references.h"
#include "sim/scenario/suggest.h"

namespace pendulum {

namespace {

struct WrongPath {
  Message problem, hint;
};

Message no_new_things() {
  return worded("things cannot appear or vanish over time: only values change");
}

// Why no value stands at `path`; nothing when one would, were it not wrong itself, which is said
// where it is.
std::optional<WrongPath> explain(const ChangesContext& context, const ScenarioFrame& frame,
                                 const std::string& path) {
  const Shape* at = &context.root;
  std::string so_far;
  for (const std::string_view part : split_path(path)) {
    const Shape* below = nullptr;
    if (at->kind == Shape::Kind::map) {
      below = at->child(part);
    } else if (at->kind == Shape::Kind::list || at->kind == Shape::Kind::keyed) {
      const std::vector<std::string> ids = at->kind == Shape::Kind::list
                                               ? context.ids.of(so_far)
                                               : context.ids.meant(at->keyed_by, so_far);
      if (context.whole && std::find(ids.begin(), ids.end(), part) == ids.end()) {
        const Message near = suggest_nearest(part, ids);
        return WrongPath{worded("there is no '{0}' in {1}", shortened(part), so_far),
                         near.empty() ? no_new_things() : near};
      }
      below = at->entry.get();
    }
    if (below == nullptr) break;
    at = below;
    so_far = join_path(so_far, part);
  }
  if (so_far != path) {
    return WrongPath{
        worded("unknown parameter '{0}'", shortened(path)),
        context.problems.keeps_more() ? suggest_nearest(path, frame.paths) : Message()};
  }
  if (at->kind == Shape::Kind::leaf) return std::nullopt;
  if (at->kind == Shape::Kind::list) {
    return WrongPath{worded("'{0}' is a list, not a parameter", shortened(path)), no_new_things()};
  }
  return WrongPath{worded("'{0}' is a section, not a parameter", shortened(path)),
                   at->children.empty()
                       ? Message()
                       : worded("write {0}", join_path(path, at->children[0].key) + ": …")};
}

// The declaration that governs `path`, or null after saying why there is none.
const Parameter* find_changed(const ChangesContext& context, const ScenarioFrame& frame,
                              const Entry& change, const std::string& path) {
  const auto slot = frame.slots.find(change.key);
  const Parameter* found = slot != frame.slots.end() ? &frame.parameter_of(slot->second) : nullptr;
  if (found == nullptr && (!context.whole || !explain(context, frame, change.key))) {
    const auto governing =
        std::find_if(frame.parameters.begin(), frame.parameters.end(),
                     [&](const Parameter& p) { return governs(p.path, change.key); });
    if (governing != frame.parameters.end()) found = &*governing;
  }
  if (found == nullptr) {
    WrongPath wrong = explain(context, frame, change.key).value_or(WrongPath());
    context.problems.error(change.key_position, path, std::move(wrong.problem),
                           std::move(wrong.hint));
  } else if (found->fixed) {
    context.problems.error(change.key_position, path,
                           worded("'{0}' cannot change over time", shortened(change.key)),
                           worded("it is settled before time starts: say it in its section"));
    return nullptr;
  }
  return found;
}

void check_change(const ChangesContext& context, const Entry& change, const std::string& map,
                  ScenarioFrame& frame) {
  const Parameter* parameter = find_changed(context, frame, change, map);
  if (parameter == nullptr) return;
  const std::string path = join_path(map, change.key);
  const LeafWords words = read_leaf(change.value, path, context.problems);
  if (words.failed) return;
  if (words.value == nullptr) {
    context.problems.error(change.value.position, path, worded("has no value"),
                           describe_expected(*parameter));
    return;
  }
  std::optional<TypedValue> value = check_leaf_value(*parameter, words, path, context.problems);
  if (!value) return;
  ReadValue read;
  read.parameter = static_cast<std::size_t>(parameter - frame.parameters.data());
  read.said = true;
  read.origin = origin_of(words, context.texts);
  if (context.whole) {
    // What a reference may name is seen from the value's own place.
    read.allowed = allowed_references(*parameter, change.key, context.ids);
    check_references(*parameter, *value, read.allowed, words.value, change.value.position, path,
                     context.problems);
  }
  read.value = std::move(*value);
  frame.changes[map].push_back(change.key);
  frame.slots.emplace(path, frame.paths.size());
  frame.paths.push_back(path);
  frame.values.push_back(std::move(read));
}

}  // namespace

void check_changes(const ChangesContext& context, const DocumentNode& node, const std::string& path,
                   ScenarioFrame& frame) {
  if (!node.is_map()) {
    context.problems.error(node.position, path, worded("must be a map"),
                           worded("a path and its new value, for example demand.level: 1.5"));
    return;
  }
  for (const Entry& change : node.entries) {
    if (!is_extension(change.key)) check_change(context, change, path, frame);
  }
}

}  // namespace pendulum
