#pragma once

// The whole window without a window, for pointing and looking at.

#include "tests/catch.h"
#include "tests/window/scenarios.h"
#include "viz/window/application.h"
#include "viz/window/legibility.h"
#include "viz/window/render.h"

namespace pendulum {

inline constexpr int width = 1600, height = 900;

inline SessionOptions small_session(std::vector<std::string> names) {
  SessionOptions options;
  for (const std::string& name : names) options.files.push_back({scenario_path(name), {}});
  options.months = 3;
  options.replications = 2;
  options.watch = false;
  return options;
}

/// For a room whose farthest viewer sits so many screen heights away.
inline WindowOptions in_room(double depth) {
  WindowOptions options;
  options.projector = true;
  options.scale = scale_for_depth(depth);
  return options;
}

/// A key for whoever types into a field.
#if IMGUI_VERSION_NUM >= 18700
inline void edit_with(ImGuiKey key, bool down) {
  ImGui::GetIO().AddKeyEvent(key, down);
}
#else
inline void edit_with(ImGuiKey_ key, bool down) {
  ImGuiIO& io = ImGui::GetIO();
  io.KeyMap[key] = key;
  io.KeysDown[key] = down;
}
#endif

/// An application with its context, settled, for pointing and looking at.
struct Bench {
  UiContext context;
  Application application;

  explicit Bench(const WindowOptions& options = {},
                 std::vector<std::string> names = {"local", "central", "hybrid"})
      : Bench(options, small_session(std::move(names))) {}
  Bench(const WindowOptions& options, const SessionOptions& session)
      : application(std::make_unique<Session>(session), options) {
    settle();
  }
  void settle() {
    application.session().wait_until_settled();
    application.advance(0, 0);
  }
  Picture picture() { return draw_picture(application, context, width, height); }
  void frame(Point pointer, bool down) {
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = to_imgui(pointer);
    io.MouseDown[0] = down;
    ImGui::NewFrame();
    application.draw(context.fonts(), width, height);
    ImGui::Render();
  }
  void drag(const std::string& widget, double from, double to) {
    picture();
    const Rect rect = application.widgets().at(widget);
    const auto at = [&](double share) { return Point{rect.x + rect.w * share, rect.centre().y}; };
    frame(at(from), false);
    frame(at(from), true);
    frame(at((from + to) / 2), true);
    frame(at(to), true);
    frame(at(to), false);
    frame(at(to), false);
  }
  /// Into the field that has the keyboard.
  void type(const char* words) {
    ImGui::GetIO().AddInputCharactersUTF8(words);
    rest();
  }
  template <typename EditingKey>
  void edit(EditingKey key) {
    edit_with(key, true);
    rest();
    edit_with(key, false);
    rest();
  }
  /// Frames in which nothing is done: a field takes some to have the keyboard.
  void rest() {
    for (int i = 0; i < 3; ++i) frame({-1, -1}, false);
  }
  void click(const std::string& widget) { drag(widget, .5, .5); }
};

inline const LeverView& lever(const Application& application, const std::string& path) {
  for (const LeverView& one : application.levers())
    if (one.path == path) return one;
  FAIL("no lever " << path);
  return application.levers().front();
}

}  // namespace pendulum
