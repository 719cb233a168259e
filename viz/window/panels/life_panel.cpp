#include "viz/window/panels/life_panel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/life_lane.h"
#include "viz/language/words.h"
#include "viz/window/text_wrap.h"
#include "viz/window/why_lists.h"

namespace pendulum {

const LifePanel::Kept& LifePanel::life_of(const PanelData& data, std::size_t structure) {
  const StructureResult& result = data.snapshot.structures[structure];
  if (kept_.size() <= structure) kept_.resize(structure + 1);
  Kept& kept = kept_[structure];
  const std::string& name = data.view.why->item;
  if (kept.row == result.row && kept.playback == result.playback_generation && kept.name == name)
    return kept;
  kept = {result.row, result.playback_generation, name, find_item(result, name), {}, {}};
  if (kept.item == nullptr) return kept;
  kept.path = deciding_path(result.playback->trace(), kept.item->facts.id);
  kept.all = pendulum::life_of(result.playback->trace(), kept.item->facts.id).stretches;
  return kept;
}

void LifePanel::draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
  const PanelScope scope("life", rect);
  const Theme& theme = ui.theme();
  ui.mark("life", rect);
  ui.canvas().fill_rect(rect, theme.neutral.panel, theme.panel_radius);
  const Rect inner = rect.inset(theme.px(14));
  const double top = draw_header(ui, inner, data, commands);
  const std::size_t count = data.structure_count();
  double longest = 0;
  for (std::size_t i = 0; i < count; ++i)
    if (const Kept& kept = life_of(data, i); kept.item != nullptr)
      longest = std::max({longest, (kept.item->ended - kept.item->facts.arrived).as_days(),
                          (kept.item->facts.due - kept.item->facts.arrived).as_days()});
  const double key = theme.type.tick * 1.6;
  const double height = (inner.bottom() - key - top) / static_cast<double>(count);
  draw_key(ui, {inner.x, inner.bottom() - key, inner.w, key}, groups_met(count));
  for (std::size_t i = 0; i < count; ++i)
    draw_life(ui, {inner.x, top + height * static_cast<double>(i), inner.w, height}, i, longest,
              data);
}

double LifePanel::draw_header(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
  const Theme& theme = ui.theme();
  const WhyView& why = *data.view.why;
  const double size = theme.type.head, tick = theme.type.tick;
  const Rect line{rect.x, rect.y, rect.w, size * 1.6};
  const double title = ui.text({line.x, Ui::base_line(line, size)}, why.item, size,
                               theme.neutral.hi, FontWeight::semibold) +
                       theme.px(14);
  double right = line.right();
  const auto place = [&](const std::string& words) {
    const double width = ui.width_of(words, tick) + theme.px(24);
    right -= width;
    const Rect box{right, line.y, width, line.h};
    right -= theme.px(8);
    return box;
  };
  const std::string back = tr("Back"), pin = why.is_pinned(why.item) ? tr("Unpin") : tr("Pin");
  if (ui.button("life:back", place(back), back)) commands.push_back(CloseOverlay{});
  if (ui.button("life:pin", place(pin), pin)) commands.push_back(PinItem{});
  if (ui.button("life:next", place("\u203a"), "\u203a")) commands.push_back(NextItem{1});
  if (ui.button("life:previous", place("\u2039"), "\u2039")) commands.push_back(NextItem{-1});
  std::string words = data.structure_count() > 1
                          ? tr("the same campaign with the same luck, in the first future")
                          : tr("in the first future");
  for (std::size_t i = 0; i < data.structure_count(); ++i)
    if (const Kept& kept = life_of(data, i); kept.item != nullptr) {
      const Playback& playback = *data.snapshot.structures[i].playback;
      words = item_words(kept.item->facts, playback.organisation()) + " \u00b7 " + words;
      break;
    }
  ui.text({line.x + title, Ui::base_line(line, tick)},
          fitted_text(ui.fonts(), words, tick, FontWeight::regular,
                      right - line.x - title - theme.px(8)),
          tick, theme.neutral.mid);
  return line.bottom() + theme.px(8);
}

/// Groups of causes that any of these lives met, whichever took most of them first.
std::vector<std::size_t> LifePanel::groups_met(std::size_t structures) const {
  std::array<double, cause_group_count> days{};
  for (std::size_t i = 0; i < std::min(structures, kept_.size()); ++i)
    for (const LifeStretch& stretch : kept_[i].all)
      if (stretch.cause != Cause::work)
        days[static_cast<std::size_t>(facts_of(stretch.cause).group)] +=
            (stretch.ended - stretch.began).as_days();
  std::vector<std::size_t> met;
  for (std::size_t group = 0; group < days.size(); ++group)
    if (days[group] > 0) met.push_back(group);
  std::stable_sort(met.begin(), met.end(),
                   [&](std::size_t a, std::size_t b) { return days[a] > days[b]; });
  return met;
}

/// How a lane is read; of what was lost as many colours as there is room for.
void LifePanel::draw_key(Ui& ui, const Rect& rect, const std::vector<std::size_t>& groups) const {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const double size = theme.type.tick, side = size * .8, base = Ui::base_line(rect, size);
  double x = rect.x;
  const auto sign = [&] { return Rect{x, rect.centre().y - side / 2, side, side}; };
  const auto say = [&](const std::string& words) {
    x += side + theme.px(6);
    x += ui.text({x, base}, words, size, theme.neutral.mid) + theme.px(22);
  };
  canvas.fill_rect(sign(), life_work_colour(theme), 0);
  say(tr("at work"));
  canvas.fill_rect({x + side / 2 - theme.px(1.5), sign().y, theme.px(3), side}, theme.neutral.hi,
                   0);
  say(tr("when it was due"));
  for (const std::size_t group : groups) {
    const std::string words = tr(cause_group_facts()[group].label);
    if (x + side + theme.px(6) + ui.width_of(words, size) > rect.right()) return;
    ui.mark("life key:" + std::string(cause_group_facts()[group].key), sign());
    fill_cause_rect(canvas, theme, sign(), group);
    say(words);
  }
}

void LifePanel::draw_life(Ui& ui, const Rect& rect, std::size_t structure, double longest,
                          const PanelData& data) {
  const Kept& life = life_of(data, structure);
  const double below = draw_head(ui, rect, structure, life, data);
  if (life.item == nullptr) return;
  const Organisation& organisation = data.snapshot.structures[structure].playback->organisation();
  const double tick = ui.theme().type.tick, line = tick * 1.35;
  const std::vector<std::string> words =
      wrapped_text(ui.fonts(), life_losses_words(*life.item, life.path), tick, rect.w);
  const double told = line * (static_cast<double>(words.size()) + .5);
  const Rect lane{rect.x, below, rect.w,
                  std::clamp(rect.bottom() - below - told, tick * .7, tick * 2.4)};
  draw_lane(ui, lane, "life:" + data.name(structure), life, longest, organisation);
  double y = lane.bottom() + line;
  for (const std::string& told_here : words) {
    if (y > rect.bottom()) break;
    ui.text({rect.x, y}, told_here, tick, ui.theme().neutral.mid);
    y += line;
  }
  draw_steps(ui, {rect.x, y, rect.w, rect.bottom() - y}, life, longest,
             organisation.kinds[life.item->facts.kind].steps);
}

/// Whose it is and how long it took; returns where that ends.
double LifePanel::draw_head(Ui& ui, const Rect& rect, std::size_t structure, const Kept& life,
                            const PanelData& data) const {
  const Theme& theme = ui.theme();
  const double size = theme.type.body;
  const Rect head{rect.x, rect.y, rect.w, size * 1.5};
  ImGuiCanvas canvas = ui.canvas();
  const StructureStyle& style = theme.structure(structure);
  draw_marker(canvas, style.marker, {head.x + size * .4, head.centre().y}, size * .34, style.fill);
  const double name =
      ui.text({head.x + size * 1.1, Ui::base_line(head, size)}, shown_name(data.name(structure)),
              size, style.words, FontWeight::semibold);
  const double beside = head.x + size * 1.1 + name + theme.px(14);
  const std::string length = life.item == nullptr ? tr("There is no such campaign here.")
                                                  : life_length_words(*life.item, life.path);
  ui.text({beside, Ui::base_line(head, size)},
          fitted_text(ui.fonts(), length, size, FontWeight::regular, head.right() - beside), size,
          theme.neutral.hi);
  return head.bottom() + theme.px(2);
}

/// The path that decided, each stretch told to whoever points at it.
void LifePanel::draw_lane(Ui& ui, const Rect& rect, const std::string& name, const Kept& life,
                          double longest, const Organisation& organisation) const {
  const ItemFacts& facts = life.item->facts;
  LifeLane figure;
  figure.longest = longest;
  figure.due = (facts.due - facts.arrived).as_days();
  for (const LifeStretch& stretch : life.path)
    figure.spans.push_back({(stretch.began - facts.arrived).as_days(),
                            (stretch.ended - facts.arrived).as_days(), stretch.cause});
  ImGuiCanvas canvas = ui.canvas();
  draw_life_lane(canvas, ui.theme(), rect, figure);
  const Touch touch = ui.control(name, rect);
  if (!touch.hovered) return;
  if (const auto span = span_at(rect, figure, touch.pointer))
    ui.tooltip(stretch_title(life.path[*span], *life.item, organisation),
               stretch_words(life.path[*span], *life.item));
}

/// Where there is room for all of them: every step on a line of its own, those beside each other
/// and those that decided nothing too.
void LifePanel::draw_steps(Ui& ui, const Rect& rect, const Kept& life, double longest,
                           const std::vector<std::string>& names) const {
  const Theme& theme = ui.theme();
  const double tick = theme.type.tick, height = std::round(tick * 1.35);
  std::vector<LifeLane> lanes(names.size());
  for (const LifeStretch& stretch : life.all)
    if (stretch.step < lanes.size())
      lanes[stretch.step].spans.push_back({(stretch.began - life.item->facts.arrived).as_days(),
                                           (stretch.ended - life.item->facts.arrived).as_days(),
                                           stretch.cause});
  if (height * static_cast<double>(lanes.size()) > rect.h) return;
  ImGuiCanvas canvas = ui.canvas();
  double y = rect.y;
  for (std::size_t step = 0; step < lanes.size(); ++step, y += height) {
    if (lanes[step].spans.empty()) continue;
    lanes[step].longest = longest;
    lanes[step].line = false;  // its name stands there
    const Rect lane{rect.x, y, rect.w, height * .7};
    draw_life_lane(canvas, theme, lane, lanes[step]);
    const std::string name = tr_name(names[step]);
    const double end = lane.x + lane.w * lanes[step].spans.back().to / longest + theme.px(8);
    const double begin = lane.x + lane.w * lanes[step].spans.front().from / longest - theme.px(8);
    const bool after = end + ui.width_of(name, tick) <= rect.right();
    ui.text({after ? end : begin, Ui::base_line(lane, tick)}, name, tick, theme.neutral.mid,
            FontWeight::regular, after ? TextAlign::left : TextAlign::right);
  }
}

}  // namespace pendulum
