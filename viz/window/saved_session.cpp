#include "viz/window/saved_session.h"

#include <nlohmann/json.hpp>

#include "viz/language/language.h"
#include "viz/window/application.h"
#include "viz/window/kept_file.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;

constexpr double look_every = 1;  // second

LeverState levers_from(const Json& json) {
  LeverState state;
  for (const Json& values : json.at("decisions")) state.decisions.push_back(values);
  state.assumptions = json.at("assumptions");
  return state;
}

Json json_of(const SavedStory& story) {
  Json predicted = Json::array();
  for (const SavedPrediction& said : story.predicted)
    predicted.push_back(
        {{"step", said.step}, {"question", said.question}, {"structure", said.structure}});
  return {{"file", story.file},
          {"step", story.step},
          {"title", story.title},
          {"revealed", story.revealed},
          {"predicted", predicted}};
}

SavedStory story_from(const Json& json) {
  SavedStory story{json.at("file"), json.at("step"), json.at("title"), json.at("revealed"), {}};
  for (const Json& said : json.at("predicted"))
    story.predicted.push_back({said.at("step"), said.at("question"), said.at("structure")});
  return story;
}

/// A clock that runs is no reason to write.
std::string without_clock(SavedSession session) {
  if (session.playing) session.month = 0;
  return write_session(session);
}

}  // namespace

SavedSession saved_session(const Application& application) {
  SavedSession saved;
  const Session& session = application.session();
  saved.files.resize(session.structure_count());
  for (const OpenFile& file : session.files())
    if (file.structure) saved.files[*file.structure] = from_root(file.argument);
  saved.levers = session.levers().state();
  const ViewState& view = application.view();
  saved.baseline = view.baseline;
  saved.edited = view.edited;
  saved.projector = view.theme == ThemeName::projector;
  saved.zoom = view.zoom;
  saved.reduced_motion = view.reduced_motion;
  saved.month = view.player.month();
  saved.playing = view.player.playing();
  saved.part = view.part;
  if (view.story) saved.story = saved_story(*view.story);
  saved.language = spoken_language();
  return saved;
}

std::string write_session(const SavedSession& session) {
  Json files = Json::array();
  for (const FileArgument& file : session.files)
    files.push_back({{"path", file.path}, {"variant", file.variant}});
  Json json = {{"session_version", 1},
               {"files", files},
               {"decisions", session.levers.decisions},
               {"assumptions", session.levers.assumptions},
               {"baseline", session.baseline},
               {"edited", session.edited},
               {"projector", session.projector},
               {"zoom", session.zoom},
               {"reduced_motion", session.reduced_motion},
               {"month", session.month},
               {"playing", session.playing},
               {"language", session.language}};
  if (session.part) json["part"] = {session.part->first, session.part->last};
  if (session.story) json["story"] = json_of(*session.story);
  return json.dump(2) + "\n";
}

std::optional<SavedSession> read_session(const std::string& text) {
  try {
    const Json json = Json::parse(text);
    if (json.at("session_version") != 1) return std::nullopt;
    SavedSession session;
    for (const Json& file : json.at("files"))
      session.files.push_back({file.at("path"), file.at("variant")});
    session.levers = levers_from(json);
    session.baseline = json.at("baseline");
    session.edited = json.at("edited");
    session.projector = json.at("projector");
    session.zoom = json.at("zoom");
    session.reduced_motion = json.value("reduced_motion", false);
    session.month = json.at("month");
    session.playing = json.value("playing", true);
    if (json.contains("part")) session.part = {json["part"].at(0), json["part"].at(1)};
    if (json.contains("story")) session.story = story_from(json["story"]);
    session.language = language_code(json.value("language", std::string()));
    if (session.files.empty() || !(session.zoom >= smallest_zoom && session.zoom <= largest_zoom))
      return std::nullopt;
    return session;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

std::string session_path() {
  return kept_path("session.json");
}

std::optional<SavedSession> load_session(const std::string& path) {
  const std::optional<std::string> text = read_kept(path);
  return text ? read_session(*text) : std::nullopt;
}

AutoSave::AutoSave(std::string path, const Application& application)
    : path_(std::move(path)), seen_(without_clock(saved_session(application))) {}

void AutoSave::update(const Application& application, double now) {
  if (path_.empty() || now - looked_at_ < look_every) return;
  looked_at_ = now;
  const SavedSession now_shown = saved_session(application);
  std::string seen = without_clock(now_shown);
  if (seen == seen_) return;
  write_kept(path_, write_session(now_shown));
  seen_ = std::move(seen);
}

}  // namespace pendulum
