#include "viz/terminal/output.h"

#include <signal.h>
#include <unistd.h>

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/exit_code.h"

namespace pendulum {
namespace {

/// Lets stdout lead elsewhere for a while.
class Redirected {
 public:
  explicit Redirected(int target) : kept_(dup(STDOUT_FILENO)) { dup2(target, STDOUT_FILENO); }
  ~Redirected() {
    dup2(kept_, STDOUT_FILENO);
    close(kept_);
  }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;

 private:
  int kept_;
};

TEST_CASE("a reader that has gone is noticed, and is no failure of the program") {
  int ends[2] = {};
  REQUIRE(pipe(ends) == 0);
  close(ends[0]);
  const auto former = signal(SIGPIPE, SIG_IGN);
  bool gone = false;
  {
    const Redirected redirected(ends[1]);
    try {
      print_result("text\n");
    } catch (const ReaderGone&) {
      gone = true;
    }
  }
  signal(SIGPIPE, former);
  close(ends[1]);
  CHECK(gone);
}

TEST_CASE("there is no emphasis where there is no terminal") {
  const testing::TemporaryFolder folder;
  int ends[2] = {};
  REQUIRE(pipe(ends) == 0);
  std::string bold;
  int columns = -1;
  {
    const Redirected redirected(ends[1]);
    bold = Emphasis(false).bold("text");
    columns = terminal_columns();
  }
  close(ends[0]);
  close(ends[1]);
  CHECK(bold == "text");
  CHECK(columns == 0);
}

}  // namespace
}  // namespace pendulum
