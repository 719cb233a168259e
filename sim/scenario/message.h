#pragma once

// What is said to people about their files: an English sentence with numbered places, and apart
// from it what stands in them, so that a window can say it in its language. Nothing here knows one.

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pendulum {

/// The sentence for an English pattern in another language, with the same places.
using Translator = std::function<std::string(std::string_view english)>;

/// "unknown key '{0}'" and "cadance". There is no way to make one of a bare literal, so that none
/// of our sentences is forgotten when catalogues are made.
class Message {
 public:
  Message() = default;
  /// As everywhere but in the window.
  [[nodiscard]] std::string english() const;
  [[nodiscard]] std::string said(const Translator& translate) const;
  [[nodiscard]] bool empty() const { return text_.empty(); }

 private:
  friend Message verbatim(std::string_view text);
  friend Message pattern(const char* english, std::vector<Message> values);

  std::string text_;
  bool translatable_ = false;
  std::vector<Message> values_;
};

/// Said alike in every language: words of a file, or of a library, without control characters.
Message verbatim(std::string_view text);
/// What `worded` makes.
Message pattern(const char* english, std::vector<Message> values);

inline Message as_value(Message message) {
  return message;
}
inline Message as_value(std::string_view text) {
  return verbatim(text);
}
template <std::integral Number>
Message as_value(Number number) {
  return verbatim(std::to_string(number));
}
/// A literal as a value would never be translated; `verbatim` where it must not be.
Message as_value(const char* literal) = delete;

/// A sentence of ours with {0}, {1} … for the values: text, whole numbers, or another message.
/// xgettext finds sentences by this function's name (cmake/refresh_languages.sh), so it takes a
/// literal, or what `to_word` marks.
template <typename... Values>
Message worded(const char* english, const Values&... values) {
  return pattern(english, {as_value(values)...});
}

/// Marks a sentence in a table, which is worded where it is used.
constexpr const char* to_word(const char* english) {
  return english;
}

/// Without control characters: a file must not be able to write to somebody's terminal.
std::string printable(std::string_view words);

/// Words of a user's file for a place in quotes: printable, and not endless.
std::string shortened(std::string_view words);

}  // namespace pendulum
