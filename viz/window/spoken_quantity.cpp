#include "viz/window/spoken_quantity.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "viz/language/words.h"

namespace pendulum {
namespace {

// Short for any number of them; years are a word, which changes with the number.
constexpr std::array file_units = {
    to_translate_in("unit", "d"),    to_translate_in("unit", "h"),   to_translate_in("unit", "mo"),
    to_translate_in("unit", "wk"),   to_translate_in("unit", "min"), to_translate_in("unit", "s"),
    to_translate_in("unit", "/mo"),  to_translate_in("unit", "/y"),  to_translate_in("unit", "/wk"),
    to_translate_in("unit", "/d"),   to_translate_in("unit", "/h"),  to_translate_in("unit", "EUR"),
    to_translate_in("unit", "kEUR"), to_translate_in("unit", "MEUR")};
constexpr std::string_view years = "y";

std::string spoken_unit(std::string_view unit) {
  return tr_in("unit", unit);
}

std::string spoken_years(const std::string& number) {
  return tr_measure("{0} y", "{0} y", number);
}

/// Whichever number it was said for: somebody may have typed another since.
bool means_years(const std::string& unit) {
  constexpr std::array<const char*, 4> numbers = {"1", "2", "5", "2.5"};
  return std::any_of(numbers.begin(), numbers.end(), [&unit](const char* number) {
    const std::string spoken = spoken_years(number);
    return spoken.ends_with(" " + unit);
  });
}

bool begins_as_number(const std::string& text) {
  return !text.empty() && ((text[0] >= '0' && text[0] <= '9') || text[0] == '-' || text[0] == '.' ||
                           text.starts_with("−"));
}

/// Where the number ends and the unit begins; the end where there is none.
std::size_t unit_start(const std::string& text) {
  const std::size_t last_digit = text.find_last_of("0123456789");
  return text.find_first_not_of(' ', last_digit == std::string::npos ? 0 : last_digit + 1);
}

}  // namespace

std::string spoken_quantity(const std::string& text) {
  if (!begins_as_number(text)) return text;
  const std::size_t at = std::min(unit_start(text), text.size());
  const std::string unit = text.substr(at);
  if (unit == years) return spoken_years(text.substr(0, text.find_last_of("0123456789") + 1));
  const bool known = std::find(file_units.begin(), file_units.end(), unit) != file_units.end();
  return local_number(text.substr(0, at)) + (known ? spoken_unit(unit) : unit);
}

std::string file_quantity(const std::string& text) {
  if (!begins_as_number(text)) return text;
  const std::size_t at = std::min(unit_start(text), text.size());
  std::string unit = text.substr(at);
  if (means_years(unit)) return plain_number(text.substr(0, at)) + std::string(years);
  for (const std::string_view known : file_units)
    if (unit == spoken_unit(known)) {
      unit = known;
      break;
    }
  return plain_number(text.substr(0, at)) + unit;
}

}  // namespace pendulum
