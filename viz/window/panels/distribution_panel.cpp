#include "viz/window/panels/distribution_panel.h"

#include <fmt/format.h>

#include "viz/language/words.h"
#include "viz/window/outcome_distribution.h"

namespace pendulum {

void DistributionPanel::draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
  const PanelScope scope("distribution", rect);
  const Theme& theme = ui.theme();
  ui.canvas().fill_rect(rect, theme.neutral.panel, theme.panel_radius);
  Distribution distribution =
      outcome_distribution(data.snapshot, distribution_metrics.at(*data.view.distribution));
  distribution.hint = tr("D next  ·  Esc closes");
  distribution.marked = marked_;
  const Rect inner = rect.inset(theme.px(16));
  ImGuiCanvas canvas = ui.canvas();
  const DistributionPlan plan = draw_distribution(canvas, theme, inner, distribution);
  const double hint = ui.width_of(distribution.hint, theme.type.tick) + theme.px(16);
  // The whole panel listens to pointing, but only the corner closes: a click beside a dot is none.
  const Rect corner{rect.right() - hint - theme.px(16), rect.y, hint + theme.px(16),
                    theme.px(16) + theme.type.head * 1.4};
  if (ui.control("distribution:close", corner).clicked) commands.push_back(CloseOverlay{});
  const Touch touch = ui.control(
      "distribution", {rect.x, corner.bottom(), rect.w, rect.bottom() - corner.bottom()});
  marked_ = touch.hovered ? plan.future_at(touch.pointer) : std::nullopt;
  if (marked_)
    ui.tooltip(tr_format("Future {0}", *marked_ + 1), future_words(distribution, *marked_));
}

}  // namespace pendulum
