#pragma once

// Small files in which the program keeps what it knows of the last time it ran.

#include <optional>
#include <string>

namespace pendulum {

/// $XDG_STATE_HOME/pendulum/NAME, else in ~/.local/state; empty when there is no home.
std::string kept_path(const std::string& name);
/// All that is in a file; nothing when it cannot be read.
std::optional<std::string> read_kept(const std::string& path);
/// Whole or not at all, into a folder that is made if need be. A full disk must not stop a
/// workshop: what cannot be kept is not.
void write_kept(const std::string& path, const std::string& text);

}  // namespace pendulum
