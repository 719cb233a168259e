#include "viz/terminal/json_text.h"

#include <algorithm>

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;

/// Names in a scenario may hold any bytes that were valid there; never fail over one here.
std::string dump(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool fits_one_line(const Json& value) {
  return std::none_of(value.begin(), value.end(), [](const Json& child) {
    return child.is_object() || (child.is_array() && !fits_one_line(child));
  });
}

void append_line(const Json& value, std::string& text) {
  if (!value.is_structured()) {
    text += dump(value);
    return;
  }
  text += value.is_object() ? "{" : "[";
  const char* separator = "";
  for (const auto& [key, child] : value.items()) {
    text += separator;
    if (value.is_object()) text += dump(key) + ": ";
    append_line(child, text);
    separator = ", ";
  }
  text += value.is_object() ? "}" : "]";
}

void append(const Json& value, const std::string& indent, std::string& text) {
  if (!value.is_structured() || value.empty() || fits_one_line(value)) {
    append_line(value, text);
    return;
  }
  const std::string inner = indent + "  ";
  text += value.is_object() ? "{" : "[";
  const char* separator = "\n";
  for (const auto& [key, child] : value.items()) {
    text += separator + inner;
    if (value.is_object()) text += dump(key) + ": ";
    append(child, inner, text);
    separator = ",\n";
  }
  text += "\n" + indent + (value.is_object() ? "}" : "]");
}

}  // namespace

std::string json_text(const Json& value) {
  std::string text;
  append(value, "", text);
  return text + "\n";
}

}  // namespace pendulum
