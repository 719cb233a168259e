#include "viz/window/panels/maps_panel.h"

#include <utility>

#include <fmt/format.h>

#include "viz/figure/organisation_blend.h"
#include "viz/language/language.h"
#include "viz/language/words.h"

namespace pendulum {

std::string subtitle_of(const StructureResult& result) {
  if (!result.scenario) return {};
  const std::string title = capitalised(tr_name(result.scenario->title()));
  const std::string name = shown_name(result.name);
  if (!title.starts_with(name)) return title;
  for (const std::string_view joint : {" - ", " – ", ": "})
    if (title.substr(name.size()).starts_with(joint))
      return title.substr(name.size() + joint.size());
  return title == name ? std::string() : title;
}

LegendSigns signs_shown(const Snapshot& snapshot) {
  LegendSigns signs{};
  for (const StructureResult& result : snapshot.structures)
    if (result.playback)
      note_signs(result.playback->trace(), result.playback->organisation(), signs);
  return signs;
}

const MapState* map_state_at(const StructureResult& result, double month) {
  if (!result.playback) return nullptr;
  return &result.playback->state_at(result.playback->moment(month));
}

namespace {

MapOptions options_of(const StructureResult& result, std::size_t structure, MapLook look) {
  MapOptions options;
  options.title = shown_name(result.name);
  options.subtitle = subtitle_of(result);
  options.structure = structure;
  options.labels = look != MapLook::silhouette;
  options.title_bar = options.panel = look == MapLook::panel;
  return options;
}

void draw_waiting(Ui& ui, const Rect& cell, const StructureResult& result, MapLook look) {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  if (look == MapLook::panel) canvas.fill_rect(cell, theme.neutral.panel, theme.panel_radius);
  const bool hopeless = !result.failure.empty() || !result.problems.empty();
  canvas.draw_text(cell.centre(),
                   hopeless ? tr("Cannot be simulated; see the problems.") : tr("Simulating …"),
                   {theme.type.body, theme.neutral.mid, FontWeight::regular, TextAlign::centre});
}

/// A trail is the shape of a movement.
MapState shown_state(const StructureResult& result, const ViewState& view) {
  MapState shown = *map_state_at(result, view.player.month());
  shown.trails = !view.reduced_motion;
  return shown;
}

void draw_moving(Ui& ui, const Organisation& organisation, const MapLayout& layout,
                 const StructureResult& result, const ViewState& view) {
  MapState shown = shown_state(result, view);
  if (!view.reduced_motion) shown.meeting_pulse = view.player.pulse(shown.since_meeting);
  ImGuiCanvas canvas = ui.canvas();
  draw_organisation_map(canvas, ui.theme(), organisation, layout, shown);
}

}  // namespace

MapsPanel::Kept& MapsPanel::layout_for(Ui& ui, const Rect& cell, std::size_t structure,
                                       const StructureResult& result,
                                       const OrganisationMoment& moment, MapLook look) {
  if (kept_.size() <= structure) kept_.resize(structure + 1);
  Kept& kept = kept_[structure];
  const Theme& theme = ui.theme();
  const bool same = kept.generation == result.playback_generation &&
                    kept.organisation == moment.number && kept.cell == cell &&
                    kept.theme == theme.name && kept.text == theme.type.tick && kept.look == look &&
                    kept.language == language_version() && kept.letters == ui.fonts().version();
  if (same) return kept;
  const MapOptions options = options_of(result, structure, look);
  kept = {result.playback_generation,
          moment.number,
          cell,
          theme.name,
          theme.type.tick,
          look,
          language_version(),
          ui.fonts().version(),
          layout_map(ui.fonts(), theme, cell, *moment.now, options)};
  return kept;
}

/// A map that stands still, for more than a frame, is made once and then drawn as it is.
void MapsPanel::draw_still(Ui& ui, Kept& kept, const StructureResult& result,
                           const OrganisationMoment& moment, const ViewState& view) {
  const double month = view.player.month();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool stood = std::exchange(kept.seen_at, month) == month && !ui.listens();
  const auto draw_on = [&](ImGuiCanvas canvas) {
    draw_organisation_map(canvas, ui.theme(), *moment.now, kept.layout, shown_state(result, view));
  };
  if (stood && (kept.drawn_at != month || !kept.drawing.fits(list))) {
    draw_on(ui.canvas_on(kept.drawing.begin(list)));
    kept.drawn_at = month;
  }
  if (!stood || !kept.drawing.append_to(list)) draw_on(ui.canvas());
}

void MapsPanel::draw(Ui& ui, const std::vector<Rect>& cells, const PanelData& data, MapLook look,
                     Commands& commands) {
  for (std::size_t i = 0; i < cells.size() && i < data.structure_count(); ++i)
    draw_one(ui, cells[i], i, data, look, commands);
}

void MapsPanel::draw_one(Ui& ui, const Rect& cell, std::size_t structure, const PanelData& data,
                         MapLook look, Commands& commands) {
  const StructureResult& result = data.snapshot.structures[structure];
  const Theme& theme = ui.theme();
  const PanelScope scope(fmt::format("map {}", structure).c_str(), cell);
  ui.mark("map:" + result.name, cell);
  if (!result.playback) return draw_waiting(ui, cell, result, look);
  const double month = data.view.player.month();
  const bool playing = data.view.player.playing();
  const OrganisationMoment moment =
      result.playback->organisation_at(result.playback->held_moment(month));
  if (playing && moment.progress < 1 && !data.view.reduced_motion) {
    const Organisation turning = blended(*moment.before, *moment.now, moment.progress);
    return draw_moving(
        ui, turning,
        layout_map(ui.fonts(), theme, cell, turning, options_of(result, structure, look)), result,
        data.view);
  }
  Kept& kept = layout_for(ui, cell, structure, result, moment, look);
  if (playing) {
    draw_moving(ui, *moment.now, kept.layout, result, data.view);
  } else {
    draw_still(ui, kept, result, moment, data.view);
  }
  if (look != MapLook::silhouette)
    rings_.draw(ui, kept.layout, *moment.now, structure, data, commands);
}

}  // namespace pendulum
