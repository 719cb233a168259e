#include "viz/window/panels/story_caption.h"

#include <algorithm>
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

std::vector<std::string> lines_of(const Ui& ui, double width, const std::string& text,
                                  FontWeight weight = FontWeight::regular) {
  if (text.empty()) return {};
  return wrapped_text(ui.fonts(), text, ui.theme().type.lead, width - 2 * ui.theme().margin,
                      weight);
}

std::vector<std::string> text_lines(const Ui& ui, double width, const StoryStep& step) {
  return lines_of(ui, width, step.text.empty() ? std::string() : tr_name(step.text));
}

std::vector<std::string> changed_lines(const Ui& ui, double width, const std::string& changed) {
  return lines_of(ui, width, changed, FontWeight::semibold);
}

}  // namespace

double story_caption_height(const Ui& ui, double width, const StoryStep& step,
                            const std::string& changed) {
  const TypeSizes& type = ui.theme().type;
  const auto lines = static_cast<double>(text_lines(ui, width, step).size() +
                                         changed_lines(ui, width, changed).size());
  return std::round(title_size(ui.theme()) * 1.6 + lines * type.lead * line_height +
                    ui.theme().px(24));
}

void draw_story_caption(Ui& ui, const Rect& rect, const StoryStep& step,
                        const std::string& changed) {
  const Theme& theme = ui.theme();
  ui.canvas().fill_rect(rect, theme.neutral.panel, 0);
  ui.canvas().fill_rect({rect.x, rect.y, rect.w, theme.px(2)}, theme.neutral.hair, 0);
  double y = rect.y + theme.px(10) + title_size(theme) * 1.05;
  ui.text({rect.x + theme.margin, y}, tr_name(step.title), title_size(theme), theme.neutral.hi,
          FontWeight::semibold);
  y += title_size(theme) * .35;
  for (const std::string& line : changed_lines(ui, rect.w, changed)) {
    y += theme.type.lead * line_height;
    ui.text({rect.x + theme.margin, y}, line, theme.type.lead, theme.neutral.hi,
            FontWeight::semibold);
  }
  for (const std::string& line : text_lines(ui, rect.w, step)) {
    y += theme.type.lead * line_height;
    ui.text({rect.x + theme.margin, y}, line, theme.type.lead, theme.neutral.mid);
  }
}

}  // namespace pendulum
