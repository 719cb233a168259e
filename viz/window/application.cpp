#include "viz/window/application.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "viz/window/export.h"
#include "viz/window/outcome_chart.h"
#include "viz/window/outcome_distribution.h"
#include "viz/window/panels/lever_strip.h"

namespace pendulum {
namespace {

constexpr double toast_seconds = 5;
constexpr std::size_t most_structures = 4;  // as many as are told apart

template <typename... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

RoomPage page_named(const std::string& name) {
  if (name == "map") return RoomPage::map;
  if (name == "chart") return RoomPage::chart;
  return RoomPage::compare;
}

}  // namespace

std::string difference_words(const Session& session) {
  std::vector<std::shared_ptr<const Scenario>> kept;
  std::vector<const Scenario*> scenarios;
  for (std::size_t i = 0; i < session.structure_count(); ++i) {
    kept.push_back(session.levers().effective(i));
    scenarios.push_back(kept.back().get());
  }
  if (scenarios.size() < 2) return {};
  std::vector<std::string> labels;
  std::set<std::string> seen;
  for (const Difference& difference : differences(scenarios)) {
    if (!scenarios[0]->has(difference.path)) continue;
    const std::string& label = scenarios[0]->parameter(difference.path).label;
    if (seen.insert(label).second) labels.push_back(label);
  }
  if (labels.empty()) return "Nothing differs.";
  std::string words = "Differs: ";
  for (std::size_t i = 0; i < labels.size(); ++i) words += (i > 0 ? " · " : "") + labels[i];
  return words;
}

Application::Application(std::unique_ptr<Session> session, const WindowOptions& options)
    : session_(std::move(session)) {
  view_.theme = options.projector ? ThemeName::projector : ThemeName::desk_dark;
  view_.zoom = options.scale;
  view_.page = page_named(options.page);
  view_.player = Player({}, TimePoint{} + session_->months() * Duration{ticks_per_month});
  set_speed(view_.speed);
  view_.edited = session_->structure_count() == 0 ? 0 : session_->structure_count() - 1;
  refresh_levers();
}

std::vector<double> Application::font_sizes(double height) const {
  const Theme theme = make_theme(view_.theme, height, view_.zoom);
  std::vector<double> sizes = {theme.type.tick, theme.type.body, theme.type.head, theme.type.lead,
                               theme.type.figure};
  if (theme.room()) sizes.push_back(theme.type.headline);
  std::sort(sizes.begin(), sizes.end());
  const auto same = [](double a, double b) { return std::abs(a - b) < .25; };
  sizes.erase(std::unique(sizes.begin(), sizes.end(), same), sizes.end());
  return sizes;
}

std::string Application::title() const {
  std::string title = "Pendulum";
  for (std::size_t i = 0; i < session_->files().size(); ++i)
    title += (i == 0 ? " – " : ", ") + session_->files()[i].words();
  return title;
}

void Application::refresh_levers() {
  if (view_.edited < session_->structure_count()) levers_ = session_->levers().levers(view_.edited);
  differs_ = difference_words(*session_);
}

/// Reading them out of the files takes a moment, so only when there are others.
void Application::refresh_flags() {
  std::vector<std::shared_ptr<const Scenario>> now;
  for (const StructureResult& structure : session_->snapshot().structures)
    now.push_back(structure.scenario);
  if (now == flagged_) return;
  flags_ = time_flags(session_->snapshot());
  flagged_ = std::move(now);
}

/// A strip that other changes have outdated is found anew once the comparison has settled.
void Application::keep_exploring() {
  if (view_.explored_lever.empty() || !session_->snapshot().settled) return;
  // What people look at; else what all else comes down to.
  const Metric metric = view_.distribution ? distribution_metrics.at(*view_.distribution)
                                           : Metric::net_value_per_month;
  for (const LeverView& lever : levers_)
    if (lever.path == view_.explored_lever) session_->explore(lever, metric);
}

void Application::say(const std::string& news) {
  view_.toast = news;
  view_.toast_until = now_ + toast_seconds;
}

bool Application::advance(double now, double passed) {
  now_ = now;
  std::vector<std::string> news;
  bool changed = session_->poll(news);
  for (const std::string& line : news) say(line);
  if (!news.empty()) refresh_levers();
  keep_exploring();
  if (!view_.toast.empty() && now_ > view_.toast_until) {
    view_.toast.clear();
    changed = true;
  }
  return view_.player.advance(passed) || changed;
}

void Application::handle(const KeyPress& press) {
  if (const auto command = command_of(press)) apply(*command);
}

void Application::draw(const FontSet& fonts, double width, double height) {
  const Theme theme = make_theme(view_.theme, height, view_.zoom);
  widgets_.clear();
  Ui ui(theme, fonts, widgets_);
  Commands commands;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({static_cast<float>(width), static_cast<float>(height)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::Begin("pendulum", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
  ui.canvas().fill_rect({0, 0, width, height}, theme.neutral.background, 0);
  refresh_flags();
  const PanelData data{view_,   session_->snapshot(), session_->files(),
                       levers_, session_->levers(),   differs_,
                       flags_,  session_->flips()};
  if (view_.blank) {
    ui.canvas().fill_rect({0, 0, width, height}, Colour{0, 0, 0, 255}, 0);
  } else if (theme.room()) {
    room_.draw(ui, width, height, data, commands);
  } else {
    desk_.draw(ui, width, height, data, commands);
  }
  ImGui::End();
  ImGui::PopStyleVar(3);
  if (!view_.toast.empty()) draw_toast(ui, width, height, view_.toast);
  if (view_.help) help_.draw(ui, width, height);
  view_.typing_requested = false;
  for (const Command& command : commands)
    if (!view_.help || std::holds_alternative<ToggleHelp>(command)) apply(command);
}

void Application::apply(const Command& command) {
  const auto levers_changed = [this] {
    replaying_ = false;
    refresh_levers();
  };
  std::visit(
      Overloaded{
          [&](const TogglePlay&) { view_.player.toggle(); },
          [&](const SeekMonth& seek) { view_.player.seek_month(seek.month); },
          [&](const StepDays& step) { view_.player.step(Duration{ticks_per_day} * step.days); },
          [&](const SetSpeed& speed) { set_speed(speed.factor); },
          [&](const ChangeSpeed& change) { change_speed(change.faster); },
          [&](const SetBaseline& choice) {
            view_.baseline = choice.structure;
            session_->set_baseline(choice.structure);
          },
          [&](const NextBaseline&) {
            const std::size_t count = std::max<std::size_t>(1, session_->structure_count());
            apply(SetBaseline{(view_.baseline + 1) % count});
          },
          [&](const EditStructure& choice) {
            view_.edited = choice.structure;
            levers_changed();
          },
          [&](const MoveLever& move) {
            replaying_ = false;
            session_->move_lever(view_.edited, move.path, move.value);
            levers_ = session_->levers().levers(view_.edited);
          },
          [&](const CommitLever&) {
            session_->commit_lever();
            // Comparing whole files takes longer than a frame of a drag may.
            differs_ = difference_words(*session_);
          },
          [&](const ExploreLever& explore) { view_.explored_lever = explore.path; },
          [&](const ResetLever& reset) {
            session_->reset_lever(view_.edited, reset.path);
            levers_changed();
          },
          [&](const ResetLevers& reset) {
            session_->reset_role(view_.edited, reset.role);
            levers_changed();
          },
          [&](const ResetAllLevers&) {
            session_->reset_all();
            levers_changed();
          },
          [&](const Undo&) {
            if (!session_->undo()) say("Nothing to undo");
            levers_changed();
          },
          [&](const Redo&) {
            if (!session_->redo()) say("Nothing to redo");
            levers_changed();
          },
          [&](const ReplayChange&) { replay_change(); },
          [&](const ExportView&) { export_wanted_ = true; },
          [&](const SaveScenario&) {
            if (session_->any_good()) say(session_->save(view_.edited, folder_).words());
          },
          [&](const KeepStructure&) { keep_structure(); },
          [&](const FocusLever& focus) { focus_lever(focus.by); },
          [&](const NudgeLever& nudge) { nudge_lever(nudge.steps); },
          [&](const TypeLever&) { view_.typing_requested = !view_.focused_lever.empty(); },
          [&](const ToggleTheme&) {
            view_.theme =
                view_.theme == ThemeName::projector ? ThemeName::desk_dark : ThemeName::projector;
          },
          [&](const TurnPage& turn) { turn_page(turn.by); },
          [&](const Predict& said) {
            if (view_.story) view_.story->predict(said.structure);
          },
          [&](const ToggleBlank&) { view_.blank = !view_.blank; },
          [&](const ChangeScale& change) { change_scale(change.by); },
          [&](const ToggleHelp&) { view_.help = !view_.help; },
          [&](const ShowDistribution& show) {
            const bool open = view_.distribution == show.outcome;
            view_.distribution = open ? std::nullopt : std::optional(show.outcome);
          },
          [&](const NextDistribution& next) { next_distribution(next.by); },
          [&](const CloseOverlay&) { close_overlay(); },
          [&](const ToggleFullscreen&) { view_.fullscreen = !view_.fullscreen; },
          [&](const Quit&) { quit_ = true; },
      },
      command);
}

void Application::replay_change() {
  if (!replaying_ && !session_->levers().can_undo()) return say("Nothing was changed yet");
  if (replaying_) {
    session_->redo();
    say("With the last change");
  } else {
    session_->undo();
    say("Without the last change");
  }
  refresh_levers();
  replaying_ = !replaying_;
}

void Application::keep_structure() {
  if (!session_->any_good()) return;
  if (session_->structure_count() >= most_structures)
    return say("Four structures stand side by side at most; Ctrl S saves without that");
  say(session_->keep(view_.edited, folder_));
  refresh_levers();
}

void Application::restore(const SavedSession& saved) {
  session_->restore(saved.levers);
  const std::size_t last = std::max<std::size_t>(1, session_->structure_count()) - 1;
  apply(SetBaseline{std::min(saved.baseline, last)});
  view_.edited = std::min(saved.edited, last);
  if (saved.projector) view_.theme = ThemeName::projector;
  view_.zoom = saved.zoom;
  apply(SeekMonth{saved.month});
  refresh_levers();
  say("The last session, where it stood");
}

void Application::export_with(const Picture& picture) {
  say(export_view(folder_, picture, session_->snapshot(), flags_));
}

void Application::set_speed(int factor) {
  view_.speed = factor;
  view_.player.set_days_per_second(factor);
}

void Application::change_speed(bool faster) {
  const int next = faster ? view_.speed * 4 : view_.speed / 4;
  set_speed(std::clamp(next, 1, 16));
}

void Application::focus_lever(int by) {
  if (levers_.empty() || view_.theme == ThemeName::projector) return;
  const auto at = std::find_if(levers_.begin(), levers_.end(), [this](const LeverView& lever) {
    return lever.path == view_.focused_lever;
  });
  const auto count = static_cast<std::ptrdiff_t>(levers_.size());
  std::ptrdiff_t index = at == levers_.end() ? (by > 0 ? -1 : count) : at - levers_.begin();
  index = (index + by + count) % count;
  const LeverView& lever = levers_[static_cast<std::size_t>(index)];
  view_.focused_lever = lever.path;
  if (has_strip(lever)) view_.explored_lever = lever.path;
}

void Application::nudge_lever(int steps) {
  for (const LeverView& lever : levers_) {
    if (lever.path != view_.focused_lever) continue;
    const double value = snapped(lever.range, lever.value + steps * lever.range.step);
    if (value == lever.value) return;
    apply(MoveLever{std::string(lever.path), value});
    apply(CommitLever{});
    return;
  }
}

/// Pages of the room: compare, one map per structure, one chart per outcome. At the desk the first
/// turn goes to the room.
void Application::turn_page(int by) {
  if (view_.theme != ThemeName::projector) {
    view_.theme = ThemeName::projector;
    return;
  }
  view_.distribution.reset();  // a clicker must not seem dead
  view_.blank = false;
  if (view_.story) {
    const std::size_t before = view_.story->step;
    view_.story->turn(by);
    if (view_.story->step != before) show_step();
    return;
  }
  room_.turn(view_, by, session_->structure_count());
}

void Application::tell(Story story) {
  view_.theme = ThemeName::projector;
  view_.story.emplace().story = std::make_shared<const Story>(std::move(story));
  show_step();
}

void Application::show_step() {
  const StoryStep& step = view_.story->now();
  view_.player.pause();
  if (step.month) view_.player.seek_month(*step.month);
  view_.page = step.page == StoryPage::map     ? RoomPage::map
               : step.page == StoryPage::chart ? RoomPage::chart
                                               : RoomPage::compare;
  view_.page_item = 0;
  if (step.page == StoryPage::map) view_.page_item = static_cast<int>(step.structure);
  for (std::size_t kind = 0; kind < outcome_kinds.size(); ++kind)
    if (step.page == StoryPage::chart && outcome_kinds[kind].metric == step.metric)
      view_.page_item = static_cast<int>(kind);
}

/// What lies on top goes first.
void Application::close_overlay() {
  if (view_.blank) {
    view_.blank = false;
  } else if (view_.help) {
    view_.help = false;
  } else if (view_.distribution) {
    view_.distribution.reset();
  } else {
    view_.focused_lever.clear();
    view_.fullscreen = false;
  }
}

/// Closed is one place more on the way round.
void Application::next_distribution(int by) {
  const int places = static_cast<int>(distribution_metrics.size()) + 1, closed = places - 1;
  const int at = view_.distribution ? static_cast<int>(*view_.distribution) : closed;
  const int next = (at + by + places) % places;
  view_.distribution.reset();
  if (next != closed) view_.distribution = static_cast<std::size_t>(next);
}

void Application::change_scale(int by) {
  view_.zoom = by == 0 ? 1 : std::clamp(std::round((view_.zoom + by * .1) * 10) / 10, .75, 3.0);
  say("Scale " + std::to_string(static_cast<int>(std::round(view_.zoom * 100))) + " %");
}

}  // namespace pendulum
