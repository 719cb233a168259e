#pragma once

// Where a cause of friction arises and whom it hit: teams, as the mean of all futures, and the
// campaigns of the future that is played back.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "viz/window/snapshot.h"
#include "viz/window/why_view.h"

namespace pendulum {

struct WhyTeam {
  std::string id, name;
  double days = 0;  // a campaign: its part of what made campaigns later
};

/// A campaign that lost time, at one team or anywhere. Once delivered, what it lost anywhere is
/// what made it later; before that, and at one team, it is the loss of all its steps.
struct WhyItem {
  ItemId id = 0;
  std::string name;
  double lost = 0, age = 0;  // days; from its arrival to its end
  bool delivered = false;
  double lost_before = 0;  // of the loss, before the recording began: teams' days are without
};

/// "11.2 of 41.0 d": what a campaign lost of its life.
std::string loss_words(const WhyItem& item);

/// What it costs a campaign on the path that decided: the mean of all futures.
double why_days(const StructureSummary& summary, const WhyView& why);
/// So little that the table of causes shows a dash.
bool lost_nothing(const StructureSummary& summary, const WhyView& why);
/// Most first, adding up to why_days: dealt out as the steps lost them that decided and all others.
/// What is known of no team has a line without an id. None while months are selected.
std::vector<WhyTeam> why_teams(const StructureResult& structure, const StructureSummary& summary,
                               const WhyView& why);
/// Places in the list for which there is room, with a line for the rest if need be; the team asked
/// for has one in any case.
std::vector<std::size_t> teams_shown(const std::vector<WhyTeam>& teams, std::size_t most,
                                     const std::string& asked);
/// "and 4 others: 2.3 d", of those that are not shown.
std::string other_teams_words(const std::vector<WhyTeam>& teams,
                              const std::vector<std::size_t>& shown, double place);
/// Pinned ones first, then most lost first. Of thousands of campaigns: it takes a moment.
std::vector<WhyItem> why_items(const StructureResult& structure, const WhyView& why,
                               const std::optional<MonthRange>& part = {});

/// The causes of the group that cost a structure anything, with their days a campaign.
std::vector<std::pair<Cause, double>> causes_of(const StructureSummary& summary, std::size_t group);

/// The campaign of this name in the future that is played back, or null: it differs between
/// structures who does what, not who asks for it.
const ItemRecord* find_item(const StructureResult& structure, const std::string& name);

}  // namespace pendulum
