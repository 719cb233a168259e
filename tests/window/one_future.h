#pragma once

#include "tests/window/bench.h"

namespace pendulum {

/// One future alone: what it says of campaigns is what the means say.
struct OneFuture {
  OneFuture() : application(std::make_unique<Session>(short_session()), {}) {
    application.session().wait_until_settled();
    application.advance(0, 0);
  }
  static SessionOptions short_session() {
    SessionOptions options = small_session({"central", "hybrid"});
    options.replications = 1;
    options.months = 6;
    return options;
  }
  [[nodiscard]] const Snapshot& snapshot() const { return application.session().snapshot(); }
  Application application;
};

}  // namespace pendulum
