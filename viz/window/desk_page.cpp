#include "viz/window/desk_page.h"

#include "viz/figure/legend.h"
#include "viz/window/layout.h"

namespace pendulum {

void DeskPage::draw(Ui& ui, double width, double height, const PanelData& data,
                    Commands& commands) {
  DeskContent content{data.structure_count(), problem_line_count(data.files, data.snapshot)};
  DeskLayout layout = layout_desk(ui.theme(), width, height, content);
  const LegendSigns signs = signs_shown(data.snapshot);
  {
    ImGuiCanvas canvas = ui.canvas();
    content.legend_lines = map_legend_lines(canvas, ui.theme(), layout.legend.w, signs);
  }
  if (content.legend_lines > 1) layout = layout_desk(ui.theme(), width, height, content);
  levers_.draw(ui, layout.levers, data, commands);
  top_bar_.draw(ui, layout.top_bar, data, commands);
  time_line_.draw(ui, layout.time_line, data, commands);
  if (layout.problems.h > 0) problems_.draw(ui, layout.problems, data);
  const bool open = (data.view.distribution || data.view.trade_off) && !layout.maps.empty();
  if (open) {
    const Rect& first = layout.maps.front();
    const Rect place{first.x, first.y, layout.legend.w, layout.legend.bottom() - first.y};
    if (data.view.distribution) distribution_.draw(ui, place, data, commands);
    if (data.view.trade_off) scatter_.draw(ui, place, data, commands);
  } else {
    maps_.draw(ui, layout.maps, data, MapLook::panel, commands);
    ImGuiCanvas canvas = ui.canvas();
    draw_map_legend(canvas, ui.theme(), layout.legend, signs);
  }
  sentence_.draw(ui, layout.sentence, data);
  outcomes_.draw(ui, layout.outcomes, data, commands);
  footer_.draw(ui, layout.footer, data);
}

}  // namespace pendulum
