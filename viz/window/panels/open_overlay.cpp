#include "viz/window/panels/open_overlay.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"
#include "viz/window/panels/sheet.h"
#include "viz/window/text_wrap.h"

namespace pendulum {

void OpenOverlay::draw(Ui& ui, double width, double height, Commands& commands) {
  const Theme& theme = ui.theme();
  const WindowScope scope("open", width, height, WindowScope::Place::above);
  const double text = theme.type.body, pad = text * sheet_margin;
  const double w = std::min(width * .97, text * 56), h = std::min(height * .94, text * 38);
  const Rect box{std::round((width - w) / 2), std::round((height - h) / 2), w, h};
  ui.mark("open box", box);
  ImGuiCanvas canvas = ui.canvas();
  const double title = draw_sheet(canvas, theme, {0, 0, width, height}, box, text,
                                  tr("Open a scenario beside the others"));
  const Rect field{box.x + pad, std::round(title + text * 1.1), w - 2 * pad, text * 2.1};
  ui.mark("open field", field);
  type(ui, field, commands);
  const double below = draw_problem(ui, {field.x, field.bottom() + text * .4, field.w, 0});
  const double hint = box.bottom() - text * 1.2;
  canvas.draw_text(
      {field.x, hint},
      fitted_text(ui.fonts(), tr("\u2191 \u2193 choose, Enter opens; FILE@VARIANT opens a variant"),
                  theme.type.tick, FontWeight::regular, field.w),
      {theme.type.tick, theme.neutral.mid});
  draw_list(ui, {field.x, below, field.w, hint - text * 1.4 - below}, commands);
}

/// What is typed, and what is done with it.
void OpenOverlay::type(Ui& ui, const Rect& rect, Commands& commands) {
  const TextField::Done done = field_.draw(ui, rect);
  if (done.escaped) {
    commands.push_back(CloseOverlay{});
    return;
  }
  if (field_.text() != typed_) {
    typed_ = field_.text();
    found_ = narrowed(choices_, typed_);
    problem_.clear();
    at_ = 0;
    scroll_.rewind();
    moved_ = false;
    std::error_code ignored;
    is_file_ = std::filesystem::is_regular_file(parse_file_argument(typed_).path, ignored);
  }
  if (done.stepped != 0 && !found_.empty()) {
    const bool first = !chosen();  // from what is typed into the list
    const auto last = static_cast<int>(found_.size()) - 1;
    const int next = first ? 0 : static_cast<int>(at_) + done.stepped;
    at_ = static_cast<std::size_t>(std::clamp(next, 0, last));
    moved_ = true;
  }
  if (done.entered) commands.push_back(JoinFile{asked(chosen())});
  // Whatever is clicked, the keyboard comes back; not sooner, or nothing could be clicked.
  away_ |= done.left;
  if (away_ && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    away_ = false;
    field_.keep(TextField::Selected::nothing);
  }
}

/// Returns where it ends.
double OpenOverlay::draw_problem(Ui& ui, const Rect& rect) const {
  if (problem_.empty()) return rect.y;
  const Theme& theme = ui.theme();
  constexpr std::size_t most_lines = 4;
  const double text = theme.type.body, line = text * 1.4, inset = text;
  std::vector<std::string> lines =
      wrapped_text(ui.fonts(), problem_, text, rect.w - inset - text * .5);
  if (lines.size() > most_lines) {
    lines.resize(most_lines);
    lines.back() += " …";
  }
  const Rect box{rect.x, rect.y, rect.w, line * static_cast<double>(lines.size()) + text * .6};
  ui.mark("open problem", box);
  ImGuiCanvas canvas = ui.canvas();
  canvas.fill_rect(box, theme.neutral.error, 0);
  canvas.fill_rect({box.x, box.y, theme.px(5), box.h}, theme.neutral.error_bar, 0);
  double base = box.y + text * 1.25;
  for (const std::string& words : lines) {
    canvas.draw_text({box.x + inset, base},
                     fitted_text(ui.fonts(), words, text, FontWeight::regular, box.w - inset),
                     {text, theme.neutral.hi});
    base += line;
  }
  return box.bottom() + text * .4;
}

void OpenOverlay::draw_list(Ui& ui, const Rect& rect, Commands& commands) {
  const Theme& theme = ui.theme();
  const double line = std::round(theme.type.body * 1.9);
  if (found_.empty()) {
    if (!problem_.empty()) return;  // says more
    ui.text({rect.x, rect.y + theme.type.body * 1.6},
            tr("Nothing found; Enter opens the file that is typed"), theme.type.body,
            theme.neutral.mid);
    return;
  }
  const std::optional<std::size_t> now = chosen();
  // Both headings may stand among the rows.
  const auto room = static_cast<std::size_t>(std::max(1.0, std::floor(rect.h / line) - 2));
  const std::size_t from = first_seen(ui, rect, line, room);
  const std::size_t to = std::min(found_.size(), from + room);
  double y = rect.y;
  for (std::size_t i = from; i < to; ++i, y += line) {
    if (i == from || found_[i].recent != found_[i - 1].recent) {
      ui.text({rect.x, y + line * .7},
              found_[i].recent ? tr("Opened lately") : tr("Beside the files that are open"),
              theme.type.tick, theme.neutral.mid);
      y += line;
    }
    if (draw_choice(ui, {rect.x, y, rect.w, line}, i, now == i))
      commands.push_back(JoinFile{asked(i)});
  }
}

/// Which of those found is the topmost of `room` rows: the wheel moves them, and whoever chooses
/// another with the arrows has it in sight.
std::size_t OpenOverlay::first_seen(Ui& ui, const Rect& rect, double line, std::size_t room) {
  const double height = line * static_cast<double>(found_.size());
  const Rect view{rect.x, rect.y, rect.w, line * static_cast<double>(room)};
  if (const std::optional<std::size_t> now = chosen(); now != kept_in_sight_) {
    kept_in_sight_ = now;
    const double top = line * static_cast<double>(now.value_or(0));
    if (top < scroll_.at()) scroll_.move(top - scroll_.at());
    if (top + line > scroll_.at() + view.h) scroll_.move(top + line - view.h - scroll_.at());
  }
  scroll_.follow(view, height);
  scroll_.draw(ui, {rect.x, rect.y, rect.w + ui.theme().type.body, rect.h}, height);
  return static_cast<std::size_t>(std::lround(scroll_.at() / line));
}

/// Its name, and where it lies. Returns whether it was clicked.
bool OpenOverlay::draw_choice(Ui& ui, const Rect& row, std::size_t index, bool chosen) const {
  const Theme& theme = ui.theme();
  const ScenarioChoice& choice = found_[index];
  const double text = theme.type.body, base = Ui::base_line(row, text);
  const Touch touch = ui.control("open:" + choice.file.path + "@" + choice.file.variant, row);
  ImGuiCanvas canvas = ui.canvas();
  if (chosen || touch.hovered)
    canvas.fill_rect(row, chosen ? theme.neutral.track : theme.neutral.control,
                     theme.control_radius);
  const std::string name =
      fitted_text(ui.fonts(), choice.name(), text, FontWeight::semibold, row.w * .6);
  double x = row.x + text * .7;
  x += ui.text({x, base}, name, text, theme.neutral.hi, FontWeight::semibold) + text;
  ui.text({x, base},
          fitted_text(ui.fonts(), choice.folder(), theme.type.tick, FontWeight::regular,
                      row.right() - x - text * .5),
          theme.type.tick, theme.neutral.mid);
  return touch.clicked;
}

std::optional<std::size_t> OpenOverlay::chosen() const {
  if (found_.empty() || (is_file_ && !moved_)) return std::nullopt;
  return at_;
}

FileArgument OpenOverlay::asked(std::optional<std::size_t> choice) const {
  const FileArgument typed = parse_file_argument(typed_);
  if (!choice) return typed;
  FileArgument file = found_[*choice].file;
  if (!typed.variant.empty()) file.variant = typed.variant;
  return file;
}

}  // namespace pendulum
