#pragma once

// Mechanism 9, governance. Escalated decisions queue for the steering committee: it meets every T,
// takes as many as its agenda holds, and each member accepts a good proposal with .8 and a bad one
// with .3, rule k-of-n (Sah & Stiglitz 1986). Absent members vote in writing; attendance only
// decides whether a meeting may decide at all. Small proposals, and all of them where there is no
// committee, are decided by their owner alone and at once; then simultaneous changes to shared
// things may collide.

#include <vector>

#include "sim/base/random.h"
#include "sim/engine/simulation.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct CommitteeParameters {
  bool enabled = true;
  Duration cadence;
  int agenda_limit = 8;       // items per meeting at the reference cadence
  Duration agenda_reference;  // cadence for which the limit is stated; 0 = whatever the cadence
  int members = 5;
  int votes_needed = 3;
  int stakeholders = 3;  // of IT, data, sales, support and regions, members with a stake
  double attendance = 0.85;
  double quorum = 0.5;          // share of members
  double delegation_hours = 0;  // proposals smaller than this are decided by their owner
  double accept_good = 0.8;
  double accept_bad = 0.3;
  double good_share = 0.75;
  double conflict = 0.15;         // chance that two simultaneous ungoverned changes collide
  double conflict_rework = 0.25;  // of the item's last step
  Duration conflict_delay;        // to decide again
  double meeting_hours = 1;       // of each who is there, whatever is decided
  double proposal_hours = 0.5;    // of each who is there
  double hourly_cost = 120;       // EUR
  [[nodiscard]] int agenda() const;
};

void declare_committee(Registry& registry);
CommitteeParameters read_committee(const Scenario& scenario, std::vector<Diagnostic>& problems);

/// One voter's answer, and the k-of-n answer of all members; `entity` is the proposal.
bool one_accepts(const CommitteeParameters& committee, StreamKey key, std::uint64_t entity,
                 bool good, int member);
bool committee_accepts(const CommitteeParameters& committee, StreamKey key, std::uint64_t entity,
                       bool good);
/// Chance that a change collides with one other going on: none where every domain has a say.
double conflict_probability(const CommitteeParameters& committee, bool governed);

struct Meeting {
  int decided = 0;
  int left_over = 0;
  bool quorum = true;
  double cost = 0;  // EUR, of the time of those who are there
};

/// EUR for the time of `present` members: the meeting itself, and reading and discussing what is
/// decided.
double meeting_cost(const CommitteeParameters& committee, int present, int decided);

struct Proposal {
  std::uint64_t entity = 0;  // keys the votes
  bool good = true;
  std::uint64_t tag = 0;  // the caller's name for it
};

/// Told of decisions, in the order of the agenda.
class CommitteeClient {
 public:
  virtual ~CommitteeClient() = default;
  virtual void on_decided(std::uint64_t tag, bool accepted) = 0;
  virtual void on_meeting(const Meeting& meeting) = 0;
};

class Committee final : public EventHandler {
 public:
  Committee(const CommitteeParameters& committee, RandomKey key, Simulation& simulation,
            CommitteeClient& client);
  /// Schedules the first meeting.
  void start();
  void submit(const Proposal& proposal);
  /// The next meeting is a cadence after the last one, or now if that is past. A committee that is
  /// new first meets after a whole cadence; one that is dissolved meets no more.
  void on_parameters_changed();
  /// Takes all waiting proposals off the agenda, in its order.
  std::vector<Proposal> take_agenda();
  void on_event(std::uint32_t code, std::uint64_t subject) override;
  [[nodiscard]] std::size_t waiting_count() const { return agenda_.size() - first_; }

 private:
  [[nodiscard]] int present_at(std::uint64_t meeting) const;
  void call_next();

  const CommitteeParameters& committee_;
  StreamKey key_;
  Simulation& simulation_;
  CommitteeClient& client_;
  std::vector<Proposal> agenda_;
  std::size_t first_ = 0;
  std::uint64_t meeting_ = 0;
  bool sits_ = false;
  Duration cadence_;  // at which the next meeting was called
  TimePoint last_;
  EventId next_{};
};

}  // namespace pendulum
