#include "viz/window/structure_looks.h"

#include <fmt/format.h>

#include "tests/window/bench.h"
#include "viz/window/export.h"

namespace pendulum {
namespace {

using Looks = std::vector<std::size_t>;

std::string in_svg(Colour colour) {
  return fmt::format("#{:02X}{:02X}{:02X}", colour.r, colour.g, colour.b);
}

TEST_CASE("the first four keep their looks whoever comes and goes") {
  CHECK(looks_of({0, 1, 2, 3}) == Looks{0, 1, 2, 3});
  CHECK(looks_of({1, 2}) == Looks{1, 2});
  CHECK(looks_of({0, 3}) == Looks{0, 3});
  CHECK(looks_of({2, 0}) == Looks{2, 0});  // wherever they stand
  CHECK(looks_of({}).empty());
}

TEST_CASE("no two structures look the same, and whoever was there first keeps theirs") {
  CHECK(looks_of({0, 2, 3, 5}) == Looks{0, 2, 3, 1});  // in the place of 1, which left
  CHECK(looks_of({0, 1, 4}) == Looks{0, 1, 2});
  CHECK(looks_of({8, 4, 0}) == Looks{2, 1, 0});
}

TEST_CASE("with one structure taken out the others look as before, on charts taken away too") {
  Bench bench;
  const Theme paper = make_theme(ThemeName::desk_light, 1080);
  const auto central_fill = [&] {
    const Theme worn = dressed(paper, bench.application.session().snapshot());
    return worn.structure(bench.application.session().structure_count() - 2).fill;
  };
  const auto drawn = [&](std::size_t look) {
    return outcome_svg(bench.application.spoken(), {}, 0)
               .find(in_svg(paper.structures[look].fill)) != std::string::npos;
  };
  CHECK(central_fill() == paper.structures[1].fill);
  CHECK(drawn(0));
  bench.click("take out:local");
  CHECK(central_fill() == paper.structures[1].fill);
  CHECK_FALSE(drawn(0));
  CHECK(drawn(1));
  CHECK(drawn(2));
}

}  // namespace
}  // namespace pendulum
