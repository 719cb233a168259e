#pragma once

// Keys and what they ask for, in one table that the help overlay prints as well.

#include <optional>
#include <span>
#include <string_view>

#include "viz/window/commands.h"

namespace pendulum {

enum class Key {
  none,
  space,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  tab,
  enter,
  escape,
  remove,
  plus,
  minus,
  zero,
  one,
  two,
  three,
  four,
  period,
  question,
  slash,
  a,
  b,
  c,
  d,
  e,
  f,
  g,
  i,
  k,
  l,
  n,
  o,
  p,
  q,
  r,
  s,
  t,
  v,
  w,
  x,
  y,
  z,
  f11,
};

struct KeyPress {
  Key key = Key::none;
  bool control = false, shift = false;
};

/// The command of a key, or nothing. `month_days` is how far Shift steps.
std::optional<Command> command_of(const KeyPress& press);

/// One line of the help overlay.
struct KeyHelp {
  std::string_view keys;
  std::string_view does;
};
std::span<const KeyHelp> key_help();

}  // namespace pendulum
