#include "viz/window/panels/time_line.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/flag_boxes.h"
#include "viz/figure/scale.h"
#include "viz/language/words.h"
#include "viz/window/icons.h"
#include "viz/window/month_words.h"
#include "viz/window/time_flags.h"

namespace pendulum {
namespace {

constexpr double marker_share = .32;  // of the letters' size, half a structure's sign on a flag

double months_of(const PanelData& data) {
  return std::max(1.0, (data.view.player.end() - data.view.player.start()).as_months());
}

/// At an end of the selected months, outside them, so that a single month has room too.
Rect handle(const Theme& theme, const Rect& line, const PanelData& data, bool begin) {
  const int month = begin ? data.view.part->first : data.view.part->last;
  const double x = line.x + line.w * month / months_of(data);
  const double width = theme.px(4), reach = theme.px(11);
  return {begin ? x - width : x, line.centre().y - reach, width, 2 * reach};
}

void draw_markers(Ui& ui, Point at, double step, const std::vector<std::size_t>& structures) {
  ImGuiCanvas canvas = ui.canvas();
  for (const std::size_t structure : structures) {
    const StructureStyle& style = ui.theme().structure(structure);
    draw_marker(canvas, style.marker, at, ui.theme().type.tick * marker_share, style.fill);
    at.x += step;
  }
}

}  // namespace

void TimeLine::draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
  const PanelScope scope("time line", rect);
  const Theme& theme = ui.theme();
  const double left = draw_buttons(ui, rect, data, commands);
  const Rect track{left, rect.y, rect.right() - left - theme.px(14), rect.h};
  draw_track(ui, track, data, commands);
}

double TimeLine::draw_buttons(Ui& ui, const Rect& rect, const PanelData& data,
                              Commands& commands) const {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const double text = theme.type.tick, middle = rect.centre().y;
  const double radius = theme.type.body * 1.08;
  const Point play{rect.x + radius + theme.px(2), middle};
  const Touch touch = ui.control("play", around(play, radius, radius));
  if (touch.clicked) commands.push_back(TogglePlay{});
  if (touch.hovered)
    ui.tooltip(data.view.player.playing() ? tr("Pause") : tr("Play"), tr("Key: Space."));
  canvas.fill_circle(play, radius, touch.hovered ? theme.neutral.mid : theme.neutral.hi);
  draw_play_icon(canvas, play, radius * .8, theme.neutral.background, data.view.player.playing());
  double x = play.x + radius + theme.px(10);
  const Rect step{x, middle - text * .85, text * 1.7, text * 1.7};
  if (ui.button("step", step, "")) commands.push_back(StepDays{1});
  draw_step_icon(canvas, step.centre(), text * .7, theme.neutral.hi);
  x = step.right() + theme.px(8);
  for (const int factor : {1, 4, 16}) {
    const std::string words = fmt::format("{}×", factor);
    const Rect box{x, step.y, text * 2.2, step.h};
    const Touch press = ui.control(fmt::format("speed:{}", factor), box);
    if (press.clicked) commands.push_back(SetSpeed{factor});
    if (press.hovered)
      ui.tooltip(words,
                 tr_n("{0} working day a second.", "{0} working days a second.", factor, factor));
    const bool chosen = data.view.speed == factor;
    if (chosen || press.hovered)
      canvas.fill_rect(box, chosen ? theme.neutral.track : theme.neutral.control,
                       theme.control_radius);
    ui.text({box.centre().x, Ui::base_line(box, text)}, words, text,
            chosen ? theme.neutral.hi : theme.neutral.mid,
            chosen ? FontWeight::semibold : FontWeight::regular, TextAlign::centre);
    x = box.right() + 2;
  }
  x += theme.px(14);
  const double size = theme.type.head;
  ui.text({x, middle + size * .36}, clock_words(data.view.player), size, theme.neutral.hi,
          FontWeight::semibold);
  return x + ui.width_of(tr_format("Month {0}, day {1}", 888, 88), size, FontWeight::semibold) +
         theme.px(18);
}

void TimeLine::draw_track(Ui& ui, const Rect& track, const PanelData& data, Commands& commands) {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const Player& player = data.view.player;
  const double months = months_of(data);
  const double y = std::round(track.y + track.h * (data.flags.empty() ? .42 : .52));
  const double half = theme.px(2.5);
  const auto x_of = [&](double month) { return track.x + track.w * month / months; };
  const Rect hit{track.x - theme.px(10), y - theme.px(14), track.w + theme.px(20), theme.px(28)};
  const Rect line{track.x, y - half, track.w, 2 * half};
  drag_part(ui, line, data, commands);
  const Touch touch = ui.control("scrub", hit);
  const double pointed = (touch.pointer.x - track.x) / std::max(1.0, track.w) * months;
  drag_.follow(touch, std::clamp(pointed, 0.0, months), static_cast<int>(months), commands);
  canvas.fill_rect({track.x, y - half, track.w, 2 * half}, theme.neutral.track, half);
  const double at = x_of(player.month());
  canvas.fill_rect({track.x, y - half, at - track.x, 2 * half}, theme.neutral.lo, half);
  const double size = theme.type.tick;
  const int most = std::clamp(static_cast<int>(track.w / (size * 2.6)), 2, 7);
  const std::vector<int> ticks = month_ticks(static_cast<int>(months), most);
  const double first_words = ui.width_of(tr("month 0"), size) + size;
  const bool wordy = ticks.size() < 2 || x_of(ticks[1]) - track.x >= first_words;
  for (const int month : ticks) {
    const double x = x_of(month);
    canvas.fill_rect({x - .5, y + half, 1, theme.px(7)}, theme.neutral.edge, 0);
    const std::string words = month == 0 && wordy ? tr("month 0") : std::to_string(month);
    const bool last = month >= static_cast<int>(months);
    const TextAlign align = month == 0 ? TextAlign::left
                            : last     ? TextAlign::right
                                       : TextAlign::centre;
    ui.text({last ? x + theme.px(8) : x, y + half + theme.px(7) + theme.type.tick}, words,
            theme.type.tick, theme.neutral.mid, FontWeight::regular, align);
  }
  draw_flags(ui, track, y - half, data, commands);
  draw_part(ui, line, data);
  const double radius = theme.px(touch.hovered || touch.held ? 10 : 8);
  canvas.fill_circle({at, y}, radius + theme.px(2), theme.neutral.background);
  canvas.fill_circle({at, y}, radius, theme.neutral.hi);
}

/// The months that figures are of: a thicker piece of the line between two handles.
void TimeLine::draw_part(Ui& ui, const Rect& line, const PanelData& data) const {
  if (!data.view.part) return;
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const Rect begin = handle(theme, line, data, true), end = handle(theme, line, data, false);
  const double more = theme.px(2);
  canvas.fill_rect({begin.right(), line.y - more, end.x - begin.right(), line.h + 2 * more},
                   faded(theme.neutral.hi, .45), 0);
  canvas.fill_rect(begin, theme.neutral.hi, theme.px(1.5));
  canvas.fill_rect(end, theme.neutral.hi, theme.px(1.5));
}

/// Before the track listens, because the handles lie on it.
void TimeLine::drag_part(Ui& ui, const Rect& line, const PanelData& data,
                         Commands& commands) const {
  if (!data.view.part) return;
  const MonthRange part = *data.view.part;
  const double months = months_of(data);
  for (const bool begin : {true, false}) {
    Rect hit = handle(ui.theme(), line, data, begin);
    const double reach = ui.theme().px(14) - hit.w;
    if (begin) hit.x -= reach;
    hit.w += reach;
    const Touch touch = ui.control(begin ? "part:from" : "part:to", hit);
    if (touch.hovered)
      ui.tooltip(part.last == part.first + 1
                     ? tr_format("Month {0}", part.last)
                     : tr_format("Months {0} to {1}", part.first + 1, part.last),
                 tr("Every figure is of these months, and playing goes round in them. W: the whole "
                    "run."));
    if (!touch.held && !touch.released) continue;
    const double share = std::clamp((touch.pointer.x - line.x) / std::max(1.0, line.w), 0.0, 1.0);
    const int pointed = static_cast<int>(std::lround(share * months));
    MonthRange moved = part;
    if (begin) {
      moved.first = std::min(pointed, part.last - 1);
    } else {
      moved.last = std::max(pointed, part.first + 1);
    }
    if (!(moved == part)) commands.push_back(SelectMonths{moved});
  }
}

/// Names above the track, each on a stem where it happens; the pointer is told what changes.
void TimeLine::draw_flags(Ui& ui, const Rect& track, double line_y, const PanelData& data,
                          Commands& commands) const {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const double size = theme.type.tick, marker = size * marker_share, months = months_of(data);
  // Stems closer than a letter is high are one to the eye.
  const auto flags = join_flags(data.flags, size * months / std::max(1.0, track.w), data.snapshot);
  std::vector<FlagLabel> labels;
  for (const JoinedFlag& flag : flags)
    labels.push_back({track.x + track.w * flag.month / months, flag.title,
                      static_cast<double>(flag.structures.size()) * marker * 2.6});
  const auto boxes = place_flags(ui.fonts(), labels, track.x, track.right(), size);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const JoinedFlag& flag = flags[i];
    const double stem = std::round(labels[i].stem);
    // Where there is no room for words, a sign on the stem still says that something happens.
    const bool named = boxes[i].width > 0;
    const Rect box = named ? Rect{boxes[i].x, track.y, boxes[i].width, size * 1.4}
                           : around({stem + .5, track.y + size * .7}, marker * 1.6, marker * 1.6);
    const Touch touch = ui.control(fmt::format("flag:{}", i), box);
    if (touch.clicked) commands.push_back(SeekMonth{flag.month});
    if (touch.hovered) ui.tooltip(flag.heading, flag.words);
    const bool past = flag.month <= data.view.player.month();
    canvas.fill_rect({stem, track.y, 1, line_y - track.y}, theme.neutral.mid, 0);
    if (named)
      canvas.fill_rect(box, touch.hovered ? theme.neutral.track : theme.neutral.control, 0);
    else if (flag.structures.empty())
      canvas.fill_circle(box.centre(), marker, theme.neutral.hi);
    const double step = marker * (named ? 2.6 : 1.2);
    const double others = static_cast<double>(flag.structures.size()) - 1;
    const double x =
        named ? boxes[i].words_x - labels[i].prefix + marker : box.centre().x - step * others / 2;
    draw_markers(ui, {x, box.centre().y}, step, flag.structures);
    canvas.draw_text({boxes[i].words_x, Ui::base_line(box, size)}, boxes[i].words,
                     {size, past ? theme.neutral.hi : theme.neutral.mid});
  }
}

}  // namespace pendulum
