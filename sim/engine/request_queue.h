#pragma once

// Who waits, and who is next. One line per skill; a server with several skills is served by the
// discipline's order across its lines, so a skill that nobody has first is not forgotten. No
// operation looks at all who wait: constant time for fifo, lifo and random, logarithmic for
// priority and shortest_service.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "sim/base/random.h"

namespace pendulum {

using SkillId = std::uint32_t;    // 0 … 31
using RequestId = std::uint32_t;  // within its pool; reused after the request has left
using SkillSet = std::uint32_t;   // bit s: skill s

inline constexpr std::uint32_t skill_limit = 32;
inline constexpr RequestId no_request = std::numeric_limits<RequestId>::max();

enum class QueueDiscipline {
  fifo,              // in order of submission, also after an interruption
  lifo,              // the last to join; who was interrupted joins again
  priority,          // smallest priority, then order of submission
  shortest_service,  // smallest expected service, then order of submission
  random,            // any of those waiting, all alike
  attention          // by priority, oldest, newest or any, drawn anew for each service
};

/// How often, of each service, the discipline `attention` looks for the next by which order. People
/// do not keep one order: the published split is .5 / .2 / .2 / .1 (Cohen 1992).
struct AttentionShares {
  double priority = 0.5;  // smallest priority, then order of submission
  double oldest = 0.2;
  double newest = 0.2;  // the rest: any, all alike
  bool operator==(const AttentionShares&) const = default;
};

class RequestQueue {
 public:
  RequestQueue(QueueDiscipline discipline, Stream random, AttentionShares shares = {});

  /// Requires: not in the queue. `key` is what the discipline sorts by: the priority or the
  /// expected service; `sequence` is the order of submission.
  void push(RequestId request, SkillId skill, double key, std::uint64_t sequence) {
    if (request >= nodes_.size()) [[unlikely]]
      nodes_.resize(request + 1);
    Line& line = lines_[skill];
    Node& node = nodes_[request];
    const RequestId last = line.last;
    node = {key, sequence, last, no_request, 0, skill};
    ++line.size;
    ++size_;
    occupied_ |= SkillSet{1} << skill;
    const bool is_last = last == no_request || nodes_[last].sequence < sequence;
    if (discipline_ == QueueDiscipline::fifo && is_last) [[likely]] {
      (last == no_request ? line.first : nodes_[last].next) = request;
      line.last = request;
    } else {
      join(line, request);
    }
  }
  /// Requires: in the queue.
  void remove(RequestId request) {
    const SkillId skill = nodes_[request].skill;
    Line& line = lines_[skill];
    if (discipline_ == QueueDiscipline::fifo) [[likely]] {
      unlink(line, request);
    } else {
      leave(line, request);
    }
    --size_;
    if (--line.size == 0) occupied_ &= ~(SkillSet{1} << skill);
  }
  /// The one to serve next among these skills; no_request when none waits.
  RequestId next(SkillSet skills) {
    const SkillSet candidates = skills & occupied_;
    if (candidates == 0) return no_request;
    if (is_chain() && (candidates & (candidates - 1)) == 0) return first_of(candidates);
    return choose(candidates);
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t size(SkillId skill) const { return lines_[skill].size; }

 private:
  // Of a request that waits. In a chain: its neighbours. In an array: its place.
  struct Node {
    double key = 0;
    std::uint64_t sequence = 0;
    RequestId previous = no_request;
    RequestId next = no_request;
    std::uint32_t place = 0;
    SkillId skill = 0;
  };
  // A chain for fifo and lifo, otherwise an array: a heap, or a bag to draw from. Both for
  // `attention`.
  struct Line {
    std::size_t size = 0;
    RequestId first = no_request;
    RequestId last = no_request;
    std::vector<RequestId> array;
  };

  [[nodiscard]] bool is_mixed() const { return discipline_ == QueueDiscipline::attention; }
  [[nodiscard]] bool is_chain() const {
    return discipline_ == QueueDiscipline::fifo || discipline_ == QueueDiscipline::lifo;
  }
  [[nodiscard]] bool comes_earlier(RequestId a, RequestId b) const;
  [[nodiscard]] RequestId first_of(SkillSet one) const {
    return lines_[static_cast<std::size_t>(std::countr_zero(one))].first;
  }
  [[gnu::noinline]] RequestId choose(SkillSet candidates);
  [[nodiscard]] RequestId attend(SkillSet skills);
  [[nodiscard]] RequestId end_of_chains(SkillSet skills, bool newest) const;
  [[nodiscard]] bool before(RequestId a, RequestId b) const;
  [[gnu::noinline]] void join(Line& line, RequestId request);
  [[gnu::noinline]] void leave(Line& line, RequestId request);
  void link(Line& line, RequestId request);
  void unlink(Line& line, RequestId request) {
    const Node& node = nodes_[request];
    (node.previous == no_request ? line.first : nodes_[node.previous].next) = node.next;
    (node.next == no_request ? line.last : nodes_[node.next].previous) = node.previous;
  }
  void put(Line& line, std::size_t place, RequestId request);
  void rise(Line& line, std::size_t place, RequestId request);
  void sink(Line& line, std::size_t place, RequestId request);
  void remove_from_array(Line& line, std::size_t place);
  RequestId draw(SkillSet skills);
  [[nodiscard]] RequestId head(SkillId skill) const {
    return is_chain() ? lines_[skill].first : lines_[skill].array.front();
  }
  [[nodiscard]] RequestId foremost(SkillSet skills) const;

  QueueDiscipline discipline_;
  AttentionShares shares_;
  Stream random_;
  std::size_t size_ = 0;
  SkillSet occupied_ = 0;  // skills with somebody waiting
  std::array<Line, skill_limit> lines_;
  std::vector<Node> nodes_;  // by request
};

}  // namespace pendulum
