#include "viz/window/panels/room_pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/legend.h"
#include "viz/figure/summary_figures.h"
#include "viz/language/words.h"
#include "viz/window/month_words.h"
#include "viz/window/panels/room_cell.h"
#include "viz/window/panels/room_name.h"
#include "viz/window/panels/room_question.h"
#include "viz/window/panels/room_words.h"
#include "viz/window/panels/story_caption.h"
#include "viz/window/story_levers.h"

namespace pendulum {
namespace {

constexpr int chart_pages = static_cast<int>(outcome_kinds.size());

std::string futures_note(const PanelData& data) {
  return tr_format("{0} of {1} futures. Seed {2}.", data.snapshot.futures, data.snapshot.target,
                   data.snapshot.seed);
}

/// A map is nearly as high as wide. With large letters there is not enough left of a window's
/// height for it under its headline and above its legend, the footer and a caption, but of its
/// width.
bool leaves_little(const Ui& ui, double width, double height_left) {
  const TypeSizes& type = ui.theme().type;
  const double map = height_left - type.headline * 1.75 - type.tick * 6 - type.body * 1.9;
  return map < width * .27;
}

/// The width in which a caption is no higher than the window; 0 where that would be half of it.
double width_beside(const Ui& ui, double width, double height, const StoryStep& step,
                    const std::string& changed) {
  for (const double share : {.33, .37, .41, .45})
    if (story_caption_height(ui, width * share, step, changed) + ui.theme().margin <= height)
      return width * share;
  return 0;
}

/// Of a page's height, the least a map has: a legend that takes more explains what nobody sees.
constexpr double least_map = .5;

/// Without the last ones, where all are too wide.
std::string_view whole_sentences(const Ui& ui, std::string_view words, double size, double room) {
  while (ui.width_of(std::string(words), size) > room) {
    const std::size_t end = words.rfind(". ");
    if (end == std::string_view::npos) break;
    words = words.substr(0, end + 1);
  }
  return words;
}

}  // namespace

int room_page_total(std::size_t structures) {
  return 1 + static_cast<int>(structures) + chart_pages;
}

int room_page_number(const ViewState& view, std::size_t structures) {
  if (view.page == RoomPage::compare) return 1;
  if (view.page == RoomPage::map) return 2 + view.page_item;
  return 2 + static_cast<int>(structures) + view.page_item;
}

void RoomPages::turn(ViewState& view, int by, std::size_t structures) const {
  const int total = room_page_total(structures);
  const int page = (room_page_number(view, structures) - 1 + by + total) % total;
  const int maps = static_cast<int>(structures);
  view.page = page == 0 ? RoomPage::compare : page <= maps ? RoomPage::map : RoomPage::chart;
  view.page_item = page == 0 ? 0 : page <= maps ? page - 1 : page - 1 - maps;
}

void RoomPages::draw(Ui& ui, double width, double height, const PanelData& data,
                     Commands& commands) {
  if (!data.view.story) return draw_page(ui, width, height, data, commands);
  const StoryStep& step = data.view.story->now();
  const std::string changed = changes_line(data.changes);
  const double below = std::min(story_caption_height(ui, width, step, changed), height * .4);
  if (data.view.page == RoomPage::map && leaves_little(ui, width, height - below)) {
    const double beside = std::round(width_beside(ui, width, height, step, changed));
    if (beside > 0) {
      draw_story_caption(ui, {width - beside, 0, beside, height}, step, changed);
      return draw_page(ui, width - beside, height, data, commands);
    }
  }
  draw_story_caption(ui, {0, height - below, width, below}, step, changed);
  draw_page(ui, width, height - below, data, commands);
}

void RoomPages::draw_page(Ui& ui, double width, double height, const PanelData& data,
                          Commands& commands) {
  const RoomLayout layout = layout_room(ui.theme(), width, height, data.structure_count());
  if (data.view.has_opened()) {
    const Rect body{layout.page.x, layout.page.y, layout.page.w, layout.footer.y - layout.page.y};
    if (data.view.distribution) distribution_.draw(ui, body, data, commands);
    if (data.view.trade_off) scatter_.draw(ui, body, data, commands);
    if (data.view.tornado) tornado_.draw(ui, body, data, commands);
    if (data.view.why) why_.draw(ui, body, data, commands);
    return draw_footer(ui, layout.footer, data, futures_note(data));
  }
  if (data.view.story && data.view.story->asks()) {
    const Rect body{layout.page.x, layout.page.y, layout.page.w, layout.footer.y - layout.page.y};
    draw_question_page(ui, body, data, commands);
    return draw_footer(ui, layout.footer, data, futures_note(data));
  }
  switch (data.view.page) {
    case RoomPage::compare:
      compare_.draw(ui, layout, data, maps_, commands);
      draw_footer(
          ui, layout.footer, data,
          room_note(data.snapshot,
                    layout.has_maps ? std::optional(data.view.player.month()) : std::nullopt,
                    !is_low_row(ui.theme(), layout.rows.front().h)));
      return;
    case RoomPage::map:
      return draw_map_page(ui, layout, data, commands);
    case RoomPage::chart:
      return draw_chart_page(ui, layout, data, commands);
  }
}

void RoomPages::draw_footer(Ui& ui, const Rect& rect, const PanelData& data,
                            std::string_view words) const {
  const Theme& theme = ui.theme();
  const double size = theme.type.tick, base = Ui::base_line(rect, size);
  const std::string number =
      data.view.story
          ? tr_format("{0} of {1}", data.view.story->step + 1, data.view.story->story->steps.size())
          : tr_format("{0} of {1}", room_page_number(data.view, data.structure_count()),
                      room_page_total(data.structure_count()));
  ui.text({rect.right(), base}, number, size, theme.neutral.mid, FontWeight::regular,
          TextAlign::right);
  const double room = rect.w - ui.width_of(number, size) - theme.px(48);
  std::string all(words);
  // A story's caption says it already.
  if (!data.view.story && !data.changes.empty())
    all = tr_format("{0}. {1}", changes_line(data.changes), words);
  ui.text({rect.x, base},
          fitted_text(ui.fonts(), whole_sentences(ui, all, size, room), size, FontWeight::regular,
                      room),
          size, theme.neutral.mid);
}

void RoomPages::draw_map_page(Ui& ui, const RoomLayout& layout, const PanelData& data,
                              Commands& commands) {
  const auto structure = static_cast<std::size_t>(data.view.page_item);
  if (structure >= data.structure_count()) return;
  const Theme& theme = ui.theme();
  const StructureStyle& style = theme.structure(structure);
  ImGuiCanvas canvas = ui.canvas();
  const double size = theme.type.headline;
  const Rect& head = layout.headline;
  const double base = Ui::base_line(head, size);
  draw_marker(canvas, style.marker, {head.x + size * .4, base - size * .36}, size * .36,
              style.fill);
  const StructureResult& result = data.snapshot.structures[structure];
  const std::string clock = clock_words(data.view.player);
  const double clock_width = ui.width_of(clock, theme.type.body);
  const NameLines name = name_in_line(ui, shown_name(data.name(structure)), size,
                                      head.w - size * 1.05 - clock_width - theme.px(32));
  const double width = ui.text({head.x + size * 1.05, base}, name.lines[0], name.size, style.words,
                               FontWeight::semibold);
  ui.text({head.right(), base}, clock, theme.type.body, theme.neutral.mid, FontWeight::regular,
          TextAlign::right);
  const double from = head.x + size * 1.05 + width + theme.px(28);
  if (result.scenario) {
    const std::string words =
        fitted_text(ui.fonts(), subtitle_of(result), theme.type.body, FontWeight::regular,
                    head.right() - clock_width - from - theme.px(32));
    // A few letters of it say nothing.
    if (words == subtitle_of(result) || words.size() > 14)
      ui.text({from, base}, words, theme.type.body, theme.neutral.mid);
  }
  // One structure, and without the title that would hold its gauges.
  LegendSigns signs;
  if (result.playback) note_signs(result.playback->trace(), Organisation{}, signs);
  signs.tools = signs.generations = signs.playbook = false;
  double legend = map_legend_height(theme, map_legend_lines(canvas, theme, layout.page.w, signs));
  if (layout.footer.y - head.bottom() - legend < layout.page.h * least_map) legend = 0;
  const Rect body{layout.page.x, head.bottom(), layout.page.w,
                  layout.footer.y - head.bottom() - legend};
  maps_.draw_one(ui, body, structure, data, MapLook::page, commands);
  if (legend > 0)
    draw_map_legend(canvas, theme, {layout.page.x, body.bottom(), layout.page.w, legend}, signs);
  const TimeFlag* last = last_flag(data.flags, data.view.player.month(), structure);
  std::string words = tr_format("One future of {0}, played back. Seed {1}.", data.snapshot.target,
                                data.snapshot.seed);
  if (last != nullptr)
    words = tr_format("{0}: {1}", moment_words(last->month), last->title) + ". " + words;
  draw_footer(ui, layout.footer, data, words);
}

void RoomPages::draw_chart_page(Ui& ui, const RoomLayout& layout, const PanelData& data,
                                Commands& commands) {
  const auto kind = static_cast<std::size_t>(
      std::clamp(data.view.page_item, 0, static_cast<int>(outcome_kinds.size()) - 1));
  const Theme& theme = ui.theme();
  const MetricFacts& facts = facts_of(outcome_kinds[kind].metric);
  const double size = theme.type.headline, base = Ui::base_line(layout.headline, size);
  const double width = ui.text({layout.headline.x, base}, tr(facts.label), size, theme.neutral.hi,
                               FontWeight::semibold);
  const double unit = layout.headline.x + width + theme.px(28);
  ui.text({unit, base},
          fitted_text(ui.fonts(), tr(facts.unit_label), theme.type.body, FontWeight::regular,
                      layout.headline.right() - unit),
          theme.type.body, theme.neutral.mid);
  const Rect body{layout.page.x, layout.headline.bottom() + theme.px(16), layout.page.w,
                  layout.footer.y - layout.headline.bottom() - theme.px(32)};
  if (!data.snapshot.summaries.empty()) {
    const PanelScope scope("room chart", body);
    outcomes_.draw_chart(ui, body, kind, data, commands);
  }
  draw_footer(ui, layout.footer, data,
              tr("Line: middle future. Dark: 50 % of futures. Light: 90 %."));
}

}  // namespace pendulum
