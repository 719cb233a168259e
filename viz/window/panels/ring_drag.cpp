#include "viz/window/panels/ring_drag.h"

#include <numbers>

#include <fmt/format.h>

#include "sim/model/centre_shares.h"
#include "viz/figure/ring_pick.h"
#include "viz/language/words.h"
#include "viz/window/lever_scale.h"

namespace pendulum {
namespace {

void outline_ring(ImGuiCanvas& canvas, const Theme& theme, const MapLayout& layout,
                  std::size_t family) {
  const double radius = ring_radius(layout, family), half = layout.ring_width / 2;
  for (const double edge : {radius - half, radius + half})
    canvas.stroke_circle(layout.middle, edge, {theme.neutral.hi, theme.px(1.5)});
}

/// What is pulled shows at once; the first future with it takes a moment.
void show_pulled(ImGuiCanvas& canvas, const Theme& theme, const MapLayout& layout,
                 std::size_t family, double share) {
  const double radius = ring_radius(layout, family);
  const double half = std::numbers::pi / static_cast<double>(layout.sectors.size());
  canvas.stroke_circle(layout.middle, radius, {theme.neutral.empty_ring, layout.ring_width});
  const Colour colour = theme.structure(layout.options.structure).fill;
  for (const double sector : layout.sectors)
    canvas.stroke_arc(layout.middle, radius, sector - half * share, sector + half * share,
                      {colour, layout.ring_width});
}

/// As the levers of the structure stand, which change at once; without them as it was simulated.
double share_shown(const Scenario& simulated, const std::string& path,
                   const std::vector<LeverView>* levers) {
  if (levers != nullptr)
    for (const LeverView& lever : *levers)
      if (lever.path == path) return lever.value;
  return value_in_effect(simulated, path, simulated.number(path));
}

}  // namespace

void RingDrag::draw(Ui& ui, const MapLayout& layout, const Organisation& organisation,
                    std::size_t structure, const PanelData& data, Commands& commands) {
  const StructureResult& result = data.snapshot.structures[structure];
  if (!result.scenario || organisation.families.empty() || layout.sectors.empty()) return;
  const std::size_t families = organisation.families.size();
  const double reach = ring_radius(layout, families - 1) + layout.ring_width / 2;
  const Touch touch =
      ui.control(fmt::format("rings:{}", structure), around(layout.middle, reach, reach));
  const auto pointed = ring_at(layout, families, touch.pointer);
  if (touch.pressed && pointed) held_ = Held{structure, *pointed};
  const bool held = held_ && held_->structure == structure;
  if (!held && (!touch.hovered || !pointed || held_)) return;
  const FamilyFacts& family = organisation.families[held ? held_->family : *pointed];
  const std::string path = "structure.families." + family.id + ".centre_share";
  if (!result.scenario->has(path)) return;
  const double share = share_shown(*result.scenario, path,
                                   held && data.view.edited == structure ? &data.levers : nullptr);
  ImGuiCanvas canvas = ui.canvas();
  const std::size_t ring = held ? held_->family : *pointed;
  if (held) show_pulled(canvas, ui.theme(), layout, ring, share);
  outline_ring(canvas, ui.theme(), layout, ring);
  const Parameter& parameter = result.scenario->parameter(path);
  ui.tooltip(tr_name(family.name) + ": " + lever_text(parameter, share),
             held ? "" : tr("Done by the centre. Pull the end of an arc along the ring."));
  if (!held) return;
  if (touch.pressed && data.view.edited != structure) commands.push_back(EditStructure{structure});
  const double pulled = value_at(lever_range(parameter), arc_share_at(layout, touch.pointer));
  if (touch.held && pulled != share) commands.push_back(MoveLever{path, pulled});
  if (touch.held) return;
  commands.push_back(CommitLever{});
  held_.reset();
}

}  // namespace pendulum
