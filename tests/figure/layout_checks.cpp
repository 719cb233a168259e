#include "tests/figure/layout_checks.h"

#include "tests/catch.h"

namespace pendulum {

void check_words_inside(const RecordingCanvas& canvas, const Rect& rect, double slack) {
  for (const auto& text : canvas.texts()) {
    INFO("\"" << text.text << "\" at " << text.bounds.x << " " << text.bounds.y << " to "
              << text.bounds.right() << " " << text.bounds.bottom());
    CHECK(rect.contains(text.bounds, slack));
  }
}

void check_words_apart(const RecordingCanvas& canvas) {
  const auto texts = canvas.texts();
  for (std::size_t a = 0; a < texts.size(); ++a)
    for (std::size_t b = 0; b < a; ++b) {
      if (texts[a].text.empty() || texts[b].text.empty()) continue;
      // Descenders may come near the next line's capitals.
      const auto tight = [](const Primitive& p) {
        return Rect{p.bounds.x + 0.5, p.bounds.y + 0.08 * p.size, p.bounds.w - 1,
                    p.bounds.h - 0.2 * p.size};
      };
      INFO("\"" << texts[a].text << "\" on \"" << texts[b].text << "\"");
      CHECK(!tight(texts[a]).overlaps(tight(texts[b])));
    }
}

void check_all_finite(const RecordingCanvas& canvas) {
  for (const auto& p : canvas.primitives()) {
    INFO("primitive " << static_cast<int>(p.kind) << " " << p.text);
    CHECK(p.finite);
  }
}

}  // namespace pendulum
