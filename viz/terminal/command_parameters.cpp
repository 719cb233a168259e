#include <fmt/format.h>

#include "sim/experiment/csv.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/output.h"
#include "viz/terminal/structures.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

std::string quantity_name(Quantity quantity) {
  switch (quantity) {
    case Quantity::duration:
      return "duration";
    case Quantity::share:
      return "share";
    case Quantity::count:
      return "count";
    case Quantity::number:
      return "number";
    case Quantity::rate:
      return "rate";
    case Quantity::money:
      return "money";
    case Quantity::flag:
      return "flag";
    case Quantity::choice:
      return "choice";
    case Quantity::text:
      return "text";
    case Quantity::reference:
      return "reference";
    case Quantity::references:
      return "references";
  }
  return "";
}

std::string role_name(ParameterRole role) {
  switch (role) {
    case ParameterRole::decision:
      return "decision";
    case ParameterRole::assumption:
      return "assumption";
    case ParameterRole::description:
      return "description";
  }
  return "";
}

std::string default_name(const Parameter& parameter) {
  return parameter.default_text.value_or("required");
}

/// "7 d … 90 d", the choices, or the list that is referred to.
std::string allowed_text(const Parameter& parameter) {
  if (!parameter.choices.empty()) return fmt::format("{}", fmt::join(parameter.choices, ", "));
  if (!parameter.refers_to.empty()) return "ids of " + parameter.refers_to;
  const auto bound = [&](const std::optional<double>& value) {
    return value ? format_quantity(parameter.quantity, *value) : std::string();
  };
  if (!parameter.low && !parameter.high) return "";
  return bound(parameter.low) + " … " + bound(parameter.high);
}

std::string as_table(const Registry& registry, const Emphasis& emphasis) {
  Table table({Table::Align::left, Table::Align::left, Table::Align::left, Table::Align::left,
               Table::Align::left});
  std::string mechanism;
  for (const Parameter& parameter : registry.parameters()) {
    if (parameter.mechanism != mechanism || table.width() == 0) {
      mechanism = parameter.mechanism;
      table.add_blank();
      table.add_line(emphasis.bold(mechanism));
    }
    table.add_row({"  " + parameter.path, default_name(parameter), allowed_text(parameter),
                   role_name(parameter.role), parameter.label});
  }
  return table.text();
}

std::string as_csv(const Registry& registry) {
  Csv csv({"path", "quantity", "default", "allowed", "role", "lever", "mechanism", "label",
           "sentence", "source"});
  for (const Parameter& p : registry.parameters()) {
    csv.cell(p.path).cell(quantity_name(p.quantity)).cell(default_name(p)).cell(allowed_text(p));
    csv.cell(role_name(p.role)).cell(p.lever ? "yes" : "no").cell(p.mechanism).cell(p.label);
    csv.cell(p.sentence).cell(p.source).end_row();
  }
  return csv.text();
}

std::string as_json(const Registry& registry) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Parameter& p : registry.parameters()) {
    nlohmann::ordered_json json{{"path", p.path}, {"quantity", quantity_name(p.quantity)}};
    json["default"] =
        p.default_text ? nlohmann::ordered_json(*p.default_text) : nlohmann::ordered_json();
    json["allowed"] = allowed_text(p);
    json["role"] = role_name(p.role);
    json["lever"] = p.lever;
    json["mechanism"] = p.mechanism;
    json["label"] = p.label;
    json["sentence"] = p.sentence;
    json["source"] = p.source;
    list.push_back(std::move(json));
  }
  return json_text(list);
}

std::string markdown_cell(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
    text.insert(at, "\\");
  return text;
}

std::string as_markdown(const Registry& registry) {
  std::string text;
  std::string mechanism;
  for (const Parameter& p : registry.parameters()) {
    if (p.mechanism != mechanism || text.empty()) {
      mechanism = p.mechanism;
      text += (text.empty() ? "## " : "\n## ") + mechanism + "\n\n";
      text +=
          "| parameter | default | allowed | kind | meaning | source "
          "|\n|---|---|---|---|---|---|\n";
    }
    text += fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", p.path,
                        markdown_cell(default_name(p)), markdown_cell(allowed_text(p)),
                        role_name(p.role), markdown_cell(p.sentence.empty() ? p.label : p.sentence),
                        markdown_cell(p.source));
  }
  return text;
}

}  // namespace

ExitCode command_parameters(const Options& options) {
  const Registry registry = make_registry();
  switch (options.format) {
    case Format::table:
      print_result(as_table(registry, Emphasis(options.no_colour)));
      break;
    case Format::csv:
      print_result(as_csv(registry));
      break;
    case Format::json:
      print_result(as_json(registry));
      break;
    case Format::markdown:
      print_result(as_markdown(registry));
      break;
  }
  return ExitCode::ok;
}

}  // namespace pendulum
