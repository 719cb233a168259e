#pragma once

// A snapshot in the language of the window. Workers make theirs in English, whatever is spoken, so
// that a change of language simulates nothing anew.

#include <memory>

#include "viz/window/snapshot.h"

namespace pendulum {

/// The snapshot with its structures' names and its sentence said in the language spoken; itself in
/// English.
std::shared_ptr<const Snapshot> spoken_snapshot(std::shared_ptr<const Snapshot> snapshot);

}  // namespace pendulum
