#include "viz/window/panels/why_rows.h"

#include <algorithm>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/comparison_words.h"
#include "viz/figure/summary_figures.h"
#include "viz/language/words.h"
#include "viz/window/snapshot_comparison.h"

namespace pendulum {
namespace {

/// In fewer words where there is little room.
void draw_label(Ui& ui, const Rect& row, const std::string& words, const std::string& fewer) {
  const double size = ui.theme().type.tick;
  const bool fits = ui.width_of(words, size) <= row.w;
  ui.text({row.x, Ui::base_line(row, size)},
          fitted_text(ui.fonts(), fits ? words : fewer, size, FontWeight::regular, row.w), size,
          ui.theme().neutral.lo);
}

/// A line that can be clicked: a name, what was lost, and a bar of it behind.
Touch draw_line(Ui& ui, const std::string& control, const Rect& row, const std::string& name,
                const std::string& figure, double share, bool chosen, std::size_t group) {
  const Theme& theme = ui.theme();
  const Touch touch = ui.control(control, row);
  ImGuiCanvas canvas = ui.canvas();
  const Rect place = row.inset(1);
  canvas.fill_rect(place, chosen || touch.hovered ? theme.neutral.track : theme.neutral.control,
                   theme.control_radius);
  const Rect bar{place.x, place.bottom() - theme.px(3), place.w * std::clamp(share, 0., 1.),
                 theme.px(3)};
  canvas.fill_rect(bar, theme.causes[group].colour, 0);
  const double size = theme.type.tick, base = Ui::base_line(row, size);
  const double room = ui.width_of(figure, size) + theme.px(14);
  canvas.draw_text(
      {row.x + theme.px(8), base},
      fitted_text(ui.fonts(), name, size, chosen ? FontWeight::semibold : FontWeight::regular,
                  row.w - room - theme.px(8)),
      {size, theme.neutral.hi, chosen ? FontWeight::semibold : FontWeight::regular});
  canvas.draw_text({row.right() - theme.px(8), base}, figure,
                   {size, theme.neutral.mid, FontWeight::regular, TextAlign::right});
  return touch;
}

}  // namespace

void draw_why_teams(Ui& ui, WhyRows& rows, std::size_t most, std::size_t structure,
                    const PanelData& data, Commands& commands) {
  const WhyView& why = *data.view.why;
  const StructureSummary& summary = data.snapshot.summaries[structure];
  const double place = delay_place(comparison_view(data.snapshot));
  const std::vector<WhyTeam> teams = why_teams(data.snapshot.structures[structure], summary, why);
  if (data.view.part)
    draw_label(ui, rows.next(), tr("where: known of the whole run only"), tr("whole run only"));
  else if (lost_nothing(summary, why))
    return draw_label(ui, rows.next(), tr("nothing was lost to it"), tr("nothing lost"));
  else
    draw_label(ui, rows.next(), tr("where: those days, dealt out as all steps lost them"),
               tr("where, as all steps lost them"));
  const std::vector<std::size_t> shown = teams_shown(teams, most, why.team);
  for (const std::size_t i : shown) {
    const WhyTeam& team = teams[i];
    if (team.id.empty()) {
      const std::string words = team.name + " " + days_words(team.days, place);
      draw_label(ui, rows.next(), words, words);
      continue;
    }
    const bool chosen = team.id == why.team;
    const Touch touch = draw_line(ui, fmt::format("why team:{}:{}", data.name(structure), team.id),
                                  rows.next(), team.name, days_words(team.days, place),
                                  team.days / teams.front().days, chosen, why.group);
    if (touch.clicked) commands.push_back(WhyAtTeam{chosen ? std::string() : team.id});
    if (touch.hovered)
      ui.tooltip(team.name, chosen ? tr("Click: campaigns of every team again.")
                                   : tr("Click: only the campaigns that lost time here."));
  }
  if (most < 2 || shown.size() >= teams.size()) return;
  const std::string others = other_teams_words(teams, shown, place);
  draw_label(ui, rows.next(), others, others);
}

void draw_why_items(Ui& ui, WhyRows& rows, const std::vector<WhyItem>& items, std::size_t structure,
                    const PanelData& data, Commands& commands) {
  const WhyView& why = *data.view.why;
  if (rows.left() < 2) return;
  if (items.empty() && lost_nothing(data.snapshot.summaries[structure], why)) return;
  // At a team steps beside each other count, of which a campaign's life waits for one.
  if (why.team.empty())
    draw_label(ui, rows.next(), tr("the campaigns that lost most, in the first future"),
               tr("lost most, first future"));
  else
    draw_label(ui, rows.next(), tr("the campaigns that lost most there in all steps, first future"),
               tr("lost most there, first future"));
  if (items.empty()) return draw_label(ui, rows.next(), tr("none"), tr("none"));
  double most = 0;
  for (const WhyItem& item : items) most = std::max(most, item.lost);
  const auto places = static_cast<std::size_t>(std::max(0, rows.left()));
  const std::size_t shown = std::min(places, items.size());
  // A name is worth more than how old the campaign became.
  const bool with_age = std::all_of(
      items.begin(), items.begin() + static_cast<std::ptrdiff_t>(shown), [&](const WhyItem& item) {
        const double tick = ui.theme().type.tick;
        return ui.width_of(item.name, tick) + ui.width_of(loss_words(item), tick) +
                   ui.theme().px(34) <=
               rows.area.w;
      });
  for (std::size_t i = 0; i < shown; ++i) {
    const WhyItem& item = items[i];
    const std::string pin = why.is_pinned(item.name) ? "\u2022 " : "";
    const std::string name = pin + item.name;
    const Touch touch =
        draw_line(ui, fmt::format("why item:{}:{}", data.name(structure), item.name), rows.next(),
                  name, with_age ? loss_words(item) : days_words(item.lost, .1),
                  most > 0 ? item.lost / most : 0, false, why.group);
    if (touch.clicked) commands.push_back(FollowItem{item.name, structure});
    if (touch.hovered)
      ui.tooltip(item.name, item.delivered ? tr("Click: its life in every structure.")
                                           : tr("Not delivered when the run ends. Click: its "
                                                "life in every structure."));
  }
}

}  // namespace pendulum
