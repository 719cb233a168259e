#pragma once

// The people at work: a pool for each team, a seat for each member of a tiger team, and the books
// of paid time - every stretch of every person's time is reported to the observer once, divided
// among causes. Teams know nothing of items; what a tag means is the client's business.

#include <memory>
#include <vector>

#include "sim/engine/pool.h"
#include "sim/model/observer.h"
#include "sim/model/parameters.h"
#include "sim/model/workforce_client.h"

namespace pendulum {

class Workforce {
 public:
  Workforce(const Parameters& parameters, RandomKey key, Simulation& simulation,
            WorkforceClient& client, Observer& observer);

  RequestId submit(TeamIndex team, const Request& request);
  /// To one person's seat in a tiger team.
  RequestId submit_to_seat(int person, const Request& request);
  void withdraw(TeamIndex team, int person, RequestId request);
  /// Closes and reports all current stretches.
  void flush();

  // workforce_people.cpp: who joins, moves and leaves while time runs. A person's index stays.
  /// Joins a team and can work at once; `new_here` when that is somebody nobody knows yet. Returns
  /// the person's index.
  int add_person(const Person& person, bool new_here = true);
  /// Finishes what is in hand, at home and in a tiger team's seat, then is off the payroll. The
  /// caller gives no more seats to somebody who leaves.
  void remove_person(int index);
  /// Finishes what is in hand, then belongs to the other team; a seat in a tiger team is kept.
  void move_person(int index, TeamIndex team);
  /// From a half to a whole person or back. Requires: no seat is held.
  void set_weight(int index, int weight);
  /// Neither gone nor about to leave.
  [[nodiscard]] bool stays(int index) const;
  /// The team the person belongs to, or will once what is in hand is done.
  [[nodiscard]] TeamIndex future_team(int index) const;
  [[nodiscard]] int index_of(const Person& person) const {
    return static_cast<int>(&person - people_.data());
  }
  /// Who belongs to the team or once did: a person's team says which.
  [[nodiscard]] std::span<const int> ever_in(TeamIndex team) const { return teams_[team]->people; }
  /// Whether they come in the order of their indices, as they do until somebody moves there.
  [[nodiscard]] bool ever_in_order(TeamIndex team) const { return teams_[team]->in_order; }
  [[nodiscard]] int people_count() const { return static_cast<int>(people_.size()); }

  /// Skills, seats and the order of queues as the parameters now say. Flush before they change.
  void on_parameters_changed();
  /// Work left of a request that waits in a team, ticks; negative when nobody has begun it.
  [[nodiscard]] double work_left(TeamIndex team, RequestId request) const;
  [[nodiscard]] bool in_hand(TeamIndex team, RequestId request) const;
  /// Whether the person sits in a tiger team's seat with work in it.
  [[nodiscard]] bool seated(int index) const {
    return at_work_[static_cast<std::size_t>(index)].seated;
  }

  // workforce_presence.cpp: how much of a person is there for their own work.
  /// Nobody holds the seat, once what was in hand is done: paid time is booked as vacancy.
  void set_vacant(int person, bool vacant);
  [[nodiscard]] bool vacant(int person) const {
    return at_work_[static_cast<std::size_t>(person)].vacant;
  }
  /// Share of the working time lost because the person is new, booked as ramp-up.
  void set_slowness(int person, double share);
  /// Share of the person's time, at work or not, that newcomers take.
  void set_mentoring(int person, double share);
  /// Of a team's time present since it was last asked, the share in which people were busy.
  double busy_share_since(TeamIndex team);
  [[nodiscard]] double heads(TeamIndex team) const { return heads_[team]; }

  /// Requests that wait, for each person present; infinite where nobody is.
  [[nodiscard]] double waiting_per_person(TeamIndex team) const;
  /// The same with those in hand: below 1 somebody is free.
  [[nodiscard]] double load_per_person(TeamIndex team) const;
  [[nodiscard]] const Person& person(int index) const {
    return people_[static_cast<std::size_t>(index)];
  }

 private:
  /// A pool and the people who serve in it: a team, or one person's seat.
  class Crew final : public PoolClient {
   public:
    Crew(Workforce& workforce, PoolOptions options, bool seat);
    double service_ticks(std::uint64_t tag, ServerId server, double proficiency) override;
    void on_started(std::uint64_t tag, ServerId server) override;
    void on_interrupted(std::uint64_t tag, ServerId server) override;
    void on_finished(std::uint64_t tag, ServerId server) override;
    void on_worked(std::uint64_t tag, ServerId server, Duration elapsed) override;
    void on_idle(ServerId server, Duration elapsed) override;
    void on_closed(ServerId server, Duration elapsed) override;
    PoolOf<Crew, Unobserved> pool;
    std::vector<int> people;  // by server
    bool in_order = true;     // these, by index

   private:
    Workforce& workforce_;
    bool seat_;
  };
  enum class Going : std::uint8_t { nowhere, elsewhere, away, gone };
  struct AtWork {
    ServerId server = 0;  // in the pool of the person's team
    Going going = Going::nowhere;
    TeamIndex next = 0;  // team, when going elsewhere
    int weight = 100;    // at home now, hundredths
    bool seated = false;
    bool vacant = false;
    double slowness = 0;   // share lost to being new
    double mentoring = 0;  // share given to newcomers
    std::unique_ptr<Crew> seat;
  };

  [[nodiscard]] std::vector<double> skills_of(const Person& person) const;
  [[nodiscard]] double home_rate(int person) const;
  void enter_team(int person);
  void go_when_free(int person, Going going);
  void let_go(int person);
  void let_go_who_can();
  [[nodiscard]] bool hands_full(int person) const;
  void seat_changed(int person, int change);
  void book_idle(int person, Duration elapsed, bool closed);
  void set_own_work(int person, double share);
  [[nodiscard]] double own_work(const AtWork& at_work) const {
    return (1 - at_work.mentoring) * (1 - at_work.slowness);
  }
  void book(const Person& person, std::uint64_t tag, Duration elapsed, int weight, double lost,
            double passed_lost, const AtWork* at_home = nullptr);

  const Parameters& parameters_;
  RandomKey key_;
  Simulation& simulation_;
  WorkforceClient& client_;
  Observer& observer_;
  std::vector<Person> people_;
  std::vector<AtWork> at_work_;
  std::vector<std::unique_ptr<Crew>> teams_;
  std::vector<double> heads_;  // people by team
  int going_ = 0;              // people who finish what is in hand, then move or leave
  struct Load {
    Centiticks busy = 0, idle = 0;
  };
  std::vector<Load> load_;  // by team, since last asked
};

}  // namespace pendulum
