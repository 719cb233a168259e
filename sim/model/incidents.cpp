#include "sim/model/incidents.h"

#include <algorithm>

#include "sim/base/distribution.h"

namespace pendulum {

LinkFailures::LinkFailures(const PlatformParameters& platform, const Stack& stack, RandomKey key,
                           Simulation& simulation, IncidentClient& client)
    : platform_(platform),
      stack_(stack),
      random_key_(key),
      simulation_(simulation),
      client_(client) {
  for (const IntegrationLink& link : stack.links) {
    lines_.push_back({link.key, Stream(key, purpose("link failure"), link.key), -1, EventId{}});
  }
}

double LinkFailures::rate() const {
  return platform_.incidents ? platform_.failures_per_link_month * platform_.old_failures : 0;
}

void LinkFailures::start() {
  known_rate_ = rate();
  if (known_rate_ <= 0) return;
  for (std::size_t link = 0; link < lines_.size(); ++link) schedule(link);
}

void LinkFailures::add(std::size_t link) {
  const std::uint64_t key = stack_.links[link].key;
  lines_.push_back({key, Stream(random_key_, purpose("link failure"), key), -1, EventId{}});
  if (known_rate_ > 0) schedule(link);
}

// Where tools may be old, links break by thinning the rate of the old ones.
void LinkFailures::schedule(std::size_t link) {
  const double mean = ticks_per_month / known_rate_;
  Line& line = lines_[link];
  const Duration in = round_to_ticks(exponential(line.stream, mean));
  line.next = static_cast<double>((simulation_.now() + in).ticks);
  line.pending = simulation_.schedule_in(in, *this, 0, link);
}

void LinkFailures::on_parameters_changed() {
  std::vector<Line> before = std::move(lines_);
  before.insert(before.end(), gone_.begin(), gone_.end());
  lines_.clear();
  for (Line& line : before) simulation_.cancel(line.pending);
  const bool same_rate = known_rate_ == rate();
  known_rate_ = rate();
  for (const IntegrationLink& link : stack_.links) {
    const auto known = std::find_if(before.begin(), before.end(),
                                    [&](const Line& line) { return line.key == link.key; });
    if (known == before.end()) {
      lines_.push_back(
          {link.key, Stream(random_key_, purpose("link failure"), link.key), -1, EventId{}});
    } else {
      lines_.push_back(*known);
      before.erase(known);
    }
    const std::size_t index = lines_.size() - 1;
    const TimePoint next{static_cast<std::int64_t>(lines_.back().next)};
    if (known_rate_ <= 0) continue;
    if (same_rate && lines_.back().next >= 0 && next >= simulation_.now()) {
      lines_.back().pending = simulation_.schedule_at(next, *this, 0, index);
    } else {
      schedule(index);
    }
  }
  gone_ = std::move(before);
}

bool LinkFailures::is_old(const IntegrationLink& link) const {
  const auto old = [&](int tool) {
    return tool >= 0 && stack_.instances[static_cast<std::size_t>(tool)].old;
  };
  return old(link.a) || old(link.b);
}

void LinkFailures::on_event(std::uint32_t, std::uint64_t link) {
  const bool thinned = platform_.old_failures > 1;
  const bool kept = !thinned || lines_[link].stream.next_uniform() * platform_.old_failures < 1 ||
                    is_old(stack_.links[link]);
  if (kept) client_.on_failure(link);
  schedule(link);
}

Blockages::Blockages(const StructureParameters& structure)
    : structure_(structure), places_(structure.families.size() * structure.markets.size()) {}

std::size_t Blockages::index(int family, int market) const {
  return static_cast<std::size_t>(family) * structure_.markets.size() +
         static_cast<std::size_t>(market);
}

void Blockages::open(const IntegrationLink& link) {
  const int family = structure_.layers[static_cast<std::size_t>(link.layer)].family;
  for (const int market : link.markets) ++places_[index(family, market)].open;
}

void Blockages::close(const IntegrationLink& link, std::vector<StepRef>& freed) {
  const int family = structure_.layers[static_cast<std::size_t>(link.layer)].family;
  freed_.clear();
  for (const int market : link.markets) {
    Place& place = places_[index(family, market)];
    if (--place.open > 0) continue;
    freed_.insert(freed_.end(), place.waiting.begin(), place.waiting.end());
    place.waiting.clear();
  }
  std::ranges::sort(freed_, {}, &Waiting::turn);
  for (const Waiting& waiting : freed_) freed.push_back(waiting.step);
}

bool Blockages::blocks(int family, int market) const {
  return places_[index(family, market)].open > 0;
}

void Blockages::wait(int family, int market, StepRef step) {
  places_[index(family, market)].waiting.push_back({turns_++, step});
}

}  // namespace pendulum
