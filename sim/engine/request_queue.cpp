#include "sim/engine/request_queue.h"

#include <algorithm>
#include <bit>

namespace pendulum {

RequestQueue::RequestQueue(QueueDiscipline discipline, Stream random, AttentionShares shares)
    : discipline_(discipline), shares_(shares), random_(random) {}

/// Where the discipline, or an interruption, gives a newcomer a place that is not simply the last.
void RequestQueue::join(Line& line, RequestId request) {
  if (is_chain() || is_mixed()) link(line, request);
  if (is_chain()) return;  // its place is all it needs
  line.array.push_back(request);
  if (discipline_ == QueueDiscipline::random) {
    put(line, line.array.size() - 1, request);
  } else {
    rise(line, line.array.size() - 1, request);
  }
}

void RequestQueue::leave(Line& line, RequestId request) {
  if (is_chain() || is_mixed()) unlink(line, request);
  if (!is_chain()) remove_from_array(line, nodes_[request].place);
}

/// Requires: for each of these skills somebody waits.
RequestId RequestQueue::choose(SkillSet candidates) {
  if (discipline_ == QueueDiscipline::random) return draw(candidates);
  return is_mixed() ? attend(candidates) : foremost(candidates);
}

/// The one who is before all others that wait for these skills.
RequestId RequestQueue::foremost(SkillSet candidates) const {
  RequestId best = head(static_cast<SkillId>(std::countr_zero(candidates)));
  while ((candidates &= candidates - 1) != 0) {
    const RequestId other = head(static_cast<SkillId>(std::countr_zero(candidates)));
    if (before(other, best)) best = other;
  }
  return best;
}

/// Where people turn to next: mostly to what matters most, else to what has waited longest, to what
/// came last, or to anything.
RequestId RequestQueue::attend(SkillSet skills) {
  const double u = random_.next_uniform();
  if (u < shares_.priority) return foremost(skills);
  if (u < shares_.priority + shares_.oldest) return end_of_chains(skills, false);
  if (u < shares_.priority + shares_.oldest + shares_.newest) return end_of_chains(skills, true);
  return draw(skills);
}

RequestId RequestQueue::end_of_chains(SkillSet skills, bool newest) const {
  RequestId best = no_request;
  for (; skills != 0; skills &= skills - 1) {
    const Line& line = lines_[static_cast<std::size_t>(std::countr_zero(skills))];
    const RequestId here = newest ? line.last : line.first;
    if (best == no_request || comes_earlier(here, best) != newest) best = here;
  }
  return best;
}

bool RequestQueue::comes_earlier(RequestId a, RequestId b) const {
  return nodes_[a].sequence < nodes_[b].sequence;
}

/// One of all who wait for these skills, each with the same chance.
RequestId RequestQueue::draw(SkillSet skills) {
  std::size_t count = 0;
  for (SkillSet rest = skills; rest != 0; rest &= rest - 1) {
    count += lines_[static_cast<std::size_t>(std::countr_zero(rest))].size;
  }
  std::size_t index = 0;
  if (count > 1) {
    index = static_cast<std::size_t>(random_.next_uniform() * static_cast<double>(count));
    index = std::min(index, count - 1);
  }
  for (SkillSet rest = skills;; rest &= rest - 1) {
    const Line& line = lines_[static_cast<std::size_t>(std::countr_zero(rest))];
    if (index < line.size) return line.array[index];
    index -= line.size;
  }
}

bool RequestQueue::before(RequestId a, RequestId b) const {
  const Node& x = nodes_[a];
  const Node& y = nodes_[b];
  if (discipline_ == QueueDiscipline::lifo) return x.sequence > y.sequence;
  if (discipline_ != QueueDiscipline::fifo && x.key != y.key) return x.key < y.key;
  return x.sequence < y.sequence;
}

/// Newcomers go to one end at once. Only someone interrupted has a place further in, and passes at
/// most those interrupted before.
void RequestQueue::link(Line& line, RequestId request) {
  Node& node = nodes_[request];
  RequestId after = no_request;
  const auto ahead = [&](RequestId other) {
    return is_mixed() ? comes_earlier(other, request) : before(other, request);
  };
  if (line.last != no_request && ahead(line.last)) {
    after = line.last;
  } else {
    RequestId next = line.first;
    while (next != no_request && ahead(next)) {
      after = next;
      next = nodes_[next].next;
    }
  }
  node.previous = after;
  node.next = after == no_request ? line.first : nodes_[after].next;
  (after == no_request ? line.first : nodes_[after].next) = request;
  (node.next == no_request ? line.last : nodes_[node.next].previous) = request;
}

void RequestQueue::put(Line& line, std::size_t place, RequestId request) {
  line.array[place] = request;
  nodes_[request].place = static_cast<std::uint32_t>(place);
}

/// Lets `request` rise from the gap at `place` of the binary heap.
void RequestQueue::rise(Line& line, std::size_t place, RequestId request) {
  while (place > 0) {
    const std::size_t parent = (place - 1) / 2;
    if (!before(request, line.array[parent])) break;
    put(line, place, line.array[parent]);
    place = parent;
  }
  put(line, place, request);
}

void RequestQueue::sink(Line& line, std::size_t place, RequestId request) {
  const std::size_t size = line.array.size();
  for (std::size_t child = 2 * place + 1; child < size; child = 2 * place + 1) {
    if (child + 1 < size && before(line.array[child + 1], line.array[child])) ++child;
    if (!before(line.array[child], request)) break;
    put(line, place, line.array[child]);
    place = child;
  }
  put(line, place, request);
}

/// The last one fills the gap.
void RequestQueue::remove_from_array(Line& line, std::size_t place) {
  const RequestId last = line.array.back();
  line.array.pop_back();
  if (place == line.array.size()) return;
  if (discipline_ == QueueDiscipline::random) {
    put(line, place, last);
  } else if (place > 0 && before(last, line.array[(place - 1) / 2])) {
    rise(line, place, last);
  } else {
    sink(line, place, last);
  }
}

}  // namespace pendulum
