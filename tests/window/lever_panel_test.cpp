#include "viz/window/panels/lever_panel.h"

#include "tests/window/bench.h"

namespace pendulum {

TEST_CASE("whichever of four structures is edited, all can be chosen and all levers reset") {
  Bench bench({}, {"local", "central", "global_hotel_group", "cmo_partner"});
  Application& application = bench.application;
  const std::size_t count = application.session().structure_count();
  REQUIRE(count == 4);
  for (std::size_t edited = 0; edited < count; ++edited) {
    application.apply(EditStructure{edited});
    bench.picture();
    std::vector<Rect> marks;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string name = "edit:" + application.session().snapshot().structures[i].name;
      REQUIRE(application.widgets().contains(name));
      marks.push_back(application.widgets().at(name));
    }
    REQUIRE(application.widgets().contains("reset all"));
    marks.push_back(application.widgets().at("reset all"));
    for (std::size_t i = 1; i < marks.size(); ++i) CHECK(marks[i - 1].right() <= marks[i].x);
  }
}

}  // namespace pendulum
