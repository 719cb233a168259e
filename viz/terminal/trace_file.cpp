#include "viz/terminal/trace_file.h"

#include <algorithm>

#include "sim/measure/life.h"
#include "viz/terminal/exit_code.h"
#include "viz/terminal/interrupt.h"
#include "viz/terminal/json_text.h"

namespace pendulum {
namespace {

/// One row of the file.
struct Row {
  TimePoint at;
  std::string event, item, step, activity, cause, team, from;
  TimePoint until;
};

std::string name_at(const std::vector<TeamFacts>& teams, std::size_t index) {
  return index < teams.size() ? teams[index].id : std::to_string(index);
}

class Rows {
 public:
  Rows(const Organisation& organisation, const Trace& trace)
      : organisation_(organisation), trace_(trace) {}

  std::vector<Row> all() {
    add_items();
    add_changes();
    add_incidents();
    for (const MeetingRecord& meeting : trace_.meetings)
      add(meeting.at, meeting.quorum ? "meeting" : "meeting without quorum").activity =
          std::to_string(meeting.decided) + " decided, " + std::to_string(meeting.left_over) +
          " left over";
    for (const TigerTeamRecord& team : trace_.tiger_teams) {
      Row& row = add(team.formed, "tiger team");
      row.item = name(team.item);
      row.until = team.dissolved;
      for (const TeamIndex home : team.homes)
        row.team += (row.team.empty() ? "" : " ") + name_at(organisation_.teams, home);
    }
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Row& a, const Row& b) { return a.at < b.at; });
    return std::move(rows_);
  }

 private:
  Row& add(TimePoint at, std::string event) {
    Row& row = rows_.emplace_back();
    row.at = row.until = at;
    row.event = std::move(event);
    return row;
  }
  [[nodiscard]] std::string name(ItemId id) const {
    return id < trace_.items.size() ? item_name(organisation_, trace_.items[id].facts) : "";
  }

  void add_items() {
    for (const ItemRecord& item : trace_.items) {
      Row& row = add(item.facts.arrived, "arrived");
      row.item = item_name(organisation_, item.facts);
      row.until = item.facts.due;
      if (!item.delivered && !item.cancelled) continue;
      add(item.ended, item.delivered ? "delivered" : "cancelled").item = name(item.facts.id);
    }
  }

  void add_changes() {
    for (const StepChange& change : trace_.changes) {
      Row& row = add(change.at, "step");
      row.item = name(change.item);
      if (change.item < trace_.items.size()) {
        const KindFacts& kind = organisation_.kinds[trace_.items[change.item].facts.kind];
        if (change.step < kind.steps.size()) row.step = kind.steps[change.step];
      }
      row.activity = activity_label(change.activity);
      row.cause = facts_of(change.cause).key;
      row.team = name_at(organisation_.teams, change.team);
      if (change.activity == Activity::travelling)
        row.from = name_at(organisation_.teams, change.from);
      row.until = change.until;
    }
  }

  void add_incidents() {
    for (const IncidentRecord& incident : trace_.incidents) {
      Row& row = add(incident.opened, "incident");
      if (incident.layer < organisation_.layers.size())
        row.activity = organisation_.layers[incident.layer];
      if (incident.market < organisation_.markets.size())
        row.team = organisation_.markets[incident.market].id;
      row.until = incident.closed;
    }
  }

  const Organisation& organisation_;
  const Trace& trace_;
  std::vector<Row> rows_;
};

void append_json_lines(const std::string& scenario, const Organisation& organisation,
                       const Trace& trace, std::string& text) {
  for (const Row& row : Rows(organisation, trace).all()) {
    nlohmann::ordered_json json{{"scenario", scenario}, {"day", day_of(trace, row.at)}};
    const auto set = [&](const char* key, const std::string& value) {
      if (!value.empty()) json[key] = value;
    };
    set("event", row.event);
    set("item", row.item);
    set("step", row.step);
    set("activity", row.activity);
    set("cause", row.cause);
    set("team", row.team);
    set("from", row.from);
    if (row.until != row.at) json["until_day"] = day_of(trace, row.until);
    text += json_text(json);
  }
}

}  // namespace

double day_of(const Trace& trace, TimePoint at) {
  return (at - trace.recording_started).as_days();
}

Trace record_trace(const Structure& structure, std::uint64_t seed, int replication, int months,
                   int futures_per_draw) {
  const InterruptGuard interrupt;
  RunOptions options;
  options.key = {seed, static_cast<std::uint32_t>(replication - 1)};
  options.months = months;
  options.stop = &interrupt;
  TraceRecorder recorder;
  const int draw = (replication - 1) / futures_per_draw;
  const auto model = model_in(structure.model, {seed, static_cast<std::uint32_t>(draw)});
  if (!measure_replication(*model, options, &recorder).completed)
    throw Exit(ExitCode::interrupted, "interrupted; nothing has been written");
  return recorder.take();
}

Csv events_table() {
  return Csv({"scenario", "replication", "day", "event", "item", "step", "activity", "cause",
              "team", "from", "until_day"});
}

void append_events(const std::string& scenario, int replication, const Organisation& organisation,
                   const Trace& trace, Csv& csv) {
  for (const Row& row : Rows(organisation, trace).all()) {
    csv.cell(scenario).cell(replication).cell(day_of(trace, row.at)).cell(row.event);
    csv.cell(row.item).cell(row.step).cell(row.activity).cell(row.cause).cell(row.team);
    csv.cell(row.from);
    if (row.until != row.at)
      csv.cell(day_of(trace, row.until));
    else
      csv.cell("");
    csv.end_row();
  }
}

std::string trace_text(const Study& study, const std::string& file_name) {
  const bool json_lines = file_name.ends_with(".jsonl") || file_name.ends_with(".ndjson");
  std::string lines;
  Csv csv = events_table();
  for (const Structure& structure : study.structures) {
    const Trace trace =
        record_trace(structure, study.seed, 1, study.months, study.futures_per_draw);
    const Organisation& organisation = structure.model->organisation();
    if (json_lines)
      append_json_lines(structure.name, organisation, trace, lines);
    else
      append_events(structure.name, 1, organisation, trace, csv);
  }
  return json_lines ? lines : csv.text();
}

}  // namespace pendulum
