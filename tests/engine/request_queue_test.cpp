#include "sim/engine/request_queue.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "tests/catch.h"

namespace pendulum {
namespace {

struct Waiting {
  RequestId request;
  SkillId skill;
  double key;
  std::uint64_t sequence;
};

bool comes_first(QueueDiscipline discipline, const Waiting& a, const Waiting& b) {
  if (discipline == QueueDiscipline::lifo) return a.sequence > b.sequence;
  if (discipline != QueueDiscipline::fifo && a.key != b.key) return a.key < b.key;
  return a.sequence < b.sequence;
}

// Random arrivals, departures and returns against a plain list.
TEST_CASE("each discipline serves in its order, across skills", "[engine][queue][property]") {
  const QueueDiscipline discipline =
      GENERATE(QueueDiscipline::fifo, QueueDiscipline::lifo, QueueDiscipline::priority,
               QueueDiscipline::shortest_service);
  for (std::uint64_t world = 0; world < 10; ++world) {
    Stream stream({world, 1}, purpose("queue"), 0);
    const auto below = [&](std::uint64_t n) { return stream.next_bits() % n; };
    RequestQueue queue(discipline, stream);
    std::vector<Waiting> list;
    std::vector<Waiting> away;  // taken out, may come back with their old sequence
    std::uint64_t sequence = 0;
    for (int step = 0; step < 1500; ++step) {
      const std::uint64_t action = below(10);
      if (action < 5) {
        const auto request = static_cast<RequestId>(sequence);
        list.push_back(
            {request, static_cast<SkillId>(below(4)), static_cast<double>(below(6)), sequence++});
        queue.push(request, list.back().skill, list.back().key, list.back().sequence);
      } else if (action < 6 && !away.empty()) {
        list.push_back(away.back());
        away.pop_back();
        queue.push(list.back().request, list.back().skill, list.back().key, list.back().sequence);
      } else if (!list.empty()) {
        const auto skills = static_cast<SkillSet>(below(16));
        auto first = list.end();
        if (action == 9) {
          first = list.begin() + static_cast<std::ptrdiff_t>(below(list.size()));
        } else {
          for (auto it = list.begin(); it != list.end(); ++it) {
            if ((skills >> it->skill & 1u) == 0) continue;
            if (first == list.end() || comes_first(discipline, *it, *first)) first = it;
          }
          REQUIRE(queue.next(skills) == (first == list.end() ? no_request : first->request));
        }
        if (first == list.end()) continue;
        queue.remove(first->request);
        if (action == 8) away.push_back(*first);
        list.erase(first);
      }
      REQUIRE(queue.size() == list.size());
      for (SkillId skill = 0; skill < 4; ++skill) {
        REQUIRE(queue.size(skill) ==
                static_cast<std::size_t>(std::count_if(
                    list.begin(), list.end(), [&](const Waiting& w) { return w.skill == skill; })));
      }
    }
  }
}

// Attention wholly given to one order is that order, whoever leaves or comes back.
TEST_CASE("attention can be all of one kind", "[engine][queue][property]") {
  struct Kind {
    AttentionShares shares;
    QueueDiscipline same_as;
  };
  const Kind kind =
      GENERATE(Kind{{1, 0, 0}, QueueDiscipline::priority}, Kind{{0, 1, 0}, QueueDiscipline::fifo},
               Kind{{0, 0, 1}, QueueDiscipline::lifo});
  Stream stream({9, 1}, purpose("attention"), 0);
  const auto below = [&](std::uint64_t n) { return stream.next_bits() % n; };
  RequestQueue mixed(QueueDiscipline::attention, stream, kind.shares);
  RequestQueue pure(kind.same_as, stream);
  std::vector<Waiting> away;
  std::vector<double> key_of;
  for (std::uint64_t sequence = 0; sequence < 3000;) {
    const auto skills = static_cast<SkillSet>(below(16));
    const RequestId next = pure.next(skills);
    REQUIRE(mixed.next(skills) == next);
    if (below(2) == 0 || next == no_request) {
      const auto request = static_cast<RequestId>(sequence);
      key_of.push_back(static_cast<double>(below(5)));
      for (RequestQueue* queue : {&mixed, &pure}) {
        queue->push(request, request % 4, key_of.back(), sequence);
      }
      ++sequence;
      continue;
    }
    mixed.remove(next);
    pure.remove(next);
    if (below(4) == 0) away.push_back({next, next % 4, key_of[next], next});
    if (!away.empty() && below(5) == 0) {
      const Waiting back = away.back();
      away.pop_back();
      for (RequestQueue* queue : {&mixed, &pure}) {
        queue->push(back.request, back.skill, back.key, back.sequence);
      }
    }
  }
}

TEST_CASE("attention divides as said", "[engine][queue]") {
  RequestQueue queue(QueueDiscipline::attention, Stream({5, 6}, purpose("attention"), 0));
  // The oldest is 0, the newest 9, the most urgent 4; the others are found by chance only.
  for (RequestId request = 0; request < 10; ++request) {
    queue.push(request, request % 2, request == 4 ? 0 : 1, request);
  }
  std::array<int, 10> found{};
  constexpr int draws = 40000;
  for (int i = 0; i < draws; ++i) ++found[queue.next(0b11)];
  const auto share = [&](RequestId request) { return found[request] / double{draws}; };
  CHECK(share(4) == Approx(0.51).margin(0.012));
  CHECK(share(0) == Approx(0.21).margin(0.01));
  CHECK(share(9) == Approx(0.21).margin(0.01));
  CHECK(share(7) == Approx(0.01).margin(0.003));
}

TEST_CASE("random order gives everybody the same chance", "[engine][queue]") {
  RequestQueue queue(QueueDiscipline::random, Stream({5, 5}, purpose("random"), 0));
  for (RequestId request = 0; request < 12; ++request) queue.push(request, request % 3, 0, request);
  std::array<int, 12> served{};
  constexpr int draws = 40000;
  for (int i = 0; i < draws; ++i) {
    const RequestId next = queue.next(0b011);
    ++served[next];
    queue.remove(next);
    queue.push(next, next % 3, 0, 0);  // moves about inside its line
  }
  for (RequestId request = 0; request < 12; ++request) {
    if (request % 3 == 2) {
      CHECK(served[request] == 0);
    } else {
      // 4.5 standard errors of a share of 1/8: 99.99 % for all eight.
      CHECK(std::abs(served[request] - draws / 8) < 4.5 * 66);
    }
  }
  CHECK(queue.next(0b1000) == no_request);
}

}  // namespace
}  // namespace pendulum
