#include "viz/figure/mark_names.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace pendulum {
namespace {

double gap_between(const Rect& box, Point mark) {
  const Point near = nearest_point(box, mark);
  return std::hypot(near.x - mark.x, near.y - mark.y);
}

class NamePlacer {
 public:
  NamePlacer(const Rect& plot, const std::vector<NamedMark>& marks, const NameSizes& sizes)
      : plot_(plot), marks_(marks), sizes_(sizes) {}

  MarkName place(std::size_t mark) {
    std::optional<MarkName> found = best(mark, false);
    if (!found) found = best(mark, true);
    if (!found) {
      const double width = marks_[mark].width + sizes_.sign;
      const Point at = marks_[mark].at;
      found = MarkName{boxed(at.x + sizes_.radius + sizes_.gap, at.y, width), true};
      found->box.x = std::max(plot_.x, std::min(found->box.x, plot_.right() - width));
    }
    taken_.push_back(found->box);
    return *found;
  }

 private:
  [[nodiscard]] Rect boxed(double x, double middle, double width) const {
    return {x, middle - sizes_.letters * .62, width, sizes_.letters * 1.15};
  }

  /// On either side, beyond the interval or over it, from the mark's own height up and down.
  [[nodiscard]] std::optional<MarkName> best(std::size_t mark, bool apart) const {
    const NamedMark& own = marks_[mark];
    const double width = own.width + (apart ? sizes_.sign : 0);
    const double clear = sizes_.radius + sizes_.gap, step = sizes_.letters * .2;
    const int most = apart ? static_cast<int>(plot_.h / step) : 8;
    std::optional<MarkName> found;
    double least = std::numeric_limits<double>::infinity();
    for (int n = -most; n <= most; ++n)
      for (const double x : {std::max(own.at.x + clear, own.right + sizes_.gap), own.at.x + clear,
                             std::min(own.at.x - clear, own.left - sizes_.gap) - width,
                             own.at.x - clear - width, own.at.x - width / 2}) {
        const Rect box = boxed(x, own.at.y + n * step, width);
        if (!is_free(box) || (!apart && !reads_as_own(box, mark))) continue;
        const double cost = cost_of(box, mark);
        if (cost >= least) continue;
        least = cost;
        found = MarkName{box, apart};
      }
    return found;
  }

  [[nodiscard]] bool is_free(const Rect& box) const {
    if (!plot_.contains(box, .5)) return false;
    const auto hits = [&](const Rect& other) { return box.overlaps(other); };
    if (std::any_of(taken_.begin(), taken_.end(), hits)) return false;
    return std::none_of(marks_.begin(), marks_.end(), [&](const NamedMark& other) {
      return box.overlaps(around(other.at, sizes_.radius * 1.15, sizes_.radius * 1.15));
    });
  }

  /// Near its mark, and clearly nearer than to any other.
  [[nodiscard]] bool reads_as_own(const Rect& box, std::size_t mark) const {
    const Point own = marks_[mark].at;
    const double gap = gap_between(box, own);
    const double interval = std::max(marks_[mark].right - own.x, own.x - marks_[mark].left);
    if (gap > sizes_.radius + 2 * sizes_.gap + std::max(0., interval)) return false;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const Point other = marks_[i].at;
      if (i == mark) continue;
      if (gap_between(box, other) < gap + sizes_.letters * .5) return false;
    }
    return true;
  }

  /// Far from the mark and its interval, off its height, to the left and over intervals: each is a
  /// little worse.
  [[nodiscard]] double cost_of(const Rect& box, std::size_t mark) const {
    const NamedMark& own = marks_[mark];
    const double left = std::min(own.left, own.at.x), right = std::max(own.right, own.at.x);
    const Point reach{std::clamp(box.centre().x, left, right), own.at.y};
    double cost = gap_between(box, reach) * .6 + std::abs(box.centre().y - own.at.y);
    if (box.x < own.at.x) cost += sizes_.letters * .3;
    for (const NamedMark& other : marks_) {
      const Rect across{other.left, other.at.y - 1, other.right - other.left, 2};
      const Rect up{other.at.x - 1, other.top, 2, other.bottom - other.top};
      if (box.overlaps(across)) cost += sizes_.letters * .8;
      if (box.overlaps(up)) cost += sizes_.letters * .8;
    }
    return cost;
  }

  const Rect& plot_;
  const std::vector<NamedMark>& marks_;
  const NameSizes& sizes_;
  std::vector<Rect> taken_;
};

}  // namespace

Point nearest_point(const Rect& box, Point mark) {
  return {std::clamp(mark.x, box.x, box.right()), std::clamp(mark.y, box.y, box.bottom())};
}

std::vector<MarkName> place_names(const Rect& plot, const std::vector<NamedMark>& marks,
                                  const NameSizes& sizes) {
  // From above, so that who lies above has its name above.
  std::vector<std::size_t> order(marks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return marks[a].at.y < marks[b].at.y; });
  std::vector<MarkName> names(marks.size());
  NamePlacer placer(plot, marks, sizes);
  for (const std::size_t mark : order) names[mark] = placer.place(mark);
  return names;
}

}  // namespace pendulum
