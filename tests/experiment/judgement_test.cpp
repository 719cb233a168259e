#include "sim/experiment/judgement.h"

#include <cmath>

#include "sim/experiment/experiment.h"
#include "tests/experiment/claims.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

// Mean 10; its standard error is .5 and, of three values, Student's t 2.92 (90 %): 10 ± 1.46.
const std::vector<double> about_ten{10, 10 - std::sqrt(.75), 10 + std::sqrt(.75)};
const std::vector<double> ten{10, 10, 10};
const std::vector<double> nothing{};

Standing stands(const std::string& claim, const std::vector<double>& subject,
                const std::vector<double>& reference = nothing, double slack = 1) {
  return judge(one_claim(claim), subject, reference, slack).standing;
}

std::vector<double> shifted(std::vector<double> values, double by) {
  for (double& value : values) value += by;
  return values;
}

}  // namespace

TEST_CASE("half-widths at any confidence are those of Student's t") {
  const Estimate known = estimate(about_ten);
  CHECK(half_width_of(known, .9) == Approx(2.919986 * .5));
  CHECK(half_width_of(known, .9) == Approx(known.high90 - known.mean));
  CHECK(half_width_of(known, .99) == Approx(9.924843 * .5));
  CHECK(half_width_of(estimate(ten), .9) == 0);
  CHECK(std::isnan(half_width_of(estimate({1}), .9)));
}

TEST_CASE("bounds are judged on the whole interval") {
  CHECK(stands("{metric: wip, within: [8, 12]}", about_ten) == Standing::holds);
  CHECK(stands("{metric: wip, within: [9, 12]}", about_ten) == Standing::undecided);
  CHECK(stands("{metric: wip, within: [12, 14]}", about_ten) == Standing::fails);
  CHECK(stands("{metric: wip, at_least: 10}", ten) == Standing::holds);
  CHECK(stands("{metric: wip, at_most: 8}", about_ten) == Standing::fails);
  CHECK(stands("{metric: wip, at_most: 12}", {10}) == Standing::undecided);
  CHECK(stands("{metric: wip, at_most: 12}", {std::nan(""), std::nan("")}) == Standing::undecided);
}

TEST_CASE("exact values lie in the interval, which is narrow enough") {
  CHECK(stands("{metric: wip, equals: 11, confidence: 90 %, half_width: 2}", about_ten) ==
        Standing::holds);
  CHECK(stands("{metric: wip, equals: 11, confidence: 90 %, half_width: 1}", about_ten) ==
        Standing::undecided);
  CHECK(stands("{metric: wip, equals: 11, confidence: 90 %, half_width: 1}", about_ten, nothing,
               2) == Standing::holds);
  CHECK(stands("{metric: wip, equals: 12, confidence: 90 %, half_width: 2}", about_ten) ==
        Standing::fails);
  CHECK(stands("{metric: wip, equals: 10.004}", ten) == Standing::fails);
  CHECK(stands("{metric: wip, equals: 10.00}", shifted(ten, .004)) == Standing::holds);
}

TEST_CASE("differences are judged pair by pair") {
  // Differences that are the same in so many futures are exact.
  std::vector<double> about_ten;
  for (int i = 0; i < 7; ++i)
    about_ten.insert(about_ten.end(), ::about_ten.begin(), ::about_ten.end());
  const std::string lower = "{metric: wip, than: a, is: lower}";
  CHECK(stands(lower, shifted(about_ten, -.1), about_ten) == Standing::holds);
  CHECK(stands(lower, shifted(about_ten, .1), about_ten) == Standing::fails);
  CHECK(stands(lower, about_ten, about_ten) == Standing::fails);  // the same is not lower
  CHECK(stands(lower, ::about_ten, ::ten) == Standing::undecided);
  const std::string by = "{metric: wip, than: a, is: higher, by: 10 %}";
  CHECK(stands(by, shifted(about_ten, 1.1), about_ten) == Standing::holds);
  CHECK(stands(by, shifted(about_ten, .9), about_ten) == Standing::fails);
  const std::string alike = "{metric: wip, than: a, is: alike, by: 1}";
  CHECK(stands(alike, shifted(about_ten, .9), about_ten) == Standing::holds);
  CHECK(stands(alike, shifted(about_ten, -1.1), about_ten) == Standing::fails);
  CHECK(stands(alike, ::about_ten, ::ten) == Standing::undecided);
  const Judgement judged = judge(one_claim(by), shifted(about_ten, 1.1), about_ten);
  CHECK(judged.obtained == Approx(1.1));
  CHECK(judged.subject == Approx(11.1));
  CHECK(judged.reference == Approx(10));
  CHECK(judged.count == 21);
}

TEST_CASE("what has not happened in a few futures decides nothing") {
  const std::string never = "{metric: violations_per_year, equals: 0 /y}";
  CHECK(stands(never, {0, 0}) == Standing::undecided);
  CHECK(stands(never, std::vector<double>(19, 0)) == Standing::undecided);
  CHECK(stands(never, std::vector<double>(20, 0)) == Standing::holds);
  CHECK(stands("{metric: integration_links, equals: 0}", {0, 0}) == Standing::holds);
  const std::string fewer = "{metric: throughput_per_month, than: a, is: lower}";
  CHECK(stands(fewer, {3, 5}, {5, 7}) == Standing::undecided);
  CHECK(stands("{metric: integration_links, than: a, is: lower}", {3, 4}, {5, 6}) ==
        Standing::holds);
  CHECK(stands(fewer, {3, 3}, {5, 5}) == Standing::holds);  // a world without luck
}
