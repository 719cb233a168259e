#include "viz/window/panels/why_panel.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/comparison_words.h"
#include "viz/figure/summary_figures.h"
#include "viz/language/language.h"
#include "viz/language/words.h"
#include "viz/window/panels/why_rows.h"
#include "viz/window/snapshot_comparison.h"

namespace pendulum {
namespace {

bool same(const WhyView& a, const WhyView& b) {
  return a.group == b.group && a.cause == b.cause && a.team == b.team && a.find == b.find &&
         a.pinned == b.pinned;
}

/// The cause and, of a part of the run, its months: in short where they would take its room.
std::string title_of(const Ui& ui, const PanelData& data, double room) {
  const std::string cause = tr(cause_group_facts()[data.view.why->group].label);
  if (!data.snapshot.part) return cause;
  const std::string title = cause + ", " + data.snapshot.part_words();
  const bool fits = ui.width_of(title, ui.theme().type.head, FontWeight::semibold) <= room * .4;
  return fits ? title : cause + ", " + data.snapshot.short_part_words();
}

}  // namespace

const std::vector<WhyItem>& WhyPanel::items_of(const PanelData& data, std::size_t structure) {
  const StructureResult& result = data.snapshot.structures[structure];
  if (kept_.size() <= structure) kept_.resize(structure + 1);
  Kept& kept = kept_[structure];
  const WhyView& why = *data.view.why;
  const bool known = kept.row == result.row && kept.playback == result.playback_generation &&
                     kept.part == data.view.part && kept.why && same(*kept.why, why);
  if (!known)
    kept = {result.row, result.playback_generation, data.view.part, why,
            why_items(result, why, data.view.part)};
  return kept.items;
}

void WhyPanel::draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
  const PanelScope scope("why", rect);
  const Theme& theme = ui.theme();
  ui.mark("why", rect);
  ui.canvas().fill_rect(rect, theme.neutral.panel, theme.panel_radius);
  const Rect inner = rect.inset(theme.px(14));
  const double top = draw_header(ui, inner, data, commands);
  const std::size_t count = data.snapshot.summaries.size();
  if (count == 0) return;
  const double gap = theme.px(24);
  const double width =
      (inner.w - gap * static_cast<double>(count - 1)) / static_cast<double>(count);
  for (std::size_t i = 0; i < count; ++i)
    draw_column(
        ui, {inner.x + static_cast<double>(i) * (width + gap), top, width, inner.bottom() - top}, i,
        data, commands);
}

double WhyPanel::draw_header(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
  const Theme& theme = ui.theme();
  const WhyView& why = *data.view.why;
  const double size = theme.type.head;
  const Rect line{rect.x, rect.y, rect.w, size * 1.6};
  ImGuiCanvas canvas = ui.canvas();
  const Rect swatch{line.x, line.y + size * .3, size * 1.2, size};
  fill_cause_rect(canvas, theme, swatch, why.group);
  double x = swatch.right() + theme.px(8);
  const std::string title = title_of(ui, data, rect.right() - x);
  x +=
      ui.text({x, Ui::base_line(line, size)}, title, size, theme.neutral.hi, FontWeight::semibold) +
      theme.px(16);
  const std::string hint = tr("Y next  \u00b7  Esc closes");
  const double hint_width = ui.width_of(hint, theme.type.tick);
  const Rect corner{line.right() - hint_width, line.y, hint_width, line.h};
  if (ui.control("why:close", corner).clicked) commands.push_back(CloseOverlay{});
  ui.text({corner.x, Ui::base_line(line, theme.type.tick)}, hint, theme.type.tick,
          theme.neutral.mid);
  const double field = std::min(theme.type.tick * 15, corner.x - x - theme.px(40));
  const Rect box{corner.x - theme.px(20) - field, line.y, field, theme.type.tick * 1.7};
  if (field > theme.type.tick * 6) draw_find(ui, box, why, commands);
  draw_causes(ui, {x, line.y, box.x - x - theme.px(12), line.h}, data, commands);
  return line.bottom() + theme.px(8);
}

/// Part of a name, to see only the campaigns that have it.
void WhyPanel::draw_find(Ui& ui, const Rect& box, const WhyView& why, Commands& commands) {
  if (why.typing) {
    find_.begin(why.find);
    typing_ = true;
  }
  if (!typing_) {
    const Theme& theme = ui.theme();
    const Touch touch = ui.control("why find", box);
    if (touch.clicked) commands.push_back(TypeItem{});
    ui.canvas().fill_rect(box, touch.hovered ? theme.neutral.track : theme.neutral.background,
                          theme.control_radius);
    const std::string words = why.find.empty() ? tr("find a campaign") : why.find;
    ui.text({box.x + theme.px(8), Ui::base_line(box, theme.type.tick)}, words, theme.type.tick,
            why.find.empty() ? theme.neutral.mid : theme.neutral.hi);
    return;
  }
  ui.mark("why find", box);
  const TextField::Done done = find_.draw(ui, box);
  if (done.entered || find_.text() != why.find)
    commands.push_back(FindItems{find_.text(), done.entered});
  if (done.entered || done.left) typing_ = false;
}

/// The causes that the group is made of, to look at one alone.
void WhyPanel::draw_causes(Ui& ui, const Rect& rect, const PanelData& data,
                           Commands& commands) const {
  const Theme& theme = ui.theme();
  const WhyView& why = *data.view.why;
  std::vector<Cause> causes;
  for (const CauseFacts& facts : cause_facts())
    if (facts.cause != Cause::work && static_cast<std::size_t>(facts.group) == why.group)
      causes.push_back(facts.cause);
  if (causes.size() < 2) return;
  double x = rect.x;
  const double size = theme.type.tick;
  for (const Cause cause : causes) {
    const std::string words = tr(facts_of(cause).label);
    const Rect chip{x, rect.y + size * .1, ui.width_of(words, size) + theme.px(16), size * 1.6};
    if (chip.right() > rect.right()) break;
    const bool chosen = why.cause == cause;
    const Touch touch = ui.control(fmt::format("why cause:{}", facts_of(cause).key), chip);
    if (touch.clicked) commands.push_back(WhyCause{chosen ? std::nullopt : std::optional(cause)});
    ui.canvas().fill_rect(chip,
                          chosen || touch.hovered ? theme.neutral.track : theme.neutral.control,
                          theme.control_radius);
    ui.text({chip.x + theme.px(8), Ui::base_line(chip, size)}, words, size,
            chosen ? theme.neutral.hi : theme.neutral.mid);
    x = chip.right() + theme.px(6);
  }
}

void WhyPanel::draw_column(Ui& ui, const Rect& rect, std::size_t structure, const PanelData& data,
                           Commands& commands) {
  const Theme& theme = ui.theme();
  const StructureSummary& summary = data.snapshot.summaries[structure];
  const WhyView& why = *data.view.why;
  const std::string days =
      days_words(why_days(summary, why), delay_place(comparison_view(data.snapshot)));
  const double size = theme.type.body;
  const Rect head{rect.x, rect.y, rect.w, size * 1.6};
  ImGuiCanvas canvas = ui.canvas();
  const StructureStyle& style = theme.structure(structure);
  draw_marker(canvas, style.marker, {head.x + size * .4, head.centre().y}, size * .34, style.fill);
  const std::string name = shown_name(data.name(structure));
  std::string figure =
      lost_nothing(summary, why) ? "\u2013" : tr_format("{0} days a campaign", days);
  const double wanted = size * 1.6 + ui.width_of(name, size, FontWeight::semibold);
  if (wanted + ui.width_of(figure, size) > head.w && !lost_nothing(summary, why)) figure = days;
  const double room = head.w - size * 1.2 - ui.width_of(figure, size) - theme.px(8);
  ui.text({head.x + size * 1.1, Ui::base_line(head, size)},
          fitted_text(ui.fonts(), name, size, FontWeight::semibold, room), size, style.words,
          FontWeight::semibold);
  ui.text({head.right(), Ui::base_line(head, size)}, figure, size, theme.neutral.hi,
          FontWeight::regular, TextAlign::right);
  WhyRows rows{{rect.x, head.bottom(), rect.w, rect.bottom() - head.bottom()},
               std::round(theme.type.tick * 1.75),
               head.bottom()};
  const int places = rows.left();
  if (places < 3) return;
  const auto teams = static_cast<std::size_t>(std::max(1, (places - 2) * 2 / 5));
  draw_why_teams(ui, rows, teams, structure, data, commands);
  draw_why_items(ui, rows, items_of(data, structure), structure, data, commands);
}

}  // namespace pendulum
