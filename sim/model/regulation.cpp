#include "sim/model/regulation.h"

#include <algorithm>

#include "sim/base/distribution.h"
#include "sim/model/reading.h"
#include "sim/model/thinning.h"

namespace pendulum {

namespace {

void declare_rules(Registry& registry) {
  registry.add("regulation.rate", Quantity::rate)
      .label("New rules")
      .says("How often a new rule arrives somewhere, at month 0.")
      .range("0 /mo", "10 /mo")
      .standard("2 /y")
      .assumption()
      .from("assumption; UNCTAD counted privacy laws in 137 of 194 countries by 2021")
      .lever("0 /mo", "1 /mo");
  registry.add("regulation.growth", Quantity::share)
      .label("More rules each year")
      .says("Linear growth a year of the rate, from month 0 on.")
      .range("-50 %", "200 %")
      .standard("20 %")
      .assumption()
      .lever("0 %", "100 %");
  registry.add("regulation.everywhere", Quantity::share)
      .label("Rules that hit everybody")
      .says("Share of the rules that hit all markets at once.")
      .range("0 %", "100 %")
      .standard("25 %")
      .assumption();
  registry.add("markets[].regulation_intensity", Quantity::share)
      .label("Regulation intensity")
      .says("Chance that a rule which does not hit everybody hits this market.")
      .range("0 %", "100 %")
      .standard("30 %")
      .assumption();
}

}  // namespace

void declare_regulation(Registry& registry) {
  registry.set_mechanism("regulation");
  registry.add_section({"regulation", "New rules, and what it takes to comply.", false});
  registry.add("regulation.enabled", Quantity::flag)
      .label("New rules arrive")
      .says("Whether rules change at all.")
      .standard("false")
      .assumption();
  registry.set_switch("regulation.enabled");
  declare_rules(registry);
  registry.add("regulation.framework", Quantity::flag)
      .label("Central compliance framework")
      .says("The centre does once what is the same in every market; each market does the rest.")
      .standard("false")
      .decision()
      .lever();
  registry.add("regulation.review", Quantity::duration)
      .label("Extra legal review")
      .says("Counsel's extra time per campaign while its market does not comply with every rule.")
      .range("0 h", "1 mo")
      .standard("1 h")
      .assumption();
  registry.add("regulation.violation", Quantity::share)
      .label("Risk of a violation")
      .says("Chance that a campaign breaks a rule its market does not comply with yet.")
      .range("0 %", "100 %")
      .standard("1 %")
      .assumption()
      .lever("0 %", "10 %");
  registry.add("regulation.violation_cost", Quantity::money)
      .label("Cost of a violation")
      .says("Fines, settlements and putting it right, on average.")
      .range("0 EUR", "100000000 EUR")
      .standard("50000 EUR")
      .assumption();
}

RegulationParameters read_regulation(const Scenario& scenario) {
  RegulationParameters regulation;
  regulation.enabled = scenario.flag("regulation.enabled");
  regulation.per_month = scenario.number("regulation.rate");
  regulation.growth_per_year = scenario.number("regulation.growth");
  regulation.everywhere_share = scenario.number("regulation.everywhere");
  for (const std::string& id : scenario.ids("markets")) {
    regulation.intensity.push_back(scenario.number("markets." + id + ".regulation_intensity"));
  }
  regulation.framework = scenario.flag("regulation.framework");
  regulation.review_hours = read_hours(scenario, "regulation.review");
  regulation.violation = scenario.number("regulation.violation");
  regulation.violation_cost = scenario.number("regulation.violation_cost");
  return regulation;
}

double rules_per_month(const RegulationParameters& regulation, double months) {
  if (!regulation.enabled) return 0;
  return regulation.per_month * std::max(0.0, 1 + regulation.growth_per_year * months / 24);
}

double rules_per_month_in(const RegulationParameters& regulation, std::size_t market,
                          double months) {
  const double reach = regulation.everywhere_share +
                       (1 - regulation.everywhere_share) * regulation.intensity[market];
  return rules_per_month(regulation, months) * reach;
}

namespace {
// Of the rules that do not hit everybody: none of these markets but, it may be, this one.
double spared(const RegulationParameters& regulation, const std::vector<int>& markets, int but) {
  double spared = 1;
  for (const int m : markets) {
    if (m != but) spared *= 1 - regulation.intensity[static_cast<std::size_t>(m)];
  }
  return spared;
}
}  // namespace

double share_shared_by(const RegulationParameters& regulation, const std::vector<int>& markets,
                       int market) {
  if (markets.size() < 2) return 0;
  const double everywhere = regulation.everywhere_share;
  const double hit = regulation.intensity[static_cast<std::size_t>(market)];
  return everywhere + (1 - everywhere) * hit * (1 - spared(regulation, markets, market));
}

double share_shared(const RegulationParameters& regulation, const std::vector<int>& markets) {
  if (markets.size() < 2) return 0;
  double at_most_one = spared(regulation, markets, -1);
  for (const int m : markets) {
    const double hit = regulation.intensity[static_cast<std::size_t>(m)];
    at_most_one += hit * spared(regulation, markets, m);
  }
  const double everywhere = regulation.everywhere_share;
  return everywhere + (1 - everywhere) * (1 - at_most_one);
}

Regulation::Regulation(const RegulationParameters& regulation, const StructureParameters& structure,
                       RandomKey key, Simulation& simulation, RegulationClient& client)
    : regulation_(regulation),
      structure_(structure),
      key_(key),
      simulation_(simulation),
      client_(client),
      arrivals_(key, purpose("rule"), 0),
      open_(structure.markets.size()) {}

void Regulation::start(TimePoint recording_starts, TimePoint end) {
  zero_ = static_cast<double>(recording_starts.ticks);
  growth_.start(zero_, regulation_.growth_per_year);
  end_ = static_cast<double>(end.ticks);
  advance();
}

double Regulation::rate() const {
  return regulation_.enabled ? regulation_.per_month : 0;
}

void Regulation::on_parameters_changed() {
  if (rate() == known_rate_ && regulation_.growth_per_year == growth_.per_year()) return;
  simulation_.cancel(pending_);
  next_ = static_cast<double>(simulation_.now().ticks);
  growth_.set_pace(next_, regulation_.growth_per_year);
  advance();
}

void Regulation::advance() {
  known_rate_ = rate();
  pending_ = {};
  if (known_rate_ <= 0) return;
  const double per_tick = regulation_.per_month / ticks_per_month;
  const auto now = [&](double ticks) { return per_tick * growth_.at(ticks); };
  const GrowingBound bound{per_tick, zero_, growth_};
  if (!next_arrival(arrivals_, next_, end_, bound, now)) return;
  const TimePoint at{static_cast<std::int64_t>(next_)};
  pending_ = simulation_.schedule_at(std::max(at, simulation_.now()), *this, 0, 0);
}

void Regulation::on_event(std::uint32_t, std::uint64_t) {
  const auto rule = static_cast<std::uint32_t>(hits_.size());
  const bool everywhere =
      Stream(key_, purpose("rule reach"), rule).next_uniform() < regulation_.everywhere_share;
  hits_.emplace_back();
  for (std::size_t m = 0; m < structure_.markets.size(); ++m) {
    Stream stream(key_, purpose("rule hits"), mix(structure_.markets[m].key, rule));
    if (everywhere || stream.next_uniform() < regulation_.intensity[m]) {
      hits_.back().push_back(static_cast<int>(m));
    }
  }
  client_.on_rule(rule);
  advance();
}

void Regulation::open(std::uint32_t rule, int market) {
  open_[static_cast<std::size_t>(market)].push_back(rule);
}

void Regulation::met(std::uint32_t rule, int market) {
  std::erase(open_[static_cast<std::size_t>(market)], rule);
}

bool Regulation::binds(std::uint32_t rule, int market) const {
  const std::vector<std::uint32_t>& open = open_in(market);
  return std::find(open.begin(), open.end(), rule) != open.end();
}

bool Regulation::violates(std::uint64_t item, std::uint32_t rule) const {
  return Stream(key_, purpose("violation"), mix(item, rule)).next_uniform() < regulation_.violation;
}

}  // namespace pendulum
