#include "viz/figure/comparison_words.h"

#include <algorithm>
#include <cmath>

#include "sim/experiment/digits.h"
#include "viz/figure/scale.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

constexpr int few_futures = 10;  // below this, a mean is only "about"
const std::string no_figure = "–";

std::string_view difference_pattern(Metric metric, bool up) {
  switch (metric) {
    case Metric::lead_time_days:
    case Metric::lead_time_days_p50:
    case Metric::lead_time_days_p85:
    case Metric::lead_time_days_p95:
    case Metric::cycle_time_days:
    case Metric::compliance_days:
    case Metric::first_campaign_days:
    case Metric::payback_months:
      return up ? to_translate("{0} slower") : to_translate("{0} faster");
    case Metric::on_time_share:
    case Metric::reports_on_time_share:
    case Metric::double_reports_share:
    case Metric::insight_lift_share:
    case Metric::flow_efficiency_share:
    case Metric::asset_reuse_share:
    case Metric::duplication_share:
    case Metric::friction_share:
    case Metric::utilisation_share:
    case Metric::fit_rework_share:
    case Metric::shadow_share:
    case Metric::centre_share:
    case Metric::swing_share:
    case Metric::playbook_knowledge_share:
    case Metric::team_knowledge_share:
    case Metric::up_to_date_share:
    case Metric::attrition_share:
    case Metric::vacancy_share:
    case Metric::newcomers_share:
      return {};  // see share_words
    case Metric::value_per_month:
    case Metric::net_value_per_month:
    case Metric::total_cost_per_month:
    case Metric::cost_per_campaign:
    case Metric::friction_days_per_item:
      return up ? to_translate("{0} more") : to_translate("{0} less");
    case Metric::throughput_per_month:
    case Metric::reorganisations_per_month:
    case Metric::turns_per_year:
    case Metric::wip:
    case Metric::bad_projects_per_month:
    case Metric::incidents_per_month:
    case Metric::integration_links:
    case Metric::tool_instances:
    case Metric::violations_per_year:
    case Metric::parallel_generations:
      return up ? to_translate("{0} more") : to_translate("{0} fewer");
  }
  return "{0}";
}

/// "1 point up", "24 points down".
std::string share_words(bool up, const std::string& size) {
  const long long count = count_of(plain_number(size));
  return up ? tr_n("{0} point up", "{0} points up", count, size)
            : tr_n("{0} point down", "{0} points down", count, size);
}

std::string in_euros(const std::string& amount) {
  return tr_format("{0}\u00A0EUR", amount);
}

bool is_money(MetricUnit unit) {
  return unit == MetricUnit::euro || unit == MetricUnit::euro_per_month;
}

}  // namespace

std::string rounded_words(double value, double error, bool percent) {
  if (percent) return rounded_words(value * 100, error * 100) + (std::isfinite(value) ? " %" : "");
  return std::isfinite(value) ? local_number(format_to_error(value, error)) : no_figure;
}

std::string value_words(const Estimate& estimate, MetricUnit unit) {
  if (estimate.count == 0 || !std::isfinite(estimate.mean)) return no_figure;
  const bool share = unit == MetricUnit::share;
  const bool about = estimate.count < few_futures && estimate.standard_error != 0;
  // A handful of futures says nothing about digits behind the point, and one has no error.
  const double least = share ? 0.005 : 0.5;
  const double coarse = estimate.standard_error > least ? estimate.standard_error : least;
  const std::string figure =
      rounded_words(estimate.mean, about ? coarse : estimate.standard_error, share);
  const std::string amount = is_money(unit) ? in_euros(figure) : figure;
  return about ? tr("about ") + amount : amount;
}

std::string days_words(double days, double place) {
  if (!std::isfinite(days)) return no_figure;
  if (days >= 99.95) place = 1;
  const auto written = [&](double value) {
    return local_number(group_thousands(tick_digits(std::round(value / place) * place, place)));
  };
  return days > 0 && days < place / 2 ? "< " + written(place) : written(days);
}

Comparison baseline_words() {
  return {ComparisonKind::baseline, false, tr("baseline"), ""};
}

Comparison comparison_words(const PairedDifference& difference) {
  const Estimate& estimate = difference.difference;
  if (estimate.count == 0 || !std::isfinite(estimate.mean)) return {};
  if (difference.verdict == Verdict::no_clear_difference)
    return {ComparisonKind::no_clear_difference, false, tr("no clear difference"), ""};
  const bool up = difference.verdict == Verdict::higher;
  const FutureCounts& futures = difference.futures;
  const std::string_view pattern = difference_pattern(difference.metric, up);
  const std::string size = difference_size(difference);
  const std::string words = pattern.empty() ? share_words(up, size) : tr_format(pattern, size);
  const bool mean_only = futures.contradict(difference.verdict);
  return {ComparisonKind::different,
          up,
          mean_only ? tr_format("{0} on average", words) : words,
          tr_format_in("futures", "{0} of {1}", futures.along(difference.verdict), estimate.count),
          (up ? "+" : "\u2212") + size,
          futures.has_many_equal() ? tr_format("same in {0}", futures.equal) : "",
          mean_only};
}

std::string counted_words(const Comparison& comparison) {
  return comparison.same.empty() ? comparison.futures : comparison.futures + ", " + comparison.same;
}

std::string short_count(const std::string& futures) {
  const std::size_t first = futures.find(' '), last = futures.find_last_of(' ');
  if (first == std::string::npos) return futures;
  return futures.substr(0, first) + "/" + futures.substr(last + 1);
}

std::string difference_size(const PairedDifference& difference) {
  const Estimate& estimate = difference.difference;
  const MetricUnit unit = facts_of(difference.metric).unit;
  const double scale = unit == MetricUnit::share ? 100 : 1;
  const std::string words =
      rounded_words(std::abs(estimate.mean) * scale, estimate.standard_error * scale);
  return is_money(unit) ? in_euros(words) : words;
}

}  // namespace pendulum
