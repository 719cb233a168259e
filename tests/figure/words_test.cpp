#include <cmath>

#include "sim/experiment/digits.h"
#include "tests/catch.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/comparison_words.h"
#include "viz/figure/summary_figures.h"

namespace pendulum {
namespace {

Estimate estimate_of(double mean, double error, int count = 100) {
  Estimate e;
  e.mean = mean;
  e.standard_error = error;
  e.count = count;
  return e;
}

PairedDifference difference_of(Metric metric, double mean, double error, Verdict verdict,
                               double better) {
  PairedDifference d;
  d.metric = metric;
  d.difference = estimate_of(mean, error);
  d.verdict = verdict;
  d.better_share = better;
  const int wins = static_cast<int>(std::lround(better * d.difference.count));
  const int rest = d.difference.count - wins;
  const bool lower = facts_of(metric).better == Better::lower;
  d.futures = lower ? FutureCounts{rest, wins, 0} : FutureCounts{wins, rest, 0};
  return d;
}

}  // namespace

TEST_CASE("digits stop where Monte-Carlo error begins") {
  CHECK(value_words(estimate_of(31.62, 0.3), MetricUnit::days) == "32");
  CHECK(value_words(estimate_of(31.62, 0.04), MetricUnit::days) == "31.6");
  CHECK(value_words(estimate_of(0.414, 0.004), MetricUnit::share) == "41 %");
  CHECK(value_words(estimate_of(12437, 3), MetricUnit::euro) == "12,440\u00A0EUR");
  CHECK(value_words(estimate_of(12437, 60), MetricUnit::euro) == "12,400\u00A0EUR");
  CHECK(value_words(estimate_of(241'900, 3'000), MetricUnit::euro) == "240,000\u00A0EUR");
  CHECK(value_words(estimate_of(1358.4, .3), MetricUnit::per_month) == "1358");  // as in sentences
  CHECK(value_words(estimate_of(31.4, 2, 6), MetricUnit::days) == "about 31");
  CHECK(value_words(estimate_of(std::nan(""), 1), MetricUnit::days) == "–");
  CHECK(value_words(Estimate{}, MetricUnit::days) == "–");
  CHECK(value_words(estimate_of(0, 0), MetricUnit::per_month) == "0");
  CHECK(value_words(estimate_of(0, 0), MetricUnit::share) == "0 %");
}

TEST_CASE("differences say size, direction and how often") {
  const auto more = comparison_words(
      difference_of(Metric::throughput_per_month, 8.1, 0.4, Verdict::higher, 0.97));
  CHECK(more.words == "8 more");
  CHECK(more.futures == "97 of 100");
  CHECK(more.up);
  const auto slower =
      comparison_words(difference_of(Metric::lead_time_days, 7.2, 0.3, Verdict::higher, 0.05));
  CHECK(slower.words == "7 slower");
  // Worse in 95 futures of 100: the direction named is what is counted.
  CHECK(slower.futures == "95 of 100");
  const auto points =
      comparison_words(difference_of(Metric::asset_reuse_share, -0.24, 0.004, Verdict::lower, 0));
  CHECK(points.words == "24 points down");
  CHECK(points.futures == "100 of 100");
  CHECK(!points.up);
  CHECK(comparison_words(difference_of(Metric::asset_reuse_share, .0104, .004, Verdict::higher, 1))
            .words == "1 point up");
  CHECK(more.signed_size == "+8");
  CHECK(points.signed_size == "\u221224");
}

// "49 of 100" was said of 40 futures with more, 42 with fewer and 18 with as many.
TEST_CASE("futures in which both are the same are no count of more") {
  auto difference = difference_of(Metric::throughput_per_month, .03, .01, Verdict::higher, .49);
  difference.futures = {40, 42, 18};
  const Comparison words = comparison_words(difference);
  CHECK(words.futures == "40 of 100");
  CHECK(words.same == "same in 18");
  CHECK(counted_words(words) == "40 of 100, same in 18");
  difference.futures = {48, 42, 10};  // few enough to go without saying
  CHECK(counted_words(comparison_words(difference)) == "48 of 100");
}

// "3 faster" stood where 63 of 100 futures were slower: a few made the mean.
TEST_CASE("a difference that most futures contradict is one on average, and is not stressed") {
  auto difference = difference_of(Metric::lead_time_days, -3.2, .6, Verdict::lower, .37);
  const Comparison tail = comparison_words(difference);
  CHECK(tail.words == "3 faster on average");
  CHECK(tail.futures == "37 of 100");
  CHECK_FALSE(is_stressed(tail));
  difference.futures = {40, 41, 19};
  CHECK(comparison_words(difference).words == "3 faster");
  CHECK(is_stressed(comparison_words(difference)));
}

TEST_CASE("a difference is never rounded away once it is clear") {
  const auto small =
      comparison_words(difference_of(Metric::incidents_per_month, 0.3, 0.09, Verdict::higher, 0.2));
  CHECK(small.words == "0.3 more");
}

// "21 days faster" in the window was "20 days faster" on the command line, "1 point up" "+1.3".
TEST_CASE("the window writes the digits that the command line and sentences write") {
  for (const auto& [size, error] :
       {std::pair{15.4, 3.3}, {0.3, 0.09}, {62.0, 1.1}, {8.1, 0.4}, {1.3, .19}, {2'117., 10.}})
    CHECK(comparison_words(
              difference_of(Metric::throughput_per_month, size, error, Verdict::higher, 1))
              .words == format_to_error(size, error) + " more");
  CHECK(comparison_words(difference_of(Metric::asset_reuse_share, .0131, .0019, Verdict::higher, 1))
            .words == "1.3 points up");
  CHECK(rounded_words(-15.4, .3) == "−15");
  CHECK(rounded_words(nan, 1, true) == "–");
}

TEST_CASE("what luck explains has no direction") {
  const auto unclear = comparison_words(
      difference_of(Metric::throughput_per_month, 0.9, 0.8, Verdict::no_clear_difference, 0.6));
  CHECK(unclear.kind == ComparisonKind::no_clear_difference);
  CHECK(unclear.words == "no clear difference");
  CHECK(unclear.futures.empty());
  PairedDifference nothing;
  nothing.difference.count = 0;
  CHECK(comparison_words(nothing).kind == ComparisonKind::none);
}

TEST_CASE("every metric has words for both directions") {
  for (const auto& facts : metric_facts())
    for (const auto verdict : {Verdict::higher, Verdict::lower}) {
      const double sign = verdict == Verdict::higher ? 1 : -1;
      const auto words =
          comparison_words(difference_of(facts.metric, sign * 2, 0.1, verdict, 0.9)).words;
      CHECK(words.find(' ') != std::string::npos);
    }
}

// Each day of delay had been rounded by its own error, to tens if that was six days: 16.3 to "20".
TEST_CASE("days stop at the place given, tenths below a hundred days, never tens") {
  CHECK(days_words(22.9, .1) == "22.9");
  CHECK(days_words(22.9, 1) == "23");
  CHECK(days_words(16.3, 1) == "16");
  CHECK(days_words(4.84, .1) == "4.8");
  CHECK(days_words(204.3, .1) == "204");
  CHECK(days_words(5, .1) == "5.0");
  CHECK(days_words(nan, 1) == "–");
  CHECK(days_words(.6, 1) == "1");
  CHECK(days_words(.4, 1) == "< 1");
  CHECK(days_words(0, .1) == "0.0");
}

// The highest mean alone made a figure bold: the baseline of three between which was no clear
// difference.
TEST_CASE("no figure stands out by luck, nor by what does not matter") {
  auto summaries = synthetic::make_summaries(3, 12);
  constexpr std::size_t throughput = index_of(Metric::throughput_per_month);
  std::vector<Contest> contests = synthetic::make_contests(summaries);
  const auto strong = [&](double first, double second, double third) {
    summaries[0].metrics[throughput].mean = first;
    summaries[1].metrics[throughput].mean = second;
    summaries[2].metrics[throughput].mean = third;
    std::string rows;
    for (const OutcomeRow& row : make_outcome_tile({&summaries, nullptr, 0, true, {}, &contests},
                                                   Metric::throughput_per_month)
                                     .rows)
      rows += row.stands_out ? 'x' : '-';
    return rows;
  };
  contests[throughput].stands_out = {false, false, false};
  CHECK(strong(40, 50, 51) == "---");
  contests[throughput].stands_out = {false, true, true};
  CHECK(strong(40, 50, 51) == "-xx");
  CHECK(strong(50, 50.5, 53) == "---");
  CHECK(strong(std::nan(""), 50, 51) == "-xx");
  contests.clear();  // not a pair of futures yet
  CHECK(strong(40, 50, 51) == "---");
}

// "70", "70" stood beside "0.4 more".
TEST_CASE("figures that a clear difference tells apart do not read the same") {
  auto summaries = synthetic::make_summaries(3, 12);
  const auto set = [&](std::size_t structure, double mean) {
    Estimate& estimate = summaries[structure].metrics[index_of(Metric::throughput_per_month)];
    estimate.mean = mean;
    estimate.standard_error = .3;
    estimate.count = 100;
  };
  set(0, 70.1);
  set(1, 70.2);
  set(2, 70.46);
  PairedDifference small;
  small.metric = Metric::throughput_per_month;
  small.difference.count = 100;
  small.difference.mean = .36;
  small.difference.standard_error = .05;
  small.verdict = Verdict::no_clear_difference;
  const ComparisonView view{&summaries, nullptr, 0, true};
  using Words = std::vector<std::string>;
  CHECK(outcome_words(view, small.metric) == Words{"70", "70", "70"});
  std::vector<std::vector<PairedDifference>> differences{{}, {small}, {small}};
  const ComparisonView compared{&summaries, &differences, 0, true};
  CHECK(outcome_words(compared, small.metric) == Words{"70.1", "70.2", "70.5"});  // known better
  differences[1][0].difference.standard_error = differences[2][0].difference.standard_error = .3;
  CHECK(outcome_words(compared, small.metric) == Words{"70", "70", "70"});
  differences[2][0].verdict = Verdict::higher;
  CHECK(outcome_words(compared, small.metric) == Words{"70.1", "70.2", "70.5"});
  CHECK(make_outcome_tile(compared, small.metric).rows[2].value == "70.5");
  CHECK(make_outcome_tile(compared, small.metric).rows[2].comparison.words == "0.4 more");
  set(2, 73);  // nothing is hidden
  differences[2][0].difference.mean = 2.9;
  CHECK(outcome_words(compared, small.metric) == Words{"70", "70", "73"});
}

// "30", "40" and "30" stood for 33.3, 37.2 and 32.0 days beside "4 more", each with its own error.
TEST_CASE("days of friction stop at one digit for all, and agree with their difference") {
  auto summaries = synthetic::make_summaries(2, 12);
  const auto set = [&](std::size_t structure, double days, double error) {
    for (Estimate& group : summaries[structure].delay_by_group) group.mean = 0;
    summaries[structure].delay_by_group[1].mean = days - .3;
    summaries[structure].delay_by_group[2].mean = .3;
    Estimate& total = summaries[structure].metrics[index_of(Metric::friction_days_per_item)];
    total.standard_error = error;
    total.count = 100;
  };
  PairedDifference difference;
  difference.metric = Metric::friction_days_per_item;
  difference.difference.count = 20;
  difference.verdict = Verdict::higher;
  std::vector<std::vector<PairedDifference>> differences{{}, {difference}};
  const ComparisonView view{&summaries, &differences, 0, true};
  const auto totals = [&] {
    const std::vector<FrictionRow> rows = make_friction_rows(view);
    return total_words(rows[0]) + ", " + total_words(rows[1]) + ", " +
           days_words(rows[1].days[2], rows[1].place);
  };
  set(0, 33.3, 3.3);
  set(1, 37.2, 6);
  CHECK(totals() == "33, 37, < 1");
  set(1, 33.6, 6);  // a clear difference is not hidden
  CHECK(totals() == "33.3, 33.6, 0.3");
  differences[1][0].verdict = Verdict::no_clear_difference;
  CHECK(totals() == "33, 34, < 1");
}

TEST_CASE("tiles and rows come from summaries in the structures' order") {
  const auto summaries = synthetic::make_summaries(3, 12);
  const auto differences = synthetic::make_differences(summaries);
  std::vector<Contest> contests = synthetic::make_contests(summaries);
  const ComparisonView view{&summaries, &differences, 0, true, {}, &contests};
  const OutcomeTile tile = make_outcome_tile(view, Metric::throughput_per_month);
  REQUIRE(tile.rows.size() == 3);
  CHECK(tile.rows[0].comparison.kind == ComparisonKind::baseline);
  CHECK(tile.rows[1].comparison.kind == ComparisonKind::no_clear_difference);
  CHECK(tile.rows[2].comparison.kind == ComparisonKind::different);
  CHECK(tile.rows[2].stands_out);
  CHECK(!tile.rows[0].stands_out);
  const auto rows = make_friction_rows(view);
  REQUIRE(rows.size() == 3);
  CHECK(total_days(rows[0].days) == Approx(17.5));  // the work itself is no friction
  CHECK(rows[1].days[0] == Approx(11.2));
  CHECK(make_chart_lines(summaries, SeriesKind::wip)[2].middle.size() == 12);
  CHECK(is_share(SeriesKind::asset_reuse));
  CHECK(!is_share(SeriesKind::lead_time_days));
}

}  // namespace pendulum
