#include "viz/window/panels/lever_strip.h"

#include <cmath>

#include <fmt/format.h>

#include "viz/figure/flip_strip.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

std::string futures_words(const FlipAnswer& answer) {
  return tr_format("{0} of {1} futures so far, at values along the range.", answer.futures,
                   answer.target);
}

std::string strip_words(const LeverView& lever, const FlipAnswer& answer, const PanelData& data) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < data.structure_count(); ++i)
    names.push_back(shown_name(data.name(i)));
  std::string words = flip_words(answer.zones, answer.metric, names, [&](double share) {
    return lever_text(*lever.parameter, value_at(lever.range, share));
  });
  if (answer.sharp())
    words += "\n" + tr_format("{0} futures at values along the range; all else as it stands.",
                              answer.target);
  else
    words += "\n" + futures_words(answer);
  return data.snapshot.part ? tr_format("Figures of {0}. {1}", data.snapshot.part_words(), words)
                            : words;
}

}  // namespace

bool has_words(const LeverView& lever) {
  return lever.parameter->quantity == Quantity::choice ||
         lever.parameter->quantity == Quantity::flag;
}

bool has_strip(const LeverView& lever) {
  return lever.parameter->role == ParameterRole::assumption && lever.group.empty() &&
         !has_words(lever);
}

double strip_height(const Theme& theme) {
  return std::round(theme.px(9));
}

void explore_when_pointed_at(const Rect& row, const LeverView& lever, const PanelData& data,
                             Commands& commands) {
  if (!has_strip(lever) || data.structure_count() < 2) return;
  if (data.view.explored_lever == lever.path || !ImGui::IsWindowHovered()) return;
  const Point end{row.right(), row.bottom()};
  if (ImGui::IsMouseHoveringRect(to_imgui(Point{row.x, row.y}), to_imgui(end)))
    commands.push_back(ExploreLever{lever.path});
}

void draw_lever_strip(Ui& ui, const Rect& rect, const LeverView& lever, const PanelData& data) {
  const Theme& theme = ui.theme();
  const auto found = data.flips.find(lever.path);
  if (found == data.flips.end() || found->second.impossible) return;
  const FlipAnswer& answer = found->second;
  ImGuiCanvas canvas = ui.canvas();
  if (answer.zones.empty()) {
    // Nothing to tell yet: an empty strip, so that one sees where it will come.
    canvas.stroke_rect(rect.inset(.5), {.colour = theme.neutral.track, .width = 1}, 0);
  } else {
    draw_flip_strip(canvas, theme, rect, {answer.zones, answer.sharp()});
  }
  const double at = rect.x + rect.w * share_along(lever.range, lever.value);
  if (!answer.zones.empty())
    canvas.fill_rect({at - theme.px(1), rect.y - theme.px(2), theme.px(2), rect.h + theme.px(4)},
                     theme.neutral.hi, 0);
  const Touch touch = ui.control("flip:" + lever.path,
                                 {rect.x, rect.y - theme.px(2), rect.w, rect.h + theme.px(5)});
  if (!touch.hovered) return;
  ui.tooltip(tr("Which structure is best where"),
             answer.zones.empty() ? futures_words(answer) : strip_words(lever, answer, data));
}

}  // namespace pendulum
