#include "viz/window/state_file.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "viz/language/language.h"
#include "viz/window/month_words.h"
#include "viz/window/outcome_tornado.h"
#include "viz/window/panels/footer.h"
#include "viz/window/panels/room_pages.h"
#include "viz/window/picture.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;

Json number_or_null(double value) {
  return std::isfinite(value) ? Json(value) : Json();
}

std::string_view theme_words(ThemeName theme) {
  switch (theme) {
    case ThemeName::desk_dark:
      return "desk";
    case ThemeName::desk_light:
      return "desk light";
    case ThemeName::projector:
      return "projector";
  }
  return "";
}

std::string_view page_words(RoomPage page) {
  switch (page) {
    case RoomPage::compare:
      return "compare";
    case RoomPage::map:
      return "map";
    case RoomPage::chart:
      return "chart";
  }
  return "";
}

Json structures(const Snapshot& snapshot) {
  Json list = Json::array();
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
    const StructureResult& structure = snapshot.structures[i];
    Json metrics;
    for (const MetricFacts& facts : metric_facts())
      metrics[std::string(facts.key)] =
          number_or_null(snapshot.summaries[i].metrics[index_of(facts.metric)].mean);
    list.push_back({{"name", structure.name},
                    {"file", structure.file},
                    {"generation", structure.generation},
                    {"futures", structure.futures},
                    {"current", structure.current},
                    {"has_map", structure.playback != nullptr},
                    {"metrics", metrics}});
  }
  return list;
}

Json levers(const Application& application) {
  Json list = Json::array();
  for (const LeverView& lever : application.levers())
    list.push_back({{"path", lever.path},
                    {"label", lever.label},
                    {"value", lever.value},
                    {"text", lever_text(*lever.parameter, lever.value)},
                    {"file_value", lever.file_value},
                    {"changed", lever.changed}});
  return list;
}

Json files(const Session& session) {
  Json list = Json::array();
  for (const OpenFile& file : session.files()) {
    Json problems = Json::array();
    for (const Diagnostic& d : file.problems) problems.push_back(format_diagnostic(d));
    list.push_back({{"file", file.words()}, {"broken", file.broken}, {"problems", problems}});
  }
  return list;
}

Json widgets(const Application& application) {
  Json map = Json::object();
  for (const auto& [name, rect] : application.widgets())
    map[name] = {std::round(rect.x), std::round(rect.y), std::round(rect.w), std::round(rect.h)};
  return map;
}

Json why_json(const WhyView& why) {
  return {{"group", std::string(cause_group_facts()[why.group].key)},
          {"cause", why.cause ? std::string(facts_of(*why.cause).key) : std::string()},
          {"team", why.team},
          {"find", why.find},
          {"item", why.item},
          {"pinned", why.pinned}};
}

Json tornado_json(const TornadoChart& chart) {
  Json rows = Json::array();
  for (const TornadoRow& row : chart.rows)
    rows.push_back({{"path", row.path},
                    {"low", number_or_null(row.low.change.mean)},
                    {"high", number_or_null(row.high.change.mean)}});
  return {{"metric", std::string(facts_of(chart.metric).key)},
          {"standing", chart.standing},
          {"sentence", chart.sentence},
          {"progress", chart.progress},
          {"rows", rows}};
}

Json story_json(const StoryView& story, const std::vector<std::string>& changes) {
  Json predicted = Json::object();
  for (const auto& [step, structure] : story.predicted)
    predicted[std::to_string(step + 1)] = structure + 1;
  return {{"step", story.step + 1},
          {"revealed", story.revealed},
          {"predicted", predicted},
          {"changes", changes}};
}

}  // namespace

std::string describe_state(const Application& application) {
  const ViewState& view = application.view();
  const Snapshot& snapshot = application.spoken();
  Json state = {{"title", application.title()},
                {"theme", theme_words(view.theme)},
                {"language", std::string(spoken_language())},
                {"page", page_words(view.page)},
                {"page_item", view.page_item},
                {"zoom", view.zoom},
                {"reduced_motion", view.reduced_motion},
                {"playing", view.player.playing()},
                {"speed", view.speed},
                {"month", std::round(view.player.month() * 1000) / 1000},
                {"clock", clock_words(view.player)},
                {"help", view.help},
                {"typing", ImGui::GetIO().WantTextInput},
                {"toast", view.toast},
                {"focused_lever", view.focused_lever},
                {"lever_search", view.lever_search},
                {"baseline", view.baseline},
                {"edited", view.edited},
                {"futures", snapshot.futures},
                {"target", snapshot.target},
                {"settled", snapshot.settled},
                {"seconds", snapshot.seconds},
                {"seed", snapshot.seed},
                {"sentence", snapshot.sentence},
                {"footer", precision_words(snapshot) + " | " + books_words(snapshot)},
                {"can_undo", application.session().levers().can_undo()},
                {"can_redo", application.session().levers().can_redo()},
                {"structures", structures(snapshot)},
                {"files", files(application.session())},
                {"levers", levers(application)},
                {"widgets", widgets(application)}};
  if (view.story) state["story"] = story_json(*view.story, application.changes());
  if (view.why) state["why"] = why_json(*view.why);
  if (view.tornado)
    state["tornado"] = tornado_json(outcome_tornado(snapshot, application.session().study(),
                                                    application.levers(), *view.tornado));
  if (view.blank) state["blank"] = true;
  if (application.opening()) state["opening"] = {{"problem", application.opening()->problem()}};
  return state.dump(1) + "\n";
}

void StateFile::update(const Application& application, double now) {
  if (!changed_ || (written_at_ >= 0 && now - written_at_ < .1)) return;
  changed_ = false;
  std::string state = describe_state(application);
  if (state == written_) return;
  written_at_ = now;
  // A file that cannot be written loses the twin, not the window.
  static_cast<void>(
      write_whole_file(path_, reinterpret_cast<const std::uint8_t*>(state.data()), state.size()));
  written_ = std::move(state);
}

}  // namespace pendulum
