#pragma once

namespace pendulum {

/// Asks the system to keep what this thread allocates from now on in large pages, as far as it has
/// them. A large firm lies in thousands of ordinary pages, more than the processor finds at once: a
/// sixteenth of its time goes to looking them up. Changes nothing but time. To be called by main
/// before anything else; does nothing where the C library is not glibc.
void prefer_large_pages();

}  // namespace pendulum
