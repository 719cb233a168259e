#include "sim/model/mutual_learning.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "sim/base/check.h"
#include "sim/base/portable_math.h"

namespace pendulum {

namespace {
constexpr Purpose reality_draws = purpose("playbook reality");
constexpr Purpose beliefs_draws = purpose("playbook beliefs");
constexpr Purpose turnover_draws = purpose("playbook turnover");
constexpr Purpose turbulence_draws = purpose("playbook turbulence");
constexpr Purpose guess_draws = purpose("playbook guess");
constexpr Purpose socialisation_draws = purpose("playbook socialisation");
constexpr Purpose learning_draws = purpose("playbook learning");
}  // namespace

// Compares 64 uniform numbers with the probability at once, bit by bit from the top: where they
// first differ it is decided which is smaller.
std::uint64_t bernoulli_bits(Stream& stream, double probability, std::uint64_t wanted) {
  if (probability <= 0) return 0;
  if (probability >= 1) return wanted;
  std::uint64_t below = 0;
  std::uint64_t undecided = wanted;
  double rest = probability;
  while (undecided != 0 && rest > 0) {
    rest *= 2;
    const bool bit = rest >= 1;
    if (bit) rest -= 1;
    const std::uint64_t drawn = stream.next_bits();
    if (bit) {
      below |= undecided & ~drawn;
      undecided &= drawn;
    } else {
      undecided &= ~drawn;
    }
  }
  return below;
}

MutualLearning::MutualLearning(const MutualLearningParameters& parameters, RandomKey key,
                               std::span<const std::uint64_t> members)
    : parameters_(parameters), key_(key) {
  PENDULUM_CHECK(parameters.dimensions >= 1 && parameters.dimensions <= 64,
                 "practice has 1 to 64 dimensions");
  all_ = ~std::uint64_t{0} >> (64 - parameters.dimensions);
  reality_ = draws(reality_draws, 0).next_bits() & all_;
  for (const std::uint64_t member : members) {
    Stream stream = draws(beliefs_draws, member);
    members_.push_back({.key = member, .beliefs = anybody(stream)});
  }
  refresh();
  assess();
}

void MutualLearning::refresh() {
  unchanged_.clear();
  for (std::size_t k = 0; k <= members_.size(); ++k) {
    unchanged_.push_back(portable::pow(1 - parameters_.learning, static_cast<double>(k)));
  }
}

/// Yes, no or neither, each with a third.
MutualLearning::Beliefs MutualLearning::anybody(Stream& stream) const {
  const std::uint64_t sure = bernoulli_bits(stream, 2.0 / 3, all_);
  const std::uint64_t side = stream.next_bits();
  return {sure & side, sure & ~side};
}

int MutualLearning::score(const Beliefs& beliefs) const {
  return balance((beliefs.yes & reality_) | (beliefs.no & ~reality_),
                 (beliefs.yes & ~reality_) | (beliefs.no & reality_));
}

double MutualLearning::knowledge(const Beliefs& beliefs) const {
  return static_cast<double>(score(beliefs)) / parameters_.dimensions;
}

/// Beliefs and reality change now and then, and are asked for with every step of work.
void MutualLearning::assess() {
  code_knowledge_ = knowledge(code_);
  for (Member& member : members_) member.knowledge = knowledge(member.beliefs);
}

double MutualLearning::mean_knowledge() const {
  double sum = 0;
  for (const Member& member : members_) sum += member.knowledge;
  return members_.empty() ? 0 : sum / static_cast<double>(members_.size());
}

void MutualLearning::replace(std::size_t index, double share) {
  Member& member = members_[index];
  Stream stream(key_, purpose("playbook newcomer"), mix(member.key, member.newcomers++));
  const std::uint64_t theirs = bernoulli_bits(stream, share, all_);
  const Beliefs brought = anybody(stream);
  member.beliefs.yes = (member.beliefs.yes & ~theirs) | (brought.yes & theirs);
  member.beliefs.no = (member.beliefs.no & ~theirs) | (brought.no & theirs);
  member.knowledge = knowledge(member.beliefs);
}

void MutualLearning::live_one_month(std::uint32_t month) {
  if (parameters_.turnover > 0) {
    for (std::size_t i = 0; i < members_.size(); ++i) {
      Stream stream = draws(turnover_draws, members_[i].key, month);
      if (stream.next_uniform() < parameters_.turnover) replace(i, 1);
    }
  }
  if (parameters_.turbulence > 0) {
    Stream stream = draws(turbulence_draws, 0, month);
    reality_ ^= bernoulli_bits(stream, parameters_.turbulence, all_);
  }
  assess();
}

void MutualLearning::learn_one_period() {
  act();
  const int code_score = score(code_);
  socialise();
  learn(code_score);
  assess();
  ++period_;
}

void MutualLearning::act() {
  for (Member& member : members_) {
    const Beliefs& beliefs = member.beliefs;
    const std::uint64_t doubt = all_ & ~(beliefs.yes | beliefs.no);
    member.actions = beliefs.yes;
    if (doubt != 0) {
      member.actions |= doubt & draws(guess_draws, member.key).next_bits();
    }
  }
}

void MutualLearning::socialise() {
  for (Member& member : members_) {
    Beliefs& beliefs = member.beliefs;
    const std::uint64_t up = code_.yes & ~beliefs.yes;
    const std::uint64_t down = code_.no & ~beliefs.no;
    if ((up | down) == 0) continue;
    Stream stream = draws(socialisation_draws, member.key);
    const std::uint64_t moved = bernoulli_bits(stream, parameters_.socialisation, all_);
    const Beliefs before = beliefs;
    beliefs.yes = (before.yes & ~(down & moved)) | (up & moved & ~before.no);
    beliefs.no = (before.no & ~(up & moved)) | (down & moved & ~before.yes);
  }
}

void MutualLearning::learn(int code_score) {
  std::array<int, 64> votes{};  // for yes, less those against
  const auto dimensions = static_cast<std::size_t>(parameters_.dimensions);
  bool any = false;
  for (const Member& member : members_) {
    const int performance = balance(all_ & ~(member.actions ^ reality_), member.actions ^ reality_);
    if (performance <= code_score) continue;
    any = true;
    for (std::size_t d = 0; d < dimensions; ++d) {
      votes[d] += static_cast<int>(member.actions >> d & 1u) * 2 - 1;
    }
  }
  if (!any) return;
  Stream stream = draws(learning_draws, 1);
  for (std::size_t d = 0; d < dimensions; ++d) {
    const double drawn = stream.next_uniform();  // one each, whatever the votes
    const std::uint64_t bit = std::uint64_t{1} << d;
    if (votes[d] == 0 || ((votes[d] > 0 ? code_.yes : code_.no) & bit) != 0) continue;
    if (drawn < unchanged_[static_cast<std::size_t>(std::abs(votes[d]))]) continue;
    code_.yes &= ~bit;
    code_.no &= ~bit;
    (votes[d] > 0 ? code_.yes : code_.no) |= bit;
  }
}

// Whoever believes what the code says has nothing to learn from it; and the code has nothing to
// learn when nobody could do better, however lucky the guess.
bool MutualLearning::settled() const {
  if (parameters_.world_moves()) return false;
  const int code_score = score(code_);
  return std::all_of(members_.begin(), members_.end(), [&](const Member& member) {
    const Beliefs& beliefs = member.beliefs;
    const int luckiest = score(beliefs) + std::popcount(all_ & ~(beliefs.yes | beliefs.no));
    return beliefs.yes == code_.yes && beliefs.no == code_.no && luckiest <= code_score;
  });
}

}  // namespace pendulum
