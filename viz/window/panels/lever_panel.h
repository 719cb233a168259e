#pragma once

// All levers: what leaders decide, above what the world does. Taken from the parameter registry, so
// a new mechanism's levers appear by themselves.

#include "viz/window/lever_search.h"
#include "viz/window/panels/lever_finder.h"
#include "viz/window/panels/lever_row.h"
#include "viz/window/panels/scroller.h"

namespace pendulum {

class LeverPanel {
 public:
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands);

 private:
  double draw_header(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) const;
  void draw_chooser(Ui& ui, const Rect& row, const PanelData& data, Commands& commands) const;
  void draw_save(Ui& ui, const Rect& room, double base, const PanelData& data,
                 Commands& commands) const;
  double draw_list(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands);
  double draw_section(Ui& ui, const Rect& rect, double y, ParameterRole role, const PanelData& data,
                      Commands& commands);
  static void draw_section_head(Ui& ui, const Rect& head, ParameterRole role, const PanelData& data,
                                Commands& commands);
  double draw_rows(Ui& ui, const Rect& rect, double y, ParameterRole role, const PanelData& data,
                   Commands& commands);
  void reveal(const Rect& list, const Rect& row, const std::string& focused,
              const std::string& path);

  LeverFinder finder_;
  LeverRow row_;
  Scroller scroll_;
  std::string revealed_;  // the focused lever last brought into view
  std::string sought_;    // in the frame before
};

}  // namespace pendulum
