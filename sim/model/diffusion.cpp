#include "sim/model/diffusion.h"

#include <algorithm>

#include "sim/base/distribution.h"

namespace pendulum {

Diffusion::Diffusion(const DiffusionParameters& parameters, RandomKey key, std::uint64_t what,
                     std::span<const std::uint64_t> who)
    : parameters_(parameters) {
  for (const std::uint64_t one : who) {
    Stream stream(key, purpose("adoption"), mix(one, what));
    const double threshold = exponential(stream, 1);
    const bool ahead = stream.next_uniform() < parameters.visionaries;
    all_.push_back({threshold, threshold, ahead ? visionary : majority, false, true});
    ++there_;
  }
}

void Diffusion::start(TimePoint now) {
  started_ = true;
  since_ = now;
}

double Diffusion::share() const {
  if (there_ == 0) return 0;
  return (have_[visionary] + have_[majority]) / static_cast<double>(there_);
}

double Diffusion::hazard_rate(Kind kind) const {
  const double heeded = kind == visionary ? 1 : 1 - parameters_.chasm;
  return parameters_.innovation * heeded +
         parameters_.imitation * (heeded * share_of(visionary) + share_of(majority));
}

void Diffusion::advance(TimePoint now) {
  const double passed = (now - since_).as_months();
  hazard_[visionary] += hazard_rate(visionary) * passed;
  hazard_[majority] += hazard_rate(majority) * passed;
  since_ = now;
}

Diffusion::Next Diffusion::next(TimePoint now) {
  advance(now);
  Next best;
  for (const Kind kind : {visionary, majority}) {
    const double rate = hazard_rate(kind);
    if (rate <= 0) continue;
    std::size_t first = all_.size();
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const bool may = all_[i].there && !all_[i].has && all_[i].kind == kind;
      if (may && (first == all_.size() || all_[i].threshold < all_[first].threshold)) first = i;
    }
    if (first == all_.size()) continue;
    const double wait = std::max(0.0, all_[first].threshold - hazard_[kind]) / rate;
    constexpr double never = 12000;  // months
    const TimePoint at = now + months(std::min(wait, never));
    if (!best.any || at < best.at) best = {true, first, at};
  }
  return best;
}

void Diffusion::adopt(std::size_t who, TimePoint now) {
  if (all_[who].has) return;
  if (started_) advance(now);
  all_[who].has = true;
  ++have_[all_[who].kind];
}

void Diffusion::leave(std::size_t who, TimePoint now) {
  One& one = all_[who];
  if (!one.there) return;
  if (started_) advance(now);
  one.there = false;
  --there_;
  if (one.has) --have_[one.kind];
  one.has = false;
}

void Diffusion::join(std::size_t who, bool has, TimePoint now) {
  One& one = all_[who];
  if (started_) advance(now);
  one.there = true;
  ++there_;
  one.threshold = hazard_[one.kind] + one.luck;
  one.has = has;
  if (has) ++have_[one.kind];
}

}  // namespace pendulum
