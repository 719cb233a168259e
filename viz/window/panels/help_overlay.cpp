#include "viz/window/panels/help_overlay.h"

#include <algorithm>
#include <vector>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"
#include "viz/window/keys.h"
#include "viz/window/panels/sheet.h"
#include "viz/window/text_wrap.h"

namespace pendulum {

namespace {

constexpr double entry_lines = 1.75, wrapped_lines = 1.3;  // in letters' heights

/// The list at a size of letters, in columns.
struct Sheet {
  double text = 0, keys_width = 0, words_width = 0, list_height = 0;
  std::size_t per_column = 0;                   // entries
  std::vector<std::vector<std::string>> words;  // by entry: its lines

  [[nodiscard]] double pad() const { return text * sheet_margin; }
  [[nodiscard]] double column() const { return keys_width + words_width + 2 * pad(); }
  [[nodiscard]] double entry_height(std::size_t entry) const {
    return text * (entry_lines + wrapped_lines * static_cast<double>(words[entry].size() - 1));
  }
  [[nodiscard]] double height() const {
    return list_height + text * entry_lines * 1.6 + pad() * 1.5;
  }
};

Sheet sheet_of(const Ui& ui, double width, std::size_t columns, double text) {
  Sheet sheet;
  sheet.text = text;
  for (const KeyHelp& entry : key_help()) {
    const double keys = ui.width_of(tr(entry.keys), text, FontWeight::semibold);
    sheet.keys_width = std::max(sheet.keys_width, keys);
    sheet.words_width = std::max(sheet.words_width, ui.width_of(tr(entry.does), text));
  }
  const double room = (width * .97 - sheet.pad()) / static_cast<double>(columns);
  sheet.words_width = std::min(sheet.words_width, room - sheet.keys_width - 2 * sheet.pad());
  double all = 0;
  for (const KeyHelp& entry : key_help()) {
    // Half a letter more, for what rounding takes.
    sheet.words.push_back(wrapped_text(ui.fonts(), tr(entry.does), text,
                                       std::max(text * 8, sheet.words_width + text / 2)));
    all += sheet.entry_height(sheet.words.size() - 1);
  }
  double column = 0;
  for (std::size_t entry = 0; entry < sheet.words.size(); ++entry) {
    column += sheet.entry_height(entry);
    if (sheet.per_column == 0 && column >= all / static_cast<double>(columns) - .5)
      sheet.per_column = entry + 1, sheet.list_height = column;
  }
  sheet.list_height = std::max(sheet.list_height, all - sheet.list_height);
  return sheet;
}

/// As large as everything else, if need be in two columns; smaller only where that does not fit.
Sheet fitting_sheet(const Ui& ui, double width, double height) {
  constexpr double smallest = 6;
  for (double text = ui.theme().type.body;; text -= .5)
    for (const std::size_t columns : {1u, 2u}) {
      Sheet sheet = sheet_of(ui, width, columns, text);
      const bool readable = sheet.words_width >= text * 12;
      if ((readable && sheet.height() <= height * .98) || text <= smallest) return sheet;
    }
}

}  // namespace

void HelpOverlay::draw(Ui& ui, double width, double height) const {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.overlay();
  const Sheet sheet = fitting_sheet(ui, width, height);
  const double text = sheet.text, pad = sheet.pad();
  const std::size_t columns = (sheet.words.size() + sheet.per_column - 1) / sheet.per_column;
  const double w = sheet.column() * static_cast<double>(columns) + pad, h = sheet.height();
  const Rect box{(width - w) / 2, (height - h) / 2, w, h};
  ui.mark("help box", box);
  const double top = draw_sheet(canvas, theme, {0, 0, width, height}, box, text, tr("Keys"));
  const auto keys = key_help();
  double x = box.x + pad, base = 0;
  for (std::size_t entry = 0; entry < keys.size(); ++entry) {
    if (entry % sheet.per_column == 0) base = top + text * entry_lines * 1.4;
    if (entry > 0 && entry % sheet.per_column == 0) x += sheet.column();
    canvas.draw_text({x, base}, tr(keys[entry].keys),
                     {text, theme.neutral.hi, FontWeight::semibold});
    double line = base;
    for (const std::string& words : sheet.words[entry]) {
      canvas.draw_text({x + pad + sheet.keys_width, line}, words, {text, theme.neutral.mid});
      line += text * wrapped_lines;
    }
    base += sheet.entry_height(entry);
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
