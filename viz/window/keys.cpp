#include "viz/window/keys.h"

#include <array>

#include "viz/language/words.h"

namespace pendulum {
namespace {

constexpr int days_of_month = 21;

/// Keys that always ask for the same.
struct Binding {
  Key key;
  Command command;
};

const auto& plain_bindings() {
  static const std::array bindings = {
      Binding{Key::space, TogglePlay{}},
      Binding{Key::home, SeekMonth{0}},
      Binding{Key::end, SeekMonth{1e9}},
      Binding{Key::plus, ChangeSpeed{true}},
      Binding{Key::minus, ChangeSpeed{false}},
      Binding{Key::enter, TypeLever{}},
      Binding{Key::r, ResetAllLevers{}},
      Binding{Key::b, NextBaseline{}},
      Binding{Key::t, ToggleTheme{}},
      Binding{Key::g, NextLanguage{}},
      Binding{Key::page_up, TurnPage{-1}},
      Binding{Key::page_down, TurnPage{1}},
      Binding{Key::f, ToggleFullscreen{}},
      Binding{Key::f11, ToggleFullscreen{}},
      Binding{Key::question, ToggleHelp{}},
      Binding{Key::slash, TypeSearch{}},
      Binding{Key::escape, CloseOverlay{}},
      Binding{Key::q, Quit{}},
      Binding{Key::l, ReplayChange{}},
      Binding{Key::e, ExportView{}},
      Binding{Key::k, KeepStructure{}},
      Binding{Key::remove, TakeOutStructure{}},
      Binding{Key::one, Predict{0}},
      Binding{Key::two, Predict{1}},
      Binding{Key::three, Predict{2}},
      Binding{Key::four, Predict{3}},
      Binding{Key::period, ToggleBlank{}},
      Binding{Key::i, CutMonths{true}},
      Binding{Key::o, CutMonths{false}},
      Binding{Key::w, SelectMonths{}},
      Binding{Key::p, PinItem{}},
      Binding{Key::c, StopSimulating{}},
  };
  return bindings;
}

const auto& control_bindings() {
  static const std::array bindings = {
      Binding{Key::z, Undo{}},
      Binding{Key::y, Redo{}},
      Binding{Key::s, SaveScenario{}},
      Binding{Key::o, ToggleOpening{}},
      Binding{Key::c, CopyWords{}},
      Binding{Key::q, Quit{}},
      Binding{Key::plus, ChangeScale{1}},
      Binding{Key::minus, ChangeScale{-1}},
      Binding{Key::zero, ChangeScale{0}},
      Binding{Key::f, TypeItem{}},
      Binding{Key::up, ScrollDesk{-1}},
      Binding{Key::down, ScrollDesk{1}},
  };
  return bindings;
}

template <typename Bindings>
std::optional<Command> looked_up(const Bindings& bindings, Key key) {
  for (const Binding& binding : bindings)
    if (binding.key == key) return binding.command;
  return std::nullopt;
}

/// Keys that Shift makes larger or turns around.
std::optional<Command> with_shift(const KeyPress& press) {
  const int days = press.shift ? days_of_month : 1, steps = press.shift ? 10 : 1;
  if (press.key == Key::left) return StepDays{-days};
  if (press.key == Key::right) return StepDays{days};
  if (press.key == Key::up) return NudgeLever{steps};
  if (press.key == Key::down) return NudgeLever{-steps};
  if (press.key == Key::d) return NextDistribution{press.shift ? -1 : 1};
  if (press.key == Key::x) return NextTradeOff{press.shift ? -1 : 1};
  if (press.key == Key::a) return NextTornado{press.shift ? -1 : 1};
  if (press.key == Key::k && press.shift) return TakeOutStructure{};
  if (press.key == Key::y) return NextWhy{press.shift ? -1 : 1};
  if (press.key == Key::s) return NextTeam{press.shift ? -1 : 1};
  if (press.key == Key::n) return NextItem{press.shift ? -1 : 1};
  if (press.key == Key::v) return NextSight{press.shift ? -1 : 1};
  if (press.key == Key::tab) return FocusLever{press.shift ? -1 : 1};
  return std::nullopt;
}

constexpr std::array<KeyHelp, 38> help = {{
    {to_translate("Space"), to_translate("play, pause")},
    {to_translate("\u2190  \u2192"), to_translate("a day back, a day on; with Shift a month")},
    {to_translate("Home  End"), to_translate("the first, the last day")},
    {to_translate("+  \u2212"), to_translate("faster, slower")},
    {to_translate("I  O  W"),
     to_translate("figures from here on, up to here, of the whole run; Shift drag selects months")},
    {to_translate("Tab  Shift Tab"), to_translate("the next lever, the one before")},
    {to_translate("/"), to_translate("find a lever; Enter goes to the best match")},
    {to_translate("\u2191  \u2193"), to_translate("move the lever; with Shift ten steps")},
    {to_translate("Enter"), to_translate("type a value for the lever")},
    {to_translate("R"), to_translate("reset all levers")},
    {to_translate("Ctrl Z  Ctrl Y"), to_translate("undo, redo")},
    {to_translate("L"), to_translate("look: without the last change, and with it again")},
    {to_translate("E"), to_translate("export the picture, its charts (SVG) and their data (CSV)")},
    {to_translate("Ctrl C"), to_translate("copy the comparison in words")},
    {to_translate("Ctrl O"), to_translate("open another scenario beside the others")},
    {to_translate("Ctrl S"),
     to_translate("save the structure being edited as a new scenario file")},
    {to_translate("K"),
     to_translate("keep it as a structure of its own beside the others, and as a file")},
    {to_translate("Delete  Shift K"),
     to_translate("take it out of the comparison; its file stays, and undo brings it back")},
    {to_translate("B"), to_translate("the next structure becomes the baseline")},
    {to_translate("D  Shift D"),
     to_translate("distribution: the next outcome as one dot a future, the one before")},
    {to_translate("X  Shift X"),
     to_translate("trade-off: two outcomes against each other, the next, the one before")},
    {to_translate("A  Shift A"),
     to_translate("assumptions: what the answer depends on, outcome after outcome")},
    {to_translate("Y  Shift Y"),
     to_translate("why: the next cause of friction, its teams and campaigns; the one before")},
    {to_translate("S  Shift S"),
     to_translate("where: the next team of the cause that is open, all teams; the one before")},
    {to_translate("N  P  Ctrl F"),
     to_translate("the next campaign of the list, with Shift the one before; pin it; find one")},
    {to_translate("C"), to_translate("enough futures: stop here; again: go on with the rest")},
    {to_translate("T"), to_translate("desk or projector")},
    {to_translate("G"), to_translate("language: English, French, Polish")},
    {to_translate("V  Shift V"),
     to_translate("see it as others do: a lit room, colour blindness, without colours")},
    {to_translate("PageUp  PageDown"), to_translate("pages of the projector; steps of a story")},
    {to_translate("1  2  3  4"),
     to_translate("at the desk: whose levers are shown; in a story: what the room says")},
    {to_translate("."), to_translate("blank the screen, and back")},
    {to_translate("Ctrl +  Ctrl \u2212  Ctrl 0"), to_translate("larger, smaller, as designed")},
    {to_translate("Ctrl \u2191  Ctrl \u2193"),
     to_translate("up and down, where large letters make the page longer than the window")},
    {to_translate("F  F11"), to_translate("full screen")},
    {to_translate("?"), to_translate("this list")},
    {to_translate("Esc"), to_translate("close what is open")},
    {to_translate("Q  Ctrl Q"), to_translate("quit")},
}};

}  // namespace

std::optional<Command> command_of(const KeyPress& press) {
  if (press.control && press.shift && press.key == Key::z) return Redo{};
  if (press.control) return looked_up(control_bindings(), press.key);
  if (const auto command = with_shift(press)) return command;
  return looked_up(plain_bindings(), press.key);
}

std::span<const KeyHelp> key_help() {
  return help;
}

}  // namespace pendulum
