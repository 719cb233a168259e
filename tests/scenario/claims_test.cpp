#include "sim/scenario/claims.h"

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

namespace {

ReadResult with_claims(const std::string& claims, const ReadOptions& options = {}) {
  return read_text(harbour_text() + "expect:\n" + claims, options);
}

}  // namespace

TEST_CASE("claims are read as words with their places") {
  const ReadResult result = with_claims(
      "  - {says: calm, metric: waves, within: [1 d, 2 d]}\n"
      "  - metric: waves\n"
      "    with: {tide.every: 6 h, tide.night: true}\n"
      "    than: other.yaml\n"
      "    is: lower\n");
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  const std::vector<Claim>& claims = result.scenario->claims();
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].word("metric")->text == "waves");
  CHECK(claims[0].word("within") == nullptr);
  REQUIRE(claims[0].find("within")->words.size() == 2);
  CHECK(claims[0].find("within")->words[1].text == "2 d");
  const ClaimValue& with = *claims[1].find("with");
  CHECK(with.kind == ClaimValue::Kind::settings);
  CHECK(with.paths == std::vector<std::string>{"tide.every", "tide.night"});
  CHECK(with.words[0].text == "6 h");
  const Diagnostic problem =
      claims[1].word("is")->problem(verbatim("is odd"), verbatim("try something else"));
  CHECK(problem.line == with.words[0].place.line + 2);
  CHECK(problem.column == 9);
  CHECK(problem.path == "expect.2.is");
  CHECK(problem.source_line == "    is: lower");
  CHECK(format_diagnostic(problem).find("expect.2.is: is odd") != std::string::npos);
}

TEST_CASE("what is not a claim is reported where it stands") {
  const auto said = [](const std::string& claims) {
    return describe_problems(with_claims(claims));
  };
  CHECK(said("  - {metrik: waves}\n").find("did you mean 'metric'?") != std::string::npos);
  CHECK(said("  - waves\n").find("expect.1: must be a map") != std::string::npos);
  CHECK(said("  - {metric: [a]}\n").find("expect.1.metric: must be one value") !=
        std::string::npos);
  CHECK(said("  - {metric: a, within: 3}\n").find("must be a list of values") != std::string::npos);
  CHECK(said("  - {metric: a, with: b}\n").find("must be a map of PATH: VALUE") !=
        std::string::npos);
  CHECK(said("  - {metric: a, than: [b]}\n").find("must be a file, or a map") != std::string::npos);
  CHECK(describe_problems(read_text(harbour_text() + "expect: {metric: a}\n"))
            .find("expect: must be a list of claims") != std::string::npos);
  CHECK(with_claims("  - {metric: a, x-remark: b}\n").ok());
}

TEST_CASE("a claim with an unknown key is read as far as it goes") {
  const ReadResult result = with_claims(
      "  - {metric: waves, witin: [1 d, 2 d]}\n"
      "  - {metric: waves, with: {tide.every: 6 h}, is: lower}\n");
  CHECK_FALSE(result.ok());
  REQUIRE(result.claims.size() == 2);
  CHECK(result.claims[0].garbled);
  CHECK(result.claims[0].word("metric")->text == "waves");
  CHECK_FALSE(result.claims[1].garbled);
  const ClaimValue& with = *result.claims[1].find("with");
  REQUIRE(with.path_places.size() == 1);
  CHECK(with.path_places[0].column == 28);
  CHECK(with.words[0].place.column == 40);
  ReadOptions values_only;
  values_only.claims = false;
  CHECK(with_claims("  - {metrik: waves}\n", values_only).ok());
}

TEST_CASE("claims belong to their file or variant and are not inherited") {
  const TestFolder folder;
  const std::string base = folder.write("base.yaml", harbour_text() +
                                                         "expect: [{metric: a}]\nvariants:\n"
                                                         "  calm:\n    expect: [{metric: b}]\n"
                                                         "  rough: {}\n");
  const std::string child = folder.write("child.yaml", "schema_version: 1\nextends: base.yaml\n");
  const Registry registry = harbour_registry();
  const auto claims = [&](const std::string& file, const std::string& variant) {
    ReadOptions options;
    options.variant = variant;
    const ReadResult result = read_scenario(file, registry, options);
    REQUIRE(result.ok());
    return result.scenario->claims();
  };
  REQUIRE(claims(base, "").size() == 1);
  CHECK(claims(base, "").front().word("metric")->text == "a");
  REQUIRE(claims(base, "calm").size() == 1);
  CHECK(claims(base, "calm").front().word("metric")->text == "b");
  CHECK(claims(base, "rough").empty());
  CHECK(claims(child, "").empty());
}

TEST_CASE("claims are written back") {
  const ReadResult result = with_claims(
      "  - {says: \"all: 'calm'\", metric: waves, within: [1 d, 2 d], confidence: 95 %}\n"
      "  - {metric: waves, with: {tide.every: 6 h}, than: {tide.night: true}, is: lower}\n");
  REQUIRE(result.ok());
  const std::string text = write_scenario(*result.scenario, harbour_registry());
  const ReadResult again = read_text(text);
  INFO(text << describe_problems(again));
  REQUIRE(again.ok());
  CHECK(write_claims(again.scenario->claims()) == write_claims(result.scenario->claims()));
  CHECK(again.scenario->claims()[0].word("says")->text == "all: 'calm'");
  CHECK(write_claims({}).empty());
}
