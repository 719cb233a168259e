#include "viz/window/text_wrap.h"

#include <sstream>
#include <utility>

namespace pendulum {

std::vector<std::string> wrapped_text(const FontSet& fonts, std::string_view text, double size,
                                      double width, FontWeight weight) {
  std::vector<std::string> lines;
  std::istringstream paragraphs{std::string(text)};
  for (std::string paragraph; std::getline(paragraphs, paragraph);) {
    std::istringstream words(paragraph);
    std::string line;
    for (std::string word; words >> word;) {
      const std::string longer = line.empty() ? word : line + " " + word;
      if (!line.empty() && fonts.text_width(longer, size, weight) > width) {
        lines.push_back(std::move(line));
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> balanced_text(const FontSet& fonts, std::string_view text, double size,
                                       double width, FontWeight weight) {
  std::vector<std::string> lines = wrapped_text(fonts, text, size, width, weight);
  for (double narrower = width; lines.size() == 2 && narrower > width / 2;) {
    narrower *= .97;
    std::vector<std::string> more = wrapped_text(fonts, text, size, narrower, weight);
    if (more.size() > 2) break;
    lines = std::move(more);
  }
  return lines;
}

}  // namespace pendulum
