#include "viz/terminal/option_check.h"

#include <charconv>

#include <fmt/format.h>

namespace pendulum {
namespace {

template <typename Number>
CLI::Validator between(Number low, Number high, std::string expected) {
  const auto check = [=](const std::string& text) {
    Number value{};
    const char* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, value);
    const bool fits = error == std::errc{} && last == end && value >= low && value <= high;
    return fits ? std::string() : "'" + text + "' is not " + expected;
  };
  return CLI::Validator(check, "");
}

}  // namespace

CLI::Validator whole_number(std::uint64_t low, std::uint64_t high) {
  const std::string last = high == UINT64_MAX ? "" : fmt::format(" to {}", high);
  return between(low, high, fmt::format("a whole number from {}{}", low, last));
}

CLI::Validator number(double low, double high) {
  return between(low, high, fmt::format("a number from {} to {}", low, high));
}

CLI::Validator a_name() {
  return CLI::Validator(
      [](const std::string& text) {
        return text.empty() ? std::string("takes a name, and '' is none") : std::string();
      },
      "");
}

CLI::Validator one_of(const std::vector<std::string>& words) {
  return CLI::IsMember(words).description("");
}

}  // namespace pendulum
