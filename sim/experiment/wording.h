#pragma once

// How a sentence about results is said: in English, unless whoever asks for it brings a
// translation.

#include <string>

namespace pendulum {

class Wording {
 public:
  Wording() = default;
  Wording(const Wording&) = default;
  Wording& operator=(const Wording&) = default;
  virtual ~Wording() = default;
  /// A pattern with numbered places.
  [[nodiscard]] virtual std::string say(const char* english) const { return english; }
  /// The one of two patterns that goes with a number as it is written; the number stands at {0}.
  [[nodiscard]] virtual std::string say_plural(const char* one, const char* many,
                                               const std::string& number) const {
    return number == "1" ? one : many;
  }
  /// The number as the language writes it.
  [[nodiscard]] virtual std::string number(std::string text) const { return text; }
};

}  // namespace pendulum
