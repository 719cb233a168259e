#include "sim/experiment/csv.h"

#include <limits>

#include "sim/base/check.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("fields are quoted where they must be") {
  Csv csv({"a", "b", "c"});
  csv.cell("plain").cell("with, comma").cell("with \"quote\"").end_row();
  CHECK(csv.text() == "a,b,c\nplain,\"with, comma\",\"with \"\"quote\"\"\"\n");
}

TEST_CASE("numbers are the shortest that read back, and none is an empty field") {
  Csv csv({"a", "b", "c", "d"});
  csv.cell(.1).cell(1e21).cell(std::numeric_limits<double>::quiet_NaN()).cell(7).end_row();
  CHECK(csv.text() == "a,b,c,d\n0.1,1e+21,,7\n");
}

TEST_CASE("a row that is too short or too long is a defect") {
  Csv csv({"a", "b"});
  csv.cell("x");
  CHECK_THROWS_AS(csv.end_row(), CheckFailure);
}

}  // namespace
}  // namespace pendulum
