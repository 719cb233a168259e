#include "sim/scenario/translations.h"

#include <algorithm>
#include <string_view>

#include "sim/scenario/source_text.h"
#include "sim/scenario/yaml_text.h"

namespace pendulum {

namespace {

constexpr const char* section = "translations";

bool is_all(std::string_view text, char low, char high) {
  return std::all_of(text.begin(), text.end(), [&](char c) { return c >= low && c <= high; });
}

/// "fr", "pt_BR": as locales are named.
bool is_language(std::string_view code) {
  const std::string_view language = code.substr(0, code.find('_'));
  if (language.size() < 2 || language.size() > 3 || !is_all(language, 'a', 'z')) return false;
  if (language.size() == code.size()) return true;
  const std::string_view country = code.substr(language.size() + 1);
  return country.size() == 2 && is_all(country, 'A', 'Z');
}

std::map<std::string, std::string> read_language(const Entry& language, Problems& problems) {
  std::map<std::string, std::string> texts;
  const std::string path = std::string(section) + "." + language.key;
  if (language.value.is_null()) return texts;
  if (!language.value.is_map()) {
    problems.error(language.value.position, path, worded("must be a map"),
                   worded("each text as the file says it, and behind it the translation"));
    return texts;
  }
  for (const Entry& text : language.value.entries) {
    const bool said = text.value.is_scalar() && !text.value.scalar.empty() &&
                      is_printable_text(text.value.scalar);
    if (said)
      texts[text.key] = text.value.scalar;
    else
      problems.error(text.value.position, path,
                     worded("the translation of '{0}' must be text", shortened(text.key)));
  }
  return texts;
}

}  // namespace

Translations read_translations(const DocumentNode& node, Problems& problems) {
  Translations translations;
  if (node.is_null()) return translations;
  if (!node.is_map()) {
    problems.error(node.position, section, worded("must be a map"),
                   worded("a language, as fr, and below it each text with its translation"));
    return translations;
  }
  for (const Entry& language : node.entries) {
    if (is_extension(language.key)) continue;
    if (is_language(language.key))
      translations[language.key] = read_language(language, problems);
    else
      problems.error(language.key_position, section,
                     worded("no language: '{0}'", shortened(language.key)),
                     worded("two small letters, as fr or pl; with a country, as pt_BR"));
  }
  return translations;
}

void lay_over(Translations& below, const Translations& own) {
  for (const auto& [language, texts] : own)
    for (const auto& [english, text] : texts) below[language][english] = text;
}

std::string write_translations(const Translations& translations) {
  std::string text;
  for (const auto& [language, texts] : translations) {
    if (texts.empty()) continue;
    text += (text.empty() ? std::string(section) + ":\n  " : "  ") + language + ":\n";
    for (const auto& [english, translation] : texts)
      text += "    " + quote_yaml(english) + ": " + quote_yaml(translation) + "\n";
  }
  return text;
}

}  // namespace pendulum
