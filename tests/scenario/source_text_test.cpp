#include "sim/scenario/source_text.h"

#include <chrono>
#include <filesystem>
#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

TEST_CASE("lines are found without their ends") {
  const SourceText text("t", "one\r\ntwo\n\nfour");
  CHECK(text.line(1) == "one");
  CHECK(text.line(2) == "two");
  CHECK(text.line(3).empty());
  CHECK(text.line(4) == "four");
  CHECK(text.line(0).empty());
  CHECK(text.line(5).empty());
  CHECK(SourceText("t", "").line(1).empty());
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(count_characters("Süd 東", 100) == 5);
  CHECK(count_characters("Süd", 3) == 2);
}

TEST_CASE("bytes that are no text are found") {
  CHECK(find_bad_byte("Süd\t東京\r\n🚢") == std::string::npos);
  CHECK(find_bad_byte("ab\xFF") == 2);
  CHECK(find_bad_byte("a\xC3") == 1);             // cut short
  CHECK(find_bad_byte("a\xC0\x80") == 1);         // overlong
  CHECK(find_bad_byte("\xE0\x80\x80") == 0);      // overlong
  CHECK(find_bad_byte("\xED\xA0\x80") == 0);      // surrogate
  CHECK(find_bad_byte("\xF4\x90\x80\x80") == 0);  // beyond Unicode
  CHECK(find_bad_byte(std::string("a\0b", 3)) == 1);
  CHECK(find_bad_byte("a\x1b[31m") == 1);
}

TEST_CASE("what cannot be read is unreadable, and says why") {
  const TestFolder folder;
  const auto problem = [&](const std::string& file) {
    const ReadResult result = read_scenario(file, harbour_registry());
    CHECK(result.unreadable);
    CHECK_FALSE(result.ok());
    return describe_problems(result, folder.path());
  };
  CHECK(problem(folder.path() + "/none.yaml") ==
        "none.yaml: error: cannot be read: no such file\n");
  CHECK(problem(folder.path()).find("it is a directory") != std::string::npos);
  CHECK(problem(folder.path() + "/none/none.yaml").find("no such file") != std::string::npos);
  const std::string pipe = folder.path() + "/pipe.yaml";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(problem(pipe) == "pipe.yaml: error: cannot be read: it is not a regular file\n");
  CHECK(problem("/dev/null").find("not a regular file") != std::string::npos);
  CHECK(problem("") == ": error: cannot be read: no such file\n");
  const std::string file = folder.write("locked.yaml", "schema_version: 1\n");
  REQUIRE(::chmod(file.c_str(), 0) == 0);
  // The superuser may read everything; then the file is only incomplete.
  const ReadResult locked = read_scenario(file, harbour_registry());
  CHECK_FALSE(locked.ok());
  CHECK(locked.unreadable == (::geteuid() != 0));
}

TEST_CASE("a file of 100 MB is refused at once") {
  const TestFolder folder;
  const std::string file = folder.write("large.yaml", "schema_version: 1\n");
  std::filesystem::resize_file(file, 100U << 20U);
  const auto start = std::chrono::steady_clock::now();
  const ReadResult result = read_scenario(file, harbour_registry());
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  CHECK(result.unreadable);
  CHECK(describe_problems(result, folder.path()) ==
        "large.yaml: error: cannot be read: it is larger than 4 MB\n");
  CHECK(taken.count() < 0.5);
}

TEST_CASE("a byte order mark and Windows line ends do not matter") {
  std::string text = "\xEF\xBB\xBF" + harbour_text();
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
    text.insert(at, "\r");
  }
  const ReadResult result = read_text(text);
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  CHECK(result.scenario->title() == "A harbour");
  CHECK(result.scenario->origin("tide.every").line == 4);
}
