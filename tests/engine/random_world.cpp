#include "tests/engine/random_world.h"

#include <array>
#include <cmath>

#include "sim/base/distribution.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

constexpr std::uint64_t arrivals = 250;
constexpr SkillId skill_count = 4;
constexpr std::array rates{0.0, 0.25, 0.5, 1.0, 1.0, 1.7};

}  // namespace

RandomWorld::RandomWorld(std::uint64_t number, QueueDiscipline discipline, bool preemptive)
    : dice_({number, 0}, purpose("world"), 0),
      preemptive_(preemptive),
      pool_(simulation_, *this, {discipline, preemptive, {number, 0}, 0}) {
  pool_.add_observer(*this);
  const std::uint64_t count = 1 + below(6);
  for (std::uint64_t i = 0; i < count; ++i) add_server();
  simulation_.schedule_in({0}, *this, 0);
}

void RandomWorld::run(bool flushes) {
  for (int event = 0; simulation_.step(); ++event) {
    REQUIRE(simulation_.now().ticks >= last_now_);
    last_now_ = simulation_.now().ticks;
    check();
    if (flushes && event % 7 == 0) pool_.flush();
  }
  check_end();
}

void RandomWorld::add_server() {
  std::array<double, skill_count> proficiency{};
  for (double& p : proficiency) p = below(2) == 0 ? 0 : 0.5 + 0.25 * static_cast<double>(below(3));
  Server server;
  server.born = simulation_.now().ticks;
  servers_.push_back(server);
  pool_.add_server(proficiency);
}

void RandomWorld::submit() {
  Request request;
  request.tag = items_.size();
  request.skill = static_cast<SkillId>(below(skill_count));
  request.priority = static_cast<std::int32_t>(below(4));
  request.expected_service = static_cast<double>(below(50));
  items_.emplace_back();
  items_.back().request = request;
  pool_.submit(request);
}

void RandomWorld::meddle() {
  switch (below(12)) {
    case 0:
    case 1:
    case 2:
      if (items_.size() < 2 * arrivals) submit();
      break;
    case 3:
    case 4:
      if (!items_.empty()) {
        const Item item = items_[below(items_.size())];
        const bool there = item.state != State::gone && item.id != no_request;
        if (there) REQUIRE(pool_.withdraw(item.id));
      }
      break;
    case 5:
      if (servers_.size() < 9) add_server();
      break;
    default:
      change_server();
      break;
  }
}

void RandomWorld::change_server() {
  const auto server = static_cast<ServerId>(below(servers_.size()));
  if (below(2) == 0) {
    const double rate = rates[below(rates.size())];
    pool_.set_rate(server, rate);
  } else {
    const bool open = below(3) != 0;
    pool_.set_open(server, open, below(2) == 0 ? Closing::interrupt : Closing::finish_current);
  }
}

void RandomWorld::on_event(std::uint32_t code, std::uint64_t) {
  if (code == 1) return meddle();
  if (items_.size() < arrivals) {
    for (std::uint64_t n = below(4); n-- > 0;) submit();
    simulation_.schedule_in({static_cast<std::int64_t>(below(30))}, *this, 0);
    for (std::uint64_t n = below(3); n-- > 0;) {
      simulation_.schedule_in({static_cast<std::int64_t>(below(30))}, *this, 1);
    }
    return;
  }
  // The last event: everybody works, so that everything comes to an end.
  for (ServerId server = 0; server < servers_.size(); ++server) {
    pool_.set_rate(server, 1);
    pool_.set_open(server, true);
  }
}

double RandomWorld::service_ticks(std::uint64_t tag, ServerId server, double proficiency) {
  Item& item = items_.at(tag);
  REQUIRE(item.work < 0);  // asked once
  REQUIRE(proficiency == pool_.proficiency(server, item.request.skill));
  REQUIRE(proficiency > 0);
  return item.work = exponential(dice_, 40) / proficiency;
}

void RandomWorld::write(const std::string& what, std::uint64_t tag, ServerId server) {
  history.push_back(std::to_string(simulation_.now().ticks) + what + std::to_string(tag) + "@" +
                    std::to_string(server));
  if (depth_ >= 2) return;
  ++depth_;
  if (below(6) == 0) meddle();
  --depth_;
}

void RandomWorld::on_started(std::uint64_t tag, ServerId server) {
  write(" start ", tag, server);
}
void RandomWorld::on_interrupted(std::uint64_t tag, ServerId server) {
  write(" interrupt ", tag, server);
}
void RandomWorld::on_finished(std::uint64_t tag, ServerId server) {
  const Item& item = items_.at(tag);
  // Rounding the end to a tick is all that may be missing or too much.
  REQUIRE(std::abs(item.done - item.work) <= 0.5 * rates.back() + 1e-6);
  write(" finish ", tag, server);
}

void RandomWorld::on_worked(std::uint64_t tag, ServerId server, Duration elapsed) {
  items_.at(tag).done += static_cast<double>(elapsed.ticks) * servers_.at(server).rate;
  account(server, elapsed);
}
void RandomWorld::on_idle(ServerId server, Duration elapsed) {
  account(server, elapsed);
}
void RandomWorld::on_closed(ServerId server, Duration elapsed) {
  account(server, elapsed);
}

/// No stretch is empty, none goes back beyond what is not yet accounted for.
void RandomWorld::account(ServerId id, Duration elapsed) {
  Server& server = servers_.at(id);
  REQUIRE(elapsed.ticks > 0);
  server.accounted += elapsed.ticks;
  REQUIRE(server.born + server.accounted == simulation_.now().ticks);
}

void RandomWorld::on_submitted(TimePoint, RequestId id, const Request& request) {
  items_.at(request.tag).id = id;
}
void RandomWorld::on_started(TimePoint now, RequestId id, const Request& request, ServerId server) {
  Item& item = items_.at(request.tag);
  REQUIRE(now == simulation_.now());
  REQUIRE(item.id == id);
  REQUIRE(item.state == State::waiting);
  for (const Item& other : items_) {
    REQUIRE((other.state != State::in_service || other.server != server));
  }
  REQUIRE(pool_.server_open(server));
  REQUIRE(pool_.server_rate(server) > 0);
  item.state = State::in_service;
  item.server = server;
}
void RandomWorld::on_interrupted(TimePoint, RequestId, const Request& request, ServerId server) {
  Item& item = items_.at(request.tag);
  REQUIRE(item.state == State::in_service);
  REQUIRE(item.server == server);
  item.state = State::waiting;
  ++interrupted;
}
void RandomWorld::on_finished(TimePoint, RequestId, const Request& request, ServerId server) {
  Item& item = items_.at(request.tag);
  REQUIRE(item.state == State::in_service);
  REQUIRE(item.server == server);
  item.state = State::gone;
  ++finished;
}
void RandomWorld::on_withdrawn(TimePoint, RequestId, const Request& request, ServerId server) {
  Item& item = items_.at(request.tag);
  REQUIRE(item.state == (server == no_server ? State::waiting : State::in_service));
  item.state = State::gone;
  ++withdrawn;
}

void RandomWorld::check() {
  std::size_t waiting = 0;
  std::size_t in_service = 0;
  for (const Item& item : items_) {
    waiting += item.state == State::waiting ? 1 : 0;
    in_service += item.state == State::in_service ? 1 : 0;
  }
  REQUIRE(pool_.waiting_count() == waiting);
  REQUIRE(pool_.busy_count() == in_service);
  for (ServerId server = 0; server < servers_.size(); ++server) {
    servers_[server].rate = pool_.server_rate(server);
  }
  check_no_idling();
  if (preemptive_) check_urgency();
}

void RandomWorld::check_no_idling() const {
  for (ServerId server = 0; server < servers_.size(); ++server) {
    const bool ready =
        !pool_.server_busy(server) && pool_.server_open(server) && pool_.server_rate(server) > 0;
    if (!ready) continue;
    for (SkillId skill = 0; skill < skill_count; ++skill) {
      if (pool_.proficiency(server, skill) > 0) REQUIRE(pool_.waiting_count(skill) == 0);
    }
  }
}

/// Nobody waits for a server that works on something less urgent.
void RandomWorld::check_urgency() const {
  for (const Item& served : items_) {
    if (served.state != State::in_service) continue;
    if (!pool_.server_open(served.server) || pool_.server_rate(served.server) == 0) continue;
    for (const Item& item : items_) {
      if (item.state != State::waiting) continue;
      if (pool_.proficiency(served.server, item.request.skill) == 0) continue;
      REQUIRE(item.request.priority >= served.request.priority);
    }
  }
}

void RandomWorld::check_end() {
  pool_.flush();
  for (const Server& server : servers_) {
    REQUIRE(server.born + server.accounted == simulation_.now().ticks);
  }
  REQUIRE(static_cast<std::size_t>(finished + withdrawn) + pool_.waiting_count() +
              pool_.busy_count() ==
          items_.size());
}

}  // namespace pendulum
