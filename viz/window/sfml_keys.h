#pragma once

// SFML's keys and what they are called elsewhere: by Dear ImGui, and among our commands.

#include <array>
#include <optional>
#include <utility>

#include <SFML/Window/Keyboard.hpp>
#include <imgui.h>

#include "viz/window/keys.h"

namespace pendulum {

/// Keys that text editing needs.
inline constexpr std::array editing_keys = {
    std::pair{sf::Keyboard::Left, ImGuiKey_LeftArrow},
    std::pair{sf::Keyboard::Right, ImGuiKey_RightArrow},
    std::pair{sf::Keyboard::Up, ImGuiKey_UpArrow},
    std::pair{sf::Keyboard::Down, ImGuiKey_DownArrow},
    std::pair{sf::Keyboard::Home, ImGuiKey_Home},
    std::pair{sf::Keyboard::End, ImGuiKey_End},
    std::pair{sf::Keyboard::Delete, ImGuiKey_Delete},
    std::pair{sf::Keyboard::Backspace, ImGuiKey_Backspace},
    std::pair{sf::Keyboard::Return, ImGuiKey_Enter},
    std::pair{sf::Keyboard::Escape, ImGuiKey_Escape},
    std::pair{sf::Keyboard::A, ImGuiKey_A},
    std::pair{sf::Keyboard::C, ImGuiKey_C},
    std::pair{sf::Keyboard::V, ImGuiKey_V},
    std::pair{sf::Keyboard::X, ImGuiKey_X},
    std::pair{sf::Keyboard::Y, ImGuiKey_Y},
    std::pair{sf::Keyboard::Z, ImGuiKey_Z},
};

inline constexpr std::array command_keys = {
    std::pair{sf::Keyboard::Space, Key::space},  std::pair{sf::Keyboard::Left, Key::left},
    std::pair{sf::Keyboard::Right, Key::right},  std::pair{sf::Keyboard::Up, Key::up},
    std::pair{sf::Keyboard::Down, Key::down},    std::pair{sf::Keyboard::Home, Key::home},
    std::pair{sf::Keyboard::End, Key::end},      std::pair{sf::Keyboard::PageUp, Key::page_up},
    std::pair{sf::Keyboard::Tab, Key::tab},      std::pair{sf::Keyboard::PageDown, Key::page_down},
    std::pair{sf::Keyboard::Return, Key::enter}, std::pair{sf::Keyboard::Escape, Key::escape},
    std::pair{sf::Keyboard::A, Key::a},          std::pair{sf::Keyboard::B, Key::b},
    std::pair{sf::Keyboard::F, Key::f},          std::pair{sf::Keyboard::Q, Key::q},
    std::pair{sf::Keyboard::R, Key::r},          std::pair{sf::Keyboard::T, Key::t},
    std::pair{sf::Keyboard::Y, Key::y},          std::pair{sf::Keyboard::Z, Key::z},
    std::pair{sf::Keyboard::F11, Key::f11},      std::pair{sf::Keyboard::D, Key::d},
    std::pair{sf::Keyboard::E, Key::e},          std::pair{sf::Keyboard::L, Key::l},
    std::pair{sf::Keyboard::S, Key::s},          std::pair{sf::Keyboard::K, Key::k},
    std::pair{sf::Keyboard::X, Key::x},          std::pair{sf::Keyboard::I, Key::i},
    std::pair{sf::Keyboard::O, Key::o},          std::pair{sf::Keyboard::W, Key::w},
    std::pair{sf::Keyboard::V, Key::v},          std::pair{sf::Keyboard::G, Key::g},
    std::pair{sf::Keyboard::C, Key::c},          std::pair{sf::Keyboard::N, Key::n},
    std::pair{sf::Keyboard::P, Key::p},          std::pair{sf::Keyboard::Delete, Key::remove},
};

/// With Ctrl no text arrives, so scale keys go by their place on the keyboard.
inline constexpr std::array control_keys = {
    std::pair{sf::Keyboard::Equal, Key::plus},   std::pair{sf::Keyboard::Add, Key::plus},
    std::pair{sf::Keyboard::Hyphen, Key::minus}, std::pair{sf::Keyboard::Subtract, Key::minus},
    std::pair{sf::Keyboard::Num0, Key::zero},    std::pair{sf::Keyboard::Numpad0, Key::zero},
};

template <typename Table>
auto looked_up(const Table& table, sf::Keyboard::Key code)
    -> std::optional<typename Table::value_type::second_type> {
  for (const auto& [native, ours] : table)
    if (native == code) return ours;
  return std::nullopt;
}

}  // namespace pendulum
