#include "viz/window/panels/room_cell.h"

#include "tests/window/bench.h"
#include "viz/window/legibility.h"

namespace pendulum {

TEST_CASE("a difference is said in smaller letters before it is cut short") {
  for (const auto& [wide, high] : {std::pair{1920, 1080}, {1280, 720}})
    for (const double depth : {3.9, 5.0, 6.0}) {
      WindowOptions options;
      options.projector = true;
      options.scale = scale_for_depth(depth);
      Bench bench(options);
      bench.application.listen(true);
      draw_picture(bench.application, bench.context, wide, high);
      INFO(wide << " wide, a room of " << depth);
      int differences = 0;
      for (const DrawnWords& drawn : bench.application.words()) {
        INFO(drawn.words);
        CHECK_FALSE(drawn.words.ends_with("…"));
        if (drawn.words.find(" points") != std::string::npos) ++differences;
      }
      CHECK(differences > 0);
    }
}

}  // namespace pendulum
