#include "viz/window/panels/sentence_bar.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("a sentence that is too long loses its last phrases") {
  const std::string whole =
      "Central is faster and reuses most, but costs more; Hybrid is worth more.";
  const std::string once = without_last_phrase(whole);
  CHECK(once == "Central is faster and reuses most, but costs more …");
  CHECK(without_last_phrase(once) == "Central is faster and reuses most …");
  CHECK(without_last_phrase("Central is faster …") == "Central is faster …");
}

}  // namespace
}  // namespace pendulum
