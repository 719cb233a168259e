#include "viz/window/options.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("the command line names files, variants and how to show them") {
  const ParsedOptions parsed = parse_options(
      {"a.yaml", "dir@x/b.yaml@lean", "--theme", "projector", "--scale=1.5", "--size", "1280x720",
       "--at-month", "7.5", "--render", "out.png", "--seed", "9007199254740991"});
  CHECK(parsed.problem.empty());
  const WindowOptions& options = parsed.options;
  REQUIRE(options.files.size() == 2);
  CHECK(options.files[0].path == "a.yaml");
  CHECK(options.files[0].variant.empty());
  CHECK(options.files[1].path == "dir@x/b.yaml");
  CHECK(options.files[1].variant == "lean");
  CHECK(options.projector);
  CHECK(options.scale == 1.5);
  CHECK(options.width == 1280);
  CHECK(options.height == 720);
  CHECK(options.at_month == 7.5);
  CHECK(options.render == "out.png");
  CHECK(options.seed == 9007199254740991ull);
}

TEST_CASE("a wrong command line is refused, and says what was expected") {
  const auto problem = [](const std::vector<std::string>& arguments) {
    return parse_options(arguments).problem;
  };
  CHECK(problem({"--months", "0"}) == "--months: '0' is not months, 1 to 240");
  CHECK(problem({"--months"}) == "--months needs a value");
  CHECK(problem({"--frobnicate"}) == "unknown option '--frobnicate'");
  CHECK(problem({"--theme", "pink"}).find("desk or projector") != std::string::npos);
  CHECK(problem({"--scale", "nan"}).find("0.75 to 3") != std::string::npos);
  CHECK(problem({"--scale", "1.5x"}).find("0.75 to 3") != std::string::npos);
  CHECK(problem({"--size", "20x20"}).find("640x360") != std::string::npos);
  CHECK(problem({"--", "--months"}).empty());
  CHECK(problem({"--trade-off", "5"}) == "--trade-off: '5' is not a number from 1 to 4");
  CHECK(problem({"--trade-off", "4"}).empty());
  CHECK(problem({"--resume", "a.yaml"}).find("name none") != std::string::npos);
  CHECK(problem({"--resume"}).empty());
}

TEST_CASE("a language is named by its code or a locale's name") {
  CHECK(parse_options({"--language", "fr"}).options.language == "fr");
  CHECK(parse_options({"--language=pl_PL.UTF-8"}).options.language == "pl");
  CHECK(parse_options({}).options.language.empty());
  CHECK(parse_options({"--language", "klingon"}).problem ==
        "--language: 'klingon' is not one of en, fr, pl");
}

TEST_CASE("who cannot bear motion says so, and --help tells how") {
  CHECK(parse_options({"--reduced-motion"}).options.reduced_motion);
  CHECK_FALSE(parse_options({}).options.reduced_motion);
  CHECK(usage_text().find("--reduced-motion") != std::string::npos);
}

TEST_CASE("an at sign in a folder's name is no variant") {
  CHECK(parse_file_argument("me@home/a.yaml").variant.empty());
  CHECK(parse_file_argument("@a").path == "@a");
  CHECK(parse_file_argument("a.yaml@").path == "a.yaml@");
}

}  // namespace
}  // namespace pendulum
