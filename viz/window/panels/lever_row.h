#pragma once

// One lever: name, value with its unit to click and type into, reset, and the slider with the tick
// of what the file says.

#include <string>

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/text_field.h"
#include "viz/window/ui.h"

namespace pendulum {

class LeverRow {
 public:
  [[nodiscard]] static double height(const Theme& theme, const LeverView& lever);
  /// `accent` colours what was changed: the structure's colour for decisions, ink for the world.
  void draw(Ui& ui, const Rect& rect, const LeverView& lever, Colour accent, const PanelData& data,
            Commands& commands);

 private:
  void draw_value(Ui& ui, const Rect& box, const LeverView& lever, const std::string& words,
                  Commands& commands);
  void edit_value(Ui& ui, const Rect& box, const LeverView& lever, Commands& commands);
  void begin_editing(const LeverView& lever);
  void draw_slider(Ui& ui, const Rect& track, const LeverView& lever, Colour accent,
                   const PanelData& data, Commands& commands) const;
  void draw_choices(Ui& ui, const Rect& rect, const LeverView& lever, Colour accent,
                    Commands& commands) const;
  void draw_entry(Ui& ui, const Rect& rect, const LeverView& lever, Colour accent,
                  Commands& commands) const;

  std::string editing_;  // path of the lever somebody types into
  TextField field_;
  std::string problem_;
};

/// Title and explanation of a lever, for the pointer that rests on it.
std::string lever_explanation(const LeverView& lever);

}  // namespace pendulum
