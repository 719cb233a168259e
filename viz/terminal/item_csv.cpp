#include "viz/terminal/item_csv.h"

#include "sim/model/model.h"
#include "viz/terminal/trace_file.h"

namespace pendulum {
namespace {

void append_days(const Trace& trace, const ItemRecord& item, Csv& csv) {
  csv.cell(day_of(trace, item.facts.arrived)).cell(day_of(trace, item.facts.due));
  if (!item.delivered) {  // not known, or not to be mistaken for a delivery's
    csv.cell(item.cancelled ? "cancelled" : "in progress");
    csv.cell("").cell("").cell("");
    if (item.cancelled)
      csv.cell(item.cost);
    else
      csv.cell("");
    csv.cell("");
    for (std::size_t cause = 0; cause < cause_count; ++cause) csv.cell("");
    return;
  }
  csv.cell("delivered").cell(day_of(trace, item.first_touch)).cell(day_of(trace, item.ended));
  csv.cell((item.ended - item.facts.arrived).as_days()).cell(item.cost).cell(item.value);
  for (const std::int64_t ticks : item.path_ticks) csv.cell(Duration{ticks}.as_days());
}

}  // namespace

Csv items_table() {
  std::vector<std::string> columns{"scenario", "replication",     "item",          "market",
                                   "kind",     "is_campaign",     "arrived_day",   "due_day",
                                   "outcome",  "first_touch_day", "delivered_day", "lead_time_days",
                                   "cost_EUR", "value_EUR"};
  for (const CauseFacts& facts : cause_facts()) columns.push_back(std::string(facts.key) + "_days");
  return Csv(std::move(columns));
}

void append_items(const std::string& scenario, int replication, const Organisation& organisation,
                  const Trace& trace, Csv& csv) {
  for (const ItemRecord& item : trace.items) {
    const KindFacts& kind = organisation.kinds[item.facts.kind];
    csv.cell(scenario).cell(replication).cell(item_name(organisation, item.facts));
    csv.cell(organisation.markets[item.facts.market].id).cell(kind.id);
    csv.cell(kind.counted ? "true" : "false");
    append_days(trace, item, csv);
    csv.end_row();
  }
}

}  // namespace pendulum
