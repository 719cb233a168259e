#include "sim/scenario/yaml_advice.h"

#include <algorithm>
#include <cstddef>

namespace pendulum {

Message yaml_problem(const std::string& said) {
  for (const char* known :
       {to_word("end of map not found"), to_word("end of map flow not found"),
        to_word("end of sequence not found"), to_word("end of sequence flow not found"),
        to_word("illegal map value"), to_word("illegal map key"), to_word("illegal block entry"),
        to_word("illegal flow end"), to_word("illegal EOF in scalar"), to_word("unknown token"),
        to_word("the referenced anchor is not defined")}) {
    if (said == known) return worded(known);
  }
  return verbatim(said);
}

Message yaml_advice(std::string_view message, std::string_view line, int column) {
  const auto says = [&](std::string_view part) { return message.find(part) != message.npos; };
  const std::size_t text = line.find_first_not_of(" \t");
  if (line.substr(0, text).find('\t') != line.npos) return worded("indent with spaces, not tabs");
  if (says("map flow not found")) return worded("a {0} above is not closed", verbatim("{"));
  if (says("sequence flow not found")) return worded("a {0} above is not closed", verbatim("["));
  // The colon of the line's own key: with too many blanks before it, the line goes on with the
  // value above.
  const std::string_view before = line.substr(0, static_cast<std::size_t>(std::max(column, 1) - 1));
  if (says("illegal map value") && text != line.npos && text > 0 && before.find(": ") == line.npos)
    return worded("is the line indented more than the one above it?");
  if (says("illegal map value")) return worded("a text with a colon in it needs quotes");
  if (says("end of map not found")) return worded("is the line indented as its neighbours?");
  if (says("EOF in scalar")) return worded("a quote above is not closed");
  return {};
}

}  // namespace pendulum
