#include "viz/window/sfml_events.h"

#include <array>
#include <utility>

#include <imgui.h>

#include "viz/window/sfml_keys.h"

namespace pendulum {
namespace {

using K = sf::Keyboard;

constexpr int first_button = 100000, some_letter = 200000;  // beyond every key of Dear ImGui

// ---- What Dear ImGui wants to hear, before and after its input queue ----------------------------

#if IMGUI_VERSION_NUM >= 18700
using NativeKey = ImGuiKey;
void set_up_keys() {}
void imgui_key(ImGuiKey key, bool down) {
  ImGui::GetIO().AddKeyEvent(key, down);
}
void imgui_modifiers(bool control, bool shift) {
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, control);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, shift);
}
void imgui_mouse_move(float x, float y) {
  ImGui::GetIO().AddMousePosEvent(x, y);
}
void imgui_mouse_button(int button, bool down) {
  ImGui::GetIO().AddMouseButtonEvent(button, down);
}
void imgui_mouse_wheel(float delta) {
  ImGui::GetIO().AddMouseWheelEvent(0, delta);
}
#else
using NativeKey = ImGuiKey_;
/// Our own numbers for native keys are Dear ImGui's.
void set_up_keys() {
  for (int key = 0; key < ImGuiKey_COUNT; ++key) ImGui::GetIO().KeyMap[key] = key;
}
void imgui_key(ImGuiKey_ key, bool down) {
  ImGui::GetIO().KeysDown[key] = down;
}
void imgui_modifiers(bool control, bool shift) {
  ImGui::GetIO().KeyCtrl = control;
  ImGui::GetIO().KeyShift = shift;
}
void imgui_mouse_move(float x, float y) {
  ImGui::GetIO().MousePos = {x, y};
}
void imgui_mouse_button(int button, bool down) {
  ImGui::GetIO().MouseDown[button] = down;
}
void imgui_mouse_wheel(float delta) {
  ImGui::GetIO().MouseWheel += delta;
}
#endif

/// Keys that may repeat while held; the others would flicker.
bool repeats(Key key, bool control) {
  if (key == Key::z || key == Key::y) return control;  // undo, redo
  return key == Key::left || key == Key::right || key == Key::up || key == Key::down ||
         key == Key::tab;
}

}  // namespace

SfmlEvents::SfmlEvents() {
  set_up_keys();
}

void SfmlEvents::begin_frame() {
  pressed_.clear();
  released_.clear();
  for (const int what : std::exchange(late_, {})) set(what, false);
  for (const int what : std::exchange(late_presses_, {})) set(what, true);
  if (std::exchange(late_modifiers_, false)) imgui_modifiers(control_, shift_);
}

/// Presses or lets go of a key or button, late where the opposite happened in this very frame.
void SfmlEvents::set(int what, bool down) {
  if (!down && pressed_.contains(what)) {
    late_.push_back(what);
    return;
  }
  if (down && released_.contains(what)) {
    late_presses_.push_back(what);
    return;
  }
  (down ? pressed_ : released_).insert(what);
  if (what >= first_button) {
    imgui_mouse_button(what - first_button, down);
  } else {
    imgui_key(static_cast<NativeKey>(what), down);
  }
}

void SfmlEvents::take_button(int button, bool down) {
  if (button < 3) set(first_button + button, down);
}

std::optional<KeyPress> SfmlEvents::take(const sf::Event& event) {
  // As a number: SFML has many kinds of events that do not concern us.
  switch (static_cast<int>(event.type)) {
    case sf::Event::MouseMoved:
      imgui_mouse_move(static_cast<float>(event.mouseMove.x),
                       static_cast<float>(event.mouseMove.y));
      break;
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased: {
      imgui_mouse_move(static_cast<float>(event.mouseButton.x),
                       static_cast<float>(event.mouseButton.y));
      take_button(event.mouseButton.button, event.type == sf::Event::MouseButtonPressed);
      break;
    }
    case sf::Event::MouseWheelScrolled:
      if (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel)
        imgui_mouse_wheel(event.mouseWheelScroll.delta);
      break;
    case sf::Event::MouseLeft:
      imgui_mouse_move(-1e4f, -1e4f);
      break;
    case sf::Event::TextEntered:
      return take_text(event.text.unicode);
    case sf::Event::KeyPressed:
      return take_key(event.key, true);
    case sf::Event::KeyReleased:
      return take_key(event.key, false);
    case sf::Event::LostFocus:
      release_all();
      break;
    default:
      break;
  }
  return std::nullopt;
}

bool SfmlEvents::leaves_field(const sf::Event& event) {
  return event.type == sf::Event::KeyPressed && ImGui::GetIO().WantTextInput &&
         (event.key.code == K::Escape || event.key.code == K::Enter);
}

std::optional<KeyPress> SfmlEvents::take_text(unsigned code) {
  if (ImGui::GetIO().WantTextInput) {
    if (code < 32 || code == 127) return std::nullopt;
    ImGui::GetIO().AddInputCharacter(code);
    pressed_.insert(some_letter);
    return std::nullopt;
  }
  // With Control they are other commands, which their keys stand for.
  if (control_) return std::nullopt;
  // Signs go by what they write, because keyboards differ in where they stand.
  switch (code) {
    case '?':
      return KeyPress{Key::question};
    case '/':
      return KeyPress{Key::slash};
    case '+':
      return KeyPress{Key::plus};
    case '-':
      return KeyPress{Key::minus};
    case '.':
      return KeyPress{Key::period};
    case '1':
      return KeyPress{Key::one};
    case '2':
      return KeyPress{Key::two};
    case '3':
      return KeyPress{Key::three};
    case '4':
      return KeyPress{Key::four};
    default:
      return std::nullopt;
  }
}

std::optional<KeyPress> SfmlEvents::take_key(const sf::Event::KeyEvent& key, bool down) {
  // Ctrl's own event does not have its own flag set, so modifiers follow the keys.
  const bool control = key.code == K::LControl || key.code == K::RControl;
  const bool shift = key.code == K::LShift || key.code == K::RShift;
  if (control) control_ = down;
  if (shift) shift_ = down;
  // What was pressed in this frame was pressed with them as they were.
  late_modifiers_ |= (control || shift) && !pressed_.empty();
  if (!late_modifiers_) imgui_modifiers(control_, shift_);
  bool held = down && !down_.insert(key.code).second;
  if (!down) down_.erase(key.code);
  const std::optional<NativeKey> editing = looked_up(editing_keys, key.code);
  // SFML takes a key that is let go and pressed again within 2 ms for one that repeats, and is
  // silent about the first. Only the key that was pressed last repeats.
  if (held && key.code != last_pressed_) {
    held = false;
    if (editing) set(*editing, false);
  }
  if (down && !control && !shift) last_pressed_ = key.code;
  // A key that is a command must not reach the field which it opens, in a later frame or by being
  // held: Enter would leave it at once.
  const bool typed = ImGui::GetIO().WantTextInput;
  if (editing && (!down || (typed && !held))) set(*editing, down);
  if (!down || typed) return std::nullopt;
  std::optional<Key> ours = looked_up(command_keys, key.code);
  if (!ours && control_) ours = looked_up(control_keys, key.code);
  if (!ours || (held && !repeats(*ours, control_))) return std::nullopt;
  return KeyPress{*ours, control_, shift_};
}

/// Keys let go while another window had the keyboard would stay down for ever.
void SfmlEvents::release_all() {
  control_ = shift_ = false;
  down_.clear();
  pressed_.clear();
  late_.clear();
  late_presses_.clear();
  released_.clear();
  imgui_modifiers(false, false);
  for (const auto& [native, imgui] : editing_keys) imgui_key(imgui, false);
  for (int button = 0; button < 3; ++button) imgui_mouse_button(button, false);
}

}  // namespace pendulum
