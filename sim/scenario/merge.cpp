#include "sim/scenario/merge.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "sim/scenario/ids.h"
#include "sim/scenario/path.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/uncertain_leaf.h"

namespace pendulum {

namespace {

const Shape* shape_below(const Shape* shape, const std::string& key) {
  if (shape == nullptr || is_extension(key)) return nullptr;
  return shape->kind == Shape::Kind::keyed ? shape->entry.get() : shape->child(key);
}

DocumentNode merge_maps(DocumentNode base, DocumentNode patch, const Shape* shape,
                        const std::string& path, Problems& problems) {
  std::unordered_map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < base.entries.size(); ++i) index.emplace(base.entries[i].key, i);
  for (Entry& entry : patch.entries) {
    const auto found = index.find(entry.key);
    if (found == index.end()) {
      base.entries.push_back(std::move(entry));
      continue;
    }
    Entry& below = base.entries[found->second];
    below.key_position = entry.key_position;
    below.value = merge(std::move(below.value), std::move(entry.value),
                        shape_below(shape, entry.key), join_path(path, entry.key), problems);
  }
  base.position = patch.position;
  return base;
}

// Whether a map at a value's place says the value anew, rather than only remarks on it.
bool says_value(const DocumentNode& leaf) {
  return std::any_of(leaf.entries.begin(), leaf.entries.end(), [](const Entry& entry) {
    return entry.key == "value" || uncertainty_form(entry.key).has_value();
  });
}

bool has_id(const Entry& entry) {
  return !entry_id(entry.value).empty();
}

// Takes the `remove` key out of an entry; true when it asks for removal.
bool take_removal(DocumentNode& entry, const std::string& path, Problems& problems) {
  const auto found = std::find_if(entry.entries.begin(), entry.entries.end(),
                                  [](const Entry& key) { return key.key == "remove"; });
  if (found == entry.entries.end()) return false;
  const DocumentNode value = std::move(found->value);
  entry.entries.erase(found);
  const bool wanted = value.is_scalar() && value.scalar == "true";
  if (!wanted && !(value.is_scalar() && value.scalar == "false")) {
    problems.error(value.position, path, worded("remove is true or left out"));
  }
  return wanted;
}

DocumentNode merge_lists(DocumentNode base, DocumentNode patch, const Shape& shape,
                         const std::string& path, Problems& problems) {
  std::unordered_map<std::string, std::size_t> index;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < base.entries.size(); ++i) {
    ids.push_back(entry_id(base.entries[i].value));
    index.emplace(ids.back(), i);
  }
  std::vector<bool> removed(base.entries.size(), false);
  for (Entry& entry : patch.entries) {
    const std::string id = entry_id(entry.value);
    const std::string entry_path = join_path(path, id);
    const Position where = entry.value.position;
    if (id.empty()) {  // to be reported as it is, while the others inherit what they may
      base.entries.push_back(std::move(entry));
      continue;
    }
    const bool remove = take_removal(entry.value, entry_path, problems);
    const auto found = index.find(id);
    if (found == index.end()) {
      if (remove) {
        problems.error(where, path, worded("no entry '{0}' to remove", shortened(id)),
                       suggest(id, ids));
      } else {
        base.entries.push_back(std::move(entry));
      }
      continue;
    }
    const std::size_t at = found->second;
    index.erase(found);  // a second entry of this id is appended, and found to be a duplicate
    removed[at] = remove;
    DocumentNode& below = base.entries[at].value;
    below =
        merge(std::move(below), std::move(entry.value), shape.entry.get(), entry_path, problems);
  }
  std::size_t at = 0;
  std::erase_if(base.entries, [&](const Entry&) { return at < removed.size() && removed[at++]; });
  base.position = patch.position;
  return base;
}

}  // namespace

DocumentNode merge(DocumentNode base, DocumentNode patch, const Shape* shape,
                   const std::string& path, Problems& problems) {
  if (patch.is_null() && shape != nullptr && shape->kind != Shape::Kind::leaf) return base;
  const bool maps = base.is_map() && patch.is_map();
  if (shape == nullptr) return patch;
  switch (shape->kind) {
    case Shape::Kind::leaf:
      if (!maps || says_value(patch)) return patch;
      return merge_maps(std::move(base), std::move(patch), nullptr, path, problems);
    case Shape::Kind::map:
    case Shape::Kind::keyed:
    case Shape::Kind::changes:
      if (maps) return merge_maps(std::move(base), std::move(patch), shape, path, problems);
      return patch;
    case Shape::Kind::list:
      break;
  }
  const bool by_id = base.is_list() && patch.is_list() &&
                     std::ranges::all_of(base.entries, has_id) &&
                     std::ranges::any_of(patch.entries, has_id);
  if (!by_id) return patch;
  return merge_lists(std::move(base), std::move(patch), *shape, path, problems);
}

}  // namespace pendulum
