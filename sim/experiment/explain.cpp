#include "sim/experiment/explain.h"

#include <algorithm>
#include <bit>

#include "sim/base/check.h"

namespace pendulum {
namespace {

constexpr const char* warm_up_path = "run.warm_up";

using Row = std::vector<double>;

Row minus(const Row& a, const Row& b) {
  Row result(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) result[i] = a[i] - b[i];
  return result;
}

void add_scaled(Row& to, const Row& row, double factor) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * row[i];
}

/// Asked for rather than decided: both structures run as long, as often and on the same luck. The
/// warm-up is not among these: each structure starts from its own.
bool is_asked_for(const std::string& path) {
  return path.starts_with("run.") && path != warm_up_path;
}

std::string part_name(const Scenario& scenario, const std::string& path, bool single) {
  if (single || path == warm_up_path) return path;
  if (scenario.parameter(path).role != ParameterRole::decision) return "assumptions and the firm";
  return path.substr(0, path.find('.'));
}

/// By how many orders a part comes right after so many of the others, over all orders.
double weight_of(std::size_t parts, std::size_t before) {
  // before! (parts - before - 1)! / parts!, as a product that never grows large
  double weight = 1.0 / static_cast<double>(parts);
  for (std::size_t i = 1; i <= before; ++i)
    weight *= static_cast<double>(i) / static_cast<double>(parts - i);
  return weight;
}

Explanation describe(const Row& first, const Row& second, const std::vector<Row>& shares,
                     const std::vector<Row>& alone, const std::vector<Row>& last) {
  Explanation explanation;
  Row rest = minus(second, first);
  explanation.difference = estimate(rest);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    explanation.parts.push_back({estimate(shares[i]), estimate(alone[i]), estimate(last[i])});
    add_scaled(rest, alone[i], -1);
  }
  explanation.interaction = estimate(rest);
  return explanation;
}

}  // namespace

ExplainParts explain_parts(const Scenario& from, const Scenario& to, bool single) {
  ExplainParts result;
  for (const Difference& difference : differences({&from, &to})) {
    if (is_asked_for(difference.path)) {
      result.asked_for.push_back(difference.path);
      continue;
    }
    if (!from.has(difference.path) || !to.has(difference.path)) {
      result.obstacles.push_back(difference.path);
      continue;
    }
    const std::string name = part_name(from, difference.path, single);
    const auto found = std::find_if(result.parts.begin(), result.parts.end(),
                                    [&](const ExplainPart& part) { return part.name == name; });
    ExplainPart& part = found != result.parts.end() ? *found : result.parts.emplace_back();
    part.name = name;
    part.differences.push_back(difference);
  }
  return result;
}

std::vector<Factor> part_factors(const std::vector<ExplainPart>& parts) {
  std::vector<Factor> factors;
  for (const ExplainPart& part : parts) {
    Factor& factor = factors.emplace_back();
    factor.path = factor.label = part.name;
    factor.quantity = Quantity::text;
    factor.levels = {{"as in the first", 0, {}}, {"as in the second", 1, {}}};
    for (const Difference& difference : part.differences)
      factor.levels[1].settings.push_back({difference.path, difference.values[1]});
  }
  return factors;
}

Explanation explain_exactly(std::size_t parts, const std::vector<std::vector<double>>& values) {
  PENDULUM_CHECK(parts > 0 && values.size() == std::size_t{1} << parts,
                 "every subset of the parts has its values");
  const std::size_t all = values.size() - 1;
  std::vector<Row> shares(parts, Row(values.front().size())), alone, last;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::size_t bit = std::size_t{1} << part;
    for (std::size_t subset = 0; subset < values.size(); ++subset) {
      if (subset & bit) continue;
      const auto before = static_cast<std::size_t>(std::popcount(subset));
      add_scaled(shares[part], minus(values[subset | bit], values[subset]),
                 weight_of(parts, before));
    }
    alone.push_back(minus(values[bit], values.front()));
    last.push_back(minus(values[all], values[all & ~bit]));
  }
  return describe(values.front(), values[all], shares, alone, last);
}

Explanation explain_from_ends(const std::vector<double>& first, const std::vector<double>& second,
                              const std::vector<std::vector<double>>& alone,
                              const std::vector<std::vector<double>>& all_but) {
  std::vector<Row> shares, at_first, at_last;
  for (std::size_t part = 0; part < alone.size(); ++part) {
    at_first.push_back(minus(alone[part], first));
    at_last.push_back(minus(second, all_but[part]));
    Row& share = shares.emplace_back(first.size());
    add_scaled(share, at_first.back(), .5);
    add_scaled(share, at_last.back(), .5);
  }
  return describe(first, second, shares, at_first, at_last);
}

}  // namespace pendulum
