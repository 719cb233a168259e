// Waits against exact queueing theory. Each figure is the mean of independent replications with
// their warm-up cut off; theory must lie inside their 99 % confidence interval (Student's t). Seeds
// are fixed, so a run either always passes or always fails. PENDULUM_LONG=n makes replications n
// times as long, the intervals narrower accordingly.

#include <cmath>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include <boost/math/distributions/students_t.hpp>

#include "sim/base/distribution.h"
#include "sim/engine/pool.h"
#include "sim/engine/queue_statistics.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

constexpr double service_mean = ticks_per_day;  // many ticks, so that rounding to them is nothing

std::int64_t stretch_factor() {
  const char* value = std::getenv("PENDULUM_LONG");
  return value == nullptr ? 1 : std::max(1, std::atoi(value));
}

struct Setting {
  int servers = 1;
  double utilisation = 0.8;
  double service_cv2 = 1;
  QueueDiscipline discipline = QueueDiscipline::fifo;
  bool preemptive = false;
  double urgent_share = 0;  // of requests, at priority 0; the others are at 1
};

/// Waits and times in system of one class of request, once the warm-up is over.
struct ClassTimes : PoolObserver {
  struct Visit {
    TimePoint submitted;
    TimePoint started;
    bool has_started;
  };
  void on_submitted(TimePoint now, RequestId id, const Request&) override {
    if (id >= visits.size()) visits.resize(id + 1);
    visits[id] = {now, now, false};
  }
  void on_started(TimePoint now, RequestId id, const Request&, ServerId) override {
    if (!visits[id].has_started) visits[id].started = now;
    visits[id].has_started = true;
  }
  void on_finished(TimePoint now, RequestId id, const Request& what, ServerId) override {
    const auto which = static_cast<std::size_t>(what.priority);
    first_wait[which].add(visits[id].started - visits[id].submitted);
    in_system[which].add(now - visits[id].submitted);
  }
  void restart() {
    for (std::size_t which : {0u, 1u}) first_wait[which] = in_system[which] = {};
  }
  std::vector<Visit> visits;
  DurationTally first_wait[2];
  DurationTally in_system[2];
};

/// Poisson arrivals to a pool of equal servers.
class QueueWorld : public EventHandler, public PoolClient {
 public:
  QueueWorld(const Setting& setting, std::uint32_t replication)
      : setting_(setting),
        pool_(simulation_, *this, {setting.discipline, setting.preemptive, {2024, replication}, 0}),
        arrivals_({2024, replication}, purpose("arrival"), 0),
        services_({2024, replication}, purpose("service"), 0) {
    const double able[] = {1};
    for (int i = 0; i < setting.servers; ++i) pool_.add_server(able);
    arrive_later();
  }
  void run(std::int64_t requests) {
    const double duration = static_cast<double>(requests) * interarrival_mean();
    simulation_.run_until(simulation_.now() + round_to_ticks(duration));
  }
  void observe(PoolObserver& observer) { pool_.add_observer(observer); }
  [[nodiscard]] TimePoint now() const { return simulation_.now(); }

  void on_event(std::uint32_t, std::uint64_t) override {
    Request request;
    request.priority = bernoulli(arrivals_, setting_.urgent_share) ? 0 : 1;
    pool_.submit(request);
    arrive_later();
  }
  // Of mean 1 day and the cv2 asked for: constant, Erlang, exponential or lognormal.
  double service_ticks(std::uint64_t, ServerId, double) override {
    if (setting_.service_cv2 == 0) return service_mean;
    if (setting_.service_cv2 == 1) return exponential(services_, service_mean);
    if (setting_.service_cv2 == 0.5) return erlang(services_, 2, service_mean);
    return lognormal(services_, service_mean, setting_.service_cv2);
  }
  void on_started(std::uint64_t, ServerId) override {}
  void on_interrupted(std::uint64_t, ServerId) override {}
  void on_finished(std::uint64_t, ServerId) override {}
  void on_worked(std::uint64_t, ServerId, Duration) override {}

 private:
  [[nodiscard]] double interarrival_mean() const {
    return service_mean / (setting_.utilisation * setting_.servers);
  }
  void arrive_later() {
    simulation_.schedule_in(carry_.take(exponential(arrivals_, interarrival_mean())), *this, 0);
  }

  Setting setting_;
  Simulation simulation_;
  Pool pool_;
  Stream arrivals_;
  Stream services_;
  TickCarry carry_;
};

struct Interval {
  double mean = 0;
  double half_width = 0;
};

Interval interval_99(const std::vector<double>& values) {
  const double n = static_cast<double>(values.size());
  double sum = 0;
  for (const double value : values) sum += value;
  const double mean = sum / n;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double t = boost::math::quantile(boost::math::students_t(n - 1), 0.995);
  return {mean, t * std::sqrt(squares / (n - 1) / n)};
}

/// Holds `figure`, taken from each replication in units of the mean service time, against theory.
void check_against(const std::string& what, double theory, const std::vector<double>& figures,
                   double largest_half_width) {
  const Interval found = interval_99(figures);
  CAPTURE(what, theory, found.mean, found.half_width);
  CHECK(std::abs(found.mean - theory) <= found.half_width);
  // Or the interval would be too wide for the test to fail.
  CHECK(found.half_width < largest_half_width * theory);
}

constexpr std::uint32_t replications = 20;

constexpr std::int64_t warm_up = 2000;  // requests

/// Mean waits of the replications, in service times.
std::vector<double> waits(const Setting& setting, std::int64_t requests) {
  std::vector<double> means;
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    QueueWorld world(setting, replication);
    QueueStatistics statistics;
    world.observe(statistics);
    world.run(warm_up);
    statistics.restart(world.now());
    world.run(requests * stretch_factor());
    means.push_back(statistics.wait.mean_ticks() / service_mean);
  }
  return means;
}

// Erlang's C formula: Wq = C(c, c rho) / (c (1 - rho)) service times.
TEST_CASE("M/M/c waits as Erlang says", "[engine][oracle]") {
  struct Case {
    int servers;
    double utilisation;
    double wait;
    std::int64_t requests;
  };
  const Case c =
      GENERATE(Case{1, 0.8, 4.0, 11000}, Case{3, 0.8, 1.0786, 11000}, Case{5, 0.8, 0.5541, 11000},
               Case{8, 0.8, 0.2860, 11000}, Case{10, 0.8, 0.2046, 11000}, Case{1, 0.9, 9.0, 22000},
               Case{3, 0.9, 2.7235, 22000}, Case{10, 0.9, 0.6687, 22000});
  Setting setting;
  setting.servers = c.servers;
  setting.utilisation = c.utilisation;
  check_against("M/M/" + std::to_string(c.servers), c.wait, waits(setting, c.requests), 0.13);
}

// Pollaczek and Khinchine: Wq = rho / (1 - rho) (1 + cv2) / 2 service times.
TEST_CASE("M/G/1 waits as Pollaczek and Khinchine say", "[engine][oracle]") {
  const double cv2 = GENERATE(0.0, 0.5, 1.0, 2.0);
  Setting setting;
  setting.service_cv2 = cv2;
  check_against("cv2 " + std::to_string(cv2), 4 * (1 + cv2) / 2, waits(setting, 12000), 0.1);
}

// Whoever is served next, the mean wait is the same as long as the choice knows nothing of the
// work.
TEST_CASE("the mean wait does not depend on a blind order of service", "[engine][oracle]") {
  const QueueDiscipline discipline = GENERATE(QueueDiscipline::lifo, QueueDiscipline::random);
  Setting setting;
  setting.discipline = discipline;
  check_against("blind order", 4.0, waits(setting, 12000), 0.1);
}

/// Figures of both classes, by replication.
struct ByClass {
  std::vector<double> wait[2];
  std::vector<double> in_system[2];
};

ByClass by_class(const Setting& setting, std::int64_t requests) {
  ByClass found;
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    QueueWorld world(setting, replication);
    ClassTimes times;
    world.observe(times);
    world.run(warm_up);
    times.restart();
    world.run(requests * stretch_factor());
    for (std::size_t which : {0u, 1u}) {
      found.wait[which].push_back(times.first_wait[which].mean_ticks() / service_mean);
      found.in_system[which].push_back(times.in_system[which].mean_ticks() / service_mean);
    }
  }
  return found;
}

// M/M/1 at rho .8, half of the requests urgent. Cobham: with R = lambda E[S^2] / 2 = .8,
// Wq(urgent) = R / (1 - .4) = 1.3333, Wq(other) = R / ((1 - .4) (1 - .8)) = 6.6667.
TEST_CASE("waits by priority as Cobham says", "[engine][oracle]") {
  Setting setting;
  setting.discipline = QueueDiscipline::priority;
  setting.urgent_share = 0.5;
  const ByClass found = by_class(setting, 12000);
  check_against("urgent", 0.8 / 0.6, found.wait[0], 0.1);
  check_against("other", 0.8 / 0.12, found.wait[1], 0.15);
}

// The urgent never notice the others: M/M/1 at rho .4, 1 / (1 - .4) = 1.6667 in the system. The
// others: (1 (1 - .8) + .8) / ((1 - .4) (1 - .8)) = 8.3333 (pre-emptive resume).
TEST_CASE("with pre-emption the urgent see a queue of their own", "[engine][oracle]") {
  Setting setting;
  setting.discipline = QueueDiscipline::priority;
  setting.preemptive = true;
  setting.urgent_share = 0.5;
  const ByClass found = by_class(setting, 12000);
  check_against("urgent", 1 / 0.6, found.in_system[0], 0.1);
  check_against("other", 1 / 0.12, found.in_system[1], 0.15);
}

}  // namespace
}  // namespace pendulum
