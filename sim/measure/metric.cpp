#include "sim/measure/metric.h"

namespace pendulum {

// "Counted" items are those of kinds marked `counted`: the campaigns. "Delivered" means delivered
// while recording; such an item counts with its whole life, also what lies before month 0.
// "Marketing teams" are the centre, the markets and people embedded from enterprise functions;
// enterprise functions (IT, BI, legal, …) also work for the rest of the company and stay outside.
const std::array<MetricFacts, metric_count>& metric_facts() {
  using M = Metric;
  using U = MetricUnit;
  using B = Better;
  static constexpr std::array<MetricFacts, metric_count> facts{{
      {M::throughput_per_month, "throughput_per_month", "Throughput", "campaigns a month",
       U::per_month, B::higher, "Counted items delivered, per recorded month."},
      {M::value_per_month, "value_per_month", "Value", "EUR a month", U::euro_per_month, B::higher,
       "Value of all items delivered, of every kind, after misfit, per recorded month."},
      {M::net_value_per_month, "net_value_per_month", "Net value", "EUR a month", U::euro_per_month,
       B::higher,
       "Value less the wages of every team (enterprise functions included), licences and outside "
       "costs, per recorded month."},
      {M::lead_time_days, "lead_time_days", "Lead time", "days, request to live", U::days, B::lower,
       "Mean working days from request accepted to delivered, over delivered counted items."},
      {M::lead_time_days_p50, "lead_time_days_p50", "Lead time, median", "days", U::days, B::lower,
       "Half of the delivered counted items took no longer."},
      {M::lead_time_days_p85, "lead_time_days_p85", "Lead time, 85 of 100", "days", U::days,
       B::lower, "85 of 100 delivered counted items took no longer."},
      {M::lead_time_days_p95, "lead_time_days_p95", "Lead time, 95 of 100", "days", U::days,
       B::lower, "95 of 100 delivered counted items took no longer."},
      {M::cycle_time_days, "cycle_time_days", "Cycle time", "days, first touch to live", U::days,
       B::lower, "Mean working days from first touch to delivered, over delivered counted items."},
      {M::on_time_share, "on_time_share", "On time", "of campaigns", U::share, B::higher,
       "Share of delivered counted items that were delivered no later than due."},
      {M::wip, "wip", "In progress", "campaigns", U::count, B::lower,
       "Time average of the number of counted items accepted and not yet delivered or cancelled."},
      {M::flow_efficiency_share, "flow_efficiency_share", "Flow efficiency", "work of lead time",
       U::share, B::higher,
       "Work ticks on the deciding path over lead ticks, summed over delivered counted items."},
      {M::asset_reuse_share, "asset_reuse_share", "Asset reuse", "of assets needed", U::share,
       B::higher,
       "Share of assets needed, by items of any kind, that were used as they are, translated, "
       "adapted or transcreated instead of created."},
      {M::duplication_share, "duplication_share", "Duplication", "of assets needed", U::share,
       B::lower,
       "Share of assets needed that were made again although a fresh matching one existed "
       "somewhere in the company."},
      {M::friction_share, "friction_share", "Friction", "of paid hours", U::share, B::lower,
       "Hours of marketing teams booked to any cause but work, over their paid hours."},
      {M::friction_days_per_item, "friction_days_per_item", "Delay", "days a campaign", U::days,
       B::lower,
       "Days on the deciding path spent under any cause but work, per delivered counted item."},
      {M::utilisation_share, "utilisation_share", "Utilisation", "of hours present", U::share,
       B::neither, "1 - idle / (paid - absent) over all marketing teams together."},
      {M::cost_per_campaign, "cost_per_campaign", "Cost", "EUR a campaign", U::euro, B::lower,
       "Cost of hours consumed and outside services of delivered counted items, per item."},
      {M::total_cost_per_month, "total_cost_per_month", "Total cost", "EUR a month",
       U::euro_per_month, B::lower,
       "Wages of every team (enterprise functions included), licences and outside costs, fines "
       "among them, per recorded month: value less net value."},
      {M::fit_rework_share, "fit_rework_share", "Rework for fit", "of steps from the centre",
       U::share, B::lower,
       "Share of steps done by the centre for a market that had to be reworked there."},
      {M::bad_projects_per_month, "bad_projects_per_month", "Bad projects accepted", "a month",
       U::per_month, B::lower,
       "Proposals not worth doing that a decision accepted, per recorded month."},
      {M::incidents_per_month, "incidents_per_month", "Incidents", "a month", U::per_month,
       B::lower, "Integration incidents opened, per recorded month."},
      {M::integration_links, "integration_links", "Integration links", "links", U::count, B::lower,
       "Links between those platform instances that must be kept working, shadow tools left out."},
      {M::tool_instances, "tool_instances", "Tool instances", "instances", U::count, B::lower,
       "Time average of the platform instances over all layers that the firm knows of, bought ones "
       "included; tools that markets set up in the shadow are not."},
      {M::shadow_share, "shadow_share", "In the shadow", "of the centre's steps", U::share,
       B::lower,
       "Share of the steps that the structure gives to the centre that markets did themselves, "
       "with "
       "tools of their own, because the centre tried their patience."},
      {M::playbook_knowledge_share, "playbook_knowledge_share", "Playbook knows",
       "of good practice", U::share, B::higher,
       "Time average of the questions of practice the playbook has right less those it has wrong, "
       "over all questions."},
      {M::team_knowledge_share, "team_knowledge_share", "Teams know", "of good practice", U::share,
       B::higher,
       "Time average of the questions of practice a market's team has right less those it has "
       "wrong, over all questions."},
      {M::violations_per_year, "violations_per_year", "Violations", "a year", U::per_year, B::lower,
       "Rules broken by delivered counted items, per recorded year."},
      {M::compliance_days, "compliance_days", "Time to comply", "days, rule to compliance", U::days,
       B::lower, "Mean working days from a rule binding a market to the market complying with it."},
      {M::up_to_date_share, "up_to_date_share", "Up to date", "of teams", U::share, B::neither,
       "Time average of the share of teams that have adopted the latest generation of tools."},
      {M::parallel_generations, "parallel_generations", "Tools side by side", "generations",
       U::count, B::lower,
       "Time average of the generations run beside the one in use, mean over platform instances."},
      {M::attrition_share, "attrition_share", "Attrition", "of people a year", U::share, B::lower,
       "People of marketing teams who left, per year, over the people on their payroll."},
      {M::vacancy_share, "vacancy_share", "Vacant", "of paid hours", U::share, B::lower,
       "Hours of marketing teams in which a seat was empty, over their paid hours."},
      {M::newcomers_share, "newcomers_share", "Newcomers", "of people", U::share, B::lower,
       "Time average of marketing teams' people who are still catching up, over the people on "
       "their payroll."},
      {M::first_campaign_days, "first_campaign_days", "To a first campaign", "days from opening",
       U::days, B::lower,
       "Mean working days from a market's opening to its first counted item delivered, over the "
       "markets that opened and have one."},
      {M::payback_months, "payback_months", "Entry paid back", "months from opening", U::months,
       B::lower,
       "Mean months from a market's opening until the value delivered there has covered the hours "
       "and outside services spent on it, over the markets that opened and have come so far."},
      {M::reports_on_time_share, "reports_on_time_share", "Reports on time", "of analytical work",
       U::share, B::higher,
       "Share of reports and data requests delivered that kept the reporting cadence."},
      {M::double_reports_share, "double_reports_share", "Answered twice", "of analytical work",
       U::share, B::lower,
       "Share of reports and data requests arrived that BI answered as well as marketing."},
      {M::insight_lift_share, "insight_lift_share", "Worth of insight", "of a campaign's value",
       U::share, B::higher,
       "Mean share by which delivered counted items were worth more for what was known of "
       "customers."},
      {M::reorganisations_per_month, "reorganisations_per_month", "Reorganisations", "a month",
       U::per_month, B::neither,
       "How often, per recorded month, work changed hands between teams or people moved, joined or "
       "left by decision; where something changes while time runs."},
      {M::centre_share, "centre_share", "Done by the centre", "of families of work", U::share,
       B::neither,
       "Time average of the families' mean centre share; where something changes while time runs."},
      {M::turns_per_year, "turns_per_year", "Turns of the pendulum", "a year", U::per_year,
       B::neither,
       "How often, per recorded year, the families' mean centre share began to move the other way; "
       "where something changes while time runs."},
      {M::swing_share, "swing_share", "Swing of the pendulum", "of families of work", U::share,
       B::neither,
       "Largest less smallest mean centre share of the families in the recorded time; where "
       "something changes while time runs."},
  }};
  return facts;
}

std::string_view unit_name(MetricUnit unit) {
  switch (unit) {
    case MetricUnit::per_month:
      return "per month";
    case MetricUnit::per_year:
      return "per year";
    case MetricUnit::days:
      return "days";
    case MetricUnit::months:
      return "months";
    case MetricUnit::share:
      return "share";
    case MetricUnit::count:
      return "count";
    case MetricUnit::euro:
      return "EUR";
    case MetricUnit::euro_per_month:
      return "EUR per month";
  }
  return "";
}

const std::array<SeriesFacts, series_count>& series_facts() {
  using S = SeriesKind;
  using U = MetricUnit;
  static constexpr std::array<SeriesFacts, series_count> facts{{
      {S::throughput, "throughput", "Throughput", U::per_month},
      {S::lead_time_days, "lead_time_days", "Lead time", U::days},
      {S::asset_reuse, "asset_reuse_share", "Asset reuse", U::share},
      {S::friction_days, "friction_days_per_item", "Delay", U::days},
      {S::friction_share, "friction_share", "Friction", U::share},
      {S::wip, "wip", "In progress", U::count},
      {S::utilisation, "utilisation_share", "Utilisation", U::share},
      {S::shadow_share, "shadow_share", "In the shadow", U::share},
      {S::playbook_knowledge, "playbook_knowledge_share", "Playbook knows", U::share},
      {S::up_to_date, "up_to_date_share", "Up to date", U::share},
      {S::tools, "tool_instances", "Tool instances", U::count},
      {S::centre_share, "centre_share", "Done by the centre", U::share},
  }};
  return facts;
}

}  // namespace pendulum
