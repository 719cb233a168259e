// What commands do: the other half of the application.

#include <algorithm>
#include <cmath>

#include "viz/language/language.h"
#include "viz/language/words.h"
#include "viz/window/application.h"
#include "viz/window/outcome_distribution.h"
#include "viz/window/outcome_scatter.h"
#include "viz/window/outcome_tornado.h"
#include "viz/window/text_twin.h"
#include "viz/window/why_words.h"

namespace pendulum {
namespace {

template <typename... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

/// One further or back among `count`; closed is one place more on the way round.
std::optional<std::size_t> next_place(std::optional<std::size_t> at, std::size_t count, int by) {
  const int places = static_cast<int>(count) + 1, closed = places - 1;
  const int next = ((at ? static_cast<int>(*at) : closed) + by + places) % places;
  return next == closed ? std::nullopt : std::optional(static_cast<std::size_t>(next));
}

/// Opens the next of what is turned over, and nothing else.
void turn_over(ViewState& view, std::optional<std::size_t>& at, std::size_t count, int by) {
  const std::optional<std::size_t> next = next_place(at, count, by);
  view.close_opened();
  at = next;
}

}  // namespace

void Application::apply(const Command& command) {
  const auto levers_changed = [this] {
    replaying_ = false;
    refresh_levers();
  };
  std::visit(
      Overloaded{
          [&](const TogglePlay&) { view_.player.toggle(); },
          [&](const SeekMonth& seek) { view_.player.seek_month(seek.month); },
          [&](const SelectMonths& selected) { select_months(selected.range); },
          [&](const CutMonths& cut) { cut_months(cut.begin); },
          [&](const StepDays& step) { view_.player.step(Duration{ticks_per_day} * step.days); },
          [&](const SetSpeed& speed) { set_speed(speed.factor); },
          [&](const ChangeSpeed& change) { change_speed(change.faster); },
          [&](const SetBaseline& choice) {
            replaying_ = false;
            view_.baseline = choice.structure;
            session_->set_baseline(choice.structure);
          },
          [&](const NextBaseline&) {
            const std::size_t count = std::max<std::size_t>(1, session_->structure_count());
            apply(SetBaseline{(view_.baseline + 1) % count});
          },
          [&](const EditStructure& choice) {
            view_.edited = choice.structure;
            edited_row_.reset();
            levers_changed();
          },
          [&](const MoveLever& move) {
            // A drag may outlive the structure that has the lever.
            const bool known = std::any_of(levers_.begin(), levers_.end(), [&](const auto& lever) {
              return lever.path == move.path;
            });
            if (!known) return;
            replaying_ = false;
            session_->move_lever(view_.edited, move.path, move.value);
            levers_ = session_->levers().levers(view_.edited);
          },
          [&](const CommitLever& commit) {
            session_->commit_lever(commit.goes_on);
            refresh_words();
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
            step_to(true);
            levers_changed();
          },
          [&](const Redo&) {
            step_to(false);
            levers_changed();
          },
          [&](const ReplayChange&) { replay_change(); },
          [&](const CopyWords&) { copy_words(); },
          [&](const ExportView&) { export_wanted_ = true; },
          [&](const SaveScenario&) {
            if (!session_->any_good()) return;
            const SavedScenario saved = session_->save(view_.edited, folder_);
            if (saved.problem.empty()) recent_.add({{saved.path, {}}});
            say(saved.words());
          },
          [&](const KeepStructure&) { keep_structure(); },
          [&](const ToggleOpening&) { toggle_opening(); },
          [&](const JoinFile& chosen) { join_file(chosen.file); },
          [&](const TakeOutStructure& chosen) {
            take_out(chosen.structure.value_or(view_.edited));
          },
          [&](const FocusLever& focus) { focus_lever(focus.by); },
          [&](const NudgeLever& nudge) { nudge_lever(nudge.steps); },
          [&](const TypeLever&) { view_.typing_requested = !view_.focused_lever.empty(); },
          [&](const TypeSearch&) { view_.search_requested = view_.theme != ThemeName::projector; },
          [&](const SearchLevers& search) { search_levers(search.words); },
          [&](const ChooseLever& chosen) { choose_lever(chosen.path); },
          [&](const FocusFound&) { focus_found(); },
          [&](const ToggleTheme&) {
            view_.theme =
                view_.theme == ThemeName::projector ? ThemeName::desk_dark : ThemeName::projector;
          },
          [&](const NextLanguage&) {
            speak(next_language());
            refresh_levers();
            view_.toast.clear();  // said in the language before
          },
          [&](const ScrollDesk& scroll) { view_.desk_scrolls += scroll.by; },
          [&](const TurnPage& turn) { turn_page(turn.by); },
          [&](const Predict& said) {
            // At the desk nobody is asked, and levers belong to one structure.
            if (view_.theme != ThemeName::projector) {
              if (said.structure < session_->structure_count())
                apply(EditStructure{said.structure});
            } else if (view_.story) {
              view_.story->predict(said.structure);
            }
          },
          [&](const ToggleBlank&) { view_.blank = !view_.blank; },
          [&](const ChangeScale& change) { change_scale(change.by); },
          [&](const NextSight& next) { change_sight(next.by); },
          [&](const StopSimulating&) { session_->stop_or_go_on(); },
          [&](const ToggleHelp&) { view_.help = !view_.help; },
          [&](const ShowDistribution& show) {
            const bool open = view_.distribution == show.outcome;
            view_.close_opened();
            if (!open) view_.distribution = show.outcome;
          },
          [&](const NextDistribution& next) {
            turn_over(view_, view_.distribution, distribution_metrics.size(), next.by);
          },
          [&](const NextTradeOff& next) {
            turn_over(view_, view_.trade_off, trade_offs.size(), next.by);
          },
          [&](const NextTornado& next) {
            turn_over(view_, view_.tornado, tornado_metrics.size(), next.by);
          },
          [&](const WhyCommand& why) { apply_why(view_, session_->snapshot(), why); },
          [&](const CloseOverlay&) { close_overlay(); },
          [&](const ToggleFullscreen&) { view_.fullscreen = !view_.fullscreen; },
          [&](const Quit&) { quit_ = true; },
      },
      command);
}

void Application::copy_words() {
  copy_ = view_.story ? step_in_words(spoken(), *view_.story, changes_) + "\n" : std::string();
  if (view_.tornado)
    copy_ +=
        tornado_in_words(outcome_tornado(spoken(), session_->study(), levers_, *view_.tornado)) +
        "\n";
  if (view_.why) copy_ += why_in_words(spoken(), *view_.why) + "\n";
  copy_ += comparison_in_words(spoken(), flags_, told_apart());
  say(tr("Copied: the comparison in words"));
}

/// What lies on top goes first.
void Application::close_overlay() {
  if (opening_) {
    opening_.reset();
  } else if (view_.blank) {
    view_.blank = false;
  } else if (view_.help) {
    view_.help = false;
  } else if (view_.why && !view_.why->item.empty()) {
    view_.why->item.clear();
  } else if (view_.has_opened()) {
    view_.close_opened();
  } else if (view_.sight != Sight::as_it_is) {
    view_.sight = Sight::as_it_is;
  } else if (view_.part) {
    select_months({});
  } else if (!view_.lever_search.empty()) {
    search_levers({});
  } else {
    view_.focused_lever.clear();
    view_.fullscreen = false;
  }
}

void Application::change_sight(int by) {
  const int count = static_cast<int>(sight_count);
  view_.sight = static_cast<Sight>((static_cast<int>(view_.sight) + by + count) % count);
  view_.toast.clear();
  sight_said_until_ = now_ + toast_seconds;
}

void Application::change_scale(int by) {
  const double now = std::min(view_.zoom, most_zoom_);
  const double asked = by == 0 ? 1 : std::round((now + by * .1) * 10) / 10;
  view_.zoom = std::clamp(asked, smallest_zoom, most_zoom_);
  const int percent = static_cast<int>(view_.zoom * 100 + .5);
  say(asked > view_.zoom ? tr_format("Scale {0} %, the largest for this window", percent)
                         : tr_format("Scale {0} %", percent));
}

/// Letters that were asked for larger than this window has room for are as large as they may be;
/// once, and behind other news. Returns whether it is said now.
bool Application::say_largest_scale() {
  if (view_.zoom <= most_zoom_) {
    capped_in_.reset();
    return false;
  }
  if (capped_in_ == view_.theme || !view_.toast.empty()) return false;
  capped_in_ = view_.theme;
  say(tr_format("Scale {0} %, the largest for this window",
                static_cast<int>(most_zoom_ * 100 + .5)));
  return true;
}

}  // namespace pendulum
