#include "sim/experiment/fingerprint.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("fingerprints tell order, borders and bits apart") {
  const auto of = [](auto... parts) {
    Fingerprinter all;
    (all.add(parts), ...);
    return all.value();
  };
  using Text = std::string_view;
  CHECK(of(Text("ab"), Text("c")) == of(Text("ab"), Text("c")));
  CHECK(of(Text("ab"), Text("c")) != of(Text("a"), Text("bc")));
  CHECK(of(Text("a"), Text("b")) != of(Text("b"), Text("a")));
  CHECK(of(Text("12345678")) != of(Text("12345679")));
  CHECK(of(Text("")) != of());
  CHECK(of(0.0) != of(-0.0));
  CHECK(of(1.0) != of(1.0 + 0x1p-52));
}

}  // namespace
}  // namespace pendulum
