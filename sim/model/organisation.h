#pragma once

// The organisation as it stands after its people have been dealt out: what a picture of it and a
// book of it both need to know. Part of the immutable Model.

#include <cstdint>
#include <string>
#include <vector>

namespace pendulum {

struct Parameters;

/// `integrator`: outside the firm, system integrators and agencies alike.
enum class TeamKind : std::uint8_t { centre, market, enterprise, embedded, integrator };

/// Enterprise functions also work for the rest of the company; integrators are bought in.
constexpr bool is_marketing(TeamKind kind) {
  return kind != TeamKind::enterprise && kind != TeamKind::integrator;
}

struct TeamFacts {
  std::string id;    // "centre", "brazil", "it"
  std::string name;  // "Centre", "Brazil", "IT"
  TeamKind kind = TeamKind::market;
  int market = -1;               // index, for market teams
  std::vector<int> half_people;  // by role index: people are dealt in halves
  [[nodiscard]] double people() const {
    int halves = 0;
    for (const int n : half_people) halves += n;
    return halves / 2.0;
  }
};

struct MarketFacts {
  std::string id;
  std::string name;
  double distinctiveness = 0;
  double utc_offset_hours = 0;
};

struct FamilyFacts {
  std::string id;
  std::string name;
  double distance = 0;                  // 0 foundation … 1 customer
  double centre_share = 0;              // share executed by the centre, over all markets
  std::vector<double> share_by_market;  // what the rings show
};

struct KindFacts {
  std::string id;
  std::string name;      // "Campaign"
  std::string token;     // campaign | flagship | platform | data | incident: how it is drawn
  bool counted = false;  // counts towards throughput and lead time of campaigns
  bool hidden = false;   // other people's work (background of enterprise functions): no token
  std::vector<std::string> steps;
  bool analytical = false;  // a report or a data request
};

/// An entry of the timeline: what will change while time runs.
struct TimelineFacts {
  std::string id;
  std::string title;
  double month = 0;  // recorded
};

struct Organisation {
  std::vector<std::string> roles;
  std::vector<std::string> role_names;
  std::vector<TeamFacts> teams;       // index = TeamIndex
  std::vector<MarketFacts> markets;   // index = MarketIndex
  std::vector<FamilyFacts> families;  // foundation first
  std::vector<KindFacts> kinds;
  std::vector<std::string> layers;
  bool has_committee = false;
  int committee_members = 0;
  int tiger_teams_at_most = 0;
  int integration_links = 0;
  int tool_instances = 0;
  std::vector<double> hourly_cost_by_role;  // EUR; empty = unknown, then there is no net value
  double licence_cost_per_month = 0;        // EUR, of all platform instances
  double licence_per_instance = 0;          // EUR a month
  std::vector<TimelineFacts> timeline;      // in order of time
};

/// As the parameters and the people dealt out make it. Of the timeline it says nothing: that is
/// known of the whole run only.
Organisation organisation_of(const Parameters& parameters);

}  // namespace pendulum
