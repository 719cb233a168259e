#include "viz/window/panels/story_caption.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/language/words.h"
#include "viz/window/text_wrap.h"

namespace pendulum {
namespace {

constexpr double line_height = 1.35;

/// Below the headline of the page it stands under.
double title_size(const Theme& theme) {
  return std::max(theme.type.lead * 1.15, theme.type.headline * .85);
}

/// Words of one size, in lines.
struct Part {
  std::vector<std::string> lines;
  double size = 0;
  FontWeight weight = FontWeight::regular;
};

Part part_of(const Ui& ui, double width, const std::string& text, double size, FontWeight weight) {
  Part part{{}, size, weight};
  if (!text.empty())
    part.lines = wrapped_text(ui.fonts(), text, size, width - 2 * ui.theme().margin, weight);
  return part;
}

/// Title, what is changed, text.
std::array<Part, 3> parts_of(const Ui& ui, double width, const StoryStep& step,
                             const std::string& changed) {
  const Theme& theme = ui.theme();
  return {part_of(ui, width, tr_name(step.title), title_size(theme), FontWeight::semibold),
          part_of(ui, width, changed, theme.type.lead, FontWeight::semibold),
          part_of(ui, width, step.text.empty() ? std::string() : tr_name(step.text),
                  theme.type.lead, FontWeight::regular)};
}

}  // namespace

double story_caption_height(const Ui& ui, double width, const StoryStep& step,
                            const std::string& changed) {
  double height = title_size(ui.theme()) * .25 + ui.theme().px(32);
  for (const Part& part : parts_of(ui, width, step, changed))
    height += static_cast<double>(part.lines.size()) * part.size * line_height;
  return std::round(height);
}

void draw_story_caption(Ui& ui, const Rect& rect, const StoryStep& step,
                        const std::string& changed) {
  const Theme& theme = ui.theme();
  const double rule = theme.px(2);
  const bool beside = rect.y <= 0;
  ui.canvas().fill_rect(rect, theme.neutral.panel, 0);
  ui.canvas().fill_rect({rect.x, rect.y, beside ? rule : rect.w, beside ? rect.h : rule},
                        theme.neutral.hair, 0);
  const std::array<Part, 3> parts = parts_of(ui, rect.w, step, changed);
  // Beside a page the title stands as high as the page's headline.
  double y = rect.y + (beside ? theme.margin * .55 : 0) + theme.px(10) - title_size(theme) * .3;
  for (const Part& part : parts) {
    const bool is_title = &part == &parts.front();
    const Colour ink = part.weight == FontWeight::semibold ? theme.neutral.hi : theme.neutral.mid;
    for (const std::string& line : part.lines) {
      y += part.size * line_height;
      ui.text({rect.x + theme.margin, y}, line, part.size, ink, part.weight);
    }
    if (is_title) y += title_size(theme) * .35;
  }
}

}  // namespace pendulum
