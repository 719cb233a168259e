#include "tests/figure/synthetic.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pendulum::synthetic {
namespace {

const std::vector<std::string> market_names{
    "France", "Brazil", "Poland", "Japan",  "Germany", "UK",      "Mexico", "India",
    "Canada", "Italy",  "Spain",  "Turkey", "Korea",   "Nigeria", "Sweden", "Vietnam"};
const std::vector<std::string> enterprise_names{"IT",          "BI",      "Legal",
                                                "Procurement", "Product", "Compliance"};

double share_of(Shape shape, double distance, int market) {
  if (shape == Shape::central) return distance < 0.5 ? 1 : 1.1 - 0.6 * distance;
  if (shape == Shape::local) return distance < 0.35 ? 0.12 : 0;
  const double bulge = 0.08 * (market % 3 - 1);
  return std::clamp(1.15 - distance * 1.1 + bulge, 0.0, 1.0);
}

TeamFacts make_team(const std::string& name, TeamKind kind, double people, int market = -1) {
  TeamFacts team;
  team.id = team.name = name;
  team.kind = kind;
  team.market = market;
  team.half_people = {static_cast<int>(std::lround(people * 2))};
  return team;
}

void add_markets(Organisation& organisation, const OrganisationOptions& options) {
  const double centre_part = options.shape == Shape::central  ? 0.75
                             : options.shape == Shape::hybrid ? 0.42
                                                              : 0.06;
  organisation.teams.push_back(
      make_team("Centre", TeamKind::centre, std::round(options.people * centre_part)));
  const double each = options.people * (1 - centre_part) / std::max(1, options.markets);
  for (int m = 0; m < options.markets; ++m) {
    std::string name = market_names[static_cast<std::size_t>(m) % market_names.size()];
    if (options.long_names) name = "The Greater " + name + " and Islands Region";
    organisation.markets.push_back({name, name, 0.3, 0});
    organisation.teams.push_back(
        make_team(name, TeamKind::market, std::round(each * (0.7 + 0.15 * (m % 5))), m));
  }
}

void add_families(Organisation& organisation, const OrganisationOptions& options) {
  const std::array<const char*, 6> names{"Data & identity", "Platform", "Analytics",
                                         "Content",         "Build",    "Activation"};
  for (std::size_t f = 0; f < names.size(); ++f) {
    FamilyFacts family;
    family.id = family.name = names[f];
    family.distance = static_cast<double>(f) / 5;
    for (int m = 0; m < options.markets; ++m)
      family.share_by_market.push_back(share_of(options.shape, family.distance, m));
    family.centre_share = share_of(options.shape, family.distance, 1);
    organisation.families.push_back(family);
  }
}

}  // namespace

double PlainMeasure::text_width(std::string_view text, double size, FontWeight weight) const {
  double width = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) continue;  // inside a character
    if (c == ' ' || c == '.' || c == ',' || c == 'i' || c == 'l' || c == ':')
      width += 0.28;
    else if (c >= 'A' && c <= 'Z')
      width += 0.68;
    else
      width += 0.57;
  }
  return width * size * (weight == FontWeight::semibold ? 1.05 : 1);
}

double Dice::next() {
  state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
  return static_cast<double>(state_ >> 11) / 9007199254740992.0;
}

Organisation make_organisation(const OrganisationOptions& options) {
  Organisation organisation;
  organisation.roles = {"maker"};
  organisation.role_names = {"Maker"};
  add_markets(organisation, options);
  add_families(organisation, options);
  for (int e = 0; e < options.enterprise; ++e) {
    std::string name = enterprise_names[static_cast<std::size_t>(e) % enterprise_names.size()];
    if (options.long_names) name = "Group " + name + " & Shared Services";
    organisation.teams.push_back(make_team(name, TeamKind::enterprise, 6));
  }
  for (int e = 0; e < options.embedded; ++e)
    organisation.teams.push_back(
        make_team(enterprise_names[static_cast<std::size_t>(e)], TeamKind::embedded, 2));
  const std::array<const char*, 5> tokens{"campaign", "flagship", "platform", "data", "incident"};
  for (const char* token : tokens)
    organisation.kinds.push_back({token, token, token, true, false, {"make", "check", "launch"}});
  organisation.kinds.push_back({"other", "Other work", "data", false, true, {"do"}});
  organisation.layers = {"data", "channels"};
  organisation.has_committee = options.shape != Shape::local;
  organisation.committee_members = 5;
  organisation.tiger_teams_at_most = options.shape == Shape::hybrid ? 2 : 0;
  return organisation;
}

MapState make_state(const Organisation& organisation, Shape shape, std::uint64_t seed) {
  Dice dice(seed);
  MapState state;
  state.teams.resize(organisation.teams.size());
  state.centre_queues.resize(organisation.markets.size());
  const auto kind = [&] {
    const double u = dice.next();
    return u < 0.55   ? WorkKind::campaign
           : u < 0.7  ? WorkKind::data
           : u < 0.87 ? WorkKind::platform
           : u < 0.96 ? WorkKind::flagship
                      : WorkKind::incident;
  };
  const auto fill = [&](Pile& pile, int n) {
    for (int i = 0; i < n; ++i) pile.add(kind());
  };
  const int centre_load = shape == Shape::central ? 9 : (shape == Shape::hybrid ? 4 : 1);
  const int local_load = shape == Shape::local ? 13 : 4;
  for (std::size_t t = 0; t < state.teams.size(); ++t) {
    TeamState& team = state.teams[t];
    const TeamKind where = organisation.teams[t].kind;
    team.busy = 0.6 + 0.4 * dice.next();
    if (where == TeamKind::market) {
      fill(team.waiting, dice.below(local_load));
      team.delay_days[1] = 21.0 * team.waiting.count;
      for (const bool outward : {false, true})
        if (dice.next() < 0.5)
          state.travellers.push_back({0, kind(), static_cast<TeamIndex>(outward ? 0 : t),
                                      static_cast<TeamIndex>(outward ? t : 0),
                                      static_cast<MarketIndex>(organisation.teams[t].market),
                                      dice.next()});
    } else if (where == TeamKind::enterprise) {
      fill(team.waiting, dice.below(9));
      team.delay_days[4] = 21.0 * team.waiting.count;
    }
  }
  for (auto& queue : state.centre_queues) {
    const int n = dice.below(2 * centre_load);
    fill(queue, n);
    for (const WorkKind k : queue.kinds) state.teams[0].waiting.add(k);
  }
  state.teams[0].delay_days[0] = 21.0 * state.teams[0].waiting.count;
  if (organisation.has_committee) fill(state.agenda, shape == Shape::central ? 9 : 4);
  state.committee_delay_days = 21.0 * state.agenda.count;
  if (organisation.tiger_teams_at_most > 0)
    state.tiger_teams.push_back({0, WorkKind::flagship, {0, 0, 3, 4, 1}});
  if (organisation.markets.size() > 1) state.incidents.push_back({0, 1});
  return state;
}

}  // namespace pendulum::synthetic
