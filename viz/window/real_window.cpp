#include "viz/window/real_window.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <sstream>

#include <SFML/System/Clock.hpp>
#include <SFML/System/Err.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <SFML/Window/Window.hpp>
#include <backends/imgui_impl_opengl3.h>

#include "viz/window/exposure.h"
#include "viz/window/kept_file.h"
#include "viz/window/presenter_notes.h"
#include "viz/window/saved_session.h"
#include "viz/window/screen.h"
#include "viz/window/see_through.h"
#include "viz/window/sfml_events.h"
#include "viz/window/state_file.h"
#include "viz/window/timings.h"
#include "viz/window/ui_context.h"

namespace pendulum {
namespace {

constexpr double font_patience = .15;  // after the last resize, before letters are made anew
const sf::Time frame_length = sf::seconds(1.F / 60);
constexpr int frames_after_event = 6;  // a click that opens a text field takes that many to settle
constexpr int patience_for_field =
    12;  // frames, until it has the keyboard, or lets go, or never will

class RealWindow {
 public:
  RealWindow(Application& application, const WindowOptions& options)
      : application_(application), windowed_(size_for(options)) {
    if (!options.timings_file.empty()) timings_ = std::make_unique<Timings>(options.timings_file);
    open(false);
    autosave_ = std::make_unique<AutoSave>(session_path(), application);
    application.remember_in(kept_path("recent.json"));
    if (!options.state_file.empty()) state_ = std::make_unique<StateFile>(options.state_file);
  }
  RealWindow(const RealWindow&) = delete;
  RealWindow& operator=(const RealWindow&) = delete;

  void run() {
    while (window_.isOpen() && !application_.quit()) {
      if (timings_) timings_->begin_frame();
      const sf::Time begun = clock_.getElapsedTime();
      take_events();
      end(FramePhase::input);
      const double now = clock_.getElapsedTime().asSeconds();
      const double passed = std::min(now - last_, .25);
      last_ = now;
      if (application_.advance(now, passed)) frames_ = std::max(frames_, 1);
      autosave_->update(application_, now);
      say_notes();
      if (application_.view().fullscreen != fullscreen_) open(application_.view().fullscreen);
      if (fonts_wanted_at_ > 0 && now > fonts_wanted_at_) make_fonts();
      // A text field blinks; everything else stands still by itself.
      if (frames_ == 0 && !application_.moving() && !ImGui::GetIO().WantTextInput) {
        if (state_) state_->update(application_, now);
        sf::sleep(frame_length);
        continue;
      }
      if (frames_ > 0) --frames_;
      end(FramePhase::advance);
      draw(static_cast<float>(passed));
      if (state_) state_->mark_changed();
      if (state_) state_->update(application_, now);
      sf::sleep(frame_length - (clock_.getElapsedTime() - begun));
    }
  }

 private:
  void end(FramePhase phase) {
    if (timings_) timings_->end(phase);
  }
  void end_timed_frame(bool drawn = true) {
    end(FramePhase::show);
    if (timings_)
      timings_->end_frame(application_.session().changes(), application_.session().snapshot(),
                          application_.view().player.month(), ImGui::GetDrawData()->TotalVtxCount,
                          drawn);
  }
  /// To the terminal, whenever the story went on.
  void say_notes() {
    const std::optional<StoryView>& story = application_.view().story;
    if (!story) return;
    const StepSaid now{story->step, story->revealed, story->answered};
    if (said_ == now) return;
    said_ = now;
    std::fputs(presenter_notes(*story, application_.changes()).c_str(), stdout);
    std::fflush(stdout);
  }
  static sf::Vector2u size_for(const WindowOptions& options) {
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    return {std::min(static_cast<unsigned>(options.width), desktop.width),
            std::min(static_cast<unsigned>(options.height), desktop.height)};
  }

  void open(bool fullscreen) {
    screen_.reset();  // while its context is there
    fullscreen_ = fullscreen;
    const sf::VideoMode mode =
        fullscreen ? sf::VideoMode::getDesktopMode() : sf::VideoMode(windowed_.x, windowed_.y);
    // What SFML says meanwhile is of use only where no window comes of it.
    std::ostringstream said;
    std::streambuf* const usual = sf::err().rdbuf(said.rdbuf());
    window_.create(mode, application_.title(),
                   fullscreen ? static_cast<sf::Uint32>(sf::Style::Fullscreen)
                              : static_cast<sf::Uint32>(sf::Style::Default));
    sf::err().rdbuf(usual);
    if (!window_.isOpen()) std::fputs(said.str().c_str(), stderr);
    if (!fullscreen) window_.setPosition({0, 0});
    window_.setKeyRepeatEnabled(true);
    context_.restore_atlas();
    screen_.emplace(window_);
    exposure_.emplace(window_.getSystemHandle());
    context_.ensure_fonts(application_.font_sizes(window_.getSize().x, window_.getSize().y));
    screen_->take_letters();
    frames_ = frames_after_event;
  }

  void take_events() {
    sf::Event event{};
    if (exposure_->happened()) {
      screen_->may_be_lost();
      frames_ = frames_after_event;
    }
    events_.begin_frame();
    // What is typed after a key that opens a field waits until the field has the keyboard; after
    // one that closes it, until it has let go.
    if (ImGui::GetIO().WantTextInput == field_typed_in_ || frames_to_field_ == 0) {
      frames_to_field_ = 0;
    } else {
      frames_ = std::max(frames_, frames_to_field_--);
    }
    while (frames_to_field_ == 0 && !events_.frame_is_full() && window_.pollEvent(event)) {
      frames_ = frames_after_event;
      if (event.type == sf::Event::Closed) window_.close();
      if (event.type == sf::Event::Resized) {
        screen_->forget();
        fonts_wanted_at_ = clock_.getElapsedTime().asSeconds() + font_patience;
      }
      if (SfmlEvents::leaves_field(event)) wait_for_field(false);
      const auto press = events_.take(event);
      if (!press) continue;
      application_.handle(*press);
      if (application_.opens_field()) wait_for_field(true);
    }
    if (!fullscreen_ && window_.isOpen()) windowed_ = window_.getSize();
  }

  void wait_for_field(bool typed_in) {
    field_typed_in_ = typed_in;
    frames_to_field_ = patience_for_field;
  }

  void make_fonts() {
    fonts_wanted_at_ = 0;
    if (!context_.ensure_fonts(application_.font_sizes(window_.getSize().x, window_.getSize().y)))
      return;
    screen_->take_letters();
    frames_ = frames_after_event;
  }

  void draw(float passed) {
    const sf::Vector2u size = window_.getSize();
    if (size.x == 0 || size.y == 0) return;
    // A change of theme or scale needs its letters before the frame, a resize may wait.
    if (fonts_wanted_at_ == 0) make_fonts();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(size.x), static_cast<float>(size.y)};
    io.DeltaTime = std::max(passed, 1e-4f);
    ImGui_ImplOpenGL3_NewFrame();
    context_.drop_atlas();
    ImGui::NewFrame();
    application_.draw(context_.fonts(), size.x, size.y);
    ImGui::Render();
    const bool exporting = application_.take_export();
    // What is written down keeps its colours, whatever sight is being tried.
    if (!exporting) see_through(*ImGui::GetDrawData(), application_.view().sight);
    if (const std::string copy = application_.take_copy(); !copy.empty())
      sf::Clipboard::setString(sf::String::fromUtf8(copy.begin(), copy.end()));
    const bool news = screen_->take(*ImGui::GetDrawData(), static_cast<int>(size.x),
                                    static_cast<int>(size.y), exporting);
    end(FramePhase::draw);
    if (!news) return end_timed_frame(false);
    screen_->draw();
    end(FramePhase::send);
    if (exporting) {
      application_.export_with(screen_->read_back());
      frames_ = frames_after_event;
    }
    screen_->show();
    end_timed_frame();
  }

  Application& application_;
  UiContext context_;
  SfmlEvents events_;
  sf::Vector2u windowed_;
  sf::Window window_;
  sf::Clock clock_;
  std::unique_ptr<StateFile> state_;
  std::unique_ptr<Timings> timings_;
  std::optional<Screen> screen_;  // goes before its window
  std::optional<Exposure> exposure_;
  struct StepSaid {
    std::size_t step;
    bool revealed, answered;
    bool operator==(const StepSaid&) const = default;
  };
  std::optional<StepSaid> said_;  // in notes, last
  std::unique_ptr<AutoSave> autosave_;
  double last_ = 0;
  double fonts_wanted_at_ = 0;
  int frames_ = frames_after_event;
  int frames_to_field_ = 0;      // at most, until a field has the keyboard or has let go of it
  bool field_typed_in_ = false;  // which of the two
  bool fullscreen_ = false;
};

}  // namespace

void run_real_window(Application& application, const WindowOptions& options) {
  RealWindow(application, options).run();
}

}  // namespace pendulum
