// A scenario back into YAML: merged, in order of declaration, without what is at its default.

#include <string>

#include "sim/scenario/claims.h"
#include "sim/scenario/path.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/shape.h"
#include "sim/scenario/uncertainty.h"
#include "sim/scenario/yaml_text.h"

namespace pendulum {

namespace {

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
          text += std::string(indent, ' ') + "- id: " + quote_yaml_unless_plain(id) + "\n" +
                  write(*shape.entry, join_path(path, id), indent + 2);
        }
        break;
    }
    return text;
  }

 private:
  std::string write_key(const Shape& shape, const std::string& key, const std::string& path,
                        std::size_t indent) const {
    const std::string start = std::string(indent, ' ') + quote_yaml_unless_plain(key) + ":";
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
      remarks += ", source: " + quote_yaml(origin.source);
    }
    if (!origin.note.empty()) remarks += ", note: " + quote_yaml(origin.note);
    if (const Uncertainty* uncertainty = scenario_.uncertainty(path)) {
      return "{" + uncertainty->text(scenario_.parameter(path)) + remarks + "}";
    }
    std::string value = said ? say(path) : std::string();
    if (remarks.empty()) return value;
    return said ? "{value: " + value + remarks + "}" : "{" + remarks.substr(2) + "}";
  }

  std::string say(const std::string& path) const {
    switch (scenario_.parameter(path).quantity) {
      case Quantity::choice:
      case Quantity::reference:
        return quote_yaml_unless_plain(scenario_.text(path));
      case Quantity::text:
        return quote_yaml(scenario_.text(path));
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
      list += (list.empty() ? "" : ", ") + quote_yaml_unless_plain(id);
    }
    return "[" + list + "]";
  }

  const Scenario& scenario_;
};

}  // namespace

std::string write_scenario(const Scenario& scenario, const Registry& registry,
                           const WriteOptions& options) {
  std::string text = "schema_version: 1\n";
  text += "name: " + quote_yaml(options.name.empty() ? scenario.name() : options.name) + "\n";
  if (scenario.title() != scenario.name()) text += "title: " + quote_yaml(scenario.title()) + "\n";
  if (!scenario.description().empty()) {
    text += "description: " + quote_yaml(scenario.description()) + "\n";
  }
  return text + Writer(scenario).write(build_shape(registry), "", 0) +
         (options.claims ? write_claims(scenario.claims()) : std::string()) +
         write_translations(scenario.translations());
}

}  // namespace pendulum
