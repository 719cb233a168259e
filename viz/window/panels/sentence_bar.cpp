#include "viz/window/panels/sentence_bar.h"

#include <algorithm>

#include "viz/language/words.h"
#include "viz/window/coloured_text.h"

namespace pendulum {

std::string without_last_phrase(const std::string& sentence) {
  static const std::string more = " …";
  std::string whole = sentence;
  if (whole.ends_with(more)) whole.resize(whole.size() - more.size());
  std::size_t cut = 0;
  for (const std::string& joint : {tr(" and "), std::string(", "), tr("; ")}) {
    const std::size_t at = whole.rfind(joint);
    if (at != std::string::npos) cut = std::max(cut, at);
  }
  return cut > 0 ? whole.substr(0, cut) + more : sentence;
}

namespace {

constexpr double line_spacing = 1.3;
constexpr std::size_t usual_lines = 2, most_lines = 8;

double padding(const Theme& theme) {
  return theme.px(20);
}

std::string sentence_of(const PanelData& data) {
  return data.snapshot.sentence.empty() ? tr("Simulating the first futures …")
                                        : data.snapshot.sentence;
}

std::vector<std::string> names_of(const PanelData& data) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < data.structure_count(); ++i)
    names.push_back(shown_name(data.name(i)));
  return names;
}

}  // namespace

std::size_t SentenceBar::lines(Ui& ui, double width, const PanelData& data) {
  const Theme& theme = ui.theme();
  const RunStyle style{.size = theme.type.body, .colour = theme.neutral.hi};
  ImGuiCanvas canvas = ui.canvas();
  const auto lines = wrap_runs(canvas, theme, name_runs(sentence_of(data), names_of(data)), style,
                               width - 2 * padding(theme));
  return std::clamp(lines.size(), usual_lines, most_lines);
}

double SentenceBar::height(const Theme& theme, std::size_t lines) {
  return theme.type.body * (.4 + line_spacing * static_cast<double>(lines));
}

void SentenceBar::draw(Ui& ui, const Rect& rect, const PanelData& data) const {
  const PanelScope scope("sentence", rect);
  ui.mark("sentence", rect);
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  canvas.fill_rect(rect, theme.neutral.control, theme.panel_radius);
  const double pad = padding(theme), width = rect.w - 2 * pad;
  const std::string sentence = sentence_of(data);
  const std::vector<std::string> names = names_of(data);
  std::vector<TextRun> runs = name_runs(sentence, names);
  RunStyle style{.size = theme.type.lead, .colour = theme.neutral.hi};
  // A sentence too long for one line of the size it deserves takes two smaller ones.
  if (draw_runs(nullptr, canvas, theme, {}, runs, style) > width)
    style.size = std::min(theme.type.body, rect.h / 2.7);
  auto lines = wrap_runs(canvas, theme, runs, style, width);
  // With less room less is told of every structure; what still does not fit leaves phrase by
  // phrase, from the end. The pointer is told all of it.
  std::size_t fit = usual_lines;
  while (fit < most_lines && height(theme, fit + 1) <= rect.h + .5) ++fit;
  std::string told = sentence;
  const auto tell = [&](const std::string& words) {
    told = words;
    runs = name_runs(told, names);
    lines = wrap_runs(canvas, theme, runs, style, width);
  };
  for (const std::string& shorter : data.snapshot.shorter_sentences) {
    if (lines.size() > fit) tell(shorter);
  }
  while (lines.size() > fit) {
    const std::string shorter = without_last_phrase(told);
    if (shorter == told) break;
    tell(shorter);
  }
  const double line_height = style.size * line_spacing;
  const std::size_t shown = std::min(lines.size(), fit);
  double base =
      rect.centre().y + style.size * .36 - line_height * static_cast<double>(shown - 1) / 2;
  for (std::size_t i = 0; i < shown; ++i, base += line_height)
    draw_runs(&canvas, canvas, theme, {rect.x + pad, base}, lines[i], style);
  if (told != sentence && ui.control("sentence", rect).hovered)
    ui.tooltip(tr("The comparison"), sentence);
}

}  // namespace pendulum
