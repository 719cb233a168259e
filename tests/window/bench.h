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

/// An application with its context, settled, for pointing and looking at.
struct Bench {
  UiContext context;
  Application application;

  explicit Bench(const WindowOptions& options = {},
                 std::vector<std::string> names = {"local", "central", "hybrid"})
      : application(std::make_unique<Session>(small_session(std::move(names))), options) {
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
  void click(const std::string& widget) { drag(widget, .5, .5); }
};

inline const LeverView& lever(const Application& application, const std::string& path) {
  for (const LeverView& one : application.levers())
    if (one.path == path) return one;
  FAIL("no lever " << path);
  return application.levers().front();
}

}  // namespace pendulum
