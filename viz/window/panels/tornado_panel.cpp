#include "viz/window/panels/tornado_panel.h"

#include "viz/language/words.h"
#include "viz/window/outcome_tornado.h"

namespace pendulum {
namespace {

/// Before the first bar: why there is none yet.
std::string waiting_words(const PanelData& data) {
  return data.snapshot.settled ? tr("Asking one assumption after the other …")
                               : tr("Waits until all futures of the comparison are there …");
}

}  // namespace

void TornadoPanel::draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
  const PanelScope scope("tornado", rect);
  const Theme& theme = ui.theme();
  ui.canvas().fill_rect(rect, theme.neutral.panel, theme.panel_radius);
  TornadoChart chart = outcome_tornado(data.snapshot, data.study, data.levers, *data.view.tornado);
  if (chart.rows.empty()) chart.progress = waiting_words(data);
  chart.hint = tr("A next  ·  Esc closes");
  if (marked_ && *marked_ < chart.rows.size()) chart.marked = marked_;
  ImGuiCanvas canvas = ui.canvas();
  const TornadoPlan plan = draw_tornado(canvas, theme, rect.inset(theme.px(16)), chart);
  const double hint = ui.width_of(chart.hint, theme.type.tick) + theme.px(32);
  const Rect corner{rect.right() - hint, rect.y, hint, theme.px(16) + theme.type.head * 1.4};
  if (ui.control("tornado:close", corner).clicked) commands.push_back(CloseOverlay{});
  marked_.reset();
  for (std::size_t i = 0; i < plan.rows.size(); ++i) {
    const TornadoRow& row = chart.rows[i];
    const Touch touch = ui.control("tornado:" + row.path, plan.rows[i]);
    if (!touch.hovered) continue;
    marked_ = i;
    if (touch.clicked) commands.push_back(ChooseLever{row.path});
    ui.tooltip(row.name, row_words(chart, row));
  }
}

}  // namespace pendulum
