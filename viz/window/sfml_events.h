#pragma once

// From SFML's events to Dear ImGui's input and to our keys. The one place that knows how Dear
// ImGui's input changed between 1.86 and 1.87.

#include <optional>
#include <set>
#include <vector>

#include <SFML/Window/Event.hpp>
#include <SFML/Window/Keyboard.hpp>

#include "viz/window/keys.h"

namespace pendulum {

class SfmlEvents {
 public:
  /// Once the context exists.
  SfmlEvents();

  /// Before the events of a frame.
  void begin_frame();
  /// Feeds one event to Dear ImGui; a key that is a command is given back.
  std::optional<KeyPress> take(const sf::Event& event);
  /// No more events belong into this frame: something was pressed and let go within it, or let go
  /// and pressed again, or Ctrl or Shift changed after something was pressed. Dear ImGui looks once
  /// a frame, so that waits for the next one, or a short click, or Ctrl A, would be lost.
  [[nodiscard]] bool frame_is_full() const {
    return !late_.empty() || !late_presses_.empty() || late_modifiers_;
  }
  /// Whether this takes the keyboard from the field that has it.
  [[nodiscard]] static bool leaves_field(const sf::Event& event);

 private:
  std::optional<KeyPress> take_key(const sf::Event::KeyEvent& key, bool down);
  std::optional<KeyPress> take_text(unsigned code);
  void take_button(int button, bool down);
  void set(int what, bool down);
  void release_all();

  bool control_ = false, shift_ = false;
  std::set<int> down_;
  int last_pressed_ = sf::Keyboard::Unknown;  // but for Ctrl and Shift
  std::set<int> pressed_;  // in this frame: Dear ImGui's keys, then buttons, then letters
  bool late_modifiers_ = false;
  std::set<int> released_;         // in this frame
  std::vector<int> late_;          // let go in the frame in which they were pressed
  std::vector<int> late_presses_;  // pressed in the frame in which they were let go
};

}  // namespace pendulum
