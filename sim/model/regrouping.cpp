#include "sim/model/regrouping.h"

#include <algorithm>
#include <utility>

namespace pendulum {

namespace {

struct Post {
  TeamIndex team = 0;
  int weight = 0;
};

class RoleRegrouping {
 public:
  RoleRegrouping(int role, Regrouping& result) : role_(role), result_(result) {}

  /// Those who are bound keep their posts first, then those who were here first; empty seats last.
  void keep_who_can(std::vector<Incumbent> people, const std::vector<TeamFacts>& teams) {
    std::stable_sort(people.begin(), people.end(), [](const auto& a, const auto& b) {
      return std::pair(a.bound, b.empty) > std::pair(b.bound, a.empty);
    });
    for (std::size_t t = 0; t < teams.size(); ++t) {
      const int halves = teams[t].half_people[static_cast<std::size_t>(role_)];
      keep(people, static_cast<TeamIndex>(t), 100, halves / 2);
      keep(people, static_cast<TeamIndex>(t), 50, halves % 2);
    }
  }

  void fill() {
    // Posts go to people before they go to seats that nobody is in.
    std::stable_partition(free_.begin(), free_.end(), [](const auto& who) { return who.empty; });
    // In one's own team, then like for like, then anything.
    match([](const Incumbent& who, const Post& post) { return who.team == post.team; });
    match([](const Incumbent& who, const Post& post) { return who.weight == post.weight; });
    match([](const Incumbent&, const Post&) { return true; });
    take_empty_seats();
    for (const Post& post : open_) result_.joining.push_back({post.team, role_, post.weight});
    for (const Incumbent& who : free_) {
      if (who.bound) {
        result_.complete = false;
      } else {
        result_.changes.push_back({who.person, who.team, 0});
      }
    }
  }

 private:
  void keep(const std::vector<Incumbent>& people, TeamIndex team, int weight, int posts) {
    for (const Incumbent& who : people) {
      if (who.team != team || who.weight != weight) continue;
      if (posts > 0) {
        --posts;
        if (who.empty) empty_.push_back(who);
      } else {
        free_.push_back(who);
      }
    }
    for (; posts > 0; --posts) open_.push_back({team, weight});
  }

  template <class Suits>
  void match(Suits suits) {
    for (std::size_t i = 0; i < open_.size();) {
      const Post post = open_[i];
      // Who came last goes first.
      const auto found = std::find_if(free_.rbegin(), free_.rend(), [&](const Incumbent& who) {
        return suits(who, post) && (!who.bound || who.weight == post.weight);
      });
      if (found == free_.rend()) {
        ++i;
        continue;
      }
      result_.changes.push_back({found->person, post.team, post.weight});
      free_.erase(std::next(found).base());
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  // Nobody leaves while somebody is sought for the same elsewhere.
  void take_empty_seats() {
    std::erase_if(free_, [&](const Incumbent& who) {
      if (who.empty) return false;
      const auto seat = std::find_if(empty_.begin(), empty_.end(), [&](const Incumbent& empty) {
        return empty.weight == who.weight;
      });
      if (seat == empty_.end()) return false;
      result_.changes.push_back({who.person, seat->team, who.weight});
      result_.changes.push_back({seat->person, seat->team, 0});
      empty_.erase(seat);
      return true;
    });
  }

  int role_;
  Regrouping& result_;
  std::vector<Incumbent> free_;
  std::vector<Incumbent> empty_;  // seats that stay, with nobody in them
  std::vector<Post> open_;
};

}  // namespace

Regrouping regroup(const std::vector<Incumbent>& people, const std::vector<TeamFacts>& teams) {
  Regrouping result;
  const std::size_t roles = teams.empty() ? 0 : teams.front().half_people.size();
  for (std::size_t role = 0; role < roles; ++role) {
    std::vector<Incumbent> of_role;
    for (const Incumbent& who : people) {
      if (who.role == static_cast<int>(role)) of_role.push_back(who);
    }
    RoleRegrouping regrouping(static_cast<int>(role), result);
    regrouping.keep_who_can(std::move(of_role), teams);
    regrouping.fill();
  }
  return result;
}

}  // namespace pendulum
