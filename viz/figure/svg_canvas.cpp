#include "viz/figure/svg_canvas.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "sim/base/check.h"

namespace pendulum {
namespace {

std::string hex_colour(Colour c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text = "#";
  for (const unsigned channel : {c.r, c.g, c.b}) {
    text += digits[channel >> 4];
    text += digits[channel & 15U];
  }
  return text;
}

}  // namespace

std::string svg_number(double value) {
  if (!std::isfinite(value)) return "0";
  std::array<char, 64> buffer{};
  const double held = std::min(1e9, std::max(-1e9, value));
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), held,
                                          std::chars_format::fixed, 2);
  PENDULUM_CHECK(error == std::errc{}, "a held number fits into the buffer");
  std::string text(buffer.data(), end);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string svg_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20)
      out += c;
  }
  return out;
}

SvgCanvas::SvgCanvas(double width, double height, const TextMeasure& measure, std::string id_prefix)
    : width_(width), height_(height), measure_(measure), id_prefix_(std::move(id_prefix)) {}

std::string SvgCanvas::document(std::string_view title) const {
  PENDULUM_CHECK(open_clips_ == 0, "every clip that was opened is closed");
  const std::string w = svg_number(width_), h = svg_number(height_);
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h +
                    "\" viewBox=\"0 0 " + w + " " + h +
                    "\" font-family=\"Inter, 'Noto Sans', Roboto, 'DejaVu Sans', sans-serif\" "
                    "style=\"font-variant-numeric:tabular-nums\">\n";
  if (!title.empty()) out += "<title>" + svg_escaped(title) + "</title>\n";
  return out + body_ + "</svg>\n";
}

double SvgCanvas::text_width(std::string_view text, double size, FontWeight weight) const {
  return measure_.text_width(text, size, weight);
}

void SvgCanvas::attribute(std::string_view name, double value) {
  body_ += ' ';
  body_ += name;
  body_ += "=\"" + svg_number(value) + "\"";
}

void SvgCanvas::fill_attribute(Colour colour) {
  body_ += " fill=\"" + hex_colour(colour) + "\"";
  if (colour.a != 255) attribute("fill-opacity", colour.a / 255.0);
}

void SvgCanvas::stroke_attributes(const Stroke& stroke) {
  body_ += " fill=\"none\" stroke=\"" + hex_colour(stroke.colour) + "\"";
  if (stroke.colour.a != 255) attribute("stroke-opacity", stroke.colour.a / 255.0);
  attribute("stroke-width", stroke.width);
  if (stroke.round_caps) body_ += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
  if (stroke.dash.empty()) return;
  body_ += " stroke-dasharray=\"";
  for (std::size_t i = 0; i < stroke.dash.size(); ++i)
    body_ += (i == 0 ? "" : " ") + svg_number(stroke.dash[i]);
  body_ += "\"";
}

void SvgCanvas::path_data(std::span<const Point> points, bool closed) {
  body_ += "<path d=\"";
  for (std::size_t i = 0; i < points.size(); ++i)
    body_ += (i == 0 ? "M" : "L") + svg_number(points[i].x) + " " + svg_number(points[i].y);
  body_ += closed ? "Z\"" : "\"";
}

void SvgCanvas::rect_data(const Rect& rect, double corner_radius) {
  body_ += "<rect";
  attribute("x", rect.x);
  attribute("y", rect.y);
  attribute("width", rect.w);
  attribute("height", rect.h);
  if (corner_radius > 0) attribute("rx", corner_radius);
}

void SvgCanvas::fill_polygon(std::span<const Point> points, Colour colour) {
  if (points.size() < 3) return;
  path_data(points, true);
  fill_attribute(colour);
  body_ += "/>\n";
}

void SvgCanvas::stroke_path(std::span<const Point> points, const Stroke& stroke, bool closed) {
  if (points.size() < 2) return;
  path_data(points, closed);
  stroke_attributes(stroke);
  body_ += "/>\n";
}

void SvgCanvas::fill_band(std::span<const BandColumn> columns, Colour colour) {
  if (columns.size() < 2) return;
  std::vector<Point> outline;
  outline.reserve(columns.size() * 2);
  for (const auto& c : columns) outline.push_back({c.x, c.high});
  for (std::size_t i = columns.size(); i-- > 0;) outline.push_back({columns[i].x, columns[i].low});
  fill_polygon(outline, colour);
}

void SvgCanvas::fill_circle(Point centre, double radius, Colour colour) {
  body_ += "<circle";
  attribute("cx", centre.x);
  attribute("cy", centre.y);
  attribute("r", radius);
  fill_attribute(colour);
  body_ += "/>\n";
}

void SvgCanvas::stroke_circle(Point centre, double radius, const Stroke& stroke) {
  body_ += "<circle";
  attribute("cx", centre.x);
  attribute("cy", centre.y);
  attribute("r", radius);
  stroke_attributes(stroke);
  body_ += "/>\n";
}

void SvgCanvas::stroke_arc(Point centre, double radius, double from, double to,
                           const Stroke& stroke) {
  const double span = to - from;
  if (!(span > 0)) return;
  // An arc whose ends meet has no direction in SVG.
  if (span >= 2 * std::numbers::pi - 1e-6) return stroke_circle(centre, radius, stroke);
  const auto on_circle = [&](double angle) {
    return svg_number(centre.x + radius * std::cos(angle)) + " " +
           svg_number(centre.y + radius * std::sin(angle));
  };
  const std::string r = svg_number(radius);
  body_ += "<path d=\"M" + on_circle(from) + "A" + r + " " + r + " 0 " +
           (span > std::numbers::pi ? "1" : "0") + " 1 " + on_circle(to) + "\"";
  stroke_attributes(stroke);
  body_ += "/>\n";
}

void SvgCanvas::fill_ellipse(Point centre, double radius_x, double radius_y, Colour colour) {
  body_ += "<ellipse";
  attribute("cx", centre.x);
  attribute("cy", centre.y);
  attribute("rx", radius_x);
  attribute("ry", radius_y);
  fill_attribute(colour);
  body_ += "/>\n";
}

void SvgCanvas::fill_rect(const Rect& rect, Colour colour, double corner_radius) {
  rect_data(rect, corner_radius);
  fill_attribute(colour);
  body_ += "/>\n";
}

void SvgCanvas::stroke_rect(const Rect& rect, const Stroke& stroke, double corner_radius) {
  rect_data(rect, corner_radius);
  stroke_attributes(stroke);
  body_ += "/>\n";
}

void SvgCanvas::draw_text(Point at, std::string_view text, const TextStyle& style) {
  if (text.empty()) return;
  body_ += "<text";
  attribute("x", at.x);
  attribute("y", at.y);
  attribute("font-size", style.size);
  if (style.weight == FontWeight::semibold) body_ += " font-weight=\"600\"";
  if (style.align == TextAlign::centre) body_ += " text-anchor=\"middle\"";
  if (style.align == TextAlign::right) body_ += " text-anchor=\"end\"";
  fill_attribute(style.colour);
  body_ += ">" + svg_escaped(text) + "</text>\n";
}

void SvgCanvas::push_clip(const Rect& rect) {
  const std::string id = id_prefix_ + "c" + std::to_string(++clips_);
  body_ += "<clipPath id=\"" + id + "\">";
  rect_data(rect, 0);
  body_ += "/></clipPath><g clip-path=\"url(#" + id + ")\">\n";
  ++open_clips_;
}

void SvgCanvas::pop_clip() {
  PENDULUM_CHECK(open_clips_ > 0, "a clip is closed only after it was opened");
  body_ += "</g>\n";
  --open_clips_;
}

}  // namespace pendulum
