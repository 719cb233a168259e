#include "viz/terminal/bench.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("a share of the limit is a ratio of two speeds") {
  CHECK(QueueSpeed{1, 2e6, 8e6}.of_limit() == .25);
  const std::string text = bench_text({{4, 2e6, 8e6}}, {{"local", 36, 12345, 2.5e6, 1.875}});
  CHECK(text.find("M/M/4 at load .9") != std::string::npos);
  CHECK(text.find("0.25") != std::string::npos);
  CHECK(text.find("x 1.88") != std::string::npos);
}

}  // namespace
}  // namespace pendulum
