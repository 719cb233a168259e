#include "sim/scenario/yaml_text.h"

#include <algorithm>

#include <fmt/format.h>

namespace pendulum {

namespace {

bool is_plain(std::string_view text) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  const auto inner = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && letter(text.front()) && text != "null" && text != "Null" &&
         text != "NULL" && std::all_of(text.begin(), text.end(), inner);
}

}  // namespace

std::string quote_yaml(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      (result += '\\') += c;
    } else if (c == '\n') {
      result += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      result += c;
    }
  }
  return result + "\"";
}

std::string quote_yaml_unless_plain(std::string_view text) {
  return is_plain(text) ? std::string(text) : quote_yaml(text);
}

}  // namespace pendulum
