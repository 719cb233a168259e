#include "viz/window/word_search.h"

#include <algorithm>
#include <sstream>

namespace pendulum {
namespace {

/// The plain letter of each from U+00C0 to U+017F, 16 to a line.
constexpr std::string_view plain_letters =
    "aaaaaaaceeeeiiii"
    "dnooooo*ouuuuyts"
    "aaaaaaaceeeeiiii"
    "dnooooo*ouuuuyty"
    "aaaaaaccccccccdd"
    "ddeeeeeeeeeegggg"
    "gggghhhhiiiiiiii"
    "iiiijjkkklllllll"
    "lllnnnnnnnnnoooo"
    "oooorrrrrrssssss"
    "ssttttttuuuuuuuu"
    "uuuuwwyyyzzzzzzs";

/// Æ and œ: two letters in one.
bool is_double(unsigned code) {
  return code == 0xC6 || code == 0xE6 || code == 0x152 || code == 0x153;
}

}  // namespace

std::string folded(std::string_view text) {
  constexpr unsigned first = 0xC0;
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 'A' && byte <= 'Z') {
      plain += static_cast<char>(byte - 'A' + 'a');
      continue;
    }
    // Two bytes, as UTF-8 writes the letters of the table.
    const bool pair = byte >= 0xC3 && byte <= 0xC5 && i + 1 < text.size();
    const unsigned code =
        pair ? (byte & 0x1FU) << 6U | (static_cast<unsigned char>(text[i + 1]) & 0x3FU) : 0;
    if (code >= first && code - first < plain_letters.size()) {
      plain += plain_letters[code - first];
      if (is_double(code)) plain += 'e';
      ++i;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

WordSearch::WordSearch(std::string_view words) {
  std::istringstream typed(folded(words));
  for (std::string word; typed >> word;) words_.push_back(word);
}

bool WordSearch::finds(std::string_view text) const {
  if (words_.empty()) return true;
  const std::string said = folded(text);
  return std::all_of(words_.begin(), words_.end(), [&said](const std::string& word) {
    return said.find(word) != std::string::npos;
  });
}

}  // namespace pendulum
