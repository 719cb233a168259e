#pragma once

// The parameter registry: everything a scenario file may say, declared once. From these
// declarations come the reader and its errors, the JSON Schema, `pendulum parameters`, the window's
// levers, `--set`, sweeps and the reference in the documentation. The registry knows no mechanism;
// each mechanism of the model declares its own parameters here.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/units.h"

namespace pendulum {

/// Decisions are what leaders choose, assumptions what the world does; the rest describes the firm.
enum class ParameterRole { decision, assumption, description };

/// A worded level of a lever: "strong" means more to a room than .35.
struct Level {
  double value = 0;
  std::string words;
};

/// Another parameter that must stand so for this one to count: a flag that is on, a choice that is
/// `word`, a number above 0. Of a pattern it is enough that one of its values does.
struct Need {
  std::string path;
  std::string word;  // of a choice
};

/// One declaration. Paths are dotted. `markets[].language` is the language of every entry of the
/// list `markets` (entries carry an `id`); `structure.families.{families}.centre_share` is a map
/// whose keys are the ids of the list `families`.
struct Parameter {
  std::string path;
  Quantity quantity = Quantity::number;
  std::string label;     // for people: "Committee meets every"
  std::string sentence;  // what it means, one sentence
  std::string source;    // where the default comes from
  ParameterRole role = ParameterRole::description;
  std::optional<std::string> default_text;  // as a file would say it; absent = required
  // Allowed range, base unit, both included. Without one a share lies in 0 … 1, and a duration,
  // count, rate or amount of money is not negative.
  std::optional<double> low, high;
  std::optional<double> lever_low, lever_high;  // range of the lever, when narrower
  std::vector<std::string> choices;  // of a choice; for references: words allowed besides the ids
  // The list whose ids are meant (reference, references): "markets", "structure.teams", or a list
  // inside the same entry, "work[].steps".
  std::string refers_to;
  std::string mechanism;  // which file of the model declares it
  std::vector<Level> levels;
  std::vector<Need> needs;  // all of them; else the value changes nothing
  bool lever = false;       // offered as a lever in the window
  int decimals = 2;         // digits a person wants to see
  bool fixed = false;       // settled before time starts: no timeline may change it
  bool paragraphs = false;  // a text of several lines; else one line
};

/// Declares one parameter, reading like a sentence:
///   registry.add("governance.cadence", Quantity::duration).label("Committee meets every")
///       .range("7 d", "90 d").standard("14 d").decision().lever().says("…").from("…");
class ParameterBuilder {
 public:
  explicit ParameterBuilder(Parameter& parameter) : parameter_(parameter) {}
  ParameterBuilder& label(std::string text);
  ParameterBuilder& says(std::string sentence);
  ParameterBuilder& from(std::string source);
  ParameterBuilder& standard(std::string default_text);
  ParameterBuilder& range(std::string_view low, std::string_view high);
  ParameterBuilder& lever();
  ParameterBuilder& lever(std::string_view low, std::string_view high);
  ParameterBuilder& level(std::string_view value, std::string words);
  ParameterBuilder& decision();
  ParameterBuilder& assumption();
  ParameterBuilder& choices(std::vector<std::string> words);
  ParameterBuilder& refers_to(std::string list);
  ParameterBuilder& needs(std::string path, std::string word = {});
  ParameterBuilder& decimals(int digits);
  ParameterBuilder& fixed();
  ParameterBuilder& paragraphs();

 private:
  Parameter& parameter_;
};

/// A list of entries with ids, or a fixed map, that groups parameters.
struct Section {
  std::string path;  // "markets[]" or "governance"
  std::string sentence;
  bool required = false;  // a list that must have at least one entry
  bool changes = false;   // a map from paths of values to values that replace them
};

class Registry {
 public:
  /// Requires: the path is new. `range` and `standard` are checked against the quantity.
  ParameterBuilder add(std::string path, Quantity quantity);
  void add_section(Section section);
  /// Names the mechanism of the parameters declared from here on.
  void set_mechanism(std::string name);
  /// What is declared from here on, up to the next mechanism, needs this flag.
  void set_switch(std::string path);

  [[nodiscard]] const std::vector<Parameter>& parameters() const;
  [[nodiscard]] const std::vector<Section>& sections() const;
  /// The declaration that governs a concrete path ("markets.brazil.language"), or null.
  [[nodiscard]] const Parameter* find(std::string_view concrete_path) const;

 private:
  std::vector<Parameter> parameters_;
  std::vector<Section> sections_;
  std::string mechanism_;
  std::string switch_;
};

}  // namespace pendulum
