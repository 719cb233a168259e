#include "viz/window/icons.h"

#include <array>
#include <cmath>
#include <numbers>

namespace pendulum {
namespace {

using std::numbers::pi;

void arrow_head(Canvas& canvas, Point tip, double angle, double size, Colour colour) {
  const auto turned = [&](double by, double length) {
    return Point{tip.x + length * std::cos(angle + by), tip.y + length * std::sin(angle + by)};
  };
  const std::array<Point, 3> corners = {turned(0, size), turned(2.3, size), turned(-2.3, size)};
  canvas.fill_polygon(corners, colour);
}

}  // namespace

void draw_undo_icon(Canvas& canvas, Point centre, double radius, Colour colour, bool forward) {
  const double side = forward ? -1 : 1;
  const double width = std::max(1.4, radius * .28);
  const Point left{centre.x - side * radius, centre.y - radius * .35};
  const Point right{centre.x + side * radius * .45, left.y};
  const std::array<Point, 2> shaft = {left, right};
  canvas.stroke_path(shaft, {.colour = colour, .width = width});
  const Point middle{right.x, centre.y + radius * .2};
  const double r = radius * .55;
  if (forward) {
    canvas.stroke_arc(middle, r, pi / 2, 3 * pi / 2, {.colour = colour, .width = width});
  } else {
    canvas.stroke_arc(middle, r, -pi / 2, pi / 2, {.colour = colour, .width = width});
  }
  const std::array<Point, 2> tail = {Point{right.x, middle.y + r},
                                     Point{centre.x - side * radius * .4, middle.y + r}};
  canvas.stroke_path(tail, {.colour = colour, .width = width});
  arrow_head(canvas, left, forward ? 0 : pi, radius * .55, colour);
}

void draw_reset_icon(Canvas& canvas, Point centre, double radius, Colour colour) {
  const double width = std::max(1.3, radius * .28);
  canvas.stroke_arc(centre, radius, -pi * .25, pi * 1.3, {.colour = colour, .width = width});
  const double at = -pi * .25;
  arrow_head(canvas, {centre.x + radius * std::cos(at), centre.y + radius * std::sin(at)},
             at - pi / 2, radius * .6, colour);
}

void draw_play_icon(Canvas& canvas, Point centre, double size, Colour colour, bool playing) {
  if (playing) {
    canvas.fill_rect({centre.x - size * .42, centre.y - size * .5, size * .3, size}, colour, 1);
    canvas.fill_rect({centre.x + size * .12, centre.y - size * .5, size * .3, size}, colour, 1);
    return;
  }
  const std::array<Point, 3> corners = {Point{centre.x - size * .35, centre.y - size * .55},
                                        Point{centre.x + size * .6, centre.y},
                                        Point{centre.x - size * .35, centre.y + size * .55}};
  canvas.fill_polygon(corners, colour);
}

void draw_step_icon(Canvas& canvas, Point centre, double size, Colour colour) {
  const std::array<Point, 3> corners = {Point{centre.x - size * .5, centre.y - size * .5},
                                        Point{centre.x + size * .3, centre.y},
                                        Point{centre.x - size * .5, centre.y + size * .5}};
  canvas.fill_polygon(corners, colour);
  canvas.fill_rect({centre.x + size * .35, centre.y - size * .5, size * .2, size}, colour, 0);
}

void draw_cross_icon(Canvas& canvas, Point centre, double radius, Colour colour) {
  for (const double side : {-1., 1.}) {
    const std::array<Point, 2> stroke = {Point{centre.x - side * radius, centre.y - radius},
                                         Point{centre.x + side * radius, centre.y + radius}};
    canvas.stroke_path(stroke, {.colour = colour, .width = std::max(1.2, radius * .3)});
  }
}

void draw_search_icon(Canvas& canvas, Point centre, double radius, Colour colour) {
  const double width = std::max(1.3, radius * .25), lens = radius * .62;
  const Point middle{centre.x - radius * .25, centre.y - radius * .25};
  canvas.stroke_circle(middle, lens, {.colour = colour, .width = width});
  const std::array<Point, 2> handle = {Point{middle.x + lens * .75, middle.y + lens * .75},
                                       Point{centre.x + radius * .85, centre.y + radius * .85}};
  canvas.stroke_path(handle, {.colour = colour, .width = width});
}

void draw_logo(Canvas& canvas, const Rect& rect, Colour colour) {
  const Point axis{rect.x + rect.w * .5, rect.y + rect.h * .12};
  const Point bob{rect.x + rect.w * .2, rect.y + rect.h * .78};
  const Point other{rect.x + rect.w * .8, rect.y + rect.h * .78};
  const std::array<Point, 2> rod = {axis, bob}, ghost = {axis, other};
  canvas.stroke_path(ghost, {.colour = faded(colour, .3), .width = rect.w * .05});
  canvas.fill_circle(other, rect.w * .11, faded(colour, .3));
  canvas.stroke_path(rod, {.colour = colour, .width = rect.w * .06});
  canvas.fill_circle(axis, rect.w * .06, colour);
  canvas.fill_circle(bob, rect.w * .16, colour);
}

}  // namespace pendulum
