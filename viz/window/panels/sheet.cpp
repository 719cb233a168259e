#include "viz/window/panels/sheet.h"

#include "viz/language/words.h"

namespace pendulum {

double draw_sheet(ImGuiCanvas& canvas, const Theme& theme, const Rect& window, const Rect& box,
                  double text, const std::string& title) {
  canvas.fill_rect(window, faded(theme.neutral.background, .72), 0);
  canvas.fill_rect(box, theme.neutral.panel, theme.px(10));
  canvas.stroke_rect(box, {.colour = theme.neutral.edge, .width = 1}, theme.px(10));
  const double pad = text * sheet_margin, base = box.y + pad + text * .8;
  canvas.draw_text({box.x + pad, base}, title,
                   {text * 1.2, theme.neutral.hi, FontWeight::semibold});
  canvas.draw_text({box.right() - pad, base}, tr("Esc closes"),
                   {text, theme.neutral.mid, FontWeight::regular, TextAlign::right});
  return base;
}

}  // namespace pendulum
