#include "viz/language/sim_texts.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/language/message_file.h"

namespace pendulum {
namespace {

TEST_CASE("what the simulation declares for people is in every catalogue") {
  const std::vector<SimText> texts = sim_texts();
  for (const char* english : {"Throughput", "in the queue at the centre", "Queue at centre",
                              "Committee meets every", "markets own everything"}) {
    INFO(english);
    CHECK(std::find(texts.begin(), texts.end(), SimText{"", english}) != texts.end());
  }
  for (const std::string& name : catalogue_names) {
    const Messages messages = read_messages(name);
    for (const SimText& text : texts) {
      INFO(name << " lacks '" << text.english
                << "': cmake --build build/release --target refresh_languages, then translate it");
      CHECK(messages.count({text.context, text.english}) == 1);
    }
  }
}

}  // namespace
}  // namespace pendulum
