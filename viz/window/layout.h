#pragma once

// Where the panels stand, from the window's size alone. Pure.

#include <vector>

#include "viz/figure/geometry.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// The parts of the desk page. No two overlap. All lie in the window while everything has the size
/// it needs to be read; else maps, legend, sentence and outcomes are a page to be scrolled, seen
/// through `view`.
struct DeskLayout {
  Rect levers;
  Rect top_bar;
  Rect time_line;
  Rect problems;  // without height while every file is good
  std::vector<Rect> maps;
  Rect legend;
  Rect sentence;
  std::vector<Rect> outcomes;  // throughput, lead time, reuse, friction
  Rect footer;
  Rect view;            // between the time line and the footer
  double overflow = 0;  // how much of the page lies below it
};

struct DeskContent {
  std::size_t structures = 3;
  std::size_t problem_lines = 0;  // 0: no banner
  std::size_t legend_lines = 1;
  double sentence_height = 0;  // pixels, where the page is scrolled; 0: as on one that is not
  double scrolled = 0;         // pixels
};

DeskLayout layout_desk(const Theme& theme, double width, double height, const DeskContent& content);

/// Equal cells, in one row up to four and in two rows beyond, in more where so many would be
/// narrower than `narrowest`.
std::vector<Rect> layout_cells(const Rect& area, std::size_t count, double gap,
                               double narrowest = 0);

/// `zoom`, or as much of it as leaves room for levers beside one column of the desk, or for the
/// figures of the room's comparison beside their words.
double fitting_zoom(ThemeName theme, double width, double height, double zoom);

/// In letters' heights: how wide a cell of the room's figures is that has room for words beside its
/// figure, and how high one that has it below.
inline constexpr double words_beside = 11, lines_of_stack = 4.2;

/// The parts of the projector's compare page.
struct RoomLayout {
  Rect page;  // inside the margins
  Rect headline;
  Rect row_titles;            // the left column
  std::vector<Rect> columns;  // one per structure, over all rows
  double maps_top = 0, maps_bottom = 0;
  bool has_maps = true;    // else only the structures' names stand there
  std::vector<Rect> rows;  // the three rows of figures, full width
  Rect footer;
};
RoomLayout layout_room(const Theme& theme, double width, double height, std::size_t structures);

}  // namespace pendulum
