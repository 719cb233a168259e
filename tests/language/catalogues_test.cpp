#include <set>

#include "tests/catch.h"
#include "tests/language/message_file.h"
#include "viz/language/catalogue.h"

namespace pendulum {
namespace {

/// {0}, {1} … as they stand, with their formats.
std::set<std::string> places(const std::string& text) {
  std::set<std::string> found;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
    found.insert(text.substr(at, text.find('}', at) - at + 1));
  return found;
}

std::size_t forms_of_plural(const Messages& messages) {
  const std::string& header = messages.at({"", ""}).texts.front();
  const std::string key = "nplurals=";
  return static_cast<std::size_t>(header.at(header.find(key) + key.size()) - '0');
}

TEST_CASE("catalogues are whole: nothing empty, nothing doubtful, every place where it was") {
  for (const std::string& name : catalogue_names) {
    const Messages messages = read_messages(name);
    const std::size_t forms = forms_of_plural(messages);
    CHECK(messages.size() > 500);
    for (const auto& [key, message] : messages) {
      if (message.english.empty()) continue;
      INFO(name << ": " << message.english);
      CHECK_FALSE(message.fuzzy);
      CHECK(message.texts.size() == (message.many.empty() ? 1 : forms));
      for (const std::string& text : message.texts) {
        CHECK_FALSE(text.empty());
        CHECK(places(text) == places(message.english));
      }
    }
  }
}

TEST_CASE("catalogues hold what the template holds, and nothing else") {
  const Messages wanted = read_messages("pendulum.pot");
  for (const std::string& name : catalogue_names) {
    const Messages messages = read_messages(name);
    for (const auto& [key, message] : wanted) {
      INFO(name << " lacks " << key.second);
      CHECK(messages.count(key) == 1);
    }
    for (const auto& [key, message] : messages) {
      INFO(name << " has too much: " << key.second);
      CHECK(wanted.count(key) == 1);
    }
  }
}

TEST_CASE("every catalogue is part of the program, and English needs none") {
  CHECK(catalogue_bytes("fr").size() > 1000);
  CHECK(catalogue_bytes("pl").size() > 1000);
  CHECK(catalogue_bytes("en").empty());
  CHECK(catalogue_locale("en") == std::locale::classic());
}

}  // namespace
}  // namespace pendulum
