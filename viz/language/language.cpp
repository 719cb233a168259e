#include "viz/language/language.h"

#include <array>
#include <cctype>
#include <utility>

#include "sim/base/check.h"
#include "viz/language/catalogue.h"
#include "viz/language/state.h"

namespace pendulum {

// A value handed through every function that says something would be in all of their signatures,
// for a choice there is one of. A thread of its own keeps the workers out of it.
LanguageState& language_state() {
  thread_local LanguageState state;
  return state;
}

std::span<const LanguageFacts> languages() {
  static constexpr std::array<LanguageFacts, 3> facts{{
      {"en", "English"},
      {"fr", "Français"},
      {"pl", "Polski"},
  }};
  return facts;
}

std::string language_code(std::string_view said) {
  std::string code;
  for (const char c : said.substr(0, said.find_first_of("_-.@")))
    code += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  // Where nobody chose anything.
  if (code == "c" || code == "posix") return "en";
  for (const LanguageFacts& facts : languages())
    if (facts.code == code) return code;
  return {};
}

void speak(std::string_view code) {
  LanguageState& state = language_state();
  PENDULUM_CHECK(!language_code(code).empty(), "a language there is a catalogue of");
  if (state.code == code) return;
  state.code = code;
  state.messages = catalogue_locale(code);
  ++state.version;
}

std::string_view spoken_language() {
  return language_state().code;
}

std::string_view next_language() {
  const auto all = languages();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].code == spoken_language()) return all[(i + 1) % all.size()].code;
  return all.front().code;
}

void know_translations(FileTranslations translations) {
  LanguageState& state = language_state();
  if (state.of_files == translations) return;
  state.of_files = std::move(translations);
  ++state.version;
}

std::uint64_t language_version() {
  return language_state().version;
}

}  // namespace pendulum
