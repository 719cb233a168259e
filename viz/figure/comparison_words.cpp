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

/// As figures are written here and everywhere else: "12,300", in French "12 300".
std::string grouped(std::string digits) {
  return local_number(group_thousands(std::move(digits)));
}

/// Of large errors, as `digits` has it: no digit finer than half of them.
double coarse_place(double error) {
  return std::pow(10, std::ceil(std::log10(std::abs(error) / 2)));
}

/// The place of the last digit worth writing for an error of that size: 1, .1, .01, or 100 …
double last_place(double error) {
  const double blur = 2 * std::abs(error);
  if (!std::isfinite(blur)) return 1;
  if (blur <= 0.01) return 0.01;
  if (blur <= 0.1) return 0.1;
  if (blur < 100) return 1;
  return coarse_place(error);
}

std::string rounded_digits(double value, double place) {
  return tick_digits(std::round(value / place) * place, std::min(place, 1.0));
}

/// Of a difference not even whole numbers, where error reaches tens: 2120 with an error of 40.
/// Levels keep theirs: on the same luck differences are known better than levels, and figures that
/// all say "50" must not stand with a difference of 3.
double last_place_of_difference(double error) {
  const double blur = 2 * std::abs(error);
  return std::isfinite(blur) && blur >= 10 ? std::max(10.0, coarse_place(error))
                                           : last_place(error);
}

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

/// The digits of a difference's size, never rounded away to nothing: "8", "12400", "0.3".
std::string size_digits(double size, double error) {
  double shown_error = error;
  while (size > 0 && shown_error > 1e-3 && last_place_of_difference(shown_error) > 1.9 * size)
    shown_error /= 10;
  return rounded_digits(size, last_place_of_difference(shown_error));
}

std::string size_words(double size, double error, MetricUnit unit) {
  if (unit == MetricUnit::share) size *= 100, error *= 100;
  const std::string words = grouped(size_digits(size, error));
  const bool money = unit == MetricUnit::euro || unit == MetricUnit::euro_per_month;
  return money ? tr_format("€\u00A0{0}", words) : words;
}

}  // namespace

std::string FigureWording::amount(double value, double standard_error) const {
  if (!std::isfinite(value)) return no_figure;
  return value == 0 && standard_error == 0 ? "0"
                                           : group_thousands(size_digits(value, standard_error));
}

std::string rounded_words(double value, double error, bool percent) {
  if (!std::isfinite(value)) return no_figure;
  if (percent) return rounded_words(value * 100, error * 100) + " %";
  if (value == 0 && error == 0) return "0";  // nothing, in every future
  return grouped(rounded_digits(value, last_place(error)));
}

std::string value_words(const Estimate& estimate, MetricUnit unit) {
  if (estimate.count == 0 || !std::isfinite(estimate.mean)) return no_figure;
  const bool share = unit == MetricUnit::share;
  const bool money = unit == MetricUnit::euro || unit == MetricUnit::euro_per_month;
  const bool about = estimate.count < few_futures && estimate.standard_error != 0;
  // A handful of futures says nothing about digits behind the point.
  const double coarse = std::max(estimate.standard_error, share ? 0.005 : 0.5);
  const std::string figure =
      rounded_words(estimate.mean, about ? coarse : estimate.standard_error, share);
  const std::string amount = money ? tr_format("€\u00A0{0}", figure) : figure;
  return about ? tr("about ") + amount : amount;
}

std::string days_words(double days, double place) {
  if (!std::isfinite(days)) return no_figure;
  if (days >= 99.95) place = 1;
  if (days > 0 && days < place / 2) return "< " + grouped(rounded_digits(place, place));
  return grouped(rounded_digits(days, place));
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
  return size_words(std::abs(estimate.mean), estimate.standard_error,
                    facts_of(difference.metric).unit);
}

}  // namespace pendulum
