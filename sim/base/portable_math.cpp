#include "sim/base/portable_math.h"

#include <array>
#include <cmath>
#include <limits>

#include "sim/base/exponent.h"
#include "sim/base/logarithm.h"

namespace pendulum::portable {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// In pairs, which a processor sums side by side, where Horner's scheme would make it wait for each
/// step.
double polynomial(const std::array<double, 8>& c, double x) {
  const double x2 = x * x;
  const double first = (c[0] + c[1] * x) + x2 * (c[2] + c[3] * x);
  const double second = (c[4] + c[5] * x) + x2 * (c[6] + c[7] * x);
  return first + (x2 * x2) * second;
}

double central_quantile(double q) {
  static constexpr std::array a{3.3871328727963666080e0,  1.3314166789178437745e+2,
                                1.9715909503065514427e+3, 1.3731693765509461125e+4,
                                4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                3.3430575583588128105e+4, 2.5090809287301226727e+3};
  static constexpr std::array b{1.0,
                                4.2313330701600911252e+1,
                                6.8718700749205790830e+2,
                                5.3941960214247511077e+3,
                                2.1213794301586595867e+4,
                                3.9307895800092710610e+4,
                                2.8729085735721942674e+4,
                                5.2264952788528545610e+3};
  const double r = 0.180625 - q * q;
  return q * polynomial(a, r) / polynomial(b, r);
}

double middle_quantile(double r) {
  static constexpr std::array c{1.42343711074968357734e0,  4.63033784615654529590e0,
                                5.76949722146069140550e0,  3.64784832476320460504e0,
                                1.27045825245236838258e0,  2.41780725177450611770e-1,
                                2.27238449892691845833e-2, 7.74545014278341407640e-4};
  static constexpr std::array d{1.0,
                                2.05319162663775882187e0,
                                1.67638483018380384940e0,
                                6.89767334985100004550e-1,
                                1.48103976427480074590e-1,
                                1.51986665636164571966e-2,
                                5.47593808499534494600e-4,
                                1.05075007164441684324e-9};
  return polynomial(c, r) / polynomial(d, r);
}

double far_quantile(double r) {
  static constexpr std::array e{6.65790464350110377720e0,  5.46378491116411436990e0,
                                1.78482653991729133580e0,  2.96560571828504891230e-1,
                                2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                2.71155556874348757815e-5, 2.01033439929228813265e-7};
  static constexpr std::array f{1.0,
                                5.99832206555887937690e-1,
                                1.36929880922735805310e-1,
                                1.48753612908506148525e-2,
                                7.86869131145613259100e-4,
                                1.84631831751005468180e-5,
                                1.42151175831644588870e-7,
                                2.04426310338993978564e-15};
  return polynomial(e, r) / polynomial(f, r);
}

}  // namespace

double pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (x != x || y != y || x < 0) return not_a_number;
  if (x == 0) return y > 0 ? 0 : infinity;
  if (x == infinity) return y > 0 ? infinity : 0;
  if (y == infinity || y == -infinity) return (x > 1) == (y > 0) ? infinity : 0;
  const Double2 logarithm = log_precisely(x);
  const double estimate = y * logarithm.high;
  if (estimate > 800) return infinity;  // also keeps the exact product below within range
  if (estimate < -800) return 0;
  if (y > -0x1p-100 && y < 0x1p-100) return 1 + estimate;
  const Double2 product = multiply_exactly(y, logarithm.high);
  const Double2 exponent = add_exactly(product.high, product.low + y * logarithm.low);
  return exp_corrected(exponent.high, exponent.low);
}

double normal_quantile(double p) {
  const double q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return central_quantile(q);
  const double r = std::sqrt(-log(q < 0 ? p : 1 - p));
  const double z = r <= 5 ? middle_quantile(r - 1.6) : far_quantile(r - 5);
  return q < 0 ? -z : z;
}

}  // namespace pendulum::portable
