#pragma once

// What a value of a parameter may be, as JSON Schema: each parameter and each quantity is defined
// once, so that a section and the changes of a timeline say it by reference.

#include <functional>
#include <string>

#include <nlohmann/json.hpp>

#include "sim/scenario/registry.h"

namespace pendulum {

/// Text without what a terminal takes for an order; a little wider than `is_printable_text`.
inline constexpr const char* printable_pattern =
    "^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]*$";

/// An object with no keys yet that allows no others, except extensions (`x-…`).
nlohmann::ordered_json closed_object();

/// How a value may be said: with remarks and distributions, or as one word ("14 d").
enum class SaidAs { anything, word };

/// The definitions of one schema document, grown as they are referred to.
class ValueSchemas {
 public:
  explicit ValueSchemas(SaidAs said = SaidAs::anything) : said_(said) {}

  /// A reference to the definition of the parameter.
  nlohmann::ordered_json leaf(const Parameter& parameter);
  [[nodiscard]] const nlohmann::ordered_json& definitions() const { return definitions_; }

 private:
  nlohmann::ordered_json refer(const std::string& name,
                               const std::function<nlohmann::ordered_json()>& make);
  nlohmann::ordered_json word(const Parameter& parameter);
  nlohmann::ordered_json forms(const Parameter& parameter);

  SaidAs said_;
  nlohmann::ordered_json definitions_ = nlohmann::ordered_json::object();
};

}  // namespace pendulum
