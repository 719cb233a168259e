#include "sim/scenario/claims.h"

#include <algorithm>
#include <array>

#include "sim/scenario/path.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/yaml_text.h"

namespace pendulum {

namespace {

const std::string example = "{metric: lead_time_days, within: [20 d, 40 d]}";

constexpr std::array keys{
    ClaimKey{"says", true, false, false, false, "The claim in words, for people."},
    ClaimKey{"metric", true, false, false, false,
             "The figure it is about: a metric, delay.CAUSE or effort.CAUSE."},
    ClaimKey{"item", true, false, false, false, "About this one work item, market.kind.number."},
    ClaimKey{"with", false, false, true, false,
             "Values changed before the scenario is run: PATH: VALUE."},
    ClaimKey{"within", false, true, false, true, "Both bounds between which the figure lies."},
    ClaimKey{"at_least", true, false, false, true, "A bound below."},
    ClaimKey{"at_most", true, false, false, true, "A bound above."},
    ClaimKey{"equals", true, false, false, true, "The exact value expected."},
    ClaimKey{"half_width", true, false, false, true,
             "How precisely `equals` must be known: a value, or a share of what is expected."},
    ClaimKey{"than", true, false, true, false,
             "What it is compared with: a file (FILE@variant), or this file with other values."},
    ClaimKey{"is", true, false, false, false, "higher, lower or alike."},
    ClaimKey{"by", true, false, false, true,
             "The least difference that counts (for alike: the largest)."},
    ClaimKey{"confidence", true, false, false, false, "Of the interval that decides; 90 %."},
    ClaimKey{"replications", true, false, false, false, "Futures, else as the file says."},
    ClaimKey{"months", true, false, false, false, "Recorded months, else as the file says."},
    ClaimKey{"seed", true, false, false, false, "Which luck, else as the file says."},
    ClaimKey{"source", true, false, false, false, "Where the expectation comes from."},
    ClaimKey{"unmet", true, false, false, false,
             "Known not to hold, and why: reported, not counted as a failure."},
};

class ClaimReader {
 public:
  explicit ClaimReader(Problems& problems) : problems_(problems) {}

  void read(const DocumentNode& node, const std::string& path, Claim& claim) {
    claim.place = problems_.at(node.position, path);
    for (const Entry& entry : node.entries) {
      if (is_extension(entry.key)) continue;
      const auto* key = std::find_if(keys.begin(), keys.end(),
                                     [&](const ClaimKey& one) { return one.key == entry.key; });
      if (key == keys.end()) {
        claim.garbled = true;
        std::vector<std::string> known;
        for (const ClaimKey& one : keys) known.emplace_back(one.key);
        problems_.error(entry.key_position, path, worded("unknown key '{0}'", shortened(entry.key)),
                        suggest_nearest(entry.key, known));
        continue;
      }
      read_value(*key, entry.value, join_path(path, entry.key), claim);
    }
  }

 private:
  bool read_word(const DocumentNode& node, const std::string& path, ClaimValue& value) {
    if (!node.is_scalar()) return false;
    value.words.push_back({node.scalar, problems_.at(node.position, path)});
    return true;
  }

  void read_value(const ClaimKey& key, const DocumentNode& node, const std::string& path,
                  Claim& claim) {
    ClaimValue value;
    bool understood = key.word && read_word(node, path, value);
    if (key.words && node.is_list()) {
      value.kind = ClaimValue::Kind::words;
      understood = std::all_of(node.entries.begin(), node.entries.end(), [&](const Entry& entry) {
        return read_word(entry.value, path, value);
      });
    }
    if (key.settings && node.is_map()) {
      value.kind = ClaimValue::Kind::settings;
      understood = std::all_of(node.entries.begin(), node.entries.end(), [&](const Entry& entry) {
        value.paths.push_back(entry.key);
        value.path_places.push_back(problems_.at(entry.key_position, path));
        return read_word(entry.value, join_path(path, entry.key), value);
      });
    }
    if (understood) {
      claim.values.emplace_back(key.key, std::move(value));
    } else {
      claim.garbled = true;
      problems_.error(node.position, path, wanted(key));
    }
  }

  static Message wanted(const ClaimKey& key) {
    if (key.words) return worded("must be a list of values");
    if (key.word && key.settings) return worded("must be a file, or a map of PATH: VALUE");
    return key.word ? worded("must be one value") : worded("must be a map of PATH: VALUE");
  }

  Problems& problems_;
};

std::string say(const ClaimValue& value) {
  if (value.kind == ClaimValue::Kind::word) return quote_yaml(value.words.front().text);
  const bool settings = value.kind == ClaimValue::Kind::settings;
  std::string text;
  for (std::size_t i = 0; i < value.words.size(); ++i) {
    if (i > 0) text += ", ";
    if (settings) text += quote_yaml_unless_plain(value.paths[i]) + ": ";
    text += quote_yaml(value.words[i].text);
  }
  return settings ? "{" + text + "}" : "[" + text + "]";
}

}  // namespace

Diagnostic ClaimWord::problem(Message message, Message hint) const {
  Diagnostic result = place;
  result.message = std::move(message);
  result.hint = std::move(hint);
  return result;
}

const ClaimValue* Claim::find(std::string_view key) const {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const auto& value) { return value.first == key; });
  return found == values.end() ? nullptr : &found->second;
}

const ClaimWord* Claim::word(std::string_view key) const {
  const ClaimValue* value = find(key);
  return value != nullptr && value->kind == ClaimValue::Kind::word ? value->words.data() : nullptr;
}

std::span<const ClaimKey> claim_keys() {
  return keys;
}

std::vector<Claim> read_claims(const DocumentNode& node, Problems& problems) {
  std::vector<Claim> claims;
  if (node.is_null()) return claims;
  if (!node.is_list()) {
    problems.error(node.position, "expect", worded("must be a list of claims"),
                   worded("write {0}", "- " + example));
    return claims;
  }
  for (std::size_t i = 0; i < node.entries.size(); ++i) {
    const DocumentNode& entry = node.entries[i].value;
    const std::string path = "expect." + std::to_string(i + 1);
    if (!entry.is_map()) {
      problems.error(entry.position, path, worded("must be a map"), worded("write {0}", example));
      continue;
    }
    ClaimReader(problems).read(entry, path, claims.emplace_back());
  }
  return claims;
}

std::string write_claims(const std::vector<Claim>& claims) {
  std::string text;
  for (const Claim& claim : claims) {
    std::string line;
    for (const auto& [key, value] : claim.values) {
      line += (line.empty() ? "" : ", ") + key + ": " + say(value);
    }
    text += "  - {" + line + "}\n";
  }
  return text.empty() ? text : "expect:\n" + text;
}

}  // namespace pendulum
