#include "viz/window/panels/top_bar.h"

#include <algorithm>

#include "tests/window/bench.h"
#include "viz/language/language.h"

namespace pendulum {
namespace {

TEST_CASE("a structure that is changed says so on its chip, in a room and in copied words") {
  const LanguageScope scope("en");
  Bench bench;
  Application& application = bench.application;
  const auto drawn = [&](const std::string& words) {
    application.listen(true);
    bench.picture();
    const auto& all = application.words();
    return std::any_of(all.begin(), all.end(), [&](const DrawnWords& one) {
      return one.words.find(words) != std::string::npos;
    });
  };
  const std::string change = "Changed: Committee meets every 10 d → 30 d (Hybrid)";
  CHECK_FALSE(drawn("Hybrid \u2022"));
  application.apply(MoveLever{"committee.cadence", 30.0 * ticks_per_day});
  application.apply(CommitLever{});
  bench.settle();
  CHECK(drawn("Hybrid \u2022"));
  CHECK_FALSE(drawn("Central \u2022"));
  const Point chip = application.widgets().at("chip:hybrid").centre();
  for (int i = 0; i < 2; ++i) bench.frame(chip, false);
  const auto& words = application.words();
  CHECK(std::any_of(words.begin(), words.end(), [](const DrawnWords& one) {
    return one.words == "Changed: Committee meets every 10 d → 30 d";
  }));
  application.apply(CopyWords{});
  CHECK(application.take_copy().find(change + "\n") != std::string::npos);
  application.apply(ToggleTheme{});
  CHECK(drawn(change));
}

}  // namespace
}  // namespace pendulum
