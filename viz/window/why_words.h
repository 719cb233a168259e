#pragma once

// What is opened of friction, in words: for whoever does not see it, and for minutes.

#include <string>

#include "viz/window/snapshot.h"
#include "viz/window/why_view.h"

namespace pendulum {

/// Of every structure: the teams where it was lost and the campaigns that lost most, or the life of
/// the campaign that is followed.
std::string why_in_words(const Snapshot& snapshot, const WhyView& why);

}  // namespace pendulum
