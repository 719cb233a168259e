#pragma once

// A pool of servers in front of one queue. Servers have skills at a proficiency; a request asks for
// one skill. Generic: it knows no organisation, only requests, servers and time. Whatever happens,
// an open server that could work never idles beside a request it is able to serve.
//
// `Pool` is for any client. Whose client is known when it is compiled, and a single class, has a
// PoolOf it, includes typed_pool.h and saves the calls by table.

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "sim/base/time.h"
#include "sim/engine/pool_client.h"
#include "sim/engine/pool_observers.h"
#include "sim/engine/pool_options.h"
#include "sim/engine/pool_server.h"
#include "sim/engine/request_queue.h"
#include "sim/engine/simulation.h"

namespace pendulum {

/// A server's work lasts as many ticks as its work divided by its rate, rounded to the nearest
/// whole tick when it ends (rounding up would add half a tick to every service). What is left after
/// an interruption or a change of rate is kept as a fraction.
/// `Client` is a PoolClient, `Observer` a PoolObserver; calls of final ones are direct.
template <class Client, class Observer>
class PoolOf final : public EventHandler {
 public:
  PoolOf(Simulation& simulation, Client& client, PoolOptions options);
  PoolOf(const PoolOf&) = delete;  // the simulation's events point here
  PoolOf& operator=(const PoolOf&) = delete;

  /// `proficiency[skill]`: speed at that skill, 0 = cannot. The server starts open, idle, at
  /// rate 1.
  ServerId add_server(std::span<const double> proficiency);

  /// Starts on the idle server that does it fastest - by proficiency and rate -, then idle for
  /// longest, then with the lowest id; waits when there is none.
  RequestId submit(const Request& request);
  /// Takes a waiting or running request out. True when it was there.
  bool withdraw(RequestId request);

  /// How fast a server works through its work (1 = normal, 0 = not at all). Work in hand is
  /// rescaled: what is left of it is kept, its end moves. At rate 0 it takes no new work.
  void set_rate(ServerId server, double rate);
  /// From now on the server has these proficiencies; work in hand is finished as it was begun.
  void set_proficiency(ServerId server, std::span<const double> proficiency);
  /// From now on who waits is served in another order; the rest as in PoolOptions.
  void set_discipline(QueueDiscipline discipline, bool preemptive, AttentionShares attention = {});
  /// Work of a request that is still to be done, in ticks at rate 1; negative when service has not
  /// begun. Requires: the request waits.
  [[nodiscard]] double work_left(RequestId request) const;
  /// True while some server has it in hand.
  [[nodiscard]] bool in_service(RequestId request) const;
  /// Capacity over time: a closed server takes no new work.
  void set_open(ServerId server, bool open, Closing closing = Closing::finish_current);

  /// Closes all current stretches now (reporting them to the client), as at the end of a warm-up.
  void flush();

  [[nodiscard]] Observer& observer() { return observer_; }
  /// Tells `observer` of everything from now on. It must outlive the pool.
  void add_observer(PoolObserver& observer) { observer_.add(observer); }

  [[nodiscard]] std::size_t server_count() const { return servers_.size(); }
  /// Among those who wait is the one that is about to be served.
  [[nodiscard]] std::size_t waiting_count() const {
    return queue_.size() + (newcomer_ == no_request ? 0 : 1);
  }
  [[nodiscard]] std::size_t waiting_count(SkillId skill) const {
    const bool one_more = newcomer_ != no_request && slots_[newcomer_].request.skill == skill;
    return queue_.size(skill) + (one_more ? 1 : 0);
  }
  [[nodiscard]] std::size_t busy_count() const { return busy_count_; }
  /// True when some server, open or not, has the skill.
  [[nodiscard]] bool has_skill(SkillId skill) const;
  [[nodiscard]] bool server_busy(ServerId server) const;
  [[nodiscard]] bool server_open(ServerId server) const;
  [[nodiscard]] double server_rate(ServerId server) const;
  [[nodiscard]] double proficiency(ServerId server, SkillId skill) const;
  /// Requires: server_busy(server).
  [[nodiscard]] std::uint64_t tag_in_service(ServerId server) const;

  void on_event(std::uint32_t code, std::uint64_t subject) override;

 private:
  enum class Place : std::uint8_t { gone, waiting, in_service };
  struct Slot {
    Request request;
    std::uint64_t sequence = 0;  // order of submission; also tells a slot's users apart
    double work_left = 0;        // at rate 1, when last written; negative: not asked yet
    Place place = Place::gone;
    ServerId server = no_server;
  };
  /// Names a request across callbacks, in which its slot may change hands.
  struct Ticket {
    RequestId request;
    std::uint64_t sequence;
  };

  /// Holds back the settling until the outermost change is complete and reported.
  class Change {
   public:
    explicit Change(PoolOf& pool) : pool_(pool), outermost_(!pool.changing_) {
      pool.changing_ = true;
    }
    Change(const Change&) = delete;
    Change& operator=(const Change&) = delete;
    ~Change() {
      if (outermost_) pool_.changing_ = false;
    }
    void settle() {
      if (outermost_ && pool_.unsettled_) pool_.settle();
    }
    [[nodiscard]] bool is_outermost() const { return outermost_; }

   private:
    PoolOf& pool_;
    bool outermost_;
  };

  [[gnu::noinline]] void settle();
  /// Notes a server without work, for the settling.
  void note_freed(ServerId server) {
    freed_.push_back(server);
    unsettled_ = true;
  }
  void note_recheck(ServerId server) {
    recheck_.push_back(server);
    unsettled_ = true;
  }
  void place(Ticket ticket);
  void serve_next(ServerId server);
  [[nodiscard]] ServerId free_for(RequestId newcomer) const;
  void start_at_once(RequestId newcomer, ServerId server);
  [[gnu::always_inline]] inline void start(ServerId server, RequestId request);
  [[gnu::always_inline]] inline void ask_for_work(ServerId server, RequestId request);
  [[gnu::always_inline]] inline void take_up(ServerId server, RequestId request);
  void finish(ServerId server);
  void take_next(ServerId server);
  void interrupt(ServerId server);
  void yield_to_more_urgent(ServerId server);
  /// Mostly not: all are equally urgent.
  [[nodiscard]] bool may_interrupt(const Request& request) const {
    return options_.preemptive && request.priority < least_urgent_seen_;
  }
  [[nodiscard]] ServerId least_urgent_below(const Request& request) const;

  [[gnu::always_inline]] inline Duration lay_down(ServerId server);
  void write_down_work(ServerId server);
  [[gnu::always_inline]] inline void schedule_end(ServerId server);
  inline Duration cut_stretch(ServerId server);
  void close_stretch(ServerId server);
  /// Stretches of no length are not reported.
  [[gnu::always_inline]] inline void report(ServerId server, ServerState state, std::uint64_t tag,
                                            Duration elapsed);

  inline RequestId take_slot(const Request& request);
  [[gnu::noinline]] void add_slot();
  inline void release(RequestId request);
  [[gnu::always_inline]] inline void enqueue(RequestId request);
  [[nodiscard]] inline bool still_waits(Ticket ticket) const;
  void require_known(ServerId server) const;
  void require_changeable(ServerId server) const;

  Simulation& simulation_;
  Client& client_;
  PoolOptions options_;
  Observer observer_;

  PoolServers servers_;
  std::size_t busy_count_ = 0;
  RequestQueue queue_;
  std::vector<Slot> slots_;
  RequestId free_slot_ = no_request;  // the first free one; each names the next as its server
  std::uint64_t next_sequence_ = 0;
  std::int32_t least_urgent_seen_ = std::numeric_limits<std::int32_t>::min();

  // What the change in progress has left to settle.
  bool changing_ = false;
  bool unsettled_ = false;  // something is noted below
  bool asking_client_ = false;
  RequestId newcomer_ = no_request;  // waits for the server that will take it, but not in the queue
  std::vector<ServerId> freed_;      // servers without work
  std::vector<ServerId> recheck_;    // busy servers that can be interrupted again
  std::vector<Ticket> unplaced_;     // requests that have joined the queue
};

using Pool = PoolOf<PoolClient, PoolObservers>;
extern template class PoolOf<PoolClient, PoolObservers>;

}  // namespace pendulum
