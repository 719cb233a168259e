#include "viz/window/panels/problems_panel.h"

#include <filesystem>
#include <set>

#include "sim/experiment/expectation.h"
#include "tests/catch.h"
#include "tests/window/bench.h"
#include "tests/window/scenarios.h"
#include "viz/language/language.h"
#include "viz/language/words.h"
#include "viz/story/story.h"

namespace pendulum {
namespace {

const std::string beginning = "schema_version: 1\nextends: " + scenario_path("hybrid") + "\n";

/// A file of this text, as it is read.
struct WrittenFile {
  testing::TemporaryFolder folder;
  std::string file = folder.file("mine.yaml");
  explicit WrittenFile(const std::string& text) { std::ofstream(file) << text; }
  [[nodiscard]] std::vector<Diagnostic> problems() const {
    ReadResult result = read_scenario(file, test_registry());
    if (!result.scenario) return result.diagnostics;
    std::vector<Diagnostic> wrong = build_model(*result.scenario).diagnostics;
    read_expectations(result.scenario->claims(), wrong);
    return wrong;
  }
};

/// "place words (hint)" of every line.
std::vector<std::string> lines_of(const std::vector<Diagnostic>& problems) {
  OpenFile file;
  file.broken = true;
  file.problems = problems;
  std::vector<std::string> lines;
  for (const ProblemLine& line : problem_lines({file}, Snapshot{}))
    lines.push_back(line.place + " " + line.words +
                    (line.hint.empty() ? "" : " (" + line.hint + ")"));
  return lines;
}

/// The sentences of a message that its language has no words for.
std::vector<std::string> untranslated(const Diagnostic& problem) {
  std::vector<std::string> left;
  const auto look = [&](std::string_view english) {
    std::string text = tr(english);
    if (text == english) left.emplace_back(english);
    return text;
  };
  static_cast<void>(problem.message.said(look) + problem.hint.said(look));
  return left;
}

TEST_CASE("problems are said in the language spoken, with the file's own words in their places") {
  const WrittenFile mine(beginning +
                         "committee:\n  cadance: 14 d\n  cadence: 14\n  cadence: 7 d\n");
  const std::vector<Diagnostic> problems = mine.problems();
  CHECK(lines_of(problems) ==
        std::vector<std::string>{
            "mine.yaml:4:3 committee: unknown key 'cadance' (did you mean 'cadence'?)",
            "mine.yaml:5:12 committee.cadence: needs a unit, for example 14 d "
            "(one of d, h, mo, y, wk, min, s, cd)",
            "mine.yaml:6:3 duplicate key 'cadence' (the first one is in line 5)"});
  {
    const LanguageScope french("fr");
    CHECK(lines_of(problems) ==
          std::vector<std::string>{
              "mine.yaml:4:3 committee\u00A0: clé «\u00A0cadance\u00A0» inconnue "
              "(vouliez-vous dire «\u00A0cadence\u00A0»\u00A0?)",
              "mine.yaml:5:12 committee.cadence\u00A0: a besoin d’une unité, par exemple 14 d "
              "(au choix\u00A0: d, h, mo, y, wk, min, s, cd)",
              "mine.yaml:6:3 clé «\u00A0cadence\u00A0» en double (la première occurrence est à la "
              "ligne 5)"});
  }
  const LanguageScope polish("pl");
  CHECK(lines_of(problems) ==
        std::vector<std::string>{
            "mine.yaml:4:3 committee: nieznany klucz „cadance” (czy chodziło o „cadence”?)",
            "mine.yaml:5:12 committee.cadence: wymaga jednostki, na przykład 14 d "
            "(do wyboru: d, h, mo, y, wk, min, s, cd)",
            "mine.yaml:6:3 powtórzony klucz „cadence” (pierwsze wystąpienie jest w wierszu 5)"});
}

TEST_CASE("a problem brings its line of the file, marked where it is, and its variant") {
  OpenFile file;
  file.broken = true;
  file.problems = WrittenFile(beginning + "title: Süd\ncommittee:\n  cadence: 14\n").problems();
  REQUIRE(problem_lines({file}, Snapshot{}).size() == 1);
  CHECK(problem_lines({file}, Snapshot{})[0].source == "  cadence: →14");
  file.problems[0].source_line = "ü: 14";
  file.problems[0].column = 4;
  file.problems[0].variant = "lean";
  const ProblemLine line = problem_lines({file}, Snapshot{})[0];
  CHECK(line.source == "ü: →14");
  CHECK(line.words.ends_with(" (in variant lean)"));
  file.problems[0].source_line.clear();
  CHECK(problem_lines({file}, Snapshot{})[0].source.empty());
}

TEST_CASE("what the YAML library says is translated where people meet it") {
  const std::vector<Diagnostic> problems = WrittenFile("name: a text: more\n").problems();
  CHECK(lines_of(problems) ==
        std::vector<std::string>{"mine.yaml:1:13 not valid YAML: illegal map value "
                                 "(a text with a colon in it needs quotes)"});
  const LanguageScope french("fr");
  CHECK(lines_of(problems) ==
        std::vector<std::string>{"mine.yaml:1:13 YAML non valide\u00A0: valeur de clé mal placée "
                                 "(un texte qui contient un deux-points a besoin de guillemets)"});
}

/// One of every kind of mistake in a value.
const std::string wrong_values = R"(
people: {market_minimum: 2.5, headcount: {pilot: 3}}
run: {months: 12 d, replications: '12', seed: maybe, warm_up: 1e400 d, steady_state: perhaps}
structure: {routing: by_chance, centralisation: 35}
roles: {}
markets:
  - {id: No Name}
  - {id: brazil, utc_offset: .inf, distinctiveness: 1 foo, demand_share: 3,5}
committee:
  cadence: {uniform: [1 d, 2 d]}
  members: [1]
demand: {level: {triangular: [1, 2]}}
fit: 7
work:
  - id: campaign
    rate: 30
    steps: [{id: brief, after: brief}, {id: brief, effort: {value: 1 h, uniform: [1 h, 2 h]}}]
timeline:
  - id: later
    at: 1 y
    set: {markets.peru.language: es, markets: 1, committee: 2, run.seed: 3, x: 4, demand.level: }
)";

/// Of scenario files, of scenarios as a whole, of their claims and of stories.
std::vector<Diagnostic> many_problems() {
  std::vector<Diagnostic> all;
  const auto add = [&](const std::vector<Diagnostic>& some) {
    all.insert(all.end(), some.begin(), some.end());
  };
  const std::filesystem::path bad = std::string(PENDULUM_SOURCE_DIR) + "/tests/scenario/bad";
  for (const auto& entry : std::filesystem::directory_iterator(bad))
    if (entry.path().extension() == ".yaml")
      add(read_scenario(entry.path().string(), test_registry()).diagnostics);
  add(read_scenario(
          scenario_path("hybrid"), test_registry(),
          {.settings = {"a", "committee=1", "committe.cadence=1 d", "committee.cadence.x=1",
                        "committee.cadence=200 y", "committee.cadence=x",
                        "platform.run_role=nobody", "markets.peru.language=es"},
           .variant = "lean"})
          .diagnostics);
  add(WrittenFile(beginning + wrong_values).problems());
  add(WrittenFile(beginning + "committee: {votes_needed: 9, members: 5}\n").problems());
  add(WrittenFile(beginning + "expect:\n  - {metric: lead, within: [1 d, 2 d]}\n"
                              "  - {metric: lead_time_days}\n"
                              "  - {metric: lead_time_days, is: higher}\n"
                              "  - {metric: lead_time_days, is: high}\n"
                              "  - {metric: lead_time_days, at_least: 3 d, by: 1 d}\n"
                              "  - {metric: lead_time_days, at_least: 3 d, seed: x}\n")
          .problems());
  const WrittenFile story(
      "story: S\nstructures: [a.yaml, a.yaml]\nsteps:\n"
      "  - {title: A, page: maps}\n  - {page: map}\n  - {title: B, month: 900}\n"
      "  - {title: C, question: Q, metric: x}\n  - {title: D, reset: 3}\n"
      "  - {title: E, set: 1}\n  - {title: F, set_in: {b: {x: 1}}}\n  - G\n");
  add(read_story(story.file)->diagnostics);
  return all;
}

TEST_CASE("no English sentence is left of any problem") {
  const std::vector<Diagnostic> problems = many_problems();
  std::set<std::string> kinds;
  for (const Diagnostic& problem : problems) kinds.insert(problem.message.english());
  CHECK(kinds.size() > 60);
  for (const char* code : {"fr", "pl"}) {
    const LanguageScope spoken(code);
    for (const Diagnostic& problem : problems) {
      INFO(code << ": " << format_diagnostic(problem));
      CHECK(untranslated(problem).empty());
      CHECK(problem.message.said(tr) != problem.message.english());
      CHECK((problem.hint.empty() || problem.hint.said(tr) != problem.hint.english()));
    }
  }
}

TEST_CASE("assumptions drawn that make no sense together are said in the language spoken") {
  Diagnostic found;
  found.path = "committee.votes_needed";
  found.message = worded("more votes needed than the committee has members");
  const ImpossibleDraw draw({found});
  CHECK(std::string(draw.what()) ==
        "assumptions drawn for a future make no sense together: committee.votes_needed: "
        "more votes needed than the committee has members");
  Snapshot snapshot;
  snapshot.structures.resize(1);
  snapshot.structures[0].failure = draw.message();
  const LanguageScope polish("pl");
  REQUIRE(problem_lines({}, snapshot).size() == 1);
  CHECK(problem_lines({}, snapshot)[0].words ==
        "założenia wylosowane dla przyszłości nie mają razem sensu: committee.votes_needed: "
        "potrzeba więcej głosów, niż komitet ma członków");
}

// A long list of choices ended in dots, and nothing said the rest.
TEST_CASE("a problem longer than its line is told whole where it is pointed at") {
  const WrittenFile mine(beginning + "assets: {publishing: everybody, nonsense: 1}\n");
  SessionOptions session = small_session({"local"});
  session.files.push_back({mine.file, {}});
  Bench bench({}, session);
  Application& window = bench.application;
  window.listen(true);
  draw_picture(window, bench.context, 640, 400);
  const std::vector<ProblemLine> lines =
      problem_lines(window.session().files(), window.session().snapshot());
  REQUIRE_FALSE(lines.empty());
  const std::string last = lines[0].hint.substr(lines[0].hint.rfind(' ') + 1);
  const auto told_at = [&](Point pointer) {
    std::string all;
    for (int frame = 0; frame < 2; ++frame) {  // the pointer is felt in the frame after
      ImGui::GetIO().MousePos = to_imgui(pointer);
      ImGui::NewFrame();
      window.draw(bench.context.fonts(), 640, 400);
      ImGui::Render();
      all.clear();
      for (const DrawnWords& one : window.words()) all += one.words + " ";
    }
    return all.find(last) != std::string::npos;
  };
  const Point line = window.widgets().at("problem:1").centre();
  CHECK_FALSE(told_at({-1e4, -1e4}));
  CHECK(told_at(line));
}

}  // namespace
}  // namespace pendulum
