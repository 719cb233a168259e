#include "viz/window/export_parts.h"

#include <cmath>

#include <fmt/format.h>

namespace pendulum {
namespace {

constexpr double width = 960, height = 600, margin = 24;

}  // namespace

std::string csv_text(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string csv_number(double value) {
  return std::isfinite(value) ? fmt::format("{:.10g}", value) : std::string();
}

SvgPage::SvgPage()
    : theme(make_theme(ThemeName::desk_light, 1080)),
      canvas(width, height, metrics),
      inside{margin, margin, width - 2 * margin, height - 2 * margin} {
  canvas.fill_rect({0, 0, width, height}, theme.neutral.background, 0);
}

}  // namespace pendulum
