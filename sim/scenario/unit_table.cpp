#include "sim/scenario/unit_table.h"

#include <array>
#include <vector>

#include "sim/base/time.h"
#include "sim/scenario/decimal.h"
#include "sim/scenario/suggest.h"

namespace pendulum {

namespace {

constexpr double per_month = static_cast<double>(ticks_per_month);
constexpr double calendar_days_per_month = 30.4375;  // 365.25 / 12

// In the order in which a value prefers to be written.
constexpr std::array<Unit, 8> duration_units = {{
    {"d", static_cast<double>(ticks_per_day)},
    {"h", static_cast<double>(ticks_per_hour)},
    {"mo", per_month},
    {"y", static_cast<double>(ticks_per_year)},
    {"wk", static_cast<double>(ticks_per_week)},
    {"min", 60},
    {"s", 1},
    // A working year of 252 days lasts 365.25 calendar days.
    {"cd", per_month, calendar_days_per_month},
}};
constexpr std::array<Unit, 1> share_units = {{{"%", 1, 100}}};
constexpr std::array<Unit, 5> rate_units = {{
    {"/mo", 1},
    {"/y", 1, 12},
    {"/wk", per_month, static_cast<double>(ticks_per_week)},
    {"/d", per_month, static_cast<double>(ticks_per_day)},
    {"/h", per_month, static_cast<double>(ticks_per_hour)},
}};
constexpr std::array<Unit, 3> money_units = {{{"EUR", 1}, {"kEUR", 1e3}, {"MEUR", 1e6}}};

// What people write, and what it is called here.
struct Alias {
  std::string_view says, means;
};
constexpr std::array<Alias, 30> aliases = {{
    {"day", "d"},
    {"days", "d"},
    {"hour", "h"},
    {"hours", "h"},
    {"hr", "h"},
    {"hrs", "h"},
    {"week", "wk"},
    {"weeks", "wk"},
    {"w", "wk"},
    {"month", "mo"},
    {"months", "mo"},
    {"m", "mo"},
    {"year", "y"},
    {"years", "y"},
    {"yr", "y"},
    {"a", "y"},
    {"minute", "min"},
    {"minutes", "min"},
    {"sec", "s"},
    {"seconds", "s"},
    {"percent", "%"},
    {"\xE2\x82\xAC", "EUR"},
    {"k\xE2\x82\xAC", "kEUR"},
    {"euro", "EUR"},
    {"euros", "EUR"},
    {"k", "kEUR"},
    {"K", "kEUR"},
    {"M", "MEUR"},
    {"mio", "MEUR"},
    {"Mio", "MEUR"},
}};

}  // namespace

std::span<const Unit> units_of(Quantity quantity) {
  switch (quantity) {
    case Quantity::duration:
      return duration_units;
    case Quantity::share:
      return share_units;
    case Quantity::rate:
      return rate_units;
    case Quantity::money:
      return money_units;
    case Quantity::count:
    case Quantity::number:
    case Quantity::flag:
    case Quantity::choice:
    case Quantity::text:
    case Quantity::reference:
    case Quantity::references:
      return {};
  }
  return {};
}

std::string_view example_unit(Quantity quantity) {
  return units_of(quantity).front().name;
}

std::string list_units(Quantity quantity) {
  std::string list;
  for (const Unit& unit : units_of(quantity)) {
    list += (list.empty() ? "" : ", ") + std::string(unit.name);
  }
  return list;
}

std::string usual_unit(Quantity quantity, std::string_view word) {
  const bool rate = quantity == Quantity::rate;
  std::string_view bare = word;
  if (rate && bare.starts_with("/")) bare.remove_prefix(1);
  if (rate && bare.starts_with("per")) bare = trim(bare.substr(3));
  std::string meant(bare);
  for (const Alias& alias : aliases) {
    if (alias.says == bare) meant = alias.means;
  }
  if (rate) meant.insert(0, "/");
  std::vector<std::string> names;
  for (const Unit& unit : units_of(quantity)) names.emplace_back(unit.name);
  return nearest(meant, names);
}

}  // namespace pendulum
