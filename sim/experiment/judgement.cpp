#include "sim/experiment/judgement.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/experiment/experiment.h"

namespace pendulum {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// Where an interval lies to a region: inside it, outside, or across its border.
Standing place(double low, double high, double region_low, double region_high) {
  if (low >= region_low && high <= region_high) return Standing::holds;
  if (high < region_low || low > region_high) return Standing::fails;
  return Standing::undecided;
}

Standing judge_exact(const Expectation& e, const Judgement& judged, double slack) {
  const bool covered =
      std::abs(judged.obtained - e.exact) <= judged.half_width + e.rounding + 1e-12;
  if (!covered) return Standing::fails;
  return judged.half_width <= e.half_width * slack + 1e-12 ? Standing::holds : Standing::undecided;
}

Standing judge_difference(const Expectation& e, const Judgement& judged) {
  const double by = e.by_is_relative ? e.by * std::abs(judged.reference) : e.by;
  const double low = judged.obtained - judged.half_width;
  const double high = judged.obtained + judged.half_width;
  switch (e.direction) {
    case Direction::alike:
      return place(low, high, -by, by);
    case Direction::higher:
      // Without a least difference, none at all is not higher.
      if (by > 0 ? low >= by : low > 0) return Standing::holds;
      return (by > 0 ? high < by : high <= 0) ? Standing::fails : Standing::undecided;
    case Direction::lower:
      break;
  }
  if (by > 0 ? high <= -by : high < 0) return Standing::holds;
  return (by > 0 ? low > -by : low >= 0) ? Standing::fails : Standing::undecided;
}

/// A world without luck gives the same figure in every future, and is judged by it. But what few
/// futures share may also be that something rare has not happened, or the difference of counts that
/// vary.
bool agrees_by_chance(const Expectation& e, const Estimate& estimated, const Estimate& subject) {
  if (is_luck_free(e.yardstick) || !is_agreement_of_few(estimated)) return false;
  if (e.form != ClaimForm::difference) return estimated.mean == 0;
  return estimated.mean != 0 && subject.standard_error > 0;
}

}  // namespace

std::string_view standing_word(Standing standing) {
  switch (standing) {
    case Standing::holds:
      return "holds";
    case Standing::fails:
      return "fails";
    case Standing::undecided:
      break;
  }
  return "undecided";
}

Judgement judge(const Expectation& e, const std::vector<double>& subject,
                const std::vector<double>& reference, double slack) {
  Judgement judged;
  const bool paired = e.form == ClaimForm::difference;
  std::vector<double> values = subject;
  if (paired) {
    values.resize(std::min(subject.size(), reference.size()));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = subject[i] - reference[i];
  }
  const Estimate estimated = estimate(values);
  judged.subject = estimate(subject).mean;
  judged.reference = paired ? estimate(reference).mean : not_a_number;
  judged.obtained = estimated.mean;
  judged.standard_error = estimated.standard_error;
  judged.count = estimated.count;
  judged.half_width = half_width_of(estimated, e.confidence);
  if (!std::isfinite(judged.half_width)) return judged;  // nothing, or one future: no interval
  if (agrees_by_chance(e, estimated, estimate(subject))) return judged;
  switch (e.form) {
    case ClaimForm::bounds:
      judged.standing = place(judged.obtained - judged.half_width,
                              judged.obtained + judged.half_width, e.low, e.high);
      break;
    case ClaimForm::exact:
      judged.standing = judge_exact(e, judged, slack);
      break;
    case ClaimForm::difference:
      judged.standing = judge_difference(e, judged);
      break;
  }
  return judged;
}

}  // namespace pendulum
