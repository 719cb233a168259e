#include "sim/model/service_time.h"

#include <algorithm>

#include "sim/base/distribution.h"
#include "sim/base/portable_math.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

void declare_learning(Registry& registry) {
  registry.add("service.experience", Quantity::flag)
      .label("Learning by doing")
      .says("Whether teams get faster with practice.")
      .standard("true")
      .assumption();
  registry.add("service.progress_ratio", Quantity::share)
      .needs("service.experience")
      .label("Progress ratio")
      .says("Time left each time experience doubles (Wright).")
      .range("60 %", "100 %")
      .standard("85 %")
      .assumption()
      .from("Wright 1936; knowledge work 70-95 %, Dutton & Thomas 1984")
      .lever("70 %", "100 %");
  registry.add("service.experience_scale", Quantity::number)
      .needs("service.experience")
      .label("Experience scale")
      .says("Steps of practice that count as one doubling from novice.")
      .range("1", "10000")
      .standard("200")
      .assumption();
  registry.add("service.experience_floor", Quantity::share)
      .label("Least time")
      .says("The fastest a team can get, as a share of a novice's time.")
      .range("5 %", "100 %")
      .standard("60 %")
      .assumption();
  registry.add("service.forgetting", Quantity::duration)
      .needs("service.experience")
      .label("Forgetting")
      .says("Practice older than about this no longer counts.")
      .range("1 mo", "20 y")
      .standard("12 mo")
      .assumption();
}

}  // namespace

void declare_service_time(Registry& registry) {
  registry.set_mechanism("service_time");
  registry.add_section({"service", "How long work takes once somebody works on it.", false});
  registry.add("service.effort_cv2", Quantity::number)
      .needs("service.effort_distribution", "lognormal")
      .label("Variability of effort")
      .says("Squared coefficient of variation of a step's effort; 0 = always the mean.")
      .range("0", "10")
      .standard("1")
      .assumption()
      .from("knowledge work .5-2")
      .lever("0", "3");
  registry.add("service.effort_distribution", Quantity::choice)
      .label("Distribution of effort")
      .says("Lognormal with the variability above, or exponential (whose variability is 1).")
      .choices({"lognormal", "exponential"})
      .standard("lognormal")
      .assumption()
      .from("lognormal: task durations; exponential: for comparison with queueing theory");
  registry.add("service.cover_proficiency", Quantity::share)
      .label("Proficiency outside one's role")
      .says("Speed of somebody filling in for another role.")
      .range("10 %", "100 %")
      .standard("70 %")
      .assumption();
  declare_learning(registry);
  registry.add("service.switching_loss", Quantity::share)
      .label("Loss by switching")
      .says("Working time lost per further engagement held at once.")
      .range("0 %", "40 %")
      .standard("10 %")
      .assumption()
      .from("Weinberg 1992 (20 %); Rubinstein, Meyer & Evans 2001")
      .lever("0 %", "30 %");
  registry.add("service.backlog_loss", Quantity::share)
      .label("Loss by backlog")
      .says("Working time lost, at most, when a long queue presses.")
      .range("0 %", "30 %")
      .standard("5 %")
      .assumption();
  registry.add("service.communication", Quantity::number)
      .label("Communication overhead")
      .says("Share of time lost per squared team member and squared squad.")
      .range("0", "0.01")
      .standard("0.0006")
      .assumption()
      .from("Abdel-Hamid & Madnick 1991; Madachy 2008");
  registry.add("service.squad", Quantity::number)
      .label("Squad size")
      .says("Larger teams work in squads of about so many people.")
      .range("1", "1000")
      .standard("8")
      .assumption();
}

namespace {

double find_floor(const ServiceParameters& service) {
  if (service.wright_exponent <= 0) return service.steps_to_floor;
  const double times = portable::pow(service.experience_floor, -1 / service.wright_exponent);
  return service.experience_scale * (times - 1);
}

}  // namespace

ServiceParameters read_service_time(const Scenario& scenario) {
  ServiceParameters service;
  service.effort_cv2 = scenario.number("service.effort_cv2");
  service.effort_shape = LognormalShape(service.effort_cv2);
  service.exponential_effort = scenario.text("service.effort_distribution") == "exponential";
  service.cover_proficiency = scenario.number("service.cover_proficiency");
  service.experience = scenario.flag("service.experience");
  service.progress_ratio = scenario.number("service.progress_ratio");
  service.experience_scale = scenario.number("service.experience_scale");
  service.experience_floor = scenario.number("service.experience_floor");
  service.forgetting = read_duration(scenario, "service.forgetting");
  service.switching_loss = scenario.number("service.switching_loss");
  service.backlog_loss = scenario.number("service.backlog_loss");
  service.communication = scenario.number("service.communication");
  service.squad = scenario.number("service.squad");
  service.wright_exponent = -portable::log(service.progress_ratio) / portable::log(2.0);
  service.steps_to_floor = find_floor(service);
  return service;
}

double draw_effort(const ServiceParameters& service, Stream& stream, double mean) {
  if (service.exponential_effort) return exponential(stream, mean);
  return lognormal(stream, mean, service.effort_shape);
}

double communication_loss(const ServiceParameters& service, double people) {
  if (people <= 1) return 0;
  const double size = std::min(people, service.squad);
  const double squads = people / size;
  return std::min(0.9, service.communication * (size * size + squads * squads));
}

double wright_factor(const ServiceParameters& service, double steps) {
  if (!service.experience) return 1;
  if (steps >= service.steps_to_floor) return service.experience_floor;
  const double curve =
      portable::exp(-service.wright_exponent * portable::log(1 + steps / service.experience_scale));
  return std::max(service.experience_floor, curve);
}

double inexperience(const ServiceParameters& service, double steps) {
  if (!service.experience) return 0;  // where practice makes no difference nobody is without it
  return service.experience_scale / (service.experience_scale + steps);
}

Experience::Experience(const ServiceParameters& service, const StructureParameters& structure,
                       std::size_t teams)
    : service_(service), structure_(structure), forgetting_(service.forgetting) {
  all_.resize(teams * structure.families.size());
  by_market_.resize(all_.size() * structure.markets.size());
}

std::size_t Experience::cell(std::size_t team, int family) const {
  return team * structure_.families.size() + static_cast<std::size_t>(family);
}

double Experience::weight_of(TimePoint now) const {
  if (now != weighed_at_) {
    weighed_at_ = now;
    weight_ = portable::exp(static_cast<double>((now - origin_).ticks) /
                            static_cast<double>(forgetting_.ticks));
  }
  return weight_;
}

void Experience::follow_forgetting(TimePoint now) {
  if (forgetting_ == service_.forgetting) return;
  const double weight = weight_of(now);
  for (double& steps : all_) steps /= weight;
  for (double& steps : by_market_) steps /= weight;
  forgetting_ = service_.forgetting;
  origin_ = weighed_at_ = now;
  weight_ = 1;
}

double Experience::steps(std::size_t team, int family, int market, TimePoint now) const {
  if (!service_.experience) return 0;
  const std::size_t at = cell(team, family);
  const double weight = weight_of(now);
  const double all = all_[at] / weight;
  const double own =
      by_market_[at * structure_.markets.size() + static_cast<std::size_t>(market)] / weight;
  const double carry = 1 - structure_.families[static_cast<std::size_t>(family)].distance;
  return own + carry * std::max(0.0, all - own);
}

void Experience::learn(std::size_t team, int family, int market, TimePoint now) {
  if (!service_.experience) return;
  follow_forgetting(now);
  const std::size_t at = cell(team, family);
  const double weight = weight_of(now);
  all_[at] += weight;
  by_market_[at * structure_.markets.size() + static_cast<std::size_t>(market)] += weight;
}

}  // namespace pendulum
