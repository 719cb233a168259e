#include "viz/window/panels/help_overlay.h"

#include <algorithm>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"
#include "viz/window/keys.h"

namespace pendulum {

void HelpOverlay::draw(Ui& ui, double width, double height) const {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.overlay();
  canvas.fill_rect({0, 0, width, height}, faded(theme.neutral.background, .72), 0);
  const auto keys = key_help();
  const double text =
      std::min(theme.type.body, height / (static_cast<double>(keys.size()) * 1.75 + 7));
  const double line = text * 1.75, pad = text * 2;
  double left_width = 0, right_width = 0;
  for (const KeyHelp& entry : keys) {
    left_width = std::max(left_width, ui.width_of(tr(entry.keys), text, FontWeight::semibold));
    right_width = std::max(right_width, ui.width_of(tr(entry.does), text));
  }
  const double w = left_width + right_width + pad * 3;
  const double h = line * (static_cast<double>(keys.size()) + 1.6) + pad * 1.5;
  const Rect box{(width - w) / 2, (height - h) / 2, w, h};
  ui.mark("help box", box);
  canvas.fill_rect(box, theme.neutral.panel, theme.px(10));
  canvas.stroke_rect(box, {.colour = theme.neutral.edge, .width = 1}, theme.px(10));
  double base = box.y + pad + text * .8;
  canvas.draw_text({box.x + pad, base}, tr("Keys"),
                   {text * 1.2, theme.neutral.hi, FontWeight::semibold});
  canvas.draw_text({box.right() - pad, base}, tr("Esc closes"),
                   {text, theme.neutral.mid, FontWeight::regular, TextAlign::right});
  base += line * 1.4;
  for (const KeyHelp& entry : keys) {
    canvas.draw_text({box.x + pad, base}, tr(entry.keys),
                     {text, theme.neutral.hi, FontWeight::semibold});
    canvas.draw_text({box.x + pad * 2 + left_width, base}, tr(entry.does),
                     {text, theme.neutral.mid});
    base += line;
  }
}

void draw_toast(Ui& ui, double width, double height, const std::string& words) {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.overlay();
  const double text = theme.type.body, pad = text * 1.1;
  const std::string shown = fitted_text(ui.fonts(), words, text, FontWeight::semibold, width * .8);
  const double w = ui.width_of(shown, text, FontWeight::semibold) + 2 * pad, h = text * 2.6;
  const Rect box{(width - w) / 2, height - h - text * 3, w, h};
  ui.mark("toast", box);
  canvas.fill_rect(box, theme.neutral.hi, h / 2);
  canvas.draw_text({box.x + pad, Ui::base_line(box, text)}, shown,
                   {text, theme.neutral.background, FontWeight::semibold});
}

}  // namespace pendulum
