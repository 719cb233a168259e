#include "sim/model/demand.h"

#include <algorithm>
#include <cmath>

#include "sim/base/distribution.h"
#include "sim/model/reading.h"
#include "sim/model/thinning.h"

namespace pendulum {

void declare_demand(Registry& registry) {
  registry.set_mechanism("demand");
  registry.add_section({"demand", "How much work arrives, and when.", false});
  registry.add("demand.level", Quantity::number)
      .label("Demand")
      .says("Multiplies the demand of every kind of work.")
      .range("0", "5")
      .standard("1")
      .assumption()
      .lever("0.5", "1.5");
  registry.add("demand.growth", Quantity::share)
      .label("Demand growth a year")
      .says("Linear growth a year, from month 0 on.")
      .range("-50 %", "100 %")
      .standard("0 %")
      .assumption()
      .lever("-20 %", "40 %");
  registry.add("demand.season", Quantity::share)
      .label("Season")
      .says("How far the busiest month stands above the mean.")
      .range("0 %", "100 %")
      .standard("15 %")
      .assumption();
  registry.add("demand.season_peak_month", Quantity::number)
      .label("Busiest month")
      .says("Counted from month 0 = 0.")
      .range("0", "12")
      .standard("10")
      .assumption();
  registry.add("demand.wave_uplift", Quantity::number)
      .label("Waves of initiatives")
      .says("Demand of a market during a wave, times its mean; 1 = no waves.")
      .range("1", "4")
      .standard("1.6")
      .assumption()
      .lever("1", "3");
  registry.add("demand.wave_share", Quantity::share)
      .label("Time in a wave")
      .says("Share of time a market's wave is on.")
      .range("1 %", "50 %")
      .standard("25 %")
      .assumption();
  registry.add("demand.wave_length", Quantity::duration)
      .label("Length of a wave")
      .says("Mean length of a wave.")
      .range("1 wk", "1 y")
      .standard("6 wk")
      .assumption();
}

DemandParameters read_demand(const Scenario& scenario, std::vector<Diagnostic>& problems) {
  DemandParameters demand;
  demand.level = scenario.number("demand.level");
  demand.growth_per_year = scenario.number("demand.growth");
  demand.season_amplitude = scenario.number("demand.season");
  demand.season_peak_month = scenario.number("demand.season_peak_month");
  demand.wave_share = scenario.number("demand.wave_share");
  demand.wave_uplift = scenario.number("demand.wave_uplift");
  // Between waves there is never less than none.
  if (demand.wave_share * demand.wave_uplift > 1 + 1e-9) {
    problems.push_back(conflict_at(scenario, {"demand.wave_uplift", "demand.wave_share"},
                                   worded("waves bring more than all of the demand"),
                                   worded("`wave_uplift` × `wave_share` may be at most 1")));
  }
  demand.wave_length = read_duration(scenario, "demand.wave_length");
  return demand;
}

double season_factor(const DemandParameters& demand, double month) {
  double x = (month - demand.season_peak_month) / 12 + 0.25;
  x = 2 * (x - std::floor(x));  // 0 … 2, peak at .5
  const double wave = x < 1 ? 4 * x * (1 - x) : -4 * (x - 1) * (2 - x);
  return 1 + demand.season_amplitude * wave;
}

Demand::Demand(const DemandParameters& demand, const std::vector<KindSpec>& kinds,
               const StructureParameters& structure, RandomKey key, Simulation& simulation,
               ItemSource& source)
    : demand_(demand),
      kinds_(kinds),
      structure_(structure),
      key_(key),
      simulation_(simulation),
      source_(source) {
  for (const MarketSpec& market : structure.markets) {
    waves_.push_back({{}, Stream(key, purpose("wave"), market.key), 0});
    // As likely on at the start as at any other time, or the mean would not be one.
    Stream stream(key, purpose("wave at first"), market.key);
    if (stream.next_uniform() < demand.wave_share) waves_.back().changes.push_back(0);
  }
}

void Demand::start(TimePoint recording_starts, TimePoint end) {
  zero_ = static_cast<double>(recording_starts.ticks);
  end_ = static_cast<double>(end.ticks);
  growth_.start(zero_, demand_.growth_per_year);
  known_ = demand_;
  for (std::size_t k = 0; k < kinds_.size(); ++k) {
    const KindSpec& kind = kinds_[k];
    if (kind.trigger != Trigger::demand) continue;
    const int markets = kind.firm_wide ? 1 : static_cast<int>(structure_.markets.size());
    for (int m = 0; m < markets; ++m) begin_process(static_cast<int>(k), kind.firm_wide ? -1 : m);
  }
}

void Demand::begin_process(int kind, int market) {
  const std::uint64_t owner =
      market < 0 ? 0 : structure_.markets[static_cast<std::size_t>(market)].key;
  const std::uint64_t entity = mix(kinds_[static_cast<std::size_t>(kind)].key, owner);
  processes_.push_back(
      {kind, market, 0, 1, 0, 0, Stream(key_, purpose("arrival"), entity), EventId{}, false});
  set_rate(processes_.back());
  advance(processes_.size() - 1);
}

void Demand::set_rate(Process& process) const {
  const KindSpec& kind = kinds_[static_cast<std::size_t>(process.kind)];
  const double share =
      process.market < 0
          ? 1
          : structure_.markets[static_cast<std::size_t>(process.market)].demand_share;
  process.waves = kind.waves;
  process.per_tick = kind.per_month * demand_.level * share / ticks_per_month;
  process.highest = (1 + demand_.season_amplitude) * (kind.waves ? demand_.wave_uplift : 1);
}

void Demand::on_parameters_changed() {
  const auto now = static_cast<double>(simulation_.now().ticks);
  const bool modulated = !(known_ == demand_);
  if (known_.wave_share != demand_.wave_share || known_.wave_length != demand_.wave_length) {
    forget_waves_ahead();
  }
  growth_.set_pace(now, demand_.growth_per_year);
  known_ = demand_;
  for (std::size_t i = 0; i < processes_.size(); ++i) {
    Process& process = processes_[i];
    const bool waves = process.waves;
    const double per_tick = process.per_tick;
    const double highest = process.highest;
    set_rate(process);
    if (!modulated && waves == process.waves && per_tick == process.per_tick) {
      process.highest = highest;
      continue;
    }
    simulation_.cancel(process.pending);
    process.next = now;
    advance(i);
  }
}

// An exponential stretch that is not over begins anew at any time.
void Demand::forget_waves_ahead() {
  const auto now = static_cast<double>(simulation_.now().ticks);
  for (Wave& wave : waves_) {
    while (!wave.changes.empty() && wave.changes.back() > now) wave.changes.pop_back();
    wave.since = now;
  }
}

// Only the event is put on a tick.
void Demand::advance(std::size_t index) {
  Process& process = processes_[index];
  process.pending = {};
  if (process.per_tick <= 0 || process.highest <= 0) return;
  const GrowingBound bound{process.per_tick * process.highest, zero_, growth_};
  const auto rate = [&](double ticks) { return process.per_tick * modulation(process, ticks); };
  if (!next_arrival(process.stream, process.next, end_, bound, rate)) return;
  const TimePoint at{static_cast<std::int64_t>(process.next)};
  process.pending = simulation_.schedule_at(std::max(at, simulation_.now()), *this, 0, index);
}

double Demand::modulation(const Process& process, double ticks) {
  double factor = growth_.at(ticks) * season_factor(demand_, (ticks - zero_) / ticks_per_month);
  if (kinds_[static_cast<std::size_t>(process.kind)].waves && process.market >= 0 &&
      demand_.wave_uplift > 1) {
    const double in_waves = std::min(1.0, demand_.wave_share * demand_.wave_uplift);
    const double quiet = (1 - in_waves) / (1 - demand_.wave_share);
    factor *= wave_on(process.market, ticks) ? demand_.wave_uplift : quiet;
  }
  return factor;
}

// A wave is off up to the first change, on up to the second, and so on.
bool Demand::wave_on(int market, double ticks) {
  Wave& wave = waves_[static_cast<std::size_t>(market)];
  const double on_mean = static_cast<double>(demand_.wave_length.ticks);
  const double off_mean = on_mean * (1 - demand_.wave_share) / demand_.wave_share;
  while (wave.changes.empty() || wave.changes.back() <= ticks) {
    const bool is_off = wave.changes.size() % 2 == 0;
    const double last = std::max(wave.since, wave.changes.empty() ? 0 : wave.changes.back());
    wave.changes.push_back(last + exponential(wave.stream, is_off ? off_mean : on_mean));
  }
  const auto next = std::upper_bound(wave.changes.begin(), wave.changes.end(), ticks);
  return (next - wave.changes.begin()) % 2 == 1;
}

int Demand::leading_market(const Process& process) const {
  const std::uint64_t entity =
      mix(kinds_[static_cast<std::size_t>(process.kind)].key, process.number);
  double u = Stream(key_, purpose("leading market"), entity).next_uniform();
  const auto count = static_cast<int>(structure_.markets.size());
  for (int m = 0; m < count - 1; ++m) {
    u -= structure_.markets[static_cast<std::size_t>(m)].demand_share;
    if (u < 0) return m;
  }
  return count - 1;
}

void Demand::on_event(std::uint32_t, std::uint64_t subject) {
  Process& process = processes_[subject];
  const int market = process.market >= 0 ? process.market : leading_market(process);
  const std::uint32_t number = process.number++;
  source_.arrive(process.kind, market, number);
  advance(subject);
}

}  // namespace pendulum
