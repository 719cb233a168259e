#include "viz/language/words.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <boost/locale/message.hpp>

#include "viz/language/state.h"

namespace pendulum {
namespace {

using Messages = boost::locale::message_format<char>;

/// Null while English is spoken: there is nothing to look up.
const Messages* messages() {
  const LanguageState& state = language_state();
  if (state.english() || !std::has_facet<Messages>(state.messages)) return nullptr;
  return &std::use_facet<Messages>(state.messages);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Both languages besides English write "12 300,5".
bool writes_comma() {
  return !language_state().english();
}

constexpr std::string_view no_break = "\u00A0", minus = "\u2212";

}  // namespace

std::string tr(std::string_view english) {
  const std::string id(english);
  if (const Messages* known = messages(); known != nullptr && !id.empty())
    if (const char* text = known->get(0, nullptr, id.c_str())) return text;
  return id;
}

std::string tr_in(std::string_view context, std::string_view english) {
  const std::string id(english), where(context);
  if (const Messages* known = messages())
    if (const char* text = known->get(0, where.c_str(), id.c_str())) return text;
  return id;
}

std::string tr_plural(std::string_view one, std::string_view many, long long count) {
  const std::string id(one);
  if (const Messages* known = messages())
    if (const char* text = known->get(0, nullptr, id.c_str(), static_cast<int>(count))) return text;
  return std::string(count == 1 ? one : many);
}

namespace {

/// As the file or the catalogue says it; nothing where neither does.
std::optional<std::string> known_name(std::string_view text) {
  const LanguageState& state = language_state();
  const std::string id(text);
  if (const auto language = state.of_files.find(state.code); language != state.of_files.end())
    if (const auto found = language->second.find(id); found != language->second.end())
      return found->second;
  if (const Messages* known = messages(); known != nullptr && !id.empty())
    if (const char* said = known->get(0, nullptr, id.c_str())) return said;
  return std::nullopt;
}

/// "Activation in Brazil", the step that each market has for itself; nothing where it is no such
/// name, but a title or a sentence.
std::string name_in_market(std::string_view text) {
  constexpr std::string_view between = " in ";
  const std::size_t at = text.rfind(between);
  if (at == std::string_view::npos) return {};
  const auto step = known_name(text.substr(0, at));
  const auto market = known_name(text.substr(at + between.size()));
  return step && market ? tr_format("{0} in {1}", *step, *market) : std::string();
}

/// Of the names that the model composes, "IT in marketing" and "Agency 2", the rest apart from what
/// is always the same; nothing of other names.
std::string composed_name(std::string_view text) {
  for (const std::string_view pattern :
       {to_translate("{0} in marketing"), to_translate("Agency {0}")}) {
    const std::size_t place = pattern.find("{0}");
    const std::string_view before = pattern.substr(0, place), after = pattern.substr(place + 3);
    if (text.size() <= before.size() + after.size()) continue;
    if (!text.starts_with(before) || !text.ends_with(after)) continue;
    const std::size_t length = text.size() - before.size() - after.size();
    return tr_format(pattern, tr_name(text.substr(before.size(), length)));
  }
  return name_in_market(text);
}

}  // namespace

std::string tr_name(std::string_view text) {
  if (language_state().english()) return std::string(text);
  if (const auto known = known_name(text)) return *known;
  const std::string composed = composed_name(text);
  return composed.empty() ? std::string(text) : composed;
}

namespace {

/// The capital of a letter of two bytes (U+0080 … U+07FF); itself where it has none we know.
unsigned capital_of(unsigned letter) {
  if (letter >= 0xe0 && letter <= 0xfe && letter != 0xf7) return letter - 0x20;  // no capital of ÷
  // Latin Extended-A: capital and small letter take turns, which of them is even changes twice.
  const bool small_is_odd = (letter >= 0x100 && letter <= 0x12f) ||
                            (letter >= 0x132 && letter <= 0x137) ||
                            (letter >= 0x14a && letter <= 0x177);
  const bool small_is_even =
      (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17e);
  const bool small = letter % 2 == 1 ? small_is_odd : small_is_even;
  return small ? letter - 1 : letter;
}

}  // namespace

std::string capitalised(std::string text) {
  if (text.empty()) return text;
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  const auto first = static_cast<unsigned char>(text[0]);
  if (text.size() < 2 || first < 0xc2 || first > 0xdf) return text;
  const unsigned letter = (first & 0x1fU) << 6U | (static_cast<unsigned char>(text[1]) & 0x3fU);
  const unsigned capital = capital_of(letter);
  text[0] = static_cast<char>(0xc0U | capital >> 6U);
  text[1] = static_cast<char>(0x80U | (capital & 0x3fU));
  return text;
}

std::string local_number(std::string text) {
  if (text.size() > 1 && text[0] == '-' && (is_digit(text[1]) || text[1] == '.'))
    text.replace(0, 1, minus);
  if (!writes_comma()) return text;
  std::string local;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool between =
        i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
    if (between && text[i] == '.')
      local += ',';
    else if (between && text[i] == ',')
      local += no_break;
    else
      local += text[i];
  }
  return local;
}

std::string plain_number(std::string text) {
  if (text.starts_with(minus)) text.replace(0, minus.size(), "-");
  if (!writes_comma()) return text;
  std::replace(text.begin(), text.end(), ',', '.');
  for (std::size_t at = text.find(no_break); at != std::string::npos; at = text.find(no_break, at))
    text.erase(at, no_break.size());
  return text;
}

long long count_of(std::string_view number) {
  std::string digits;
  bool fraction = false;
  for (const char c : number) {
    fraction = fraction || c == '.';
    if (!fraction && is_digit(c)) digits += c;
  }
  long long whole = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), whole);
  whole = std::min(whole, fraction_count - 1);
  return fraction ? fraction_count + whole : whole;
}

std::string filled(const std::string& pattern, std::string_view english, fmt::format_args values) {
  try {
    return fmt::vformat(pattern, values);
  } catch (const fmt::format_error&) {
    return fmt::vformat(english, values);
  }
}

}  // namespace pendulum
