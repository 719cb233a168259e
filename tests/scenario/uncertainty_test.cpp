#include "sim/scenario/uncertainty.h"

#include <cmath>
#include <functional>

#include "tests/catch.h"

using namespace pendulum;

namespace {

Parameter assumption(Quantity quantity) {
  Parameter parameter;
  parameter.path = "p";
  parameter.quantity = quantity;
  parameter.role = ParameterRole::assumption;
  return parameter;
}

/// Mean of f over the distribution: the middle of each of many equally probable slices.
double mean_of(const Uncertainty& uncertainty, const Parameter& parameter,
               const std::function<double(double)>& f) {
  constexpr int slices = 20000;
  double sum = 0;
  for (int i = 0; i < slices; ++i) sum += f(uncertainty.at(parameter, (i + .5) / slices));
  return sum / slices;
}

struct Moments {
  double mean, deviation;
};
Moments moments(const Uncertainty& uncertainty, const Parameter& parameter) {
  const double mean = mean_of(uncertainty, parameter, [](double x) { return x; });
  return {mean, std::sqrt(mean_of(uncertainty, parameter,
                                  [&](double x) { return (x - mean) * (x - mean); }))};
}

}  // namespace

TEST_CASE("distributions have the moments they are described by") {
  const Parameter number = assumption(Quantity::number);
  const Moments triangle = moments({UncertaintyForm::triangular, {1, 2, 6}}, number);
  CHECK(triangle.mean == Approx(3.0));
  CHECK(triangle.deviation == Approx(std::sqrt(21.0 / 18)).epsilon(1e-3));
  const Moments flat = moments({UncertaintyForm::uniform, {1, 4, 0}}, number);
  CHECK(flat.mean == Approx(2.5));
  CHECK(flat.deviation == Approx(3 / std::sqrt(12.0)).epsilon(1e-3));
  const Moments bell = moments({UncertaintyForm::normal, {-3, 2, 0}}, number);
  CHECK(bell.mean == Approx(-3.0));
  CHECK(bell.deviation == Approx(2.0).epsilon(2e-3));
  const Moments skew = moments({UncertaintyForm::lognormal, {5, 2, 0}}, number);
  CHECK(skew.mean == Approx(5.0).epsilon(1e-3));
  CHECK(skew.deviation == Approx(2.0).epsilon(5e-3));
}

TEST_CASE("a quantile of the triangle is where a share of its area lies below") {
  const Parameter number = assumption(Quantity::number);
  const Uncertainty triangle{UncertaintyForm::triangular, {0, 1, 4}};
  CHECK(triangle.at(number, .25) == Approx(1));     // area up to the mode: 1/4
  CHECK(triangle.at(number, .0625) == Approx(.5));  // a quarter of that
  CHECK(triangle.at(number, .75) == Approx(4 - std::sqrt(.25 * 12)));
  CHECK(Uncertainty{UncertaintyForm::triangular, {0, 0, 2}}.at(number, .75) == Approx(1));
  CHECK(Uncertainty{UncertaintyForm::triangular, {0, 2, 2}}.at(number, .25) == Approx(1));
}

TEST_CASE("a distribution is cut off at the allowed range without heaping anything up there") {
  const Parameter share = assumption(Quantity::share);
  const Uncertainty half{UncertaintyForm::normal, {0, .1, 0}};  // half of it below 0
  CHECK(half.best_guess(share) == Approx(.06744897501960817));  // upper quartile of the whole
  int at_the_end = 0;
  for (int i = 0; i < 1000; ++i) at_the_end += half.at(share, (i + .5) / 1000) <= 0;
  CHECK(at_the_end == 0);
  Parameter low = assumption(Quantity::number);
  low.high = 5;
  const Uncertainty skew{UncertaintyForm::lognormal, {5, 5, 0}};
  CHECK(skew.at(low, .999) < 5);
  CHECK(skew.at(low, .999) > 4.9);
}

TEST_CASE("counts and durations stay whole, and a larger share never gives a smaller value") {
  for (const Quantity quantity : {Quantity::count, Quantity::duration, Quantity::share}) {
    const Parameter parameter = assumption(quantity);
    const double scale = quantity == Quantity::share ? .1 : 1;
    for (const UncertaintyFormFacts& facts : uncertainty_forms()) {
      const Uncertainty uncertainty{facts.form, {2 * scale, 3 * scale, 7 * scale}};
      double before = 0;
      for (int i = 1; i < 200; ++i) {
        const double value = uncertainty.at(parameter, i / 200.0);
        CHECK(value >= before);
        if (quantity != Quantity::share) CHECK(value == std::round(value));
        before = value;
      }
    }
  }
}
