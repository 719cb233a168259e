#include "sim/scenario/ids.h"

#include "sim/scenario/yaml_reader.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

TEST_CASE("references are understood from where they stand") {
  const Registry registry = harbour_registry();
  const Shape shape = build_shape(registry);
  const SourceTexts texts = {SourceText("t",
                                        "jobs:\n"
                                        "  - {id: load, steps: [{id: a}, {id: b}]}\n"
                                        "  - {id: unload, steps: [{id: b}, {id: c}]}\n")};
  Problems problems(texts);
  const DocumentNode document = *read_yaml(texts, 0, problems);
  const Ids ids = Ids::collect(shape, document, problems);
  using Words = std::vector<std::string>;
  CHECK(ids.of("jobs") == Words{"load", "unload"});
  CHECK(ids.of("jobs.unload.steps") == Words{"b", "c"});
  CHECK(ids.of("quays").empty());
  CHECK(ids.meant("jobs[].steps", "jobs.load.steps.a.after") == Words{"a", "b"});
  CHECK(ids.meant("jobs[].steps", "tide.every") == Words{"a", "b", "c"});
  CHECK(ids.meant("jobs", "jobs.load.steps.a.after") == Words{"load", "unload"});
  CHECK_FALSE(problems.any());
}
