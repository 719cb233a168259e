#pragma once

#include <string_view>

namespace pendulum {

/// Writes all of the text to an open file of the system, without a buffer: what could not be
/// written is known at once. 0, or the error (errno) that stopped it. A reader that has gone
/// (EPIPE) and a file that may not grow (EFBIG) are errors only where the program ignores the
/// signals of both, SIGPIPE and SIGXFSZ.
int write_all(int descriptor, std::string_view text);

/// Ignores the two: whoever writes is told by what write() returns.
void prefer_errors_to_signals();

}  // namespace pendulum
