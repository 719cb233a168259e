#pragma once

// A checked scenario: every value present (from the file, its parents, or the default), typed, in
// base units, immutable. Read from YAML with `read_scenario`; changed only by making another with
// `with_number` or `with_text`.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/random.h"
#include "sim/scenario/claims.h"
#include "sim/scenario/diagnostics.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/source_text.h"
#include "sim/scenario/translations.h"

namespace pendulum {

struct ScenarioFrame;
struct ScenarioValues;
struct TypedValue;
struct Uncertainty;  // sim/scenario/uncertainty.h

/// Where a value was said: file:line, "default", "--set", or "changed" (`with_number`).
struct Origin {
  std::string file;
  int line = 0;
  std::string note;    // the `note:` beside the value
  std::string source;  // the `source:` beside the value
  Position where;      // of a default: of what lacks the value, or the file as a whole
};

class Scenario {
 public:
  [[nodiscard]] const std::string& name() const;  // `name:`, else the file's stem
  [[nodiscard]] const std::string& title() const;
  [[nodiscard]] const std::string& description() const;
  [[nodiscard]] const std::string& file() const;
  /// Which of the file's variants it is; empty for the file itself.
  [[nodiscard]] const std::string& variant() const;
  /// Every file read for it (itself and its parents), for watching.
  [[nodiscard]] const std::vector<std::string>& files() const;

  /// What the file, or the variant chosen, claims about itself; neither inherits claims.
  [[nodiscard]] const std::vector<Claim>& claims() const;

  /// The file's texts in other languages, over those of what it extends.
  [[nodiscard]] const Translations& translations() const;

  /// The ids of a list, in the order of the file: ids("markets"), ids("work.campaign.steps"); of a
  /// map keyed by a list, those of the list. Requires: the list is declared.
  [[nodiscard]] const std::vector<std::string>& ids(std::string_view list) const;

  /// Values by concrete path, in base units. Requires: the path is declared (else a check fails).
  [[nodiscard]] double number(std::string_view path) const;
  [[nodiscard]] bool flag(std::string_view path) const;
  [[nodiscard]] const std::string& text(std::string_view path) const;
  [[nodiscard]] const std::vector<std::string>& references(std::string_view path) const;

  [[nodiscard]] const Origin& origin(std::string_view path) const;
  /// Every concrete path with a value, in order of declaration, section by section and entry by
  /// entry.
  [[nodiscard]] const std::vector<std::string>& paths() const;
  /// The value as a file would say it ("14 d").
  [[nodiscard]] std::string value_text(std::string_view path) const;

  /// The same scenario with one value changed, in base units; nothing when it is out of range.
  /// Costs a few microseconds: the rest is shared.
  [[nodiscard]] std::optional<Scenario> with_number(std::string_view path, double value) const;
  /// The same with the value said as a file would say it ("14 d", a choice, an id); nothing when
  /// it cannot be read. Lists of references cannot be changed.
  [[nodiscard]] std::optional<Scenario> with_text(std::string_view path,
                                                  std::string_view text) const;

  /// The values that a map of changes ("timeline.surge.set") replaces, in the order of the file.
  /// Requires: the map is declared and stands in an entry there is.
  [[nodiscard]] const std::vector<std::string>& changes(std::string_view map) const;
  /// The same scenario after those changes; each value's origin is where the change was said.
  [[nodiscard]] Scenario with_changes(std::string_view map) const;

  /// The distribution of an uncertain value, whose number is its best guess; null for values that
  /// are known. Changing a value by hand makes it known.
  [[nodiscard]] const Uncertainty* uncertainty(std::string_view path) const;
  /// The paths of all uncertain values, in order of declaration.
  [[nodiscard]] std::vector<std::string> uncertain_paths() const;
  /// The same scenario with every uncertain value drawn, and known from here on. A draw belongs to
  /// its path: scenarios that say the same distribution there get the same value, others the same
  /// quantile.
  [[nodiscard]] Scenario drawn(RandomKey key) const;

  /// Whether there is a value at this path.
  [[nodiscard]] bool has(std::string_view path) const;
  /// The declaration of the value at this path.
  [[nodiscard]] const Parameter& parameter(std::string_view path) const;
  /// Whether a file or setting said the value, or somebody changed it; else it is the default.
  [[nodiscard]] bool is_said(std::string_view path) const;
  /// A diagnostic of where the value was said that says nothing yet; of a default, of the entry or
  /// section that does not say it.
  [[nodiscard]] Diagnostic place(std::string_view path) const;
  /// Which of these values was said last: over the file lie `--set` and what changed since, and
  /// under it what it extends. The first of those said together; of defaults, the first.
  [[nodiscard]] const std::string& said_last(const std::vector<std::string>& paths) const;

  /// Only the reader makes scenarios out of nothing.
  Scenario(std::shared_ptr<const ScenarioFrame> frame,
           std::shared_ptr<const ScenarioValues> values);

 private:
  [[nodiscard]] std::size_t slot(std::string_view path) const;
  [[nodiscard]] Scenario with_value(std::size_t slot, const TypedValue& value) const;

  std::shared_ptr<const ScenarioFrame> frame_;
  std::shared_ptr<const ScenarioValues> values_;
};

struct ReadOptions {
  /// "PATH=VALUE", as given to --set; applied after parents and variants.
  std::vector<std::string> settings;
  /// Which variant of the file to read; empty = the file itself.
  std::string variant;
  /// Whether `expect:` is read: what is wrong with claims says nothing against the values.
  bool claims = true;
};

struct ReadResult {
  std::optional<Scenario> scenario;     // absent when there is any error
  std::vector<Diagnostic> diagnostics;  // errors and warnings, in order of file and line
  std::vector<Claim> claims;            // of the file, whether or not it is a scenario
  bool unreadable = false;              // not found, a directory, too large, not permitted
  [[nodiscard]] bool ok() const { return scenario.has_value(); }
};

/// Reads, merges (`extends`, `variants`), checks against the registry. Never throws for bad input.
ReadResult read_scenario(const std::string& file, const Registry& registry,
                         const ReadOptions& options = {});
/// The variants a file offers, in order; empty when it offers none or cannot be read.
std::vector<std::string> list_variants(const std::string& file);

struct WriteOptions {
  std::string name = {};  // in place of the scenario's own
  bool claims = true;
};
/// YAML that reads back as the same scenario.
std::string write_scenario(const Scenario& scenario, const Registry& registry,
                           const WriteOptions& options = {});
/// JSON Schema, draft-07, of all the registry declares.
std::string json_schema(const Registry& registry);

/// A path at which scenarios differ, with each one's value as text.
struct Difference {
  std::string path;
  std::vector<std::string> values;  // parallel to the scenarios given; empty where it is absent
};
std::vector<Difference> differences(const std::vector<const Scenario*>& scenarios);

}  // namespace pendulum
