#pragma once

// How sure the figures are, and that the books balance.

#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

/// "100 futures settled · error of a mean ± 0.3 campaigns, ± 0.2 days · seed 1".
std::string precision_words(const Snapshot& snapshot);
/// "books balance in all 300 runs · 0.21 s".
std::string books_words(const Snapshot& snapshot);

class Footer {
 public:
  void draw(Ui& ui, const Rect& rect, const PanelData& data) const;
};

}  // namespace pendulum
