#pragma once

// What an answer depends on: one row for each assumption, with a bar from the answer as the world
// stands to the answer at the low end of its range, hollow, and one to that at the high end, solid.
// Changes that luck explains are hatched. Better is to the right; with two structures the answer is
// a difference, and beyond 0 the other one is better.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/experiment.h"
#include "viz/figure/canvas.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// One end of a range.
struct TornadoEnd {
  std::string value;  // "40 %"
  Estimate answer;    // there
  Estimate change;    // from the answer as the world stands, paired
};

struct TornadoRow {
  std::string path;  // of the assumption
  std::string name;
  TornadoEnd low, high;
};

/// Whose answer it is, and whom it is compared with.
struct TornadoSide {
  std::string name;
  std::size_t structure = 0;
};

struct TornadoChart {
  Metric metric = Metric::net_value_per_month;
  std::string title, unit_words;
  std::string short_title;  // where the title has no room
  TornadoSide subject;
  std::optional<TornadoSide> other;
  Estimate base;                      // as the world stands
  std::vector<TornadoRow> rows;       // the longest first
  std::string standing;               // who is better as the world stands
  std::string sentence;               // what that depends on
  std::string progress;               // while more is to come
  std::string hint;                   // how to leave, in the upper right corner
  std::optional<std::size_t> marked;  // the row pointed at
};

/// Who is better where the answer is that; nothing while luck explains it, or without another.
/// True: the subject.
std::optional<bool> subject_is_better(const TornadoChart& chart, const Estimate& answer);
/// A change that luck does not explain.
bool is_clear(const Estimate& change);

/// An end where the answer is another one by more than luck, and who is better there; nobody: it is
/// open.
struct TornadoTurn {
  const TornadoEnd* end = nullptr;
  const TornadoSide* better = nullptr;
};
std::vector<TornadoTurn> turns_of(const TornadoChart& chart, const TornadoRow& row);

struct TornadoPlan {
  Rect plot;
  std::vector<Rect> rows;  // those that have room, from the first
};

/// Draws inside `rect`.
TornadoPlan draw_tornado(Canvas& canvas, const Theme& theme, const Rect& rect,
                         const TornadoChart& chart);

}  // namespace pendulum
