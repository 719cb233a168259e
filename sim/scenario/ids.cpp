#include "sim/scenario/ids.h"

#include <algorithm>
#include <utility>

#include "sim/scenario/path.h"

namespace pendulum {

namespace {

// Why an entry cannot be named, and what would help; empty when it can.
struct Flaw {
  Position where;
  Message problem, hint;
};

// Where the list has an entry of this id before.
Message said_before(const DocumentNode& id, const DocumentNode& list) {
  for (const Entry& entry : list.entries) {
    const DocumentNode* first = entry.value.find("id");
    if (first == &id) break;
    if (first == nullptr || first->scalar != id.scalar) continue;
    if (first->position.source != id.position.source) break;
    return worded("the first one is in line {0}", first->position.line);
  }
  return {};
}

Flaw find_flaw(const DocumentNode& entry, const std::vector<std::string>& earlier,
               const DocumentNode& list) {
  if (!entry.is_map())
    return {entry.position, worded("each entry needs an id"), worded("write - id: name")};
  const DocumentNode* id = entry.find("id");
  if (id == nullptr)
    return {entry.position, worded("the entry has no id"), worded("write - id: name")};
  if (!id->is_scalar())
    return {id->position, worded("an id is one word"), worded("write - id: name")};
  if (!is_id(id->scalar)) {
    return {id->position, worded("'{0}' cannot be an id", shortened(id->scalar)),
            worded("lower-case letters, digits, _ and -")};
  }
  if (std::find(earlier.begin(), earlier.end(), id->scalar) != earlier.end()) {
    return {id->position, worded("duplicate id '{0}'", shortened(id->scalar)),
            said_before(*id, list)};
  }
  return {};
}

}  // namespace

std::string entry_id(const DocumentNode& entry) {
  const DocumentNode* id = entry.find("id");
  return id != nullptr && id->is_scalar() ? id->scalar : std::string();
}

Ids Ids::collect(const Shape& root, const DocumentNode& document, Problems& problems) {
  Ids ids;
  ids.walk(root, document, "", problems);
  return ids;
}

void Ids::walk(const Shape& shape, const DocumentNode& node, const std::string& path,
               Problems& problems) {
  switch (shape.kind) {
    case Shape::Kind::leaf:
    case Shape::Kind::changes:
      return;
    case Shape::Kind::list:
      walk_list(shape, node, path, problems);
      return;
    case Shape::Kind::map:
    case Shape::Kind::keyed:
      break;
  }
  if (!node.is_map()) return;
  for (const Entry& entry : node.entries) {
    const Shape* inner =
        shape.kind == Shape::Kind::keyed ? shape.entry.get() : shape.child(entry.key);
    if (inner != nullptr) walk(*inner, entry.value, join_path(path, entry.key), problems);
  }
}

void Ids::walk_list(const Shape& shape, const DocumentNode& node, const std::string& path,
                    Problems& problems) {
  std::vector<std::string> found;
  if (node.is_list()) {
    for (const Entry& entry : node.entries) {
      if (found.size() == most_entries) {
        problems.error(entry.value.position, path, worded("more than {0} entries", most_entries));
        break;
      }
      Flaw flaw = find_flaw(entry.value, found, node);
      if (!flaw.problem.empty()) {
        problems.error(flaw.where, path, std::move(flaw.problem), std::move(flaw.hint));
        continue;
      }
      found.push_back(entry_id(entry.value));
      walk(*shape.entry, entry.value, join_path(path, found.back()), problems);
    }
  }
  lists_[path] = std::move(found);
}

const std::vector<std::string>& Ids::of(std::string_view list_path) const {
  static const std::vector<std::string> none;
  const auto found = lists_.find(list_path);
  return found != lists_.end() ? found->second : none;
}

std::vector<std::string> Ids::meant(std::string_view refers_to, std::string_view from) const {
  const std::vector<std::string_view> here = split_path(from);
  const std::vector<Segment> segments = split_pattern(refers_to);
  std::vector<std::string> lists = {""};
  bool inside = true;  // whether `from` lies in the entry reached so far
  std::size_t at = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    for (std::string& list : lists) list = join_path(list, segments[i].name);
    inside = inside && at < here.size() && here[at] == segments[i].name;
    ++at;
    if (segments[i].kind != Segment::Kind::list || i + 1 == segments.size()) continue;
    std::vector<std::string> entries;
    for (const std::string& list : lists) {
      for (const std::string& id : of(list)) {
        if (!inside || (at < here.size() && here[at] == id)) entries.push_back(join_path(list, id));
      }
    }
    lists = std::move(entries);
    ++at;
  }
  if (lists.size() == 1) return of(lists.front());
  std::vector<std::string> ids;
  for (const std::string& list : lists) {
    for (const std::string& id : of(list)) {
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  }
  return ids;
}

}  // namespace pendulum
