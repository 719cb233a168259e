// Prints what the simulation declares for people, as calls that xgettext reads like any source:
// cmake/refresh_languages.sh.

#include <cstdio>
#include <string>

#include "viz/language/sim_texts.h"

namespace {

std::string in_quotes(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return quoted + "\"";
}

}  // namespace

int main() {
  for (const pendulum::SimText& text : pendulum::sim_texts()) {
    if (text.context.empty())
      std::printf("tr(%s);\n", in_quotes(text.english).c_str());
    else
      std::printf("tr_in(%s, %s);\n", in_quotes(text.context).c_str(),
                  in_quotes(text.english).c_str());
  }
  return 0;
}
