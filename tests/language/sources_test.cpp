// Every text that sources look up is in the catalogues: the same search as xgettext's, which is not
// there on every machine that runs the tests.

#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

#include "tests/catch.h"
#include "tests/language/message_file.h"

namespace pendulum {
namespace {

namespace fs = std::filesystem;

/// A function and which of its arguments are context and English; -1: it has no context.
struct Keyword {
  std::string_view name;
  int context, english;
};
constexpr Keyword keywords[] = {
    {"tr", -1, 0},          {"tr_format", -1, 0},     {"to_translate", -1, 0},
    {"tr_n", -1, 0},        {"tr_measure", -1, 0},    {"say", -1, 0},
    {"say_plural", -1, 0},  {"number_phrase", -1, 0}, {"numbered", -1, 1},
    {"worded", -1, 0},      {"to_word", -1, 0},       {"tr_in", 0, 1},
    {"tr_format_in", 0, 1}, {"to_translate_in", 0, 1}};

void append_code_point(std::string& text, unsigned code) {
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xC0 | (code >> 6));
    text += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    text += static_cast<char>(0xE0 | (code >> 12));
    text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (code & 0x3F));
  }
}

/// The literals that stand at `at`, joined; moves behind them. Nothing when there is none.
std::optional<std::string> literal(const std::string& code, std::size_t& at) {
  std::optional<std::string> text;
  for (;;) {
    const std::size_t next = code.find_first_not_of(" \n", at);
    if (next == std::string::npos || code[next] != '"') return text;
    if (!text) text.emplace();
    for (at = next + 1; code[at] != '"'; ++at) {
      if (code[at] != '\\') {
        *text += code[at];
        continue;
      }
      ++at;
      if (code[at] == 'u') {
        append_code_point(*text, static_cast<unsigned>(std::stoul(code.substr(at + 1, 4), {}, 16)));
        at += 4;
      } else {
        *text += code[at] == 'n' ? '\n' : code[at];
      }
    }
    ++at;
  }
}

bool is_word(char c) {
  return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// Context and English of a call whose arguments begin at `at`, if they are written out.
std::optional<std::pair<std::string, std::string>> call_at(const std::string& code, std::size_t at,
                                                           const Keyword& keyword) {
  std::pair<std::string, std::string> found;
  for (int argument = 0; argument <= keyword.english; ++argument) {
    const auto text = literal(code, at);
    if (argument == keyword.context && text) found.first = *text;
    if (argument == keyword.english) {
      if (!text) return std::nullopt;
      found.second = *text;
      return found;
    }
    at = code.find_first_of(",;", at);
    if (at == std::string::npos || code[at] == ';') return std::nullopt;
    ++at;
  }
  return std::nullopt;
}

TEST_CASE("every text that sources look up is in every catalogue") {
  std::vector<Messages> catalogues;
  for (const std::string& name : catalogue_names) catalogues.push_back(read_messages(name));
  int seen = 0;
  const fs::path root = PENDULUM_SOURCE_DIR;
  for (const char* folder : {"viz/figure", "viz/language", "viz/story", "viz/window",
                             "sim/experiment", "sim/model", "sim/scenario"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      std::ifstream file(entry.path());
      const std::string code{std::istreambuf_iterator<char>(file), {}};
      for (const Keyword& keyword : keywords) {
        const std::string call = std::string(keyword.name) + "(";
        for (std::size_t at = code.find(call); at != std::string::npos;
             at = code.find(call, at + 1)) {
          if (at > 0 && is_word(code[at - 1])) continue;
          const auto found = call_at(code, at + call.size(), keyword);
          if (!found) continue;
          ++seen;
          INFO(entry.path().filename()
               << ": '" << found->second << "' has no entry: "
               << "cmake --build build/release --target refresh_languages, then translate it");
          for (const Messages& messages : catalogues) CHECK(messages.count(*found) == 1);
        }
      }
    }
  }
  CHECK(seen > 400);
}

}  // namespace
}  // namespace pendulum
