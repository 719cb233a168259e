#include "sim/scenario/settings.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "sim/scenario/ids.h"
#include "sim/scenario/path.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/yaml_reader.h"

namespace pendulum {

namespace {

class Setter {
 public:
  Setter(const Shape& shape, DocumentNode& document, Problems& problems)
      : shape_(shape), document_(document), problems_(problems) {}

  /// Puts `value` at `path`; `source` is the text the setting came from.
  void set(std::string_view path, DocumentNode value, int source);

 private:
  bool walk(std::string_view path, int source);
  bool step(std::string_view part, Position where, std::string_view path);
  bool enter_entry(std::string_view id, Position where, std::string_view path);
  DocumentNode& make_key(std::string_view key, Position where);
  void refuse(std::string_view path, Position where, Message message, std::string_view part,
              const std::vector<std::string>& candidates);

  const Shape& shape_;
  DocumentNode& document_;
  Problems& problems_;
  const Shape* at_ = nullptr;
  DocumentNode* node_ = nullptr;
  std::string so_far_;
};

void Setter::refuse(std::string_view path, Position where, Message message, std::string_view part,
                    const std::vector<std::string>& candidates) {
  Message hint;
  const std::string near = nearest(part, candidates);
  if (!near.empty()) {
    // The whole path, mended, can be copied back to the command line.
    std::string mended = join_path(so_far_, near);
    const std::size_t rest = so_far_.size() + (so_far_.empty() ? 0 : 1) + part.size();
    if (rest < path.size()) mended += path.substr(rest);
    hint = did_you_mean(mended);
  } else {
    hint = suggest(part, candidates);
  }
  problems_.error(where, "", std::move(message), std::move(hint));
}

DocumentNode& Setter::make_key(std::string_view key, Position where) {
  if (!node_->is_map()) {
    *node_ = DocumentNode();
    node_->kind = DocumentNode::Kind::map;
    node_->position = where;
  }
  if (DocumentNode* found = node_->find(key)) return *found;
  node_->entries.push_back({std::string(key), where, {}});
  node_->entries.back().value.position = where;
  return node_->entries.back().value;
}

bool Setter::enter_entry(std::string_view id, Position where, std::string_view path) {
  std::vector<std::string> ids;
  for (Entry& entry : node_->entries) {
    ids.push_back(entry_id(entry.value));
    if (ids.back() != id) continue;
    node_ = &entry.value;
    at_ = at_->entry.get();
    return true;
  }
  refuse(path, where, worded("no entry '{0}' in {1}", shortened(id), so_far_), id, ids);
  return false;
}

bool Setter::step(std::string_view part, Position where, std::string_view path) {
  switch (at_->kind) {
    case Shape::Kind::list:
      return enter_entry(part, where, path);
    case Shape::Kind::keyed:
      // Whether the key is an id of its list is for the checker to say.
      node_ = &make_key(part, where);
      at_ = at_->entry.get();
      return true;
    case Shape::Kind::map: {
      const Shape* below = at_->child(part);
      if (below == nullptr) {
        refuse(path, where, worded("unknown parameter '{0}'", shortened(path)), part, at_->keys());
        return false;
      }
      node_ = &make_key(part, where);
      at_ = below;
      return true;
    }
    case Shape::Kind::changes:  // takes the rest of the path as one key
    case Shape::Kind::leaf:
      break;
  }
  problems_.error(where, "", worded("{0} is a value; nothing is below it", so_far_));
  return false;
}

bool Setter::walk(std::string_view path, int source) {
  at_ = &shape_;
  node_ = &document_;
  so_far_.clear();
  int column = 1;
  for (const std::string_view part : split_path(path)) {
    if (at_->kind == Shape::Kind::changes) {
      node_ = &make_key(path.substr(static_cast<std::size_t>(column - 1)), {source, 1, column});
      return true;  // whether a value stands there is for the checker to say
    }
    if (!step(part, {source, 1, column}, path)) return false;
    so_far_ = join_path(so_far_, part);
    column += static_cast<int>(part.size()) + 1;
  }
  if (at_->kind == Shape::Kind::leaf) return true;
  const bool map = at_->kind == Shape::Kind::map;
  problems_.error({source, 1, 1}, "",
                  worded("'{0}' is a section, not a parameter", shortened(path)),
                  map ? suggest("", at_->keys()) : Message());
  return false;
}

void Setter::set(std::string_view path, DocumentNode value, int source) {
  DocumentNode before = document_;
  if (walk(path, source)) {
    *node_ = std::move(value);
  } else {
    document_ = std::move(before);  // without the keys made on the way
  }
}

// The value as YAML, at its place in the whole setting.
std::optional<DocumentNode> parse_value(std::string_view value, int source, int offset,
                                        Problems& problems) {
  const SourceTexts alone = {SourceText("", std::string(value))};
  Problems own(alone);
  std::optional<DocumentNode> node = read_yaml(alone, 0, own);
  if (own.any()) {
    const Diagnostic first = own.diagnostics().front();
    problems.error({source, 1, offset + std::max(first.column, 1)}, "", first.message, first.hint);
  }
  return node;
}

void shift(DocumentNode& node, int source, int offset) {
  node.position = {source, 1, std::max(node.position.column, 1) + offset};
  for (Entry& entry : node.entries) {
    entry.key_position = {source, 1, std::max(entry.key_position.column, 1) + offset};
    shift(entry.value, source, offset);
  }
}

}  // namespace

void apply_settings(const std::vector<std::string>& settings, const Shape& shape,
                    DocumentNode& document, SourceTexts& texts, Problems& problems) {
  Setter setter(shape, document, problems);
  for (const std::string& setting : settings) {
    const auto source = static_cast<int>(texts.size());
    texts.emplace_back("--set", setting);
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos || equals == 0) {
      problems.error({source, 1, 1}, "", worded("expected PATH=VALUE"));
      continue;
    }
    const auto offset = static_cast<int>(equals) + 1;
    const std::string_view words = std::string_view(setting);
    std::optional<DocumentNode> value =
        parse_value(words.substr(equals + 1), source, offset, problems);
    if (!value) continue;
    shift(*value, source, offset);
    setter.set(words.substr(0, equals), std::move(*value), source);
  }
}

}  // namespace pendulum
