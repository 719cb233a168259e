#include "viz/window/panels/scatter_panel.h"

#include <fmt/format.h>

#include "viz/language/words.h"
#include "viz/window/outcome_scatter.h"

namespace pendulum {

void ScatterPanel::draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
  const PanelScope scope("scatter", rect);
  const Theme& theme = ui.theme();
  ui.canvas().fill_rect(rect, theme.neutral.panel, theme.panel_radius);
  Scatter scatter = outcome_scatter(data.snapshot, *data.view.trade_off);
  scatter.hint = tr("X next  \u00b7  Esc closes");
  scatter.marked = marked_;
  ImGuiCanvas canvas = ui.canvas();
  const ScatterPlan plan = draw_scatter(canvas, theme, rect.inset(theme.px(16)), scatter);
  const double hint = ui.width_of(scatter.hint, theme.type.tick) + theme.px(32);
  const Rect corner{rect.right() - hint, rect.y, hint, theme.px(16) + theme.type.head * 1.4};
  if (ui.control("scatter:close", corner).clicked) commands.push_back(CloseOverlay{});
  const Touch touch = ui.control("scatter", plan.plot);
  marked_ = touch.hovered ? plan.future_at(touch.pointer) : std::nullopt;
  if (marked_) ui.tooltip(tr_format("Future {0}", *marked_ + 1), future_words(scatter, *marked_));
}

}  // namespace pendulum
