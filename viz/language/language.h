#pragma once

// The language the window speaks, and which there are. It belongs to the thread that draws: workers
// simulate in English, and what they hand over is said anew where it is drawn.

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace pendulum {

struct LanguageFacts {
  std::string_view code;  // "fr"
  std::string_view name;  // "Français": as its speakers call it
};
/// English first, then those with a catalogue in assets/languages.
std::span<const LanguageFacts> languages();

/// "fr" of "fr", "FR", "fr_CA.UTF-8"; empty for a language there is no catalogue of.
std::string language_code(std::string_view said);
/// The first of LANGUAGE's list, LC_ALL, LC_MESSAGES and LANG that is spoken here, else English.
/// `variable` gives the value of an environment variable, empty where it is not set.
template <typename Lookup>
std::string language_of_environment(const Lookup& variable);

/// Speaks from here on in this thread. Requires: one of `languages()`.
void speak(std::string_view code);
[[nodiscard]] std::string_view spoken_language();
/// The one after it, English after the last.
[[nodiscard]] std::string_view next_language();

/// What scenario and story files say of themselves: language → English text → text.
using FileTranslations = std::map<std::string, std::map<std::string, std::string>>;
/// Replaces what was known of files before.
void know_translations(FileTranslations translations);
/// Counts changes of language and of what is known of files: texts kept over frames are stale when
/// it differs.
[[nodiscard]] std::uint64_t language_version();

/// Speaks one language until the end of the scope, then the one before.
class LanguageScope {
 public:
  explicit LanguageScope(std::string_view code) : before_(spoken_language()) { speak(code); }
  ~LanguageScope() { speak(before_); }
  LanguageScope(const LanguageScope&) = delete;
  LanguageScope& operator=(const LanguageScope&) = delete;

 private:
  std::string before_;
};

template <typename Lookup>
std::string language_of_environment(const Lookup& variable) {
  // LANGUAGE is a list by preference, the others are one locale each, the strongest first.
  const std::string list = variable("LANGUAGE");
  for (std::size_t from = 0; from < list.size();) {
    const std::size_t to = std::min(list.find(':', from), list.size());
    if (const std::string code = language_code(list.substr(from, to - from)); !code.empty())
      return code;
    from = to + 1;
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string locale = variable(name);
    if (locale.empty()) continue;
    const std::string code = language_code(locale);
    return code.empty() ? "en" : code;
  }
  return "en";
}

}  // namespace pendulum
