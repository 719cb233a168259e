#pragma once

// Quantities as files write them ("14 d", "0.5 h"), on the screen and back from the keyboard.

#include <string>

namespace pendulum {

/// "14 j" of "14 d" in French; texts that are no quantity stay as they are.
std::string spoken_quantity(const std::string& text);
/// "0.5 d" of "0,5 j": what somebody typed, as the reader of files understands it.
std::string file_quantity(const std::string& text);

}  // namespace pendulum
