#include "viz/window/session.h"

#include <chrono>
#include <fstream>
#include <thread>

#include "tests/catch.h"
#include "tests/window/scenarios.h"
#include "viz/language/language.h"
#include "viz/window/text_twin.h"

namespace pendulum {
namespace {

/// A session of one file that says something more than the shipped structure does.
std::unique_ptr<Session> session_of(const testing::TemporaryFolder& folder,
                                    const std::string& yaml) {
  const std::string file = folder.file("ours.yaml");
  std::ofstream(file) << "schema_version: 1\nextends: " << scenario_path("local") << "\n"
                      << yaml << "\n";
  SessionOptions options;
  options.files.push_back({file, {}});
  options.months = 1;
  options.replications = 8;
  options.watch = false;
  return std::make_unique<Session>(options);
}

std::vector<std::string> first_news(Session& session) {
  std::vector<std::string> news;
  session.poll(news);
  return news;
}

TEST_CASE("whoever asks for the steady state is told once that the window does not look for it") {
  const LanguageScope scope("en");
  const testing::TemporaryFolder folder;
  const auto session = session_of(folder, "run: {steady_state: true, warm_up: 1 mo}");
  const std::vector<std::string> news = first_news(*session);
  REQUIRE(news.size() == 1);
  CHECK(news.front().find("ours.yaml asks for its steady state") == 0);
  CHECK(news.front().find("a warm-up of 1 mo;") != std::string::npos);
  CHECK(first_news(*session).empty());
}

/// What is said next, within ten seconds.
std::string next_news(Session& session) {
  std::vector<std::string> news;
  for (int i = 0; i < 1000 && news.empty(); ++i) {
    session.poll(news);
    if (news.empty()) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return news.empty() ? "" : news.front();
}

TEST_CASE("a file that changes on disk is read again; a broken one leaves the last good version") {
  const LanguageScope scope("en");
  const testing::TemporaryFolder folder;
  const auto write = [&](const std::string& name, const std::string& yaml) {
    std::ofstream(folder.file(name))
        << "schema_version: 1\nextends: " << scenario_path("local") << "\nrun: {warm_up: 1 mo}\n"
        << yaml << "\n";
  };
  write("ours.yaml", "");
  write("theirs.yaml", "demand: {levl: 1}");
  SessionOptions options;
  options.files = {{folder.file("ours.yaml"), {}}, {folder.file("theirs.yaml"), {}}};
  options.months = 1;
  options.replications = 2;
  Session session(options);
  session.wait_until_settled();
  REQUIRE(session.structure_count() == 1);
  const auto demand = [&] { return session.levers().effective(0)->number("demand.level"); };

  write("ours.yaml", "demand: {level: much}");
  CHECK(next_news(session) == "ours.yaml has a problem; the last good version stays");
  CHECK(demand() == 1);
  write("ours.yaml", "demand: {level: 1.5}");
  CHECK(next_news(session) ==
        "ours.yaml changed on disk: read again, its decisions are those of the file");
  CHECK(demand() == 1.5);
  write("theirs.yaml", "demand: {level: 0.7}");
  CHECK(next_news(session) == "theirs.yaml is mended and joins the comparison");
  session.wait_until_settled();
  CHECK(session.structure_count() == 2);
  CHECK(session.snapshot().structures[1].futures == 2);
}

TEST_CASE("what nobody knows is told in words as well, and only where there is something") {
  const LanguageScope scope("en");
  const testing::TemporaryFolder folder;
  const auto words_of = [&](const std::string& yaml) {
    const auto session = session_of(folder, yaml + "\nrun: {warm_up: 1 mo}");
    CHECK(first_news(*session).empty());
    session->wait_until_settled();
    return comparison_in_words(session->snapshot(), {}, "");
  };
  const std::string unknown = "Spread due to what nobody knows: Ours ";
  CHECK(words_of("demand: {level: {uniform: [.2, 1.5]}}").find(unknown) != std::string::npos);
  CHECK(words_of("demand: {level: 1}").find(unknown) == std::string::npos);
}

}  // namespace
}  // namespace pendulum
