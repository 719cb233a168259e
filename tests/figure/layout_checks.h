#pragma once

// What must hold of every figure: words inside, words apart, numbers that are numbers.

#include "viz/figure/recording_canvas.h"

namespace pendulum {

void check_words_inside(const RecordingCanvas& canvas, const Rect& rect, double slack);
/// No two texts lie on each other by more than a hair.
void check_words_apart(const RecordingCanvas& canvas);
void check_all_finite(const RecordingCanvas& canvas);

}  // namespace pendulum
