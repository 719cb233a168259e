#include "sim/scenario/check.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "sim/scenario/changes.h"
#include "sim/scenario/header.h"
#include "sim/scenario/ids.h"
#include "sim/scenario/leaf.h"
#include "sim/scenario/path.h"
#include "sim/scenario/references.h"
#include "sim/scenario/suggest.h"

namespace pendulum {

namespace {

class Checker {
 public:
  Checker(const Shape& root, const DocumentNode& document, Completeness completeness,
          const SourceTexts& texts, Problems& problems, ScenarioFrame& frame)
      : root_(root),
        document_(document),
        whole_(completeness == Completeness::whole),
        texts_(texts),
        problems_(problems),
        frame_(frame) {
    for (std::size_t i = 0; i < frame.parameters.size(); ++i) {
      parameter_index_.emplace(frame.parameters[i].path, i);
    }
  }

  void run() {
    ids_ = Ids::collect(root_, document_, problems_);
    check(root_, &document_, "", {document_.position.source, 0, 0});
    // Last, when all values that may be changed are known.
    const ChangesContext context{root_, ids_, whole_, texts_, problems_};
    for (const auto& [path, node] : changes_) check_changes(context, *node, path, frame_);
  }

 private:
  // `node` is null where the document says nothing; `where` is the nearest place that does.
  void check(const Shape& shape, const DocumentNode* node, const std::string& path, Position where);
  void check_map(const Shape& shape, const DocumentNode* node, const std::string& path,
                 Position where);
  void check_keys(const Shape& shape, const DocumentNode& node, const std::string& path);
  void check_list(const Shape& shape, const DocumentNode* node, const std::string& path,
                  Position where);
  void check_keyed(const Shape& shape, const DocumentNode* node, const std::string& path,
                   Position where);
  void check_leaf(const Parameter& parameter, const DocumentNode* node, const std::string& path,
                  Position where);
  void add_value(const Parameter& parameter, const std::string& path, TypedValue value,
                 const LeafWords* words, Position where);

  const Shape& root_;
  const DocumentNode& document_;
  bool whole_;
  const SourceTexts& texts_;
  Problems& problems_;
  ScenarioFrame& frame_;
  Ids ids_;
  std::unordered_map<std::string, std::size_t> parameter_index_;
  std::vector<std::pair<std::string, const DocumentNode*>> changes_;
};

void Checker::check(const Shape& shape, const DocumentNode* node, const std::string& path,
                    Position where) {
  if (frame_.paths.size() > most_values) return;
  if (node != nullptr && node->is_null() && shape.kind != Shape::Kind::leaf) node = nullptr;
  // What the whole file lacks has no place in it.
  if (node != nullptr && &shape != &root_) where = node->position;
  switch (shape.kind) {
    case Shape::Kind::map:
      check_map(shape, node, path, where);
      break;
    case Shape::Kind::list:
      check_list(shape, node, path, where);
      break;
    case Shape::Kind::keyed:
      check_keyed(shape, node, path, where);
      break;
    case Shape::Kind::leaf:
      check_leaf(*shape.parameter, node, path, where);
      break;
    case Shape::Kind::changes:
      frame_.changes[path];
      if (node != nullptr) changes_.emplace_back(path, node);
      break;
  }
}

void Checker::check_keys(const Shape& shape, const DocumentNode& node, const std::string& path) {
  const bool entry = shape.pattern.ends_with("[]");
  for (const Entry& key : node.entries) {
    if (is_extension(key.key) || shape.child(key.key) != nullptr) continue;
    if (entry && key.key == "id") continue;
    if (entry && !whole_ && key.key == "remove") continue;
    std::vector<std::string> known = shape.keys();
    if (entry) known.emplace_back("id");
    const auto& header = header_keys();
    if (path.empty() && std::find(header.begin(), header.end(), key.key) != header.end()) {
      problems_.error(key.key_position, path,
                      worded("'{0}' belongs to the file", shortened(key.key)),
                      worded("not to one of its variants"));
      continue;
    }
    if (path.empty()) known.insert(known.end(), header.begin(), header.end());
    Message hint;
    if (problems_.keeps_more()) hint = suggest_nearest(key.key, known);
    if (hint.empty() && problems_.keeps_more()) hint = find_elsewhere(frame_.parameters, key.key);
    if (hint.empty() && problems_.keeps_more() && !path.empty()) hint = suggest(key.key, known);
    if (path.empty() && means_extends(key.key)) hint = did_you_mean("extends");
    problems_.error(key.key_position, path, worded("unknown key '{0}'", shortened(key.key)),
                    std::move(hint));
  }
}

void Checker::check_map(const Shape& shape, const DocumentNode* node, const std::string& path,
                        Position where) {
  if (node != nullptr && !node->is_map()) {
    problems_.error(where, path, worded("must be a map"), suggest("", shape.keys()));
    return;
  }
  if (node != nullptr) check_keys(shape, *node, path);
  for (const Shape::Child& child : shape.children) {
    const DocumentNode* below = node != nullptr ? node->find(child.key) : nullptr;
    check(child.shape, below, join_path(path, child.key), where);
  }
}

void Checker::check_list(const Shape& shape, const DocumentNode* node, const std::string& path,
                         Position where) {
  if (node != nullptr && !node->is_list()) {
    problems_.error(where, path, worded("must be a list of entries"), worded("write - id: name"));
    node = nullptr;
  } else if (whole_ && shape.section != nullptr && shape.section->required &&
             (node == nullptr || node->entries.empty())) {
    problems_.error(where, path, worded("needs at least one entry"),
                    worded(shape.section->sentence.c_str()));
  }
  const std::vector<std::string>& ids = ids_.of(path);
  frame_.lists.emplace(path, ids);
  if (node == nullptr) return;
  std::size_t next = 0;  // entries without a proper id have been reported
  for (const Entry& entry : node->entries) {
    if (next == ids.size() || entry_id(entry.value) != ids[next]) continue;
    const std::string entry_path = join_path(path, ids[next++]);
    if (whole_ && entry.value.find("remove") != nullptr) {
      problems_.error(entry.value.position, entry_path, worded("there is no such entry to remove"));
    } else {
      check(*shape.entry, &entry.value, entry_path, entry.value.position);
    }
  }
}

void Checker::check_keyed(const Shape& shape, const DocumentNode* node, const std::string& path,
                          Position where) {
  if (node != nullptr && !node->is_map()) {
    problems_.error(where, path, worded("must be a map"),
                    worded("one key for each of {0}", shape.keyed_by));
    return;
  }
  const std::vector<std::string> ids = ids_.meant(shape.keyed_by, path);
  if (whole_) {
    frame_.lists.emplace(path, ids);
    for (const std::string& id : ids) {
      check(*shape.entry, node != nullptr ? node->find(id) : nullptr, join_path(path, id), where);
    }
  }
  if (node == nullptr) return;
  for (const Entry& entry : node->entries) {
    if (is_extension(entry.key)) continue;
    if (!whole_) {
      check(*shape.entry, &entry.value, join_path(path, entry.key), where);
    } else if (std::find(ids.begin(), ids.end(), entry.key) == ids.end()) {
      problems_.error(entry.key_position, path,
                      worded("'{0}' is not in {1}", shortened(entry.key), shape.keyed_by),
                      problems_.keeps_more() ? suggest(entry.key, ids) : Message());
    }
  }
}

void Checker::check_leaf(const Parameter& parameter, const DocumentNode* node,
                         const std::string& path, Position where) {
  LeafWords words;
  bool said = node != nullptr;
  if (said) {
    words = read_leaf(*node, path, problems_);
    if (words.failed) return;
    if (words.value == nullptr) said = false;  // a note beside the default
  }
  if (!said) {
    if (!whole_) return;
    if (!parameter.default_text) {
      problems_.error(where, path, worded("is missing"), describe_expected(parameter));
      return;
    }
    const TypedValue value = *check_default(parameter).value;
    check_references(parameter, value, allowed_references(parameter, path, ids_), nullptr, where,
                     path, problems_);
    add_value(parameter, path, value, node != nullptr ? &words : nullptr, where);
    return;
  }
  std::optional<TypedValue> value = check_leaf_value(parameter, words, path, problems_);
  if (!value) return;
  if (whole_) {
    check_references(parameter, *value, allowed_references(parameter, path, ids_), words.value,
                     where, path, problems_);
  }
  add_value(parameter, path, std::move(*value), &words, where);
}

void Checker::add_value(const Parameter& parameter, const std::string& path, TypedValue value,
                        const LeafWords* words, Position where) {
  ReadValue read;
  read.parameter = parameter_index_.at(parameter.path);
  read.value = std::move(value);
  read.said = words != nullptr && words->value != nullptr;
  read.origin = {"default", 0, "", "", where};
  if (words != nullptr) {
    read.origin.note = words->note;
    read.origin.source = words->source;
  }
  if (read.said) {
    read.origin = origin_of(*words, texts_);
  } else if (read.origin.source.empty()) {
    read.origin.source = parameter.source;
  }
  if (whole_ && parameter.quantity == Quantity::reference) {
    read.allowed = allowed_references(parameter, path, ids_);
  }
  if (frame_.paths.size() == most_values)
    problems_.error({document_.position.source, 0, 0}, "",
                    worded("describes more than 200,000 values"),
                    worded("lists and the maps keyed by them multiply"));
  frame_.slots.emplace(path, frame_.paths.size());
  frame_.paths.push_back(path);
  frame_.values.push_back(std::move(read));
}

}  // namespace

void check_document(const Shape& shape, const DocumentNode& document, Completeness completeness,
                    const SourceTexts& texts, Problems& problems, ScenarioFrame& frame) {
  Checker(shape, document, completeness, texts, problems, frame).run();
}

}  // namespace pendulum
