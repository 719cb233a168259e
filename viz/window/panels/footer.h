#pragma once

// How far the simulation is and how long it will take, with a way to stop it; how sure the figures
// are, and that the books balance.

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

/// "37 of 100 futures so far · about 20 s left · seed 1"; "100 futures settled · error of a mean ±
/// 0.3 campaigns, ± 0.2 days · seed 1".
std::string precision_words(const Snapshot& snapshot);
/// "books balance in all 300 runs · 0.21 s".
std::string books_words(const Snapshot& snapshot);

class Footer {
 public:
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) const;
};

}  // namespace pendulum
