#include "sim/scenario/message.h"

#include <type_traits>

#include "tests/catch.h"

using namespace pendulum;

namespace {

/// Turns sentences round, as other languages do.
std::string backwards(std::string_view english) {
  if (english == "'{0}' is not in {1}") return "{1}: {0} fehlt";
  if (english == "did you mean '{0}'?") return "{0}?";
  if (english == "{0} (after {1})") return "nach {1}: {0}";
  return std::string(english);
}

}  // namespace

TEST_CASE("a message says its values in their places, in English and in any other order") {
  const Message message =
      worded("'{0}' is not in {1}", std::string("peru"), std::string("markets"));
  CHECK(message.english() == "'peru' is not in markets");
  CHECK(message.said(backwards) == "markets: peru fehlt");
}

TEST_CASE("a message within a message is said in the same language") {
  const Message inner = worded("'{0}' is not in {1}", std::string("a"), std::string("b"));
  const Message outer = worded("{0} (after {1})", inner, verbatim("1 y"));
  CHECK(outer.english() == "'a' is not in b (after 1 y)");
  CHECK(outer.said(backwards) == "nach 1 y: b: a fehlt");
}

TEST_CASE("numbers and other braces stand in a message as they are") {
  CHECK(worded("{0} takes a list of {1} values", std::string("normal"), 2).english() ==
        "normal takes a list of 2 values");
  CHECK(worded("add than: FILE or with: {PATH: VALUE}").english() ==
        "add than: FILE or with: {PATH: VALUE}");
  // What a file says is never taken for a place, nor is a place without a value.
  CHECK(worded("write {0}", std::string("{1} {0}"), std::string("x")).english() == "write {1} {0}");
  CHECK(worded("write {3}", 1).english() == "write {3}");
}

TEST_CASE("what is verbatim is said alike in every language, and cannot write to a terminal") {
  const Message message = verbatim("did you mean '{0}'?");
  CHECK(message.said(backwards) == "did you mean '{0}'?");
  CHECK(verbatim("a\x1b[2J").english() == "a [2J");
  CHECK(worded("write {0}", std::string("a\nb")).english() == "write a b");
  CHECK(Message().empty());
  CHECK(verbatim("").empty());
  CHECK(Message().said(backwards).empty());
}

TEST_CASE("a bare literal is no message: it would never be translated") {
  CHECK_FALSE(std::is_convertible_v<const char*, Message>);
  CHECK_FALSE(std::is_constructible_v<Message, const char*>);
  CHECK_FALSE(std::is_constructible_v<Message, std::string>);
}

TEST_CASE("words of a file are shortened and cleaned") {
  CHECK(shortened("fiffo") == "fiffo");
  CHECK(shortened("a\nb\x1b") == "a b ");
  CHECK(shortened(std::string(100, 'x')) == std::string(60, 'x') + "…");
  // A character is not cut in two.
  CHECK(shortened(std::string(59, 'x') + "ü and more") == std::string(59, 'x') + "…");
  CHECK(shortened(std::string(58, 'x') + "ü and more") == std::string(58, 'x') + "ü…");
}
