#pragma once

// One campaign through every structure, side by side: the same campaign, the same luck. Its life on
// the path that decided when it was done, coloured by what it waited for.

#include <vector>

#include "viz/window/commands.h"
#include "viz/window/life_words.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class LifePanel {
 public:
  /// Requires: data.view.why is set and names an item.
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands);

 private:
  /// Read from a recording once, as that takes a moment.
  struct Kept {
    std::uint64_t row = 0, playback = 0;
    std::string name;
    const ItemRecord* item = nullptr;  // null: not in this structure
    std::vector<LifeStretch> path;
    std::vector<LifeStretch> all;  // of all its steps
  };
  const Kept& life_of(const PanelData& data, std::size_t structure);
  double draw_header(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands);
  void draw_steps(Ui& ui, const Rect& rect, const Kept& life, double longest,
                  const std::vector<std::string>& names) const;
  [[nodiscard]] std::vector<std::size_t> groups_met(std::size_t structures) const;
  void draw_key(Ui& ui, const Rect& rect, const std::vector<std::size_t>& groups) const;
  void draw_life(Ui& ui, const Rect& rect, std::size_t structure, double longest,
                 const PanelData& data);
  double draw_head(Ui& ui, const Rect& rect, std::size_t structure, const Kept& life,
                   const PanelData& data) const;
  void draw_lane(Ui& ui, const Rect& rect, const std::string& name, const Kept& life,
                 double longest, const Organisation& organisation) const;

  std::vector<Kept> kept_;
};

}  // namespace pendulum
