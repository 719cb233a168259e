#pragma once

namespace pendulum {

/// What the calling thread does may wait while the window draws: it gives way to threads that have
/// not said so. Nothing but time changes; where the system has no such thing it does nothing.
void stay_in_background();

}  // namespace pendulum
