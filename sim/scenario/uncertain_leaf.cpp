#include "sim/scenario/uncertain_leaf.h"

#include <utility>

#include "sim/scenario/decimal.h"

namespace pendulum {

namespace {

// Why a parameter that is no assumption cannot be uncertain, and what to do instead.
void refuse(const Parameter& parameter, const LeafWords& words, const std::string& path,
            Problems& problems) {
  if (parameter.role == ParameterRole::decision) {
    problems.error(words.form_key, path, worded("is a decision, which cannot be uncertain"),
                   worded("leaders choose it: say one value, and compare variants"));
  } else if (parameter.role == ParameterRole::description) {
    problems.error(words.form_key, path, worded("describes the firm, and cannot be uncertain"),
                   worded("only assumptions can (pendulum parameters lists them)"));
  } else {
    problems.error(words.form_key, path, worded("cannot be uncertain"),
                   worded("only assumptions with a number can"));
  }
}

// Whether a number of the list was meant to go on behind a comma: [1,5 %, 2 %].
bool has_decimal_comma(const DocumentNode& list) {
  for (std::size_t i = 0; i + 1 < list.entries.size(); ++i) {
    const DocumentNode& one = list.entries[i].value;
    const DocumentNode& next = list.entries[i + 1].value;
    const int behind = one.position.column + static_cast<int>(one.scalar.size()) + 1;
    if (one.position.line != next.position.line || next.position.column != behind) continue;
    if (one.scalar.empty() || next.scalar.empty()) continue;
    if (is_digit(one.scalar.back()) && is_digit(next.scalar.front())) return true;
  }
  return false;
}

// One number of the list, with its unit, or nothing after reporting what is wrong. A standard
// deviation is no value of the parameter: its range says nothing about it.
std::optional<double> read_part(const Parameter& parameter, const LeafWords& words,
                                const DocumentNode& node, bool is_value, const std::string& path,
                                Problems& problems) {
  if (!node.is_scalar()) {
    problems.error(node.position, path, worded("must be a single value"),
                   describe_expected(parameter));
    return std::nullopt;
  }
  const std::string said = words.unit.empty() ? node.scalar : node.scalar + " " + words.unit;
  if (!is_value) {
    ParsedValue parsed = parse_quantity(
        parameter.quantity == Quantity::count ? Quantity::number : parameter.quantity, said);
    if (!parsed.value)
      problems.error(node.position, path, std::move(parsed.problem), std::move(parsed.hint));
    return parsed.value;
  }
  CheckedValue checked = check_scalar(parameter, said);
  if (checked.value) return checked.value->number;
  problems.error(node.position, path, std::move(checked.problem), std::move(checked.hint));
  return std::nullopt;
}

}  // namespace

std::optional<UncertaintyForm> uncertainty_form(std::string_view key) {
  for (const UncertaintyFormFacts& facts : uncertainty_forms()) {
    if (facts.key == key) return facts.form;
  }
  return std::nullopt;
}

std::optional<TypedValue> check_uncertain_value(const Parameter& parameter, const LeafWords& words,
                                                const std::string& path, Problems& problems) {
  if (!may_be_uncertain(parameter)) {
    refuse(parameter, words, path, problems);
    return std::nullopt;
  }
  const UncertaintyFormFacts& facts = facts_of(*words.form);
  const DocumentNode& list = *words.value;
  if (!list.is_list() || list.entries.size() != facts.parts) {
    problems.error(
        list.position, path, worded("{0} takes a list of {1} values", facts.key, facts.parts),
        has_decimal_comma(list) ? worded("write decimals with a point, thousands without a mark")
                                : worded("write {0}: {1}", facts.key, worded(facts.takes)));
    return std::nullopt;
  }
  Uncertainty uncertainty{*words.form, {}};
  const bool moments =
      uncertainty.form == UncertaintyForm::normal || uncertainty.form == UncertaintyForm::lognormal;
  bool failed = false;
  for (std::size_t i = 0; i < facts.parts; ++i) {
    const std::optional<double> part =
        read_part(parameter, words, list.entries[i].value, !(moments && i == 1), path, problems);
    failed = failed || !part;
    uncertainty.said[i] = part.value_or(0);
  }
  if (failed) return std::nullopt;
  UncertaintyProblem wrong = problem_of(parameter, uncertainty);
  if (!wrong.problem.empty()) {
    problems.error(list.position, path, std::move(wrong.problem), std::move(wrong.hint));
    return std::nullopt;
  }
  TypedValue value;
  value.number = uncertainty.best_guess(parameter);
  value.uncertainty = uncertainty;
  return value;
}

}  // namespace pendulum
