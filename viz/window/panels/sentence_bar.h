#pragma once

// What the comparison shows, said in a sentence.

#include <string>

#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

/// The sentence up to its last joint - "and", a comma, a semicolon - with dots for the rest; as it
/// is where it has none.
std::string without_last_phrase(const std::string& sentence);

class SentenceBar {
 public:
  /// How many lines of body text it takes, whole, in a bar of this width; at least two.
  static std::size_t lines(Ui& ui, double width, const PanelData& data);
  static double height(const Theme& theme, std::size_t lines);
  void draw(Ui& ui, const Rect& rect, const PanelData& data) const;
};

}  // namespace pendulum
