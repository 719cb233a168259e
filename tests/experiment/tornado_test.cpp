#include "sim/experiment/tornado.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("the factor that swings a figure most comes first, with paired differences") {
  const std::vector<double> base{10, 20, 30};
  const auto bars = tornado_bars(base, {{9, 19, 29}, {8, 17, 27}, {14, 24, 34}},
                                 {{11, 21, 31}, {10, 20, 31}, {15, 25, 35}});
  REQUIRE(bars.size() == 3);
  CHECK(bars[0].factor == 2);  // both ends on one side: the bar reaches from 0 to 5
  CHECK(bars[1].factor == 1);
  CHECK(bars[2].factor == 0);
  CHECK(bars[2].low.mean == -1);
  CHECK(bars[2].high.mean == 1);
  CHECK(bars[2].swing.mean == 2);
  CHECK(bars[2].at_low.mean == 19);
  CHECK(bars[2].at_high.mean == 21);
  CHECK(bars[2].swing.standard_error == 0);  // the same in every future
}

}  // namespace
}  // namespace pendulum
