#pragma once

// What this thread speaks; known to this layer only.

#include <locale>
#include <string>

#include "viz/language/language.h"

namespace pendulum {

struct LanguageState {
  std::string code = "en";
  std::locale messages;  // the catalogue
  FileTranslations of_files;
  std::uint64_t version = 0;
  [[nodiscard]] bool english() const { return code == "en"; }
};
LanguageState& language_state();

}  // namespace pendulum
