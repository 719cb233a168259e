#pragma once

// The window without a window: state, panels, and what commands do. It draws into whatever Dear
// ImGui context is current, so the real window and the picture without a display are one code path.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "viz/window/desk_page.h"
#include "viz/window/difference_words.h"
#include "viz/window/keys.h"
#include "viz/window/panels/help_overlay.h"
#include "viz/window/panels/open_overlay.h"
#include "viz/window/panels/room_pages.h"
#include "viz/window/picture.h"
#include "viz/window/recent_files.h"
#include "viz/window/saved_session.h"
#include "viz/window/session.h"
#include "viz/window/story_levers.h"
#include "viz/window/ui.h"

namespace pendulum {

/// How long a line of news stands.
inline constexpr double toast_seconds = 5;

class Application {
 public:
  Application(std::unique_ptr<Session> session, const WindowOptions& options);

  /// Sizes of text the fonts must have for a window of that height.
  [[nodiscard]] std::vector<double> font_sizes(double width, double height) const;

  /// Takes over background work and moves the clock. `now` and `passed` in real seconds. Returns
  /// whether anything visible changed.
  bool advance(double now, double passed);
  /// Blocks until what is open and asks for more has its answer: for pictures.
  void wait_until_explored();
  void handle(const KeyPress& press);
  void apply(const Command& command);
  /// Draws one frame between ImGui::NewFrame and ImGui::Render, then does what was asked.
  void draw(const FontSet& fonts, double width, double height);

  /// Tells a story from its first step, at the projector.
  void tell(Story story);
  /// Tells it on from where it was kept; theme, clock and levers are for `restore`.
  void tell_on(Story story, const SavedStory& kept);
  /// To a step of the story, at the projector, its levers where the story has them. Requires: a
  /// story with that step.
  void go_to(std::size_t step);
  /// Takes over where a session stood that was kept.
  void restore(const SavedSession& saved);
  /// A line of news for a few seconds.
  void say(const std::string& news);
  /// Where files go that somebody asks for; the current folder unless told.
  void save_into(std::string folder) { folder_ = std::move(folder); }
  /// Where it is kept which files were opened; those that are open are from here on.
  void remember_in(const std::string& path);
  /// True once after somebody asked for files of what is shown.
  bool take_export() { return std::exchange(export_wanted_, false); }
  /// Writes them, with the picture of the window, and says so.
  void export_with(const Picture& picture);

  /// Takes note of all words that are drawn, from the next frame on.
  void listen(bool on) { listening_ = on; }
  [[nodiscard]] const std::vector<DrawnWords>& words() const { return words_; }

  /// Text for the clipboard, once after somebody asked for it; else empty.
  std::string take_copy() { return std::exchange(copy_, {}); }

  [[nodiscard]] bool quit() const { return quit_; }
  /// A field was asked for that is to have the keyboard, but does not stand yet.
  [[nodiscard]] bool opens_field() const {
    return view_.search_requested || view_.typing_requested ||
           (opening_ && opening_->waits_for_keyboard());
  }
  /// The sheet on which a scenario is chosen, while it is open.
  [[nodiscard]] const std::optional<OpenOverlay>& opening() const { return opening_; }
  /// Something moves by itself: frames must follow one another.
  [[nodiscard]] bool moving() const { return view_.player.playing(); }
  [[nodiscard]] const ViewState& view() const { return view_; }
  /// What is shown, in the language spoken.
  [[nodiscard]] const Snapshot& spoken() const;
  [[nodiscard]] const Session& session() const { return *session_; }
  [[nodiscard]] Session& session() { return *session_; }
  [[nodiscard]] const WidgetMap& widgets() const { return widgets_; }
  [[nodiscard]] const std::vector<LeverView>& levers() const { return levers_; }
  /// Every lever that is not where its file has it, in words.
  [[nodiscard]] const std::vector<std::string>& changes() const { return changes_; }
  /// What tells the structures apart, with the values of each, and which levers were moved.
  [[nodiscard]] std::string told_apart() const;
  [[nodiscard]] std::string title() const;

 private:
  void draw_page(Ui& ui, double width, double height, Commands& commands);
  /// Which preview this is, and from how far it reads; empty without one.
  [[nodiscard]] std::string sight_words(double height) const;
  void refresh_levers();
  void refresh_flags();
  void refresh_translations();
  void keep_exploring();
  void replay_change();
  void keep_structure();
  void toggle_opening();
  void join_file(const FileArgument& file);
  void take_out(std::size_t structure);
  void rearrange(const std::function<void()>& change);
  void step_to(bool back);
  void copy_words();
  void search_levers(const std::string& words);
  void leave_hidden_lever();
  void choose_lever(const std::string& path);
  void focus_found();
  void focus(const LeverView& lever);
  void focus_lever(int by);
  void nudge_lever(int steps);
  void turn_page(int by);
  void show_step();
  void place_story_levers();
  [[nodiscard]] bool levers_moved_by_hand() const;
  void refresh_words();
  const std::optional<Contest>& story_answer();
  void change_scale(int by);
  bool say_largest_scale();
  [[nodiscard]] Theme theme_for(double width, double height) const;
  void change_sight(int by);
  void close_overlay();
  void select_months(std::optional<MonthRange> range);
  void cut_months(bool begin);
  void set_speed(int factor);
  void change_speed(bool faster);

  std::unique_ptr<Session> session_;
  ViewState view_;
  double most_zoom_ = largest_zoom;     // of the window last drawn
  std::optional<ThemeName> capped_in_;  // where it was said that there is no room for more
  DeskPage desk_;
  RoomPages room_;
  HelpOverlay help_;
  std::optional<OpenOverlay> opening_;
  RecentFiles recent_;
  WidgetMap widgets_;
  std::vector<LeverView> levers_;
  std::string differs_;
  std::vector<DifferenceLine> differences_;
  std::vector<std::string> changes_;  // in words, of levers against the files
  ChangesByStructure changed_;
  std::optional<Contest> answer_;
  std::shared_ptr<const Snapshot> answered_;  // what the answer was made from, with the metric
  Metric answered_metric_ = Metric::throughput_per_month;
  std::vector<TimeFlag> flags_;
  std::vector<std::shared_ptr<const Scenario>> flagged_;  // what the flags are of
  std::uint64_t flags_language_ = 0;                      // language_version() of their words
  // The latest snapshot in the language spoken, and what it was made from.
  mutable std::shared_ptr<const Snapshot> spoken_, spoken_of_;
  mutable std::uint64_t spoken_language_ = 0;
  std::string folder_ = ".";
  double now_ = 0;
  /// The lever a key moved last, and the step of undo that was.
  struct Nudged {
    std::string path;
    std::size_t structure = 0, step = 0;
    double at = 0;
  } nudged_;
  double sight_said_until_ = 0;  // which preview this is, as a line of news
  std::string copy_;
  std::vector<DrawnWords> words_;
  bool listening_ = false;
  bool quit_ = false, export_wanted_ = false;
  std::optional<std::size_t> edited_row_;  // gone while it was edited: is again when it comes back
  bool replaying_ = false;                 // the last change is taken back for a look
};

}  // namespace pendulum
