#pragma once

// Why: a cause of friction opened down to the teams where it arose and the campaigns it hit, in
// every structure.

#include <vector>

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/text_field.h"
#include "viz/window/ui.h"
#include "viz/window/why_lists.h"

namespace pendulum {

class WhyPanel {
 public:
  /// Requires: data.view.why is set.
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands);

 private:
  /// A structure's campaigns, and what they were found by: they are looked for anew only when
  /// others would be found.
  struct Kept {
    std::uint64_t row = 0, playback = 0;
    std::optional<MonthRange> part;
    std::optional<WhyView> why;
    std::vector<WhyItem> items;
  };
  const std::vector<WhyItem>& items_of(const PanelData& data, std::size_t structure);
  double draw_header(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands);
  void draw_find(Ui& ui, const Rect& box, const WhyView& why, Commands& commands);
  void draw_causes(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) const;
  void draw_column(Ui& ui, const Rect& rect, std::size_t structure, const PanelData& data,
                   Commands& commands);

  std::vector<Kept> kept_;
  TextField find_;
  bool typing_ = false;  // the field has the keyboard
};

}  // namespace pendulum
