#pragma once

// From SFML's events to Dear ImGui's input and to our keys. The one place that knows how Dear
// ImGui's input changed between 1.86 and 1.87.

#include <optional>
#include <set>

#include <SFML/Window/Event.hpp>

#include "viz/window/keys.h"

namespace pendulum {

class SfmlEvents {
 public:
  /// Once the context exists.
  SfmlEvents();

  /// Feeds one event to Dear ImGui; a key that is a command is given back.
  std::optional<KeyPress> take(const sf::Event& event);
  /// Whether the event presses or lets go of something: only one of these may go into a frame, or
  /// short clicks would be lost.
  static bool is_transition(const sf::Event& event);

 private:
  std::optional<KeyPress> take_key(const sf::Event::KeyEvent& key, bool down);
  static std::optional<KeyPress> take_text(unsigned code);
  void release_all();

  bool control_ = false, shift_ = false;
  std::set<int> down_;
};

}  // namespace pendulum
