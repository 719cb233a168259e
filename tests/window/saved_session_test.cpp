#include "viz/window/saved_session.h"

#include <filesystem>

#include <unistd.h>

#include "tests/catch.h"
#include "tests/window/scenarios.h"
#include "viz/language/language.h"
#include "viz/window/application.h"

namespace pendulum {
namespace {

const std::string cadence = "committee.cadence";

std::unique_ptr<Session> small_session() {
  SessionOptions options;
  for (const std::string name : {"central", "hybrid"})
    options.files.push_back({scenario_path(name), {}});
  options.months = 2;
  options.replications = 1;
  options.watch = false;
  return std::make_unique<Session>(options);
}

double value_of(const Application& application, std::size_t structure, const std::string& path) {
  return application.session().levers().effective(structure)->number(path);
}

TEST_CASE("a session that was kept stands again where it stood, and that is one step of undo") {
  WindowOptions still;
  still.reduced_motion = true;
  Application first(small_session(), still);
  const double cadence_of_file = value_of(first, 1, cadence);
  first.apply(EditStructure{1});
  first.apply(MoveLever{cadence, cadence_of_file * 2});
  first.apply(CommitLever{});
  first.apply(MoveLever{"demand.level", 1.1});
  first.apply(CommitLever{});
  first.apply(SetBaseline{1});
  first.apply(SeekMonth{1});
  first.apply(SelectMonths{MonthRange{1, 2}});
  const auto kept = read_session(write_session(saved_session(first)));
  REQUIRE(kept);
  REQUIRE(kept->files.size() == 2);
  CHECK(std::filesystem::path(kept->files[1].path).is_absolute());

  Application second(small_session(), {});
  second.restore(*kept);
  CHECK(value_of(second, 1, cadence) == cadence_of_file * 2);
  CHECK(value_of(second, 0, cadence) == value_of(first, 0, cadence));
  CHECK(value_of(second, 0, "demand.level") == 1.1);
  CHECK(second.view().baseline == 1);
  CHECK(second.view().part == MonthRange{1, 2});
  CHECK(second.view().edited == 1);
  CHECK(second.view().reduced_motion);
  CHECK(second.view().player.month() == Approx(1));
  second.apply(Undo{});
  CHECK(value_of(second, 1, cadence) == cadence_of_file);
  CHECK(value_of(second, 0, "demand.level") == 1);
}

TEST_CASE("a session keeps its language, and one kept before there was a choice has none") {
  const LanguageScope scope("pl");
  const Application application(small_session(), {});
  std::string text = write_session(saved_session(application));
  CHECK(read_session(text)->language == "pl");
  const std::size_t at = text.find(",\n  \"language\": \"pl\"");
  REQUIRE(at != std::string::npos);
  text.erase(at, std::string(",\n  \"language\": \"pl\"").size());
  REQUIRE(read_session(text));
  CHECK(read_session(text)->language.empty());
}

TEST_CASE("what is no session, or speaks of levers there are not, does no harm") {
  CHECK_FALSE(read_session(""));
  CHECK_FALSE(read_session("[]"));
  CHECK_FALSE(read_session(R"({"session_version": 2})"));
  CHECK_FALSE(load_session("/no/such/file"));
  Application application(small_session(), {});
  SavedSession strange = saved_session(application);
  strange.levers.decisions = {{{"no.such.lever", 3}}, {}, {{cadence, 1}}};
  strange.levers.assumptions = {{"run.seed", 9}};
  strange.baseline = strange.edited = 77;
  application.restore(strange);
  CHECK(application.view().baseline == 1);
  CHECK_FALSE(application.session().levers().can_undo());
}

// It started playing, although it had been halted when the power was cut.
TEST_CASE("a clock that stands is kept standing, and where") {
  const auto folder =
      std::filesystem::temp_directory_path() / ("pendulum_standing_" + std::to_string(::getpid()));
  const std::string path = (folder / "session.json").string();
  Application application(small_session(), {});
  application.apply(TogglePlay{});
  AutoSave autosave(path, application);
  application.apply(TogglePlay{});
  autosave.update(application, 10);
  const auto stood = load_session(path);
  application.apply(SeekMonth{1.5});
  autosave.update(application, 12);
  const auto moved = load_session(path);
  application.apply(TogglePlay{});
  autosave.update(application, 14);
  const auto played = load_session(path);
  std::filesystem::remove_all(folder);
  REQUIRE((stood && moved && played));
  CHECK_FALSE(stood->playing);
  CHECK(moved->month == Approx(1.5));
  CHECK(played->playing);
  // Kept before it was asked: as a window opens.
  std::string text = write_session(*stood);
  text.replace(text.find("\"playing\""), 9, "\"unknown\"");
  CHECK(read_session(text)->playing);
}

TEST_CASE("a session is kept while levers move, not because the clock runs") {
  const auto folder =
      std::filesystem::temp_directory_path() / ("pendulum_autosave_" + std::to_string(::getpid()));
  const std::string path = (folder / "deeper" / "session.json").string();
  Application application(small_session(), {});
  application.apply(TogglePlay{});
  AutoSave autosave(path, application);
  application.apply(SeekMonth{1});
  autosave.update(application, 10);
  CHECK_FALSE(std::filesystem::exists(path));
  application.apply(MoveLever{"demand.level", 1.2});
  autosave.update(application, 10.5);  // too soon
  CHECK_FALSE(std::filesystem::exists(path));
  autosave.update(application, 12);
  const auto kept = load_session(path);
  std::filesystem::remove_all(folder);
  REQUIRE(kept);
  CHECK(kept->levers.assumptions.at("demand.level") == 1.2);
}

}  // namespace
}  // namespace pendulum
