#pragma once

namespace pendulum::portable {

/// e^(x + correction), for a correction below one unit in the last place of x: what a power needs
/// (portable_math.h).
double exp_corrected(double x, double correction);

}  // namespace pendulum::portable
