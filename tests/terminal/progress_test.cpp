#include "viz/terminal/progress.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("progress says how far and how long yet") {
  CHECK(progress_text(100, 300, 2) == "100 of 300 runs, about 4 s left");
  CHECK(progress_text(1, 300, 1) == "1 of 300 runs, about 5 min left");
  CHECK(progress_text(1, 30000, 1) == "1 of 30000 runs, about 8.3 h left");
}

}  // namespace
}  // namespace pendulum
