#include "viz/language/language.h"

#include <thread>

#include "sim/base/check.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("a language is known by its locale's name") {
  CHECK(language_code("fr") == "fr");
  CHECK(language_code("FR") == "fr");
  CHECK(language_code("pl_PL.UTF-8") == "pl");
  CHECK(language_code("fr-CA") == "fr");
  CHECK(language_code("C.UTF-8") == "en");
  CHECK(language_code("POSIX") == "en");
  CHECK(language_code("de_DE").empty());
  CHECK(language_code("").empty());
}

TEST_CASE("the environment says which language, the strongest variable first") {
  std::map<std::string, std::string> environment;
  const auto language = [&] {
    return language_of_environment([&](const char* name) { return environment[name]; });
  };
  CHECK(language() == "en");
  environment["LANG"] = "fr_FR.UTF-8";
  CHECK(language() == "fr");
  environment["LC_MESSAGES"] = "pl_PL";
  CHECK(language() == "pl");
  environment["LC_ALL"] = "C";
  CHECK(language() == "en");
  environment["LANGUAGE"] = "de:fr:en";  // the first that is spoken
  CHECK(language() == "fr");
  environment["LANGUAGE"] = "de";
  CHECK(language() == "en");
  environment["LC_ALL"] = "de_DE";  // stronger than LC_MESSAGES, and not spoken
  CHECK(language() == "en");
}

TEST_CASE("languages follow one another, and each change is counted") {
  const LanguageScope scope("en");
  std::vector<std::string> told;
  for (std::size_t i = 0; i < languages().size(); ++i) {
    const std::uint64_t before = language_version();
    speak(next_language());
    CHECK(language_version() == before + 1);
    told.emplace_back(spoken_language());
  }
  CHECK(told == std::vector<std::string>{"fr", "pl", "en"});
  const std::uint64_t now = language_version();
  speak("en");
  CHECK(language_version() == now);
  CHECK_THROWS_AS(speak("de"), CheckFailure);
}

TEST_CASE("another thread speaks English, whatever this one speaks") {
  const LanguageScope scope("pl");
  std::string told;
  std::thread([&] { told = spoken_language(); }).join();
  CHECK(told == "en");
  CHECK(spoken_language() == "pl");
}

}  // namespace
}  // namespace pendulum
