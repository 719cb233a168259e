#pragma once

#include <limits>

// Catch2 version 2 (Debian 12) and 3 (Debian 13) differ in their headers; tests include this one.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

namespace pendulum {

inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();

}  // namespace pendulum
