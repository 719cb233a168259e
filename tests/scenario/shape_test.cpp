#include "sim/scenario/shape.h"

#include "sim/base/check.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

TEST_CASE("the registry's paths become a tree") {
  const Registry registry = harbour_registry();
  const Shape root = build_shape(registry);
  CHECK(root.keys() == std::vector<std::string>{"tide", "quays", "jobs", "pilots"});
  const Shape& quays = *root.child("quays");
  CHECK(quays.kind == Shape::Kind::list);
  CHECK(quays.pattern == "quays[]");
  CHECK(quays.section->required);
  CHECK(quays.entry->child("length")->parameter->path == "quays[].length");
  const Shape& shares = *root.child("pilots")->child("shares");
  CHECK(shares.kind == Shape::Kind::keyed);
  CHECK(shares.keyed_by == "quays");
  CHECK(shares.entry->child("centre")->kind == Shape::Kind::leaf);
  CHECK(root.child("pilots")->child("weight")->entry->kind == Shape::Kind::leaf);
  CHECK(root.child("nothing") == nullptr);
  CHECK(find_list(root, "jobs[].steps") != nullptr);
  CHECK(find_list(root, "quays") == &quays);
  CHECK(find_list(root, "jobs[].quay") == nullptr);
  CHECK(find_list(root, "tide") == nullptr);
}

TEST_CASE("a list may have nothing but ids") {
  Registry registry;
  registry.add_section({"roles[]", "Who there is.", true});
  registry.add("chief", Quantity::reference).refers_to("roles");
  CHECK(build_shape(registry).child("roles")->kind == Shape::Kind::list);
}

TEST_CASE("declarations that contradict each other fail") {
  const auto build = [](std::vector<std::string> paths) {
    Registry registry;
    for (const std::string& path : paths) (void)registry.add(path, Quantity::number);
    (void)build_shape(registry);
  };
  CHECK_THROWS_AS(build({"a", "a.b"}), CheckFailure);
  CHECK_THROWS_AS(build({"a.b", "a"}), CheckFailure);
  CHECK_THROWS_AS(build({"a.b", "a[].b"}), CheckFailure);
  CHECK_THROWS_AS(build({"a[].b", "a.b"}), CheckFailure);
  CHECK_THROWS_AS(build({"a.{b}.c"}), CheckFailure);  // no such list
  CHECK_THROWS_AS(build({"b[].x", "c[].x", "a.{b}.c", "a.{c}.d"}), CheckFailure);
  CHECK_NOTHROW(build({"b[].x", "a.{b}.c", "a.{b}.d"}));
}

TEST_CASE("a reference to no list, or a default out of bounds, fails") {
  Registry dangling;
  dangling.add("a", Quantity::reference).refers_to("nowhere");
  CHECK_THROWS_AS(build_shape(dangling), CheckFailure);
  Registry beyond;
  beyond.add("a", Quantity::share).standard("150 %");
  CHECK_THROWS_AS(build_shape(beyond), CheckFailure);
}
