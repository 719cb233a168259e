#include "sim/scenario/message.h"

namespace pendulum {

namespace {

constexpr std::size_t longest_quote = 60;  // bytes

/// The place a pattern has at `at`, "{0}" to "{9}"; -1 where it has none. Other braces are a file's
/// own: "with: {PATH: VALUE}".
int place_at(std::string_view pattern, std::size_t at) {
  if (at + 2 >= pattern.size() || pattern[at] != '{' || pattern[at + 2] != '}') return -1;
  const char digit = pattern[at + 1];
  return digit >= '0' && digit <= '9' ? digit - '0' : -1;
}

}  // namespace

std::string Message::english() const {
  return said([](std::string_view pattern) { return std::string(pattern); });
}

std::string Message::said(const Translator& translate) const {
  if (!translatable_) return text_;
  const std::string pattern = translate(text_);
  std::string text;
  for (std::size_t at = 0; at < pattern.size();) {
    const int place = place_at(pattern, at);
    if (place < 0 || static_cast<std::size_t>(place) >= values_.size()) {
      text += pattern[at++];
      continue;
    }
    text += values_[static_cast<std::size_t>(place)].said(translate);
    at += 3;
  }
  return text;
}

Message verbatim(std::string_view text) {
  Message message;
  message.text_ = printable(text);
  return message;
}

Message pattern(const char* english, std::vector<Message> values) {
  Message message;
  message.text_ = english;
  message.translatable_ = true;
  message.values_ = std::move(values);
  return message;
}

std::string printable(std::string_view words) {
  std::string shown(words);
  for (char& c : shown) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return shown;
}

std::string shortened(std::string_view words) {
  if (words.size() <= longest_quote) return printable(words);
  std::size_t end = longest_quote;
  // Do not cut a character in two.
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  return printable(words.substr(0, end)) + "…";
}

}  // namespace pendulum
