#include "sim/scenario/yaml_reader.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "sim/scenario/decimal.h"
#include "sim/scenario/yaml_advice.h"

namespace pendulum {

namespace {

// Leaves the parser early; the problem has been reported.
struct Refused {};

bool is_core_tag(const std::string& tag) {
  return tag.empty() || tag == "?" || tag == "!" || tag.starts_with("tag:yaml.org,2002:");
}

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(int source, Problems& problems) : source_(source), problems_(problems) {}

  DocumentNode take_root() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    problems_.error(place(mark), "", worded("a second document starts here"),
                    worded("a scenario file holds one document"));
    throw Refused{};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(make(DocumentNode::Kind::null, mark), anchor);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check_tag(mark, tag);
    DocumentNode node = make(DocumentNode::Kind::scalar, mark);
    node.scalar = value;
    node.quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
    add(std::move(node), anchor);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) {
      problems_.error(place(mark), "", worded("an alias stands inside the value it repeats"));
      throw Refused{};
    }
    count(mark, found->second.size);
    add(found->second, 0);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    check_tag(mark, tag);
    open(make(DocumentNode::Kind::list, mark), mark, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    check_tag(mark, tag);
    open(make(DocumentNode::Kind::map, mark), mark, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Frame {
    DocumentNode node;
    YAML::anchor_t anchor = 0;
    bool has_key = false;
    bool skip_value = false;                         // of a duplicate key
    std::unordered_map<std::string, int> keys = {};  // with their lines
  };

  [[nodiscard]] Position place(const YAML::Mark& mark) const {
    return {source_, mark.line + 1, mark.column + 1};
  }

  void count(const YAML::Mark& mark, std::size_t nodes) {
    nodes_ += nodes;
    if (nodes_ <= most_nodes) return;
    problems_.error(place(mark), "", worded("more than {0} values", most_nodes),
                    worded("aliases count as often as they are used"));
    throw Refused{};
  }

  DocumentNode make(DocumentNode::Kind kind, const YAML::Mark& mark) {
    count(mark, 1);
    DocumentNode node;
    node.kind = kind;
    node.position = place(mark);
    return node;
  }

  void check_tag(const YAML::Mark& mark, const std::string& tag) {
    if (is_core_tag(tag)) return;
    problems_.error(place(mark), "", worded("unknown tag '{0}'", shortened(tag)),
                    worded("leave the tag out"));
  }

  void open(DocumentNode node, const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (frames_.size() >= deepest_nesting) {
      problems_.error(place(mark), "", worded("nested deeper than {0}", deepest_nesting));
      throw Refused{};
    }
    frames_.push_back({std::move(node), anchor});
  }

  void close() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    add(std::move(frame.node), frame.anchor);
  }

  void add(DocumentNode node, YAML::anchor_t anchor) {
    if (anchor != 0) anchors_[anchor] = node;
    if (frames_.empty()) {
      root_ = std::move(node);
      return;
    }
    Frame& frame = frames_.back();
    if (frame.node.is_map() && !frame.has_key) {
      add_key(frame, node);
      return;
    }
    frame.has_key = false;
    if (frame.skip_value) return;
    frame.node.size += node.size;
    if (frame.node.is_list()) {
      frame.node.entries.push_back({"", node.position, {}});
    } else if (node.is_null()) {
      if (joins_number(frame.node.entries)) return;
      // The parser places an absent value where the next thing starts.
      node.position = frame.node.entries.back().key_position;
    }
    frame.node.entries.back().value = std::move(node);
  }

  // A decimal comma between braces, `{miss: 0,05}`, makes a key of what stands behind it. Put back,
  // it is a wrong number in its place.
  static bool joins_number(std::vector<Entry>& entries) {
    if (entries.size() < 2) return false;
    const Entry& tail = entries.back();
    DocumentNode& before = entries[entries.size() - 2].value;
    const Position at = before.position, key = tail.key_position;
    const bool adjacent =
        at.line == key.line && at.column + static_cast<int>(before.scalar.size()) + 1 == key.column;
    if (!before.is_scalar() || before.quoted || before.scalar.empty() || !adjacent) return false;
    if (!is_digit(before.scalar.back()) || !is_digit(tail.key.front())) return false;
    before.scalar += "," + tail.key;
    entries.pop_back();
    return true;
  }

  void add_key(Frame& frame, DocumentNode& key) {
    frame.has_key = true;
    frame.skip_value = true;
    if (!key.is_scalar()) {
      problems_.error(key.position, "", worded("a key must be a word"));
    } else if (key.scalar == "<<" && !key.quoted) {
      problems_.error(key.position, "", worded("merge keys are no part of YAML 1.2"),
                      worded("use extends or a variant"));
    } else if (const auto [first, is_new] = frame.keys.emplace(key.scalar, key.position.line);
               !is_new) {
      problems_.error(key.position, "", worded("duplicate key '{0}'", shortened(key.scalar)),
                      worded("the first one is in line {0}", first->second));
    } else {
      frame.skip_value = false;
      frame.node.entries.push_back({std::move(key.scalar), key.position, {}});
    }
  }

  int source_;
  Problems& problems_;
  int documents_ = 0;
  std::size_t nodes_ = 0;
  DocumentNode root_;
  std::vector<Frame> frames_;
  std::unordered_map<YAML::anchor_t, DocumentNode> anchors_;
};

bool is_text(const SourceText& text, int source, Problems& problems) {
  const std::size_t bad = find_bad_byte(text.text());
  if (bad == std::string::npos) return true;
  const std::string_view before = std::string_view(text.text()).substr(0, bad);
  const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
  const Position where{source, line, static_cast<int>(bad - start) + 1};
  const auto byte = static_cast<unsigned char>(text.text()[bad]);
  const std::string code = fmt::format("0x{:02x}", byte);
  if (byte < 0x80) {
    problems.error(where, "", worded("a control character ({0})", code), worded("remove it"));
  } else {
    problems.error(where, "", worded("not valid UTF-8 (byte {0})", code),
                   worded("save the file as UTF-8"));
  }
  return false;
}

}  // namespace

std::optional<DocumentNode> read_yaml(const SourceTexts& texts, int source, Problems& problems) {
  const SourceText& text = texts[static_cast<std::size_t>(source)];
  if (!is_text(text, source, problems)) return std::nullopt;
  TreeBuilder builder(source, problems);
  try {
    std::istringstream stream(text.text());
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Refused&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    const bool placed = !error.mark.is_null();
    const Position where{source, placed ? error.mark.line + 1 : 0,
                         placed ? error.mark.column + 1 : 0};
    problems.error(where, "", worded("not valid YAML: {0}", yaml_problem(error.msg)),
                   yaml_advice(error.msg, text.line(where.line), where.column));
    return std::nullopt;
  }
  return builder.take_root();
}

}  // namespace pendulum
