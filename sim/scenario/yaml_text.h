#pragma once

// Words as YAML says them.

#include <string>
#include <string_view>

namespace pendulum {

/// In double quotes, whatever it holds.
std::string quote_yaml(std::string_view text);

/// Without quotes where a reader would take it for the same text.
std::string quote_yaml_unless_plain(std::string_view text);

}  // namespace pendulum
