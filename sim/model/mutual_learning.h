#pragma once

// March (1991), "Exploration and Exploitation in Organizational Learning": those who belong to an
// organisation learn from its code of practice, and the code learns from those who do better than
// it. With what the paper leaves out (Rodan 2005; Christensen 2015) and what its Figure 1 needs:
// members act, guessing where they hold no belief, and it is actions that are compared and copied;
// a belief turns in steps, from one side over doubt to the other. Knows no time and no firm, and is
// fast: the beliefs of a member are two words of bits. How often it learns is the organisation's to
// decide, how fast people and reality change is not: the two have clocks of their own.

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/base/random.h"

namespace pendulum {

struct MutualLearningParameters {
  int dimensions = 30;       // m, of reality; at most 64
  double socialisation = 0;  // p1: a belief that differs moves towards the code
  double learning = 0;       // p2: the code changes with 1 - (1 - p2)^majority
  // A month, whatever the period; in March all four are a period's.
  double turnover = 0;    // p3: a member is replaced by one who knows nothing
  double turbulence = 0;  // p4: a dimension of reality turns
  [[nodiscard]] bool world_moves() const { return turnover > 0 || turbulence > 0; }
};

class MutualLearning {
 public:
  /// `members` are the keys of who learns: the same member has the same luck in every company.
  /// Keeps a reference to `parameters`.
  MutualLearning(const MutualLearningParameters& parameters, RandomKey key,
                 std::span<const std::uint64_t> members);

  /// What the world does to them in its n-th month: some are replaced, reality turns.
  void live_one_month(std::uint32_t month);
  /// They act, learn from the code, and the code from them.
  void learn_one_period();
  /// The parameters have changed (not the dimensions).
  void refresh();
  /// Newcomers make up this share of a member: so many of its beliefs are whatever they bring.
  void replace(std::size_t member, double share);

  /// Nothing can change any more. Only where nobody leaves and reality stays as it is.
  [[nodiscard]] bool settled() const;
  [[nodiscard]] std::uint32_t period() const { return period_; }

  /// Dimensions right less dimensions wrong, as a share of all: 0 = knows nothing, 1 = everything.
  [[nodiscard]] double code_knowledge() const { return code_knowledge_; }
  [[nodiscard]] double knowledge_of(std::size_t member) const { return members_[member].knowledge; }
  [[nodiscard]] double mean_knowledge() const;

 private:
  struct Beliefs {
    std::uint64_t yes = 0;
    std::uint64_t no = 0;
  };
  struct Member {
    std::uint64_t key = 0;
    Beliefs beliefs;
    double knowledge = 0;         // of these beliefs, in this reality
    std::uint64_t actions = 0;    // yes where set, no where not
    std::uint32_t newcomers = 0;  // so far: keys what the next one believes
  };

  [[nodiscard]] Stream draws(Purpose what, std::uint64_t entity) const {
    return draws(what, entity, period_);
  }
  [[nodiscard]] Stream draws(Purpose what, std::uint64_t entity, std::uint32_t round) const {
    return {key_, what, mix(entity, round)};
  }
  [[nodiscard]] Beliefs anybody(Stream& stream) const;
  [[nodiscard]] int balance(std::uint64_t right, std::uint64_t wrong) const {
    return std::popcount(right) - std::popcount(wrong);
  }
  [[nodiscard]] int score(const Beliefs& beliefs) const;
  [[nodiscard]] double knowledge(const Beliefs& beliefs) const;
  void assess();
  void act();
  void socialise();
  void learn(int code_score);

  const MutualLearningParameters& parameters_;
  RandomKey key_;
  std::uint64_t all_;  // a bit for each dimension
  std::uint64_t reality_ = 0;
  Beliefs code_;
  double code_knowledge_ = 0;
  std::vector<Member> members_;
  std::vector<double> unchanged_;  // (1 - p2)^k
  std::uint32_t period_ = 0;
};

/// Bits that are set with this probability each, independently; exact to 2^-53. The draws it takes
/// (about two more than the logarithm of the number of bits asked for) depend on nothing else.
std::uint64_t bernoulli_bits(Stream& stream, double probability, std::uint64_t wanted);

}  // namespace pendulum
