#include "tests/catch.h"
#include "viz/figure/recording_canvas.h"
#include "viz/window/coloured_text.h"
#include "viz/window/text_wrap.h"
#include "viz/window/ui_context.h"

namespace pendulum {
namespace {

const std::vector<std::string> structure_names = {"Local", "Central", "Hybrid"};

std::string all_words(const std::vector<TextRun>& runs) {
  std::string words;
  for (const TextRun& run : runs) words += run.words;
  return words;
}

TEST_CASE("structures are found in a sentence, ordinary words are not") {
  const std::string sentence = "Hybrid is faster than Local; its local queue and Localities stay.";
  const auto runs = name_runs(sentence, structure_names);
  CHECK(all_words(runs) == sentence);
  REQUIRE(runs.size() == 4);
  CHECK(runs[0].structure == 2);
  CHECK(runs[1].structure == -1);
  CHECK(runs[2].structure == 0);
  CHECK(runs[3].structure == -1);
}

TEST_CASE("of two names the longer one is meant") {
  const auto runs = name_runs("Central plus wins", {"Central", "Central plus"});
  REQUIRE_FALSE(runs.empty());
  CHECK(runs[0].structure == 1);
}

TEST_CASE("lines are no wider than asked and lose no word") {
  UiContext context;
  context.ensure_fonts({16});
  const std::string text = "The committee decides what is worth doing, every two weeks.";
  const auto lines = wrapped_text(context.fonts(), text, 16, 150);
  CHECK(lines.size() > 2);
  std::string joined;
  for (const std::string& line : lines) {
    CHECK(context.fonts().text_width(line, 16, FontWeight::regular) <= 150);
    joined += (joined.empty() ? "" : " ") + line;
  }
  CHECK(joined == text);
}

// "zasobów" stood alone on the second line of an answer.
TEST_CASE("of two lines neither is a word alone") {
  UiContext context;
  context.ensure_fonts({16});
  const FontSet& fonts = context.fonts();
  const std::string text = "Centralny ponownie używa o 16,6 p.p. więcej zasobów";
  const double width = fonts.text_width(text, 16, FontWeight::regular) - 5;
  REQUIRE(wrapped_text(fonts, text, 16, width).back() == "zasobów");
  const auto lines = balanced_text(fonts, text, 16, width);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].find(' ') != std::string::npos);
  CHECK(lines[0] + " " + lines[1] == text);
  CHECK(balanced_text(fonts, text, 16, width + 10).size() == 1);
}

TEST_CASE("wrapped runs keep a comma with its name") {
  UiContext context;
  context.ensure_fonts({16});
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const auto runs = name_runs("It costs less than Local, and more than Central.", structure_names);
  const RunStyle style{.size = 16, .colour = rgb(0)};
  const auto lines = wrap_runs(context.fonts(), theme, runs, style, 160);
  CHECK(lines.size() > 1);
  std::string joined;
  for (const auto& line : lines) {
    CHECK(line.front().words.substr(0, 1) != ",");
    joined += all_words(line);
  }
  CHECK(joined == "It costs less than Local, and more than Central.");
}

}  // namespace
}  // namespace pendulum
