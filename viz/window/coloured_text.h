#pragma once

// Sentences in which the structures' names stand out in their colours.

#include <string>
#include <string_view>
#include <vector>

#include "viz/figure/canvas.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// A stretch of words of one look. `structure` < 0: ordinary words.
struct TextRun {
  std::string words;
  int structure = -1;
};
/// Cuts a sentence where it names a structure: the word "local" is not the structure "Local".
std::vector<TextRun> name_runs(std::string_view sentence, const std::vector<std::string>& names);

struct RunStyle {
  double size = 20;
  Colour colour;
  FontWeight weight = FontWeight::regular;
  bool markers = false;  // the structure's marker in front of its name
};
/// Draws the runs from `base` on one line; gives back where it ended. With a null canvas it only
/// measures.
double draw_runs(Canvas* canvas, const TextMeasure& measure, const Theme& theme, Point base,
                 const std::vector<TextRun>& runs, const RunStyle& style);
/// Breaks the runs into lines no wider than `width`.
std::vector<std::vector<TextRun>> wrap_runs(const TextMeasure& measure, const Theme& theme,
                                            const std::vector<TextRun>& runs, const RunStyle& style,
                                            double width);

}  // namespace pendulum
