#include "viz/terminal/study_json.h"

#include "viz/terminal/ignorance_report.h"
#include "viz/terminal/json_text.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;

Json estimate_json(const Estimate& value) {
  Json json;
  json["mean"] = value.mean;
  json["ci90"] = {value.low90, value.high90};
  json["p05"] = value.p05;
  json["p25"] = value.p25;
  json["p50"] = value.p50;
  json["p75"] = value.p75;
  json["p95"] = value.p95;
  json["p05_ci90"] = {value.p05_ci90.low, value.p05_ci90.high};
  json["p50_ci90"] = {value.p50_ci90.low, value.p50_ci90.high};
  json["p95_ci90"] = {value.p95_ci90.low, value.p95_ci90.high};
  return json;
}

Json series_json(const StructureSummary& summary) {
  Json json;
  for (const SeriesFacts& facts : series_facts()) {
    Json mean = Json::array(), p05 = Json::array(), p95 = Json::array();
    for (const Estimate& month : summary.series[index_of(facts.series)].months) {
      mean.push_back(month.mean);
      p05.push_back(month.p05);
      p95.push_back(month.p95);
    }
    json[std::string(facts.key)] = {{"mean", mean}, {"p05", p05}, {"p95", p95}};
  }
  return json;
}

Json scenario_json(const Study& study, std::size_t structure) {
  const StructureSummary& summary = study.summaries[structure];
  const Scenario& scenario = study.structures[structure].scenario;
  const bool uncertain = study.structures[structure].model->is_uncertain();
  Json json;
  json["name"] = summary.name;
  json["file"] = summary.file;
  if (uncertain) json["uncertain"] = uncertain_json(scenario);
  for (const MetricFacts& facts : metric_facts()) {
    Json& metric = json["metrics"][std::string(facts.key)];
    metric = estimate_json(summary.metrics[index_of(facts.metric)]);
    if (uncertain) metric["spread"] = spread_json(spread_of(study, structure, facts.metric));
  }
  for (const CauseFacts& facts : cause_facts()) {
    if (facts.cause == Cause::work) continue;
    json["friction"][std::string(facts.key)] = {
        {"delay_days_per_item", summary.friction_delay[index_of(facts.cause)].mean},
        {"effort_hours_per_month", summary.friction_effort[index_of(facts.cause)].mean}};
  }
  const Organisation& organisation = study.structures[structure].model->organisation();
  for (std::size_t i = 0; i < organisation.teams.size(); ++i)
    json["utilisation"]["team"][organisation.teams[i].id] =
        estimate_json(summary.utilisation_by_team.at(i));
  for (std::size_t i = 0; i < organisation.roles.size(); ++i)
    json["utilisation"]["role"][organisation.roles[i]] =
        estimate_json(summary.utilisation_by_role.at(i));
  json["books"] = {{"item_time_residual", summary.books.item_time_residual},
                   {"capacity_residual", summary.books.capacity_residual},
                   {"item_count_residual", summary.books.item_count_residual}};
  if (study.structures.size() == 1) json["series"] = series_json(summary);
  return json;
}

Json differences_json(const Study& study) {
  Json list = Json::array();
  for (std::size_t i = 0; i < study.differences.size(); ++i)
    for (const PairedDifference& paired : study.differences[i]) {
      Json json;
      json["baseline"] = study.structures.front().name;
      json["scenario"] = study.structures[i + 1].name;
      json["metric"] = facts_of(paired.metric).key;
      json["mean"] = paired.difference.mean;
      json["ci90"] = {paired.difference.low90, paired.difference.high90};
      json["simultaneous_ci90"] = {paired.simultaneous90.low, paired.simultaneous90.high};
      json["better_share"] = paired.better_share;
      json["higher_count"] = paired.futures.higher;
      json["lower_count"] = paired.futures.lower;
      json["equal_count"] = paired.futures.equal;
      json["verdict"] = paired.difference.count > 0 ? Json(verdict_words(paired.verdict)) : Json();
      if (has_uncertain(study))
        json["spread"] = spread_json(difference_spread(study, i + 1, paired.metric));
      list.push_back(std::move(json));
    }
  return list;
}

/// Pure numbers as numbers; what has a unit as a file would say it.
Json value_json(const Scenario& scenario, const std::string& path, const std::string& text) {
  if (!scenario.has(path)) return text.empty() ? Json() : Json(text);
  if (scenario.uncertainty(path)) return text;
  switch (scenario.parameter(path).quantity) {
    case Quantity::share:
    case Quantity::count:
    case Quantity::number: {
      const double value = scenario.number(path);
      const auto whole = static_cast<std::int64_t>(value);
      return static_cast<double>(whole) == value ? Json(whole) : Json(value);
    }
    case Quantity::flag:
      return scenario.flag(path);
    case Quantity::duration:
    case Quantity::rate:
    case Quantity::money:
    case Quantity::choice:
    case Quantity::text:
    case Quantity::reference:
    case Quantity::references:
      break;
  }
  return text;
}

Json differs_json(const Study& study) {
  Json list = Json::array();
  for (const Difference& difference : study.differs) {
    Json values;
    for (std::size_t i = 0; i < study.structures.size(); ++i)
      values[study.structures[i].name] =
          value_json(study.structures[i].scenario, difference.path, difference.values[i]);
    list.push_back({{"path", difference.path}, {"values", values}});
  }
  return list;
}

Json precision_json(const Study& study) {
  Json goals;
  for (const PrecisionGoal& goal : study.goals)
    goals[std::string(facts_of(goal.metric).key)] = goal.share;
  return {{"reached", study.precise}, {"goals", goals}};
}

}  // namespace

std::string verdict_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::higher:
      return "higher";
    case Verdict::lower:
      return "lower";
    case Verdict::no_clear_difference:
      break;
  }
  return "no clear difference";
}

std::string study_json(const Study& study) {
  Json json;
  json["schema_version"] = 1;
  json["seed"] = study.seed;
  json["replications"] = study.replications;
  json["months"] = study.months;
  if (!study.goals.empty()) json["precision"] = precision_json(study);
  if (study.warm_up)
    json["warm_up"] = {{"days", study.warm_up->length.as_days()},
                       {"settled", study.warm_up->settled}};
  json["engine"] = {{"events", study.events}};  // no seconds: the same input gives the same bytes
  json["scenarios"] = Json::array();
  for (std::size_t i = 0; i < study.structures.size(); ++i)
    json["scenarios"].push_back(scenario_json(study, i));
  json["differences"] = differences_json(study);
  json["differs"] = differs_json(study);
  return json_text(json);
}

}  // namespace pendulum
