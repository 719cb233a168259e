// A scenario back into YAML: merged, in order of declaration, without what is at its default.

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "sim/scenario/path.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/shape.h"

namespace pendulum {

namespace {

bool is_plain(std::string_view text) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  const auto inner = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && letter(text.front()) && text != "null" && text != "Null" &&
         text != "NULL" && std::all_of(text.begin(), text.end(), inner);
}

std::string quote(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      (result += '\\') += c;
    } else if (c == '\n') {
      result += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      result += c;
    }
  }
  return result + "\"";
}

std::string quote_unless_plain(std::string_view text) {
  return is_plain(text) ? std::string(text) : quote(text);
}

class Writer {
 public:
  explicit Writer(const Scenario& scenario) : scenario_(scenario) {}

  std::string write(const Shape& shape, const std::string& path, std::size_t indent) const {
    std::string text;
    switch (shape.kind) {
      case Shape::Kind::leaf:
        break;  // written with its key
      case Shape::Kind::map:
        for (const Shape::Child& child : shape.children) {
          text += write_key(child.shape, child.key, join_path(path, child.key), indent);
        }
        break;
      case Shape::Kind::changes:
        for (const std::string& changed : scenario_.changes(path)) {
          text += std::string(indent, ' ') + changed + ": " +
                  write_value(join_path(path, changed)) + "\n";
        }
        break;
      case Shape::Kind::keyed:
        for (const std::string& id : scenario_.ids(path)) {
          text += write_key(*shape.entry, id, join_path(path, id), indent);
        }
        break;
      case Shape::Kind::list:
        for (const std::string& id : scenario_.ids(path)) {
          text += std::string(indent, ' ') + "- id: " + quote_unless_plain(id) + "\n" +
                  write(*shape.entry, join_path(path, id), indent + 2);
        }
        break;
    }
    return text;
  }

 private:
  std::string write_key(const Shape& shape, const std::string& key, const std::string& path,
                        std::size_t indent) const {
    const std::string start = std::string(indent, ' ') + quote_unless_plain(key) + ":";
    if (shape.kind == Shape::Kind::leaf) {
      const std::string value = write_value(path);
      return value.empty() ? value : start + " " + value + "\n";
    }
    const std::string inner = write(shape, path, indent + 2);
    return inner.empty() ? inner : start + "\n" + inner;
  }

  // `14 d`, or `{value: 14 d, source: "…", note: "…"}`; empty for a default without remarks.
  std::string write_value(const std::string& path) const {
    const Origin& origin = scenario_.origin(path);
    const bool said = scenario_.is_said(path);
    std::string remarks;
    if (!origin.source.empty() && (said || origin.source != scenario_.parameter(path).source)) {
      remarks += ", source: " + quote(origin.source);
    }
    if (!origin.note.empty()) remarks += ", note: " + quote(origin.note);
    std::string value = said ? say(path) : std::string();
    if (remarks.empty()) return value;
    return said ? "{value: " + value + remarks + "}" : "{" + remarks.substr(2) + "}";
  }

  std::string say(const std::string& path) const {
    switch (scenario_.parameter(path).quantity) {
      case Quantity::choice:
      case Quantity::reference:
        return quote_unless_plain(scenario_.text(path));
      case Quantity::text:
        return quote(scenario_.text(path));
      case Quantity::references:
        break;
      case Quantity::duration:
      case Quantity::share:
      case Quantity::count:
      case Quantity::number:
      case Quantity::rate:
      case Quantity::money:
      case Quantity::flag:
        return scenario_.value_text(path);
    }
    std::string list;
    for (const std::string& id : scenario_.references(path)) {
      list += (list.empty() ? "" : ", ") + quote_unless_plain(id);
    }
    return "[" + list + "]";
  }

  const Scenario& scenario_;
};

}  // namespace

std::string write_scenario(const Scenario& scenario, const Registry& registry) {
  std::string text = "schema_version: 1\n";
  text += "name: " + quote(scenario.name()) + "\n";
  if (scenario.title() != scenario.name()) text += "title: " + quote(scenario.title()) + "\n";
  if (!scenario.description().empty()) {
    text += "description: " + quote(scenario.description()) + "\n";
  }
  return text + Writer(scenario).write(build_shape(registry), "", 0);
}

}  // namespace pendulum
