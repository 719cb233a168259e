#include "sim/model/committee.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/base/distribution.h"

namespace pendulum {

int CommitteeParameters::agenda() const {
  const double scale =
      static_cast<double>(cadence.ticks) / static_cast<double>(agenda_reference.ticks);
  return std::max(1, static_cast<int>(std::floor(agenda_limit * scale + 0.5)));
}

bool one_accepts(const CommitteeParameters& committee, StreamKey key, std::uint64_t entity,
                 bool good, int member) {
  Stream stream(key, purpose("vote"), entity, static_cast<std::uint32_t>(member));
  return stream.next_uniform() < (good ? committee.accept_good : committee.accept_bad);
}

bool committee_accepts(const CommitteeParameters& committee, StreamKey key, std::uint64_t entity,
                       bool good) {
  int votes = 0;
  for (int member = 0; member < committee.members; ++member) {
    votes += one_accepts(committee, key, entity, good, member) ? 1 : 0;
  }
  return votes >= committee.votes_needed;
}

double conflict_probability(const CommitteeParameters& committee, bool governed) {
  return governed ? committee.conflict * (1 - committee.stakeholders / 5.0) : committee.conflict;
}

double meeting_cost(const CommitteeParameters& committee, int present, int decided) {
  return present * (committee.meeting_hours + decided * committee.proposal_hours) *
         committee.hourly_cost;
}

Committee::Committee(const CommitteeParameters& committee, RandomKey key, Simulation& simulation,
                     CommitteeClient& client)
    : committee_(committee), key_(key), simulation_(simulation), client_(client) {}

void Committee::start() {
  sits_ = true;
  call_next();
}

void Committee::call_next() {
  last_ = simulation_.now();
  cadence_ = committee_.cadence;
  next_ = simulation_.schedule_in(cadence_, *this, 0);
}

void Committee::on_parameters_changed() {
  if (committee_.enabled && !sits_) return start();
  if (sits_ && (!committee_.enabled || committee_.cadence != cadence_)) simulation_.cancel(next_);
  if (sits_ && committee_.enabled && committee_.cadence != cadence_) {
    cadence_ = committee_.cadence;
    next_ = simulation_.schedule_at(std::max(simulation_.now(), last_ + cadence_), *this, 0);
  }
  sits_ = committee_.enabled;
}

std::vector<Proposal> Committee::take_agenda() {
  return std::exchange(agenda_, {});
}

void Committee::submit(const Proposal& proposal) {
  agenda_.push_back(proposal);
}

int Committee::present_at(std::uint64_t meeting) const {
  Stream stream(key_, purpose("attendance"), meeting);
  int present = 0;
  for (int member = 0; member < committee_.members; ++member) {
    present += stream.next_uniform() < committee_.attendance ? 1 : 0;
  }
  return present;
}

void Committee::on_event(std::uint32_t, std::uint64_t) {
  const int present = present_at(meeting_++);
  const bool quorum = present >= committee_.quorum * committee_.members;
  const std::size_t taken =
      quorum ? std::min(waiting_count(), static_cast<std::size_t>(committee_.agenda())) : 0;
  const std::size_t end = first_ + taken;
  const int decided = static_cast<int>(taken);
  client_.on_meeting({decided, static_cast<int>(agenda_.size() - end), quorum,
                      meeting_cost(committee_, present, decided)});
  while (first_ < end) {
    const Proposal proposal = agenda_[first_++];
    client_.on_decided(proposal.tag,
                       committee_accepts(committee_, key_, proposal.entity, proposal.good));
  }
  // The decided ones are dropped in one go, so that a meeting costs no more than its agenda.
  agenda_.erase(agenda_.begin(), agenda_.begin() + static_cast<std::ptrdiff_t>(first_));
  first_ = 0;
  call_next();
}

}  // namespace pendulum
