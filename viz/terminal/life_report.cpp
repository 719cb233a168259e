#include "viz/terminal/life_report.h"

#include <algorithm>

#include <fmt/format.h>

#include "sim/experiment/csv.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/output.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

using Align = Table::Align;

const Organisation& organisation_of(const FollowedLife& followed) {
  return followed.structure->model->organisation();
}

double day(const FollowedLife& followed, TimePoint at) {
  return (at - followed.recording_started).as_days();
}

std::string step_name(const FollowedLife& followed, StepIndex step) {
  const KindFacts& kind = organisation_of(followed).kinds[followed.life.item.facts.kind];
  return step < kind.steps.size() ? kind.steps[step] : fmt::format("step {}", step + 1);
}

std::string team_name(const FollowedLife& followed, TeamIndex team) {
  const std::vector<TeamFacts>& teams = organisation_of(followed).teams;
  return team < teams.size() ? teams[team].name : "";
}

std::string place_text(const FollowedLife& followed, const LifeStretch& stretch) {
  const std::string here = team_name(followed, stretch.team);
  if (stretch.activity != Activity::travelling) return here;
  return team_name(followed, stretch.from) + " → " + here;
}

std::string outcome_word(const ItemRecord& item) {
  return item.delivered ? "delivered" : item.cancelled ? "cancelled" : "in progress";
}

/// A stretch that says more than its activity does.
std::string cause_words(const LifeStretch& stretch) {
  return stretch.cause == Cause::work ? "" : std::string(facts_of(stretch.cause).label);
}

std::string steps_table(const FollowedLife& followed) {
  Table table({Align::right, Align::right, Align::left, Align::left, Align::left, Align::left});
  table.add_row({"day", "days", "step", "what", "where", "cause"});
  for (const LifeStretch& stretch : followed.life.stretches)
    table.add_row({fmt::format("{:.1f}", day(followed, stretch.began)),
                   fmt::format("{:.1f}", (stretch.ended - stretch.began).as_days()),
                   step_name(followed, stretch.step), std::string(activity_label(stretch.activity)),
                   place_text(followed, stretch), cause_words(stretch)});
  return table.text();
}

/// Days by cause on the deciding path, a column for each structure; most of all first.
std::string causes_table(const FollowedFuture& future, const Emphasis& emphasis) {
  Table table([&] {
    std::vector<Align> columns(future.lives.size() + 1, Align::right);
    columns.front() = Align::left;
    return columns;
  }());
  std::vector<std::string> header{emphasis.bold("Days on the path that decided")};
  std::vector<std::string> total{"All"};
  for (const FollowedLife& followed : future.lives) {
    const ItemRecord& item = followed.life.item;
    header.push_back(emphasis.bold(followed.structure->name));
    total.push_back(fmt::format("{:.1f}", (item.ended - item.facts.arrived).as_days()));
  }
  table.add_row(header);
  std::vector<CauseFacts> causes(cause_facts().begin(), cause_facts().end());
  const auto ticks_of = [&](const CauseFacts& facts) {
    std::int64_t sum = 0;
    for (const FollowedLife& followed : future.lives)
      sum += followed.life.item.path_ticks[index_of(facts.cause)];
    return sum;
  };
  std::stable_sort(causes.begin(), causes.end(), [&](const CauseFacts& a, const CauseFacts& b) {
    return ticks_of(a) > ticks_of(b);
  });
  for (const CauseFacts& facts : causes) {
    if (ticks_of(facts) == 0) break;
    std::vector<std::string> row{std::string(facts.label)};
    for (const FollowedLife& followed : future.lives) {
      const Duration spent{followed.life.item.path_ticks[index_of(facts.cause)]};
      row.push_back(spent.ticks == 0 ? "–" : fmt::format("{:.1f}", spent.as_days()));
    }
    table.add_row(row);
  }
  table.add_row(total);
  return table.text();
}

nlohmann::ordered_json life_json(const FollowedLife& followed) {
  const ItemRecord& item = followed.life.item;
  nlohmann::ordered_json json;
  json["name"] = followed.structure->name;
  json["file"] = followed.structure->file;
  json["outcome"] = outcome_word(item);
  json["accepted_day"] = day(followed, item.facts.arrived);
  json["due_day"] = day(followed, item.facts.due);
  json["ended_day"] = day(followed, item.ended);
  json["days"] = (item.ended - item.facts.arrived).as_days();
  json["path_days"] = nlohmann::ordered_json::object();
  for (const auto& [cause, spent] : path_by_cause(item))
    json["path_days"][std::string(facts_of(cause).key)] = spent.as_days();
  json["steps"] = nlohmann::ordered_json::array();
  for (const LifeStretch& stretch : followed.life.stretches) {
    nlohmann::ordered_json step{
        {"began_day", day(followed, stretch.began)}, {"ended_day", day(followed, stretch.ended)},
        {"step", step_name(followed, stretch.step)}, {"activity", activity_label(stretch.activity)},
        {"cause", facts_of(stretch.cause).key},      {"team", team_name(followed, stretch.team)}};
    if (stretch.activity == Activity::travelling) step["from"] = team_name(followed, stretch.from);
    json["steps"].push_back(std::move(step));
  }
  json["sentence"] = describe_life(followed.item, followed.life);
  return json;
}

}  // namespace

std::string lives_table(const FollowedFuture& future, const Options& options) {
  const Emphasis emphasis(options.no_colour);
  std::string text;
  for (const FollowedLife& followed : future.lives) {
    const ItemRecord& item = followed.life.item;
    text += emphasis.bold(followed.structure->name) +
            fmt::format(": accepted on day {:.1f}, due on day {:.1f}, {} on day {:.1f}\n",
                        day(followed, item.facts.arrived), day(followed, item.facts.due),
                        item.delivered || item.cancelled ? outcome_word(item) : "still in progress",
                        day(followed, item.ended));
    text += wrap(describe_life(followed.item, followed.life), 100) + "\n";
    text += steps_table(followed) + "\n";
  }
  if (std::any_of(future.lives.begin(), future.lives.end(),
                  [](const FollowedLife& followed) { return followed.life.item.delivered; }))
    text += causes_table(future, emphasis) + "\n";
  return text + fmt::format("Future {} of seed {}; working days from the start of recording.\n",
                            future.replication, future.seed);
}

std::string lives_json(const FollowedFuture& future) {
  nlohmann::ordered_json json;
  json["schema_version"] = 1;
  json["seed"] = future.seed;
  json["replication"] = future.replication;
  json["item"] = future.lives.front().item;
  json["scenarios"] = nlohmann::ordered_json::array();
  for (const FollowedLife& followed : future.lives)
    json["scenarios"].push_back(life_json(followed));
  return json_text(json);
}

std::string lives_csv(const FollowedFuture& future) {
  Csv csv(
      {"scenario", "item", "began_day", "ended_day", "step", "activity", "cause", "team", "from"});
  for (const FollowedLife& followed : future.lives)
    for (const LifeStretch& stretch : followed.life.stretches) {
      csv.cell(followed.structure->name).cell(followed.item);
      csv.cell(day(followed, stretch.began)).cell(day(followed, stretch.ended));
      csv.cell(step_name(followed, stretch.step)).cell(activity_label(stretch.activity));
      csv.cell(facts_of(stretch.cause).key).cell(team_name(followed, stretch.team));
      csv.cell(stretch.activity == Activity::travelling ? team_name(followed, stretch.from) : "");
      csv.end_row();
    }
  return csv.text();
}

}  // namespace pendulum
