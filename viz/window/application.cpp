#include "viz/window/application.h"

#include <algorithm>
#include <cmath>

#include "viz/language/language.h"
#include "viz/language/words.h"
#include "viz/window/export.h"
#include "viz/window/outcome_distribution.h"
#include "viz/window/spoken_snapshot.h"
#include "viz/window/story_levers.h"
#include "viz/window/structure_looks.h"

namespace pendulum {
namespace {

RoomPage page_named(const std::string& name) {
  if (name == "map") return RoomPage::map;
  if (name == "chart") return RoomPage::chart;
  return RoomPage::compare;
}

}  // namespace

Application::Application(std::unique_ptr<Session> session, const WindowOptions& options)
    : session_(std::move(session)) {
  view_.theme = options.projector ? ThemeName::projector : ThemeName::desk_dark;
  view_.zoom = options.scale;
  view_.sight = options.sight;
  view_.reduced_motion = options.reduced_motion;
  view_.page = page_named(options.page);
  if (options.trade_off) view_.trade_off = static_cast<std::size_t>(*options.trade_off - 1);
  if (options.tornado) view_.tornado = static_cast<std::size_t>(*options.tornado - 1);
  view_.player = Player({}, TimePoint{} + session_->months() * Duration{ticks_per_month});
  set_speed(view_.speed);
  view_.edited = session_->structure_count() == 0 ? 0 : session_->structure_count() - 1;
  refresh_translations();
  refresh_levers();
}

Theme Application::theme_for(double width, double height) const {
  const double zoom = fitting_zoom(view_.theme, width, height, view_.zoom);
  return dressed(make_theme(view_.theme, height, zoom), session_->snapshot());
}

std::vector<double> Application::font_sizes(double width, double height) const {
  const Theme theme = theme_for(width, height);
  std::vector<double> sizes = {theme.type.tick, theme.type.body, theme.type.head, theme.type.lead,
                               theme.type.figure};
  if (theme.room()) sizes.push_back(theme.type.headline);
  std::sort(sizes.begin(), sizes.end());
  const auto same = [](double a, double b) { return std::abs(a - b) < .25; };
  sizes.erase(std::unique(sizes.begin(), sizes.end(), same), sizes.end());
  return sizes;
}

std::string Application::told_apart() const {
  std::string words = differs_;
  for (const DifferenceLine& line : differences_) words += "\n  " + line.words;
  if (!view_.story)  // whose steps say it themselves
    for (const std::string& change : changes_)
      words += (words.empty() ? "" : "\n") + tr_format("Changed: {0}", change);
  return words;
}

std::string Application::title() const {
  std::string title = "Pendulum";
  bool first = true;
  for (const OpenFile& file : session_->files()) {
    if (file.taken_out() || file.left_out()) continue;
    title += (std::exchange(first, false) ? " – " : ", ") + file.words();
  }
  return title;
}

void Application::refresh_levers() {
  if (view_.edited < session_->structure_count()) levers_ = session_->levers().levers(view_.edited);
  leave_hidden_lever();
  refresh_words();
}

/// Comparing whole files takes longer than a frame of a drag may.
void Application::refresh_words() {
  differences_ = difference_lines(*session_);
  differs_ = difference_words(*session_, differences_);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < session_->structure_count(); ++i)
    names.push_back(shown_name(session_->levers().file(i).name()));
  changes_ = changes_in_words(session_->levers(), names);
  changed_ = changes_by_structure(session_->levers());
}

/// Reading them out of the files takes a moment, so only when there are others.
void Application::refresh_flags() {
  std::vector<std::shared_ptr<const Scenario>> now;
  for (const StructureResult& structure : session_->snapshot().structures)
    now.push_back(structure.scenario);
  if (now == flagged_ && flags_language_ == language_version()) return;
  flags_language_ = language_version();
  flags_ = time_flags(session_->snapshot());
  flagged_ = std::move(now);
}

/// What the files, and the story, say of themselves in other languages.
void Application::refresh_translations() {
  FileTranslations known;
  if (view_.story) known = view_.story->story->translations;
  for (std::size_t i = 0; i < session_->structure_count(); ++i)
    for (const auto& [language, texts] : session_->levers().file(i).translations())
      known[language].insert(texts.begin(), texts.end());
  know_translations(std::move(known));
}

const Snapshot& Application::spoken() const {
  const std::shared_ptr<const Snapshot> latest = session_->shared_snapshot();
  if (spoken_of_ != latest || spoken_language_ != language_version()) {
    spoken_of_ = latest;
    spoken_language_ = language_version();
    spoken_ = spoken_snapshot(latest);
  }
  return *spoken_;
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
  if (!news.empty()) {
    // A file that was read again has lost what the story sets in it.
    if (view_.story) session_->move_all(moves_in_force(*view_.story, session_->levers()));
    refresh_translations();
    refresh_levers();
  }
  keep_exploring();
  if (!view_.toast.empty() && now_ > view_.toast_until) {
    view_.toast.clear();
    changed = true;
  }
  if (sight_said_until_ > 0 && now_ > sight_said_until_) {
    sight_said_until_ = 0;
    changed = true;
  }
  changed |= say_largest_scale();
  return view_.player.advance(passed) || changed;
}

void Application::handle(const KeyPress& press) {
  const auto command = command_of(press);
  if (!command) return;
  // What is chosen on a sheet concerns nothing below it.
  if (opening_ && !std::holds_alternative<CloseOverlay>(*command) &&
      !std::holds_alternative<ToggleOpening>(*command))
    return;
  apply(*command);
}

void Application::draw(const FontSet& fonts, double width, double height) {
  const Theme theme = theme_for(width, height);
  most_zoom_ = fitting_zoom(view_.theme, width, height, largest_zoom);
  widgets_.clear();
  words_.clear();
  const bool asked = listening_ || now_ < sight_said_until_;
  Ui ui(theme, fonts, widgets_, asked ? &words_ : nullptr);
  Commands commands;
  refresh_flags();
  draw_page(ui, width, height, commands);
  const std::string shown = view_.toast.empty() ? sight_words(height) : view_.toast;
  if (!shown.empty()) draw_toast(ui, width, height, shown);
  if (opening_) opening_->draw(ui, width, height, commands);
  if (view_.help) help_.draw(ui, width, height);
  view_.typing_requested = view_.search_requested = false;
  if (view_.why) view_.why->typing = false;
  view_.desk_scrolls = 0;
  for (const Command& command : commands)
    if (!view_.help || std::holds_alternative<ToggleHelp>(command)) apply(command);
}

/// What there is below news and sheets.
void Application::draw_page(Ui& ui, double width, double height, Commands& commands) {
  const WindowScope scope("pendulum", width, height, WindowScope::Place::below);
  const Theme& theme = ui.theme();
  ui.canvas().fill_rect({0, 0, width, height}, theme.neutral.background, 0);
  const PanelData data{view_,
                       spoken(),
                       session_->files(),
                       levers_,
                       session_->levers(),
                       differs_,
                       differences_,
                       flags_,
                       changes_,
                       changed_,
                       story_answer(),
                       session_->flips(),
                       session_->study()};
  if (view_.blank) {
    ui.canvas().fill_rect({0, 0, width, height}, Colour{0, 0, 0, 255}, 0);
  } else if (theme.room()) {
    room_.draw(ui, width, height, data, commands);
  } else {
    desk_.draw(ui, width, height, data, commands);
  }
}

std::string Application::sight_words(double height) const {
  if (view_.sight == Sight::as_it_is || now_ >= sight_said_until_) return {};
  double smallest = height;
  for (const DrawnWords& drawn : words_) smallest = std::min(smallest, drawn.size);
  return tr_format("{0} · smallest words read from {1} screen heights",
                   tr(sight_facts()[static_cast<std::size_t>(view_.sight)].words),
                   local_number(fmt::format("{:.1f}", readable_from(smallest, height))));
}

void Application::restore(const SavedSession& saved) {
  session_->restore(saved.levers);
  const std::size_t last = std::max<std::size_t>(1, session_->structure_count()) - 1;
  session_->begin_with_baseline(std::min(saved.baseline, last));
  view_.baseline = session_->baseline();
  view_.edited = std::min(saved.edited, last);
  if (saved.projector) view_.theme = ThemeName::projector;
  view_.zoom = saved.zoom;
  view_.reduced_motion = view_.reduced_motion || saved.reduced_motion;
  apply(SeekMonth{saved.month});
  apply(SelectMonths{saved.part});
  refresh_levers();
  say(tr("The last session, where it stood"));
}

void Application::export_with(const Picture& picture) {
  say(export_view(folder_, picture, session_->snapshot(), flags_, changed_,
                  opened_files(view_, spoken(), session_->study(), levers_)));
}

}  // namespace pendulum
