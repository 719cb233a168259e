#include "sim/scenario/leaf.h"

#include <utility>

#include "sim/scenario/suggest.h"
#include "sim/scenario/uncertain_leaf.h"

namespace pendulum {

namespace {

void read_remark(const Entry& entry, const std::string& path, std::string& into,
                 Problems& problems) {
  if (entry.value.is_scalar()) {
    into = entry.value.scalar;
  } else {
    problems.error(entry.value.position, path, worded("{0} must be text", entry.key));
  }
}

std::optional<TypedValue> read_references(const DocumentNode& node, const std::string& path,
                                          Problems& problems) {
  if (!node.is_list()) {
    problems.error(node.position, path, worded("must be a list"),
                   node.is_scalar() ? worded("write {0}", "[" + node.scalar + "]")
                                    : worded("write {0}", verbatim("[a, b]")));
    return std::nullopt;
  }
  TypedValue value;
  for (const Entry& entry : node.entries) {
    if (!entry.value.is_scalar()) {
      problems.error(entry.value.position, path, worded("must be a list of ids"),
                     worded("write {0}", verbatim("[a, b]")));
      return std::nullopt;
    }
    value.references.push_back(entry.value.scalar);
  }
  return value;
}

bool takes_no_quotes(Quantity quantity) {
  return quantity == Quantity::flag || quantity == Quantity::count || quantity == Quantity::number;
}

}  // namespace

LeafWords read_leaf(const DocumentNode& node, const std::string& path, Problems& problems) {
  LeafWords words;
  if (!node.is_map()) {
    words.value = &node;
    return words;
  }
  static const std::vector<std::string> parts = {"value",      "unit",    "source", "note",
                                                 "triangular", "uniform", "normal", "lognormal"};
  for (const Entry& entry : node.entries) {
    const std::optional<UncertaintyForm> form = uncertainty_form(entry.key);
    if (entry.key == "value" || form) {
      if (words.value != nullptr) {
        problems.error(entry.key_position, path, worded("is said twice"),
                       worded("a value, or one of its distributions"));
        words.failed = true;
      }
      words.value = &entry.value;
      words.form = form;
      words.form_key = entry.key_position;
    } else if (entry.key == "unit") {
      read_remark(entry, path, words.unit, problems);
    } else if (entry.key == "source") {
      read_remark(entry, path, words.source, problems);
    } else if (entry.key == "note") {
      read_remark(entry, path, words.note, problems);
    } else if (!is_extension(entry.key)) {
      problems.error(entry.key_position, path, worded("unknown key '{0}'", shortened(entry.key)),
                     suggest(entry.key, parts));
      words.failed = true;
    }
  }
  return words;
}

Origin origin_of(const LeafWords& words, const SourceTexts& texts) {
  const Position where = words.value->position;
  return {texts[static_cast<std::size_t>(where.source)].name(), where.line, words.note,
          words.source, where};
}

std::optional<TypedValue> check_leaf_value(const Parameter& parameter, const LeafWords& words,
                                           const std::string& path, Problems& problems) {
  if (words.form) return check_uncertain_value(parameter, words, path, problems);
  const DocumentNode& node = *words.value;
  if (node.is_null()) {
    // A reference that may be empty is emptied by saying nothing.
    if (parameter.quantity == Quantity::reference && parameter.default_text == "") {
      return TypedValue();
    }
    problems.error(node.position, path, worded("has no value"), describe_expected(parameter));
    return std::nullopt;
  }
  if (parameter.quantity == Quantity::references) return read_references(node, path, problems);
  if (!node.is_scalar()) {
    problems.error(node.position, path, worded("must be a single value"),
                   describe_expected(parameter));
    return std::nullopt;
  }
  if (node.quoted && takes_no_quotes(parameter.quantity)) {
    problems.error(node.position, path, worded("is text because of its quotes"),
                   worded("write {0} without quotes", node.scalar));
    return std::nullopt;
  }
  const std::string said = words.unit.empty() ? node.scalar : node.scalar + " " + words.unit;
  CheckedValue checked = check_scalar(parameter, said);
  if (!checked.value) {
    problems.error(node.position, path, std::move(checked.problem), std::move(checked.hint));
  }
  return std::move(checked.value);
}

Message describe_expected(const Parameter& parameter) {
  switch (parameter.quantity) {
    case Quantity::duration:
      return worded("a duration, for example 3 d");
    case Quantity::share:
      return worded("a share, for example 35 %");
    case Quantity::count:
      return worded("a whole number, for example 8");
    case Quantity::number:
      return worded("a number, for example 1.5");
    case Quantity::rate:
      return worded("a rate, for example 12 /mo");
    case Quantity::money:
      return worded("an amount, for example 900 EUR");
    case Quantity::flag:
      return worded("true or false");
    case Quantity::choice:
      return suggest("", parameter.choices);
    case Quantity::text:
      return worded("some text");
    case Quantity::reference:
      return worded("the id of an entry of {0}", parameter.refers_to);
    case Quantity::references:
      return worded("a list of ids of {0}", parameter.refers_to);
  }
  return {};
}

Message find_elsewhere(const std::vector<Parameter>& parameters, std::string_view key) {
  for (const Parameter& parameter : parameters) {
    const std::size_t dot = parameter.path.rfind('.');
    if (dot != std::string::npos && std::string_view(parameter.path).substr(dot + 1) == key) {
      return did_you_mean(parameter.path);
    }
  }
  for (const Parameter& parameter : parameters) {
    const std::string_view path = parameter.path;
    const bool section = path.size() > key.size() && path.starts_with(key) &&
                         (path[key.size()] == '.' || path[key.size()] == '[');
    if (section) return worded("`{0}` is a section of the file: its line begins at the left", key);
  }
  return {};
}

}  // namespace pendulum
