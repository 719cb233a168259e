#include "sim/scenario/translations.h"

#include "sim/scenario/scenario.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

namespace {

ReadResult with_translations(const std::string& text) {
  return read_text(harbour_text() + "translations:\n" + text);
}

}  // namespace

TEST_CASE("translations are read by language and English text, and written back") {
  const ReadResult result = with_translations(
      "  fr: {North quay: Quai nord, \"1: \\\"one\\\"\": un}\n"
      "  pt_BR: {North quay: Cais norte}\n"
      "  pl:\n"
      "  x-notes: whatever\n");
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  const Translations& read = result.scenario->translations();
  CHECK(read.at("fr").at("North quay") == "Quai nord");
  CHECK(read.at("fr").at("1: \"one\"") == "un");
  CHECK(read.at("pt_BR").at("North quay") == "Cais norte");
  CHECK(read.count("x-notes") == 0);
  const ReadResult again = read_text(write_scenario(*result.scenario, harbour_registry()));
  INFO(describe_problems(again));
  REQUIRE(again.ok());
  CHECK(write_translations(again.scenario->translations()) == write_translations(read));
  CHECK(write_translations({}).empty());
}

TEST_CASE("a file's translations lie over those of what it extends, text by text") {
  const TestFolder folder;
  (void)folder.write("base.yaml", harbour_text() +
                                      "translations:\n  fr: {quay: quai, crane: grue}\n"
                                      "  pl: {quay: nabrzeże}\n");
  const ReadResult result =
      read_scenario(folder.write("mine.yaml",
                                 "schema_version: 1\nextends: base.yaml\n"
                                 "translations: {fr: {quay: appontement, tide: marée}}\n"
                                 "variants: {lean: {translations: {fr: {tide: flot}}}}\n"),
                    harbour_registry(), {.settings = {}, .variant = "lean"});
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  const Translations& read = result.scenario->translations();
  CHECK(read.at("fr") == std::map<std::string, std::string>{
                             {"quay", "appontement"}, {"crane", "grue"}, {"tide", "flot"}});
  CHECK(read.at("pl").at("quay") == "nabrzeże");
}

TEST_CASE("what is no translation is said with its place") {
  const auto problem = [](const std::string& text) {
    const ReadResult result = with_translations(text);
    REQUIRE(result.diagnostics.size() == 1);
    const Diagnostic& said = result.diagnostics.front();
    return said.path + ": " + said.message.english() + " (" + said.hint.english() + ")";
  };
  CHECK(problem("  French: {quay: quai}\n") ==
        "translations: no language: 'French' (two small letters, as fr or pl; with a country, as "
        "pt_BR)");
  CHECK(problem("  fr_fr: {quay: quai}\n").find("'fr_fr'") != std::string::npos);
  CHECK(problem("  fr: quai\n") ==
        "translations.fr: must be a map (each text as the file says it, and behind it the "
        "translation)");
  CHECK(problem("  fr: {quay: [quai]}\n") ==
        "translations.fr: the translation of 'quay' must be text ()");
  CHECK(problem("  fr: {quay: ''}\n").find("must be text") != std::string::npos);
  CHECK(problem("  - fr\n") ==
        "translations: must be a map (a language, as fr, and below it each text with its "
        "translation)");
}
