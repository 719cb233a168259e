#pragma once

// How a mathematical library is used so that its results are the same on every machine.

#include <cmath>

#include <boost/math/policies/policy.hpp>

namespace pendulum {

/// Boost.Math computes in doubles. Otherwise it takes long doubles, which differ between machines
/// and which valgrind does not have.
using InDoubles = boost::math::policies::policy<boost::math::policies::promote_float<false>,
                                                boost::math::policies::promote_double<false>>;

/// What a mathematical library has computed, without what its last bits say of the machine.
inline double to_nine_decimals(double value) {
  return std::round(value * 1e9) / 1e9;
}

}  // namespace pendulum
