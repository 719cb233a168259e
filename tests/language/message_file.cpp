#include "tests/language/message_file.h"

#include <fstream>
#include <stdexcept>

namespace pendulum {
namespace {

/// What stands between the first and the last quote of a line.
std::string unquoted(const std::string& line) {
  const std::size_t from = line.find('"') + 1, to = line.rfind('"');
  std::string text;
  for (std::size_t i = from; i < to; ++i) {
    if (line[i] != '\\' || i + 1 == to) {
      text += line[i];
      continue;
    }
    ++i;
    text += line[i] == 'n' ? '\n' : line[i];
  }
  return text;
}

}  // namespace

Messages read_messages(const std::string& name) {
  std::ifstream file(std::string(PENDULUM_SOURCE_DIR) + "/assets/languages/" + name);
  if (!file) throw std::runtime_error("no catalogue " + name);
  Messages messages;
  CatalogueEntry message;
  std::string* open = nullptr;  // what a line that is only a text continues
  const auto finish = [&] {
    if (!message.texts.empty()) messages[{message.context, message.english}] = message;
    message = {};
    open = nullptr;
  };
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) {
      finish();
    } else if (line.starts_with("#,")) {
      message.fuzzy = line.find("fuzzy") != std::string::npos;
    } else if (line.starts_with('#')) {
      continue;
    } else if (line.starts_with('"')) {
      *open += unquoted(line);
    } else {
      if (line.starts_with("msgctxt")) open = &message.context;
      if (line.starts_with("msgid")) open = &message.english;
      if (line.starts_with("msgid_plural")) open = &message.many;
      if (line.starts_with("msgstr")) open = &message.texts.emplace_back();
      *open += unquoted(line);
    }
  }
  finish();
  return messages;
}

}  // namespace pendulum
