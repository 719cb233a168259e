// The window in another language, and back: everything it says, by its text twin. Golden texts are
// in tests/window/golden; PENDULUM_UPDATE_GOLDEN=1 rewrites them when a change is meant.

#include "viz/window/spoken_snapshot.h"

#include <cstdlib>
#include <fstream>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/window/scenarios.h"
#include "viz/language/language.h"
#include "viz/window/application.h"
#include "viz/window/state_file.h"
#include "viz/window/text_twin.h"
#include "viz/window/ui_context.h"

namespace pendulum {
namespace {

struct SpokenWindow {
  LanguageScope scope{"en"};
  UiContext context;
  Application application;

  SpokenWindow() : application(session(), {}) {
    application.session().wait_until_settled();
    application.advance(0, 0);
  }
  static std::unique_ptr<Session> session() {
    SessionOptions options;
    for (const char* name : {"local", "central", "hybrid"})
      options.files.push_back({scenario_path(name), {}});
    options.months = 6;
    options.replications = 4;
    options.watch = false;
    return std::make_unique<Session>(options);
  }
  [[nodiscard]] std::string twin() const {
    const Snapshot& shown = application.spoken();
    return comparison_in_words(shown, time_flags(shown), difference_words(application.session()));
  }
  /// Without where things stand: words take more or less room.
  [[nodiscard]] std::string state() const {
    auto json = nlohmann::json::parse(describe_state(application));
    json.erase("widgets");
    return json.dump();
  }
};

void check_golden_words(const std::string& language, const std::string& words) {
  const std::string path =
      std::string(PENDULUM_SOURCE_DIR) + "/tests/window/golden/describe_" + language + ".txt";
  if (std::getenv("PENDULUM_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << words;
  std::ifstream file(path);
  const std::string golden{std::istreambuf_iterator<char>(file), {}};
  CHECK(words == golden);
}

TEST_CASE_METHOD(SpokenWindow,
                 "a key changes all words at once, and comes back to the same bytes") {
  const std::string english = twin(), english_state = state();
  CHECK(&application.spoken() == &application.session().snapshot());
  application.handle({Key::g});
  CHECK(spoken_language() == "fr");
  check_golden_words("fr", twin());
  CHECK(application.spoken().summaries[2].name == "Hybride");
  CHECK(application.levers().front().label == "Centralisation");
  CHECK(state() != english_state);
  application.handle({Key::g});
  CHECK(spoken_language() == "pl");
  check_golden_words("pl", twin());
  CHECK(application.levers().front().label == "Centralizacja");
  application.handle({Key::g});
  CHECK(twin() == english);
  CHECK(state() == english_state);
}

TEST_CASE_METHOD(SpokenWindow, "what is simulated does not change with the language") {
  const Snapshot& before = application.session().snapshot();
  application.apply(NextLanguage{});
  application.advance(1, 1);
  CHECK(&application.session().snapshot() == &before);
  CHECK(before.sentence.find(" than Local") != std::string::npos);
  CHECK(application.spoken().summaries[0].metrics[0].mean == before.summaries[0].metrics[0].mean);
}

}  // namespace
}  // namespace pendulum
