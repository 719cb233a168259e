#include <algorithm>
#include <numeric>
#include <utility>

#include "sim/model/adoption.h"
#include "sim/model/parameters.h"
#include "sim/model/regrouping.h"

// What a change of parameters does to adoption. The teams that adopt are those with people: where
// people are dealt out anew some come, some go. Rates count from the change on.

namespace pendulum {

void Adoption::before_parameters_change(const AdoptionParameters& next) {
  const TimePoint now = simulation_.now();
  const bool another_spread = !(next.spread == adoption_.spread);
  for (Wave& wave : waves_) {
    if (another_spread && wave.spread.started()) wave.spread.advance(now);
  }
  spreads_otherwise_ =
      another_spread || next.sunset != adoption_.sunset || next.gate != adoption_.gate;
  if (next.learning_alone == adoption_.learning_alone &&
      next.learning_trained == adoption_.learning_trained) {
    return;
  }
  for (User& user : users_) {
    user.use = use_now(user);
    user.as_of = now;
  }
}

void Adoption::on_parameters_changed(std::span<const Move> moves) {
  if (!adoption_.enabled) return;
  const bool other_teams = count_people(moves);
  if (!other_teams && !spreads_otherwise_) return;
  for (std::size_t wave = 0; !adoption_.gate && wave < waves_.size(); ++wave) open(wave);
  // The latest first: who must follow leaves out what came before.
  for (std::size_t wave = waves_.size(); wave > 0; --wave) sunset(wave - 1);
  for (std::size_t wave = 0; wave < waves_.size(); ++wave) {
    if (waves_[wave].spread.started()) plan_next(wave);
  }
  publish();
}

// True when there are others than before.
bool Adoption::count_people(std::span<const Move> moves) {
  const std::vector<User> before = users_;
  bool others = false;
  for (std::size_t i = 0; i < users_.size(); ++i) {
    const std::vector<int>& halves = parameters_.people.teams[i].half_people;
    const bool was_there = users_[i].half_people > 0;
    const int now_there = std::accumulate(halves.begin(), halves.end(), 0);
    if (now_there > 0 && !was_there) set_up(i, before, moves);
    for (Wave& wave : waves_) {
      if (now_there == 0) wave.spread.leave(i, simulation_.now());
    }
    users_[i].half_people = now_there;
    others = others || was_there != (now_there > 0);
  }
  return others;
}

namespace {

// Of users by weight: the heaviest of those whose generation weighs most; -1 when there is none.
template <class Users>
int most_common(const Users& users, const std::vector<int>& weight) {
  const auto rank = [&](std::size_t i) {
    int same = 0;
    for (std::size_t j = 0; j < users.size(); ++j) {
      if (users[j].wave == users[i].wave) same += weight[j];
    }
    return std::pair{same, weight[i]};
  };
  int best = -1;
  for (std::size_t i = 0; i < users.size(); ++i) {
    if (weight[i] == 0) continue;
    if (best < 0 || rank(i) > rank(static_cast<std::size_t>(best))) best = static_cast<int>(i);
  }
  return best;
}

}  // namespace

// People bring their tools along. Who is new to the firm is given what most people there have.
void Adoption::set_up(std::size_t user, const std::vector<User>& before,
                      std::span<const Move> moves) {
  std::vector<int> weight(before.size(), 0);
  for (const Move& move : moves) {
    const bool known = move.from < before.size() && before[move.from].half_people > 0;
    if (move.to == user && known) weight[move.from] += move.weight;
  }
  int like = most_common(before, weight);
  if (like < 0) {
    for (std::size_t i = 0; i < before.size(); ++i) weight[i] = before[i].half_people;
    like = most_common(before, weight);
  }
  users_[user] = like < 0 ? User{} : before[static_cast<std::size_t>(like)];
  for (std::size_t wave = 0; wave < waves_.size(); ++wave) {
    const bool has = static_cast<int>(wave) <= users_[user].wave;
    waves_[wave].spread.join(user, has, simulation_.now());
  }
}

}  // namespace pendulum
