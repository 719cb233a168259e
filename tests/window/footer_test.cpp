#include "viz/window/panels/footer.h"

#include <limits>

#include "tests/window/bench.h"
#include "viz/window/panels/room_words.h"

namespace pendulum {
namespace {

Snapshot simulated(int futures, int target, double seconds_left) {
  Snapshot snapshot;
  snapshot.structures.resize(1);
  snapshot.summaries.resize(1);
  snapshot.futures = futures;
  snapshot.target = target;
  snapshot.settled = futures == target;
  snapshot.seconds_left = seconds_left;
  return snapshot;
}

}  // namespace

TEST_CASE("the footer says how far it is and how long it will take, as well as anybody can tell") {
  CHECK(precision_words(simulated(3, 100, std::numeric_limits<double>::quiet_NaN())) ==
        "3 of 100 futures so far · seed 1");
  CHECK(precision_words(simulated(3, 100, 4)) ==
        "3 of 100 futures so far · a few seconds left · seed 1");
  CHECK(precision_words(simulated(3, 100, 38)) ==
        "3 of 100 futures so far · about 40 s left · seed 1");
  CHECK(precision_words(simulated(3, 100, 200)) ==
        "3 of 100 futures so far · about 3 min left · seed 1");
  CHECK(precision_words(simulated(100, 100, 0)).starts_with("100 futures settled"));
}

TEST_CASE("the footer tells the error of means that there are") {
  Snapshot snapshot = simulated(100, 100, 0);
  Estimate& throughput = snapshot.summaries[0].metrics[index_of(Metric::throughput_per_month)];
  Estimate& lead_time = snapshot.summaries[0].metrics[index_of(Metric::lead_time_days)];
  throughput.standard_error = .31, lead_time.standard_error = .012;
  CHECK(precision_words(snapshot) ==
        "100 futures settled · error of a mean ± 0.3 campaigns, ± 0.01 days · seed 1");
  lead_time.mean = std::numeric_limits<double>::quiet_NaN();  // nothing is delivered
  CHECK(precision_words(snapshot) == "100 futures settled · seed 1");
}

TEST_CASE("one that was stopped does not pretend to be whole") {
  Snapshot stopped = simulated(37, 100, 0);
  stopped.settled = stopped.stopped = true;
  CHECK(precision_words(stopped).starts_with("stopped at 37 of 100 futures · error of a mean"));
  CHECK(room_note(stopped, {}, true) == "37 of 100 futures so far. Bars: 9 of 10 futures.");
}

TEST_CASE("the footer and C stop the simulation, and go on with it") {
  SessionOptions session = small_session({"local"});
  session.months = 36;
  session.replications = 400;
  UiContext context;
  Application application(std::make_unique<Session>(session), WindowOptions{});
  const auto shown = [&] { return application.session().snapshot(); };
  const auto until = [&](auto reached) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(120);
    while (!reached() && std::chrono::steady_clock::now() < end) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      application.advance(0, 0);
    }
    return reached();
  };
  REQUIRE(until([&] { return shown().futures >= 2; }));
  draw_picture(application, context, width, height);
  CHECK(application.widgets().contains("footer:stop"));
  application.handle({.key = Key::c});
  REQUIRE(until([&] { return shown().stopped; }));
  CHECK(shown().settled);
  CHECK(shown().futures < 400);
  draw_picture(application, context, width, height);
  CHECK(application.widgets().contains("footer:stop"));
  application.handle({.key = Key::c});
  CHECK(until([&] { return !shown().settled; }));
}

}  // namespace pendulum
