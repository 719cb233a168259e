#include "viz/window/difference_words.h"

#include <algorithm>
#include <fstream>

#include "tests/window/bench.h"
#include "viz/language/language.h"

namespace pendulum {
namespace {

bool has_line(const std::vector<DifferenceLine>& lines, const std::string& words) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const DifferenceLine& line) { return line.words == words; });
}

TEST_CASE("what differs is said with the value of each structure, as it holds there") {
  const LanguageScope scope("en");
  Session session(small_session({"local", "hybrid"}));
  const std::vector<DifferenceLine> lines = difference_lines(session);
  CHECK(has_line(lines, "Steering committee: no / yes"));
  CHECK(has_line(lines, "Centralisation: 0 % / by family"));
  CHECK(has_line(lines, "Done by the centre, Content: 0 % / 20 %"));
  CHECK(has_line(lines, "Committee meets every: – / 10 d"));  // whose committee there is not
  CHECK(difference_words(session, lines).find("Done by the centre · Done") == std::string::npos);
  session.move_lever(1, "tiger_teams.at_most", 5);
  CHECK(has_line(difference_lines(session), "Tiger teams at once: – / 5"));
  CHECK(difference_lines(Session(small_session({"local"}))).empty());
}

TEST_CASE("what differs on the time line begins with what happens, whoever comes first") {
  const LanguageScope scope("en");
  const Session session(small_session({"hybrid", "pandemic_surge"}));
  const std::vector<DifferenceLine> lines = difference_lines(session);
  CHECK(has_line(lines, "Contact volume doubles, When: – / 1 y"));
  CHECK(has_line(lines, "Contact volume doubles, Demand, Standard campaign: – / 236 /mo"));
  CHECK(has_line(lines,
                 "Content and build go to the centre, Done by the centre, Content: – / 100 %"));
  const std::string words = difference_words(session, lines);
  CHECK(words ==
        "Differs: Contact volume doubles · Content and build go to the centre · Volume falls back");
  const Session turned(small_session({"pandemic_surge", "hybrid"}));
  CHECK(has_line(difference_lines(turned), "Contact volume doubles, When: 1 y / –"));
  CHECK(difference_words(turned) == words);
}

TEST_CASE("what people are only told of the time line is no difference") {
  const LanguageScope scope("en");
  const testing::TemporaryFolder folder;
  SessionOptions options = small_session({});
  for (const std::string name : {"one", "two"}) {
    options.files.push_back({folder.file(name + ".yaml"), {}});
    std::ofstream(options.files.back().path)
        << "schema_version: 1\nname: " << name << "\nextends: " << scenario_path("hybrid")
        << "\ntimeline: [{id: rush, at: 1 mo, title: T" << name << ", note: N" << name
        << ", set: {demand.level: 2}}]\n";
  }
  CHECK(difference_words(Session(options)) == "Nothing differs.");
}

TEST_CASE("the bar shows on hover what it has no room for, and copied words have all of it") {
  const LanguageScope scope("en");
  Bench bench;
  Application& application = bench.application;
  bench.picture();
  REQUIRE(application.widgets().contains("differs"));
  application.listen(true);
  const Point pointer = application.widgets().at("differs").centre();
  for (int i = 0; i < 2; ++i) bench.frame(pointer, false);
  const auto& words = application.words();
  CHECK(std::any_of(words.begin(), words.end(), [](const DrawnWords& drawn) {
    return drawn.words == "Steering committee: no / yes / yes";
  }));
  application.apply(CopyWords{});
  CHECK(application.take_copy().find("\n  Steering committee: no / yes / yes\n") !=
        std::string::npos);
}

}  // namespace
}  // namespace pendulum
