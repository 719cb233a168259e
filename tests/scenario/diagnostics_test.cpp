#include "sim/scenario/diagnostics.h"

#include "tests/catch.h"

using namespace pendulum;

namespace {

Diagnostic example() {
  Diagnostic diagnostic;
  diagnostic.file = "scenarios/line.yaml";
  diagnostic.line = 8;
  diagnostic.column = 24;
  diagnostic.path = "stations.cut.discipline";
  diagnostic.message = verbatim("unknown queue discipline 'fiffo'");
  diagnostic.hint = verbatim("did you mean 'fifo'? (fifo, lifo)");
  diagnostic.source_line = "    cut: { discipline: fiffo, to: pack }";
  return diagnostic;
}

}  // namespace

TEST_CASE("a diagnostic shows the place, the line and what would be right") {
  CHECK(format_diagnostic(example()) ==
        "scenarios/line.yaml:8:24: error: stations.cut.discipline: unknown queue discipline "
        "'fiffo'\n"
        "    cut: { discipline: fiffo, to: pack }\n"
        "                       ^ did you mean 'fifo'? (fifo, lifo)");
}

TEST_CASE("a diagnostic about a whole file has no line") {
  Diagnostic diagnostic = example();
  diagnostic.line = 0;
  diagnostic.path = "";
  diagnostic.severity = Severity::warning;
  CHECK(format_diagnostic(diagnostic) ==
        "scenarios/line.yaml: warning: unknown queue discipline 'fiffo'\n"
        "  did you mean 'fifo'? (fifo, lifo)");
  diagnostic.hint = {};
  CHECK(format_diagnostic(diagnostic) ==
        "scenarios/line.yaml: warning: unknown queue discipline 'fiffo'");
}

TEST_CASE("the caret stands under its word behind tabs and wide characters") {
  Diagnostic diagnostic = example();
  diagnostic.hint = {};
  diagnostic.source_line = "\t東é: x";
  diagnostic.column = 6;
  const std::string text = format_diagnostic(diagnostic);
  CHECK(text.substr(text.find('\n')) == "\n\t東é: x\n\t     ^");
}

TEST_CASE("a file cannot write to the terminal of whoever reads the message") {
  Diagnostic diagnostic = example();
  diagnostic.source_line = "a\x1b[31m\xFF b";
  diagnostic.column = 8;
  const std::string text = format_diagnostic(diagnostic);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("a?[31m? b\n       ^") != std::string::npos);
}

TEST_CASE("a diagnostic names the variants that show it") {
  Diagnostic diagnostic = example();
  diagnostic.variant = "lean, bold";
  CHECK(format_diagnostic(diagnostic).find("'fiffo' (in variant lean, bold)\n") !=
        std::string::npos);
}
