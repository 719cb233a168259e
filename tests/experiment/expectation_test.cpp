#include "sim/experiment/expectation.h"

#include <cmath>

#include "tests/experiment/claims.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

/// The first problem of a claim, as a person sees it.
std::string problem_of(const std::string& yaml) {
  const ReadClaims read = read_claims_text("[" + yaml + "]");
  return read.problems.empty() ? "" : format_diagnostic(read.problems.front());
}

bool mentions(const std::string& text, const std::string& words) {
  INFO(text);
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("bounds, exact values and differences are read with their units") {
  const Expectation bounds = one_claim("{metric: lead_time_days, within: [4 wk, 45 d]}");
  CHECK(bounds.form == ClaimForm::bounds);
  CHECK(bounds.low == 20);
  CHECK(bounds.high == 45);
  CHECK(bounds.confidence == .9);
  CHECK(std::isinf(one_claim("{metric: wip, at_most: 3}").low));
  const Expectation exact = one_claim("{metric: delay.governance, equals: 7.58 d}");
  CHECK(exact.form == ClaimForm::exact);
  CHECK(exact.exact == Approx(7.58));
  CHECK(exact.rounding == Approx(.005));
  CHECK(exact.half_width == Approx(.05 * 7.58));
  CHECK(exact.confidence == .99);
  CHECK(one_claim("{metric: wip, equals: 45, half_width: 2 %}").half_width == Approx(.9));
  CHECK(one_claim("{metric: wip, equals: 45}").rounding == Approx(.045));  // few digits mean little
  const Expectation difference =
      one_claim("{metric: on_time_share, than: ../a.yaml, is: lower, by: 5 %, seed: 4}");
  CHECK(difference.form == ClaimForm::difference);
  CHECK(difference.direction == Direction::lower);
  CHECK(difference.by == Approx(.05));
  CHECK_FALSE(difference.by_is_relative);  // of a share, points
  CHECK(difference.reference.file == "../a.yaml");
  CHECK(difference.seed == 4U);
  const Expectation relative =
      one_claim("{metric: wip, with: {a.b: 3, c.d: x y}, is: higher, by: 5 %}");
  CHECK(relative.by_is_relative);
  CHECK(relative.subject.settings == std::vector<std::string>{"a.b=3", "c.d=x y"});
  CHECK(relative.reference.settings.empty());
}

TEST_CASE("claims that make no sense say why, and where") {
  CHECK(mentions(problem_of("{metric: lead_time_day, at_most: 3 d}"),
                 "claims.yaml:1:11: error: expect.1.metric: unknown metric 'lead_time_day'"));
  CHECK(mentions(problem_of("{metric: lead_time_day, at_most: 3 d}"),
                 "did you mean 'lead_time_days'?"));
  CHECK(mentions(problem_of("{metric: delay.serch, at_most: 3 d}"), "'delay.search'"));
  CHECK(mentions(problem_of("{at_most: 3 d}"), "names no metric"));
  CHECK(mentions(problem_of("{metric: wip}"), "must say one thing"));
  CHECK(mentions(problem_of("{metric: wip, at_most: 3, equals: 2}"), "must say one thing"));
  CHECK(mentions(problem_of("{metric: lead_time_days, at_most: 3}"), "needs a unit"));
  CHECK(mentions(problem_of("{metric: wip, within: [3]}"), "two bounds"));
  CHECK(mentions(problem_of("{metric: wip, within: [1,5, 2,5]}"), "points in numbers"));
  CHECK(mentions(problem_of("{metric: wip, within: [3, 2]}"), "above the upper"));
  CHECK(mentions(problem_of("{metric: wip, than: a, is: less}"), "is no direction"));
  CHECK(mentions(problem_of("{metric: wip, is: lower}"), "nothing to compare with"));
  CHECK(mentions(problem_of("{metric: wip, than: a, is: alike}"), "how alike"));
  CHECK(mentions(problem_of("{metric: wip, than: a, is: lower, by: -3}"), "is a size"));
  CHECK(mentions(problem_of("{metric: wip, at_most: 3, by: 2}"), "goes with is"));
  CHECK(mentions(problem_of("{metric: wip, at_most: 3, half_width: 2}"), "goes with equals"));
  CHECK(mentions(problem_of("{metric: wip, at_most: 3, confidence: 20 %}"), "from 50 %"));
  CHECK(mentions(problem_of("{metric: wip, at_most: 3, replications: 1}"), "whole number"));
  CHECK(mentions(problem_of("{metric: wip, at_most: 3, months: 241}"), "1 to 240"));
  CHECK(mentions(problem_of("{metric: wip, item: a.b.1, at_most: 3}"), "figure of one item"));
}

TEST_CASE("an unknown metric does not hide what else is wrong with a claim") {
  const auto problems = [](const std::string& yaml) {
    std::string text;
    for (const Diagnostic& problem : read_claims_text("[" + yaml + "]").problems)
      text +=
          problem.path + ": " + problem.message.english() + " | " + problem.hint.english() + "\n";
    return text;
  };
  CHECK(problems("{metric: lead_time, within: [40 d, 20 d], confidence: 20 %, seed: -1}") ==
        "expect.1.metric: unknown metric 'lead_time' | did you mean 'lead_time_days'?\n"
        "expect.1.seed: must be a whole number, 0 to 2000000000 | \n"
        "expect.1.confidence: must be a share from 50 % to below 100 % | \n");
  CHECK(problems("{metric: nonsense, is: lowr, by: 3 d, than: a}").find("is no direction") !=
        std::string::npos);
  CHECK(problems("{metric: nonsense, is: alike, by: 3 %, than: a}").find("how alike") ==
        std::string::npos);
  CHECK(problems("{metric: nonsense, at_most: 3}").find("| one of ") != std::string::npos);
}

TEST_CASE("a reversed bound is shown at the bounds") {
  CHECK(mentions(problem_of("{metric: wip, within: [3, 2]}"),
                 "claims.yaml:1:25: error: "
                 "expect.1.within:"));
  CHECK(mentions(problem_of("{metric: wip, at_most: 2, at_least: 3}"), "expect.1.at_least:"));
}

TEST_CASE("claims are said in words") {
  CHECK(claim_words(one_claim("{says: all is well, metric: wip, at_most: 3}")) == "all is well");
  CHECK(claim_words(one_claim("{metric: lead_time_days, within: [20 d, 45 d]}")) ==
        "Lead time is 20 d … 45 d");
  CHECK(claim_words(one_claim("{metric: on_time_share, than: a.yaml, is: lower, by: 5 %}")) ==
        "On time is lower by 5 % than in a.yaml");
  CHECK(claim_words(one_claim("{metric: wip, with: {a.b: 3}, is: higher}")) ==
        "In progress with a.b 3 is higher than as it stands");
  CHECK(expected_words(one_claim("{metric: wip, with: {a: 1}, is: alike, by: 2 %}")) ==
        "alike to within 2 %");
  CHECK(expected_words(one_claim("{metric: delay.work, equals: 4 h}")) == "4 h");
}
