#include "sim/model/dealing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/model/effective_load.h"
#include "sim/model/parameters.h"

namespace pendulum {

std::vector<int> deal(int halves, const std::vector<double>& load, std::vector<int> given) {
  given.resize(load.size(), 0);
  int left = halves - std::accumulate(given.begin(), given.end(), 0);
  const bool any = std::any_of(load.begin(), load.end(), [](double l) { return l > 0; });
  for (; left > 0 && any; --left) {
    std::size_t neediest = 0;
    double most = -1;
    for (std::size_t t = 0; t < load.size(); ++t) {
      const double need = load[t] / (given[t] + 0.5);
      if (load[t] > 0 && need > most) {
        most = need;
        neediest = t;
      }
    }
    ++given[neediest];
  }
  return given;
}

std::vector<int> without_needless_halves(const std::vector<double>& load, std::vector<int> halves) {
  std::vector<std::size_t> odd;
  for (std::size_t t = 0; t < halves.size(); ++t) {
    if (halves[t] > 6 && halves[t] % 2 == 1) odd.push_back(t);
  }
  std::stable_sort(odd.begin(), odd.end(), [&](std::size_t a, std::size_t b) {
    return load[a] * halves[b] > load[b] * halves[a];
  });
  for (std::size_t i = 0, j = odd.size(); i + 1 < j; ++i) {
    ++halves[odd[i]];
    --halves[odd[--j]];
  }
  return halves;
}

namespace {

constexpr double hours_per_month = static_cast<double>(ticks_per_month) / ticks_per_hour;

// Square-root staffing (Halfin & Whitt 1981): to keep people waiting about as long, a small team
// needs more slack per head than a large one.
double with_slack(double hours) {
  constexpr double slack = 0.35;
  return hours + slack * std::sqrt(hours * hours_per_month);
}

bool is_there(const Parameters& p, std::size_t team) {
  return team == centre_team || is_open(p.entry, team - 1);
}

// Until its last market has opened the firm is as much smaller as its demand, whatever the
// structure.
int headcount_now(const Parameters& p, std::size_t role) {
  double open = 0, all = 0;
  for (std::size_t m = 0; m < p.structure.markets.size(); ++m) {
    const double share = p.structure.markets[m].demand_share;
    all += share;
    if (is_open(p.entry, m)) open += share;
  }
  const int headcount = p.staffing.headcount[role];
  constexpr double rounding = 1e-9;
  return open >= all ? headcount : static_cast<int>(std::ceil(headcount * open / all - rounding));
}

// The most numerous role provides the minimum presence of every market.
HeadTable deal_roles(const Parameters& p, const LoadTable& load) {
  const std::size_t teams = load.size();
  const std::size_t roles = p.structure.roles.size();
  HeadTable table(teams, std::vector<int>(roles, 0));
  const auto& heads = p.staffing.headcount;
  const auto main_role =
      static_cast<std::size_t>(std::max_element(heads.begin(), heads.end()) - heads.begin());
  for (std::size_t role = 0; role < roles; ++role) {
    const int halves = 2 * headcount_now(p, role);
    std::vector<double> demand(teams);
    for (std::size_t t = 0; t < teams; ++t) demand[t] = with_slack(load[t][role]);
    if (std::all_of(demand.begin(), demand.end(), [](double d) { return d <= 0; })) {
      for (std::size_t t = 0; t < teams; ++t) demand[t] = is_there(p, t) ? 1 : 0;  // nothing to do
    }
    std::vector<int> given(teams, 0);
    const int presence = static_cast<int>(2 * p.staffing.market_minimum);
    if (role == main_role && presence * static_cast<int>(teams - 1) <= halves) {
      for (std::size_t t = 1; t < teams; ++t) given[t] = is_there(p, t) ? presence : 0;
    }
    const std::vector<int> dealt = without_needless_halves(demand, deal(halves, demand, given));
    for (std::size_t t = 0; t < teams; ++t) table[t][role] = dealt[t];
  }
  return table;
}

double burden(const std::vector<double>& load, const std::vector<int>& halves) {
  const double hours = std::accumulate(load.begin(), load.end(), 0.0);
  return with_slack(hours) / std::max(0.5, std::accumulate(halves.begin(), halves.end(), 0) * 1.0);
}

// Moves half a person from the least to the most burdened team where that helps; false when not.
bool level_once(const Parameters& p, const LoadTable& load, HeadTable& table) {
  std::size_t high = 0, low = 0;
  const auto of = [&](std::size_t t) { return burden(load[t], table[t]); };
  for (std::size_t t = 0; t < table.size(); ++t) {
    if (of(t) > of(high)) high = t;
    if (is_there(p, t) && of(t) < of(low)) low = t;
  }
  const double before = of(high);
  const int left = std::accumulate(table[low].begin(), table[low].end(), 0) - 1;
  if (low > 0 && left < 2 * p.staffing.market_minimum) return false;
  int best = -1;
  double most = 0;
  for (std::size_t r = 0; r < table[low].size(); ++r) {
    const double need = load[high][r] / (table[high][r] + 0.5);
    const double loss = load[low][r] / std::max(1, table[low][r]);
    if (table[low][r] > 0 && need > loss && need > most) {
      most = need;
      best = static_cast<int>(r);
    }
  }
  if (best < 0) return false;
  const auto role = static_cast<std::size_t>(best);
  --table[low][role];
  ++table[high][role];
  if (of(low) < before && of(high) < before) return true;
  ++table[low][role];
  --table[high][role];
  return false;
}

// Dealing role by role rounds each role by itself; what the roundings add up to in a small team is
// levelled out between teams, as people there fill in for each other.
void level_teams(const Parameters& p, const LoadTable& load, HeadTable& table) {
  for (int i = 0; i < 100 && level_once(p, load, table); ++i) {
  }
}

bool can_do(const Parameters& p, const std::vector<int>& half_people, std::size_t role) {
  for (std::size_t r = 0; r < half_people.size(); ++r) {
    if (half_people[r] == 0) continue;
    const std::vector<int>& covers = p.structure.roles[r].covers;
    if (r == role ||
        std::find(covers.begin(), covers.end(), static_cast<int>(role)) != covers.end()) {
      return true;
    }
  }
  return false;
}

}  // namespace

int who_serves(const Parameters& p, const std::vector<TeamFacts>& teams, std::size_t team,
               std::size_t role) {
  if (can_do(p, teams[team].half_people, role)) return static_cast<int>(team);
  if (can_do(p, teams[centre_team].half_people, role)) return centre_team;
  int best = -1;
  int most = 0;
  for (std::size_t t = 0; t < teams.size(); ++t) {
    const int halves = teams[t].half_people[role];
    if (halves > most) {
      most = halves;
      best = static_cast<int>(t);
    }
  }
  for (std::size_t t = 0; best < 0 && t < teams.size(); ++t) {
    if (can_do(p, teams[t].half_people, role)) best = static_cast<int>(t);
  }
  return best;
}

namespace {

// Load of a role that nobody in a team can do is carried by whoever serves it.
void move_unserved(const Parameters& p, const HeadTable& table, LoadTable& load) {
  std::vector<TeamFacts> teams(table.size());
  for (std::size_t t = 0; t < table.size(); ++t) teams[t].half_people = table[t];
  for (std::size_t t = 0; t < table.size(); ++t) {
    for (std::size_t r = 0; r < load[t].size(); ++r) {
      const int server = who_serves(p, teams, t, r);
      if (server < 0 || static_cast<std::size_t>(server) == t) continue;
      load[static_cast<std::size_t>(server)][r] += load[t][r];
      load[t][r] = 0;
    }
  }
}

}  // namespace

HeadTable deal_centre_and_markets(const Parameters& p) {
  const LoadTable without_talk = load_without_talk(p);
  HeadTable table = deal_roles(p, without_talk);
  for (int pass = 0; pass < 2; ++pass) {
    std::vector<double> sizes;
    for (const std::vector<int>& halves : table) {
      sizes.push_back(std::accumulate(halves.begin(), halves.end(), 0) / 2.0);
    }
    LoadTable load = load_with_talk(p, without_talk, sizes);
    move_unserved(p, table, load);
    table = deal_roles(p, load);
    level_teams(p, load, table);
  }
  return table;
}

}  // namespace pendulum
