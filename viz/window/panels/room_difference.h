#pragma once

// How a structure compares with the baseline, in words beside or below a figure of the room.

#include <string>

#include "viz/figure/outcome_tile.h"
#include "viz/window/ui.h"

namespace pendulum {

/// The size in which words fit a width: theirs, or less, down to that of a tick before they are
/// cut.
double fitting_size(const Ui& ui, const std::string& words, double size, FontWeight weight,
                    double width);

/// The longest words for a comparison that fit a width in the letters of a tick: "23 points up",
/// "+23", or none at all. What is cut short could be read as another number.
std::string fitting_words(const Ui& ui, const Comparison& comparison, double width);

/// One line of words on hatching: luck explains it. Without words a piece of it, within `room`.
void draw_hatched(Ui& ui, Point base, const std::string& words, double size, double room);

/// What the words beside a figure take at least.
double least_words(const Ui& ui, const Comparison& comparison);

/// The words to the right of a figure that ends at `figure_end`.
void draw_words_beside(Ui& ui, const Rect& cell, double figure_end, double base,
                       const Comparison& comparison);

}  // namespace pendulum
