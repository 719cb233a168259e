#pragma once

// Signs drawn from lines, because fonts differ in the signs they have.

#include "viz/figure/canvas.h"

namespace pendulum {

/// An arrow that turns back; `forward` mirrors it. `radius` in pixels.
void draw_undo_icon(Canvas& canvas, Point centre, double radius, Colour colour, bool forward);
/// Back to the start: a circle arrow.
void draw_reset_icon(Canvas& canvas, Point centre, double radius, Colour colour);
void draw_play_icon(Canvas& canvas, Point centre, double size, Colour colour, bool playing);
void draw_step_icon(Canvas& canvas, Point centre, double size, Colour colour);
/// Away with it: two strokes that cross.
void draw_cross_icon(Canvas& canvas, Point centre, double radius, Colour colour);
/// A lens with its handle: looking for something.
void draw_search_icon(Canvas& canvas, Point centre, double radius, Colour colour);
/// The program's sign: a pendulum swinging under its axis.
void draw_logo(Canvas& canvas, const Rect& rect, Colour colour);

}  // namespace pendulum
