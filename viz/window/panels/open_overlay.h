#pragma once

// A scenario to be opened beside the others, chosen over everything else.

#include <optional>
#include <string>
#include <vector>

#include "viz/window/commands.h"
#include "viz/window/panels/scroller.h"
#include "viz/window/scenario_choices.h"
#include "viz/window/text_field.h"
#include "viz/window/ui.h"

namespace pendulum {

class OpenOverlay {
 public:
  explicit OpenOverlay(std::vector<ScenarioChoice> choices) : choices_(std::move(choices)) {
    field_.begin({});
  }
  void draw(Ui& ui, double width, double height, Commands& commands);
  /// What was asked for cannot be opened: says why, and waits for something else.
  void complain(std::string words) { problem_ = std::move(words); }
  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] bool waits_for_keyboard() const { return field_.waits_for_keyboard(); }

 private:
  using Found = std::vector<ScenarioChoice>;
  void type(Ui& ui, const Rect& rect, Commands& commands);
  double draw_problem(Ui& ui, const Rect& rect) const;
  void draw_list(Ui& ui, const Rect& rect, Commands& commands);
  std::size_t first_seen(Ui& ui, const Rect& rect, double line, std::size_t room);
  bool draw_choice(Ui& ui, const Rect& row, std::size_t index, bool chosen) const;
  /// Of those found; none where what is typed names a file itself.
  [[nodiscard]] std::optional<std::size_t> chosen() const;
  [[nodiscard]] FileArgument asked(std::optional<std::size_t> choice) const;

  std::vector<ScenarioChoice> choices_;
  Found found_ = choices_;  // with what is typed
  TextField field_;
  std::string typed_, problem_;
  std::size_t at_ = 0;  // of `found_`
  Scroller scroll_;
  std::optional<std::size_t> kept_in_sight_;  // the one chosen when the list was last moved for it
  bool moved_ = false;                        // to another than the first, with the arrows
  bool is_file_ = false;                      // what is typed
  bool away_ = false;                         // the keyboard, while something else is clicked
};

}  // namespace pendulum
