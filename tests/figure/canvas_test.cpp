#include "viz/figure/canvas.h"

#include <array>
#include <cmath>
#include <numbers>

#include "tests/catch.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/canvas_shapes.h"
#include "viz/figure/recording_canvas.h"
#include "viz/figure/svg_canvas.h"
#include "viz/figure/text_metrics.h"

namespace pendulum {

using synthetic::measure;

TEST_CASE("SVG numbers are short and never minus nothing") {
  CHECK(svg_number(1.0) == "1");
  CHECK(svg_number(1.256) == "1.26");
  CHECK(svg_number(-0.001) == "0");
  CHECK(svg_number(-12.5) == "-12.5");
  CHECK(svg_number(std::nan("")) == "0");
}

TEST_CASE("SVG escapes what XML reserves") {
  SvgCanvas canvas(100, 50, measure);
  canvas.draw_text({1, 2}, "a<b & \"c\"\n", {12, rgb(0x112233)});
  const std::string svg = canvas.document("R&D");
  CHECK(svg.find("a&lt;b &amp; &quot;c&quot;</text>") != std::string::npos);
  CHECK(svg.find("<title>R&amp;D</title>") != std::string::npos);
  CHECK(svg.find("fill=\"#112233\"") != std::string::npos);
}

TEST_CASE("SVG arcs turn clockwise, take the long way past half a turn, and close to circles") {
  const auto drawn = [&](double from, double to) {
    SvgCanvas canvas(10, 10, measure);
    canvas.stroke_arc({0, 0}, 10, from, to, {rgb(0), 2});
    return canvas.document();
  };
  constexpr double pi = std::numbers::pi;
  CHECK(drawn(0, pi / 2).find("M10 0A10 10 0 0 1 0 10") != std::string::npos);
  CHECK(drawn(0, 1.5 * pi).find("A10 10 0 1 1 0 -10") != std::string::npos);
  CHECK(drawn(0, 2 * pi).find("<circle") != std::string::npos);
  CHECK(drawn(1, 1).find("<path") == std::string::npos);
}

TEST_CASE("clips must be closed") {
  SvgCanvas canvas(10, 10, measure);
  canvas.push_clip({0, 0, 5, 5});
  CHECK_THROWS(canvas.document());
  canvas.pop_clip();
  CHECK_NOTHROW(canvas.document());
  CHECK_THROWS(canvas.pop_clip());
}

TEST_CASE("dashes have the lengths of the pattern, across corners as well") {
  const std::array line{Point{0, 0}, Point{10, 0}, Point{10, 10}};
  const std::array pattern{4.0, 2.0};
  const auto pieces = dash_pieces(line, pattern);
  REQUIRE(pieces.size() == 4);
  CHECK(pieces[0].back() == Point{4, 0});
  CHECK(pieces[1].front() == Point{6, 0});
  CHECK(pieces[1].back() == Point{10, 0});
  CHECK(pieces[2].front() == Point{10, 2});
  CHECK(dash_pieces(line, {}).size() == 1);
  CHECK(dash_pieces(line, std::array{0.0, 0.0}).size() == 1);
}

TEST_CASE("texts are cut at whole characters") {
  CHECK(fitted_text(measure, "Rio", 10, FontWeight::regular, 100) == "Rio");
  const std::string cut = fitted_text(measure, "Łódź région", 10, FontWeight::regular, 30);
  CHECK(cut.ends_with("…"));
  CHECK(measure.text_width(cut, 10, FontWeight::regular) <= 30);
  std::size_t i = 0;
  while (i < cut.size()) CHECK(next_code_point(cut, i) != U'\uFFFD');
  CHECK(fitted_text(measure, "Rio", 10, FontWeight::regular, 2).empty());
}

TEST_CASE("broken UTF-8 is read to its end") {
  for (const std::string text : {"\xC3", "\xFF\xFE", "a\xE2\x82", "\x80\x80"}) {
    std::size_t i = 0;
    int count = 0;
    while (i < text.size()) {
      next_code_point(text, i);
      ++count;
    }
    CHECK(count > 0);
  }
}

TEST_CASE("digits of the machine's font are equally wide") {
  const TextMetrics metrics;
  const double one = metrics.text_width("1", 100, FontWeight::regular);
  CHECK(one > 10);
  for (const char* digit : {"0", "4", "8"})
    CHECK(metrics.text_width(digit, 100, FontWeight::regular) == one);
  CHECK(metrics.text_width("MMM", 20, FontWeight::regular) >
        metrics.text_width("iii", 20, FontWeight::regular));
  CHECK(metrics.text_width("", 20, FontWeight::regular) == 0);
}

TEST_CASE("the recording canvas notices numbers that are none") {
  RecordingCanvas canvas({0, 0, 100, 100}, measure);
  canvas.fill_circle({1, 2}, 3, rgb(0));
  canvas.fill_circle({std::nan(""), 2}, 3, rgb(0));
  CHECK(canvas.primitives()[0].finite);
  CHECK(!canvas.primitives()[1].finite);
}

TEST_CASE("textures stay inside their rectangle") {
  const Rect rect{20, 30, 40, 12};
  for (const auto texture : {Texture::diagonal_up, Texture::diagonal_down, Texture::dots,
                             Texture::horizontal, Texture::vertical}) {
    RecordingCanvas canvas({0, 0, 100, 100}, measure);
    fill_textured_rect(canvas, rect, rgb(0xFFFFFF), texture, {rgb(0), 6, 1.4});
    CHECK(canvas.primitives().size() > 2);
    CHECK(canvas.open_clips() == 0);
    for (std::size_t i = 1; i < canvas.primitives().size(); ++i)
      CHECK(rect.contains(canvas.primitives()[i].clip));
  }
}

}  // namespace pendulum
