#include "viz/window/panels/problems_panel.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"

namespace pendulum {

std::string place_of(const Diagnostic& diagnostic) {
  const std::string name = std::filesystem::path(diagnostic.file).filename().string();
  if (diagnostic.line == 0) return name;
  return fmt::format("{}:{}:{}", name, diagnostic.line, diagnostic.column);
}

namespace {

/// A tooltip's letters have no columns for a caret to stand in.
std::string marked_line(const Diagnostic& diagnostic) {
  const std::string& line = diagnostic.source_line;
  std::size_t at = 0;
  for (int column = 0; at < line.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(line[at]) & 0xC0U) != 0x80U;
    if (begins && ++column == diagnostic.column) break;
  }
  return line.empty() ? line : line.substr(0, at) + "→" + line.substr(at);
}

void add_diagnostics(std::vector<ProblemLine>& lines, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    if (d.severity != Severity::error) continue;
    std::string words = d.message.said(tr);
    if (!d.variant.empty()) words = tr_format("{0} (in variant {1})", words, d.variant);
    lines.push_back({place_of(d), d.path.empty() ? words : tr_format("{0}: {1}", d.path, words),
                     d.hint.said(tr), marked_line(d)});
  }
}

std::string banner_words(const std::vector<OpenFile>& files, std::size_t count) {
  const auto broken = std::find_if(files.begin(), files.end(), [](const OpenFile& file) {
    return file.broken && !file.taken_out();
  });
  const std::string problems =
      count == 1 ? tr("a problem")
                 : tr_n("{0} problem", "{0} problems", static_cast<long long>(count), count);
  if (broken == files.end()) return tr_format("The levers as they stand make {0}.", problems);
  const std::string shown = broken->structure
                                ? tr_format("You see the version of {0}", broken->good_since)
                                : tr("It joins the comparison when it is fixed");
  return tr_format("{0} has {1}. {2}; it reloads when the file is fixed.", broken->words(),
                   problems, shown);
}

}  // namespace

std::vector<ProblemLine> problem_lines(const std::vector<OpenFile>& files,
                                       const Snapshot& snapshot) {
  std::vector<ProblemLine> lines;
  for (const OpenFile& file : files)
    if (file.broken && !file.taken_out()) add_diagnostics(lines, file.problems);
  for (const StructureResult& structure : snapshot.structures) {
    add_diagnostics(lines, structure.problems);
    if (!structure.failure.empty())
      lines.push_back({structure.name, structure.failure.said(tr), ""});
  }
  return lines;
}

std::size_t problem_line_count(const std::vector<OpenFile>& files, const Snapshot& snapshot,
                               std::size_t limit) {
  const std::size_t count = problem_lines(files, snapshot).size();
  return count > limit ? limit + 1 : count;
}

void ProblemsPanel::draw(Ui& ui, const Rect& rect, const PanelData& data) const {
  const PanelScope scope("problems", rect);
  ui.mark("problems", rect);
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const std::vector<ProblemLine> lines = problem_lines(data.files, data.snapshot);
  canvas.fill_rect(rect, theme.neutral.error, 0);
  canvas.fill_rect({rect.x, rect.y, theme.px(5), rect.h}, theme.neutral.error_bar, 0);
  const double text = theme.type.body, step = text * 1.7;
  const Point sign{rect.x + theme.px(28), rect.y + text * 1.3};
  canvas.fill_circle(sign, text * .62, theme.neutral.error_bar);
  canvas.draw_text({sign.x, sign.y + text * .36}, "!",
                   {text, theme.neutral.error, FontWeight::semibold, TextAlign::centre});
  const double left = sign.x + text * 1.2, width = rect.right() - left - theme.px(16);
  const auto fitted = [&](const std::string& words, FontWeight weight, double room) {
    return fitted_text(canvas, words, text, weight, room);
  };
  double base = sign.y + text * .36;
  canvas.draw_text({left, base},
                   fitted(banner_words(data.files, lines.size()), FontWeight::semibold, width),
                   {text, theme.neutral.hi, FontWeight::semibold});
  const std::size_t room =
      static_cast<std::size_t>(std::max(0.0, (rect.h - text * 2.6) / step + .5));
  const std::size_t shown = lines.size() > room && room > 0 ? room - 1 : lines.size();
  for (std::size_t i = 0; i < shown; ++i) {
    base += step;
    const ProblemLine& line = lines[i];
    const double place =
        ui.text({left, base}, line.place, text, theme.neutral.hi, FontWeight::semibold);
    std::string words = line.words;
    if (!line.hint.empty()) words += " (" + line.hint + ")";
    const std::string as_shown = fitted(words, FontWeight::regular, width - place - theme.px(12));
    ui.text({left + place + theme.px(12), base}, as_shown, text, theme.neutral.hi);
    const Touch touch =
        ui.control(fmt::format("problem:{}", i + 1), {left, base - step * .7, width, step});
    if (touch.hovered && (as_shown != words || !line.source.empty()))
      ui.tooltip(line.place, words + "\n" + line.source);
  }
  if (shown < lines.size())
    ui.text({left, base + step}, tr_format("and {0} more", lines.size() - shown), text,
            theme.neutral.mid);
}

}  // namespace pendulum
