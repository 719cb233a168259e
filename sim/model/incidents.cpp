#include "sim/model/incidents.h"

#include <algorithm>
#include <utility>

#include "sim/base/distribution.h"

namespace pendulum {

LinkFailures::LinkFailures(const PlatformParameters& platform, const Stack& stack, RandomKey key,
                           Simulation& simulation, IncidentClient& client)
    : platform_(platform),
      stack_(stack),
      random_key_(key),
      simulation_(simulation),
      client_(client) {
  for (const IntegrationLink& link : stack.links) lines_.push_back(line_of(link.key));
}

LinkFailures::Line LinkFailures::line_of(std::uint64_t key) const {
  return {key,
          {Process{Stream(random_key_, purpose("link failure"), key), -1, EventId{}},
           Process{Stream(random_key_, purpose("failure of an old link"), key), -1, EventId{}}}};
}

LinkFailures::Rates LinkFailures::rates() const {
  if (!platform_.incidents) return {};
  const double rate = platform_.failures_per_link_month;
  return {rate, rate * (platform_.old_failures - 1)};
}

void LinkFailures::start() {
  known_rates_ = rates();
  for (std::size_t link = 0; link < lines_.size(); ++link) {
    for (const Why why : {by_chance, by_age}) schedule(link, why);
  }
}

void LinkFailures::add(std::size_t link) {
  lines_.push_back(line_of(stack_.links[link].key));
  for (const Why why : {by_chance, by_age}) schedule(link, why);
}

void LinkFailures::schedule(std::size_t link, Why why) {
  Process& process = lines_[link].processes[why];
  if (known_rates_[why] <= 0) return;
  const Duration in =
      round_to_ticks(exponential(process.stream, ticks_per_month / known_rates_[why]));
  process.next = static_cast<double>((simulation_.now() + in).ticks);
  process.pending = simulation_.schedule_in(in, *this, why, link);
}

// As planned, if that lies ahead and the rate still holds.
void LinkFailures::resume(std::size_t link, Why why) {
  Process& process = lines_[link].processes[why];
  const TimePoint next{static_cast<std::int64_t>(process.next)};
  if (process.next < 0 || next < simulation_.now()) return schedule(link, why);
  if (known_rates_[why] > 0) process.pending = simulation_.schedule_at(next, *this, why, link);
}

void LinkFailures::on_parameters_changed() {
  std::vector<Line> before = std::move(lines_);
  before.insert(before.end(), gone_.begin(), gone_.end());
  lines_.clear();
  const Rates old_rates = std::exchange(known_rates_, rates());
  for (Line& line : before) {
    for (const Why why : {by_chance, by_age}) {
      simulation_.cancel(line.processes[why].pending);
      if (known_rates_[why] != old_rates[why]) line.processes[why].next = -1;
    }
  }
  for (const IntegrationLink& link : stack_.links) {
    const auto known = std::find_if(before.begin(), before.end(),
                                    [&](const Line& line) { return line.key == link.key; });
    if (known == before.end()) {
      lines_.push_back(line_of(link.key));
    } else {
      lines_.push_back(*known);
      before.erase(known);
    }
    for (const Why why : {by_chance, by_age}) resume(lines_.size() - 1, why);
  }
  gone_ = std::move(before);
}

bool LinkFailures::is_old(const IntegrationLink& link) const {
  const auto old = [&](int tool) {
    return tool >= 0 && stack_.instances[static_cast<std::size_t>(tool)].old;
  };
  return old(link.a) || old(link.b);
}

void LinkFailures::on_event(std::uint32_t why, std::uint64_t link) {
  if (why == by_chance || is_old(stack_.links[link])) client_.on_failure(link);
  schedule(link, static_cast<Why>(why));
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
