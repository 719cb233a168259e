#include "viz/window/why_words.h"

#include <algorithm>

#include "viz/figure/comparison_words.h"
#include "viz/figure/summary_figures.h"
#include "viz/language/words.h"
#include "viz/window/life_words.h"
#include "viz/window/snapshot_comparison.h"
#include "viz/window/why_lists.h"

namespace pendulum {
namespace {

std::string life_in_words(const StructureResult& structure, const WhyView& why) {
  const ItemRecord* item = find_item(structure, why.item);
  if (item == nullptr) return tr("There is no such campaign here.") + "\n";
  const std::vector<LifeStretch> path = deciding_path(structure.playback->trace(), item->facts.id);
  const std::string losses = life_losses_words(*item, path);
  return life_length_words(*item, path) + (losses.empty() ? "" : ". ") + losses + "\n";
}

std::string list_in_words(const StructureResult& structure, const StructureSummary& summary,
                          const WhyView& why, const std::optional<MonthRange>& part, double place) {
  constexpr std::size_t most = 5;
  std::string words =
      lost_nothing(summary, why)
          ? tr("nothing was lost to it") + "\n"
          : tr_format("{0} days a campaign", days_words(why_days(summary, why), place)) + "\n";
  const std::vector<WhyTeam> teams = why_teams(structure, summary, why);
  const std::vector<std::size_t> shown = teams_shown(teams, most, why.team);
  for (const std::size_t i : shown)
    words += "  " + teams[i].name + " " + days_words(teams[i].days, place) + "\n";
  if (shown.size() < teams.size()) words += "  " + other_teams_words(teams, shown, place) + "\n";
  const std::vector<WhyItem> items = why_items(structure, why, part);
  for (std::size_t i = 0; i < std::min(most, items.size()); ++i)
    words += "  " + items[i].name + ": " + loss_words(items[i]) + "\n";
  return words;
}

}  // namespace

std::string why_in_words(const Snapshot& snapshot, const WhyView& why) {
  std::string words = why.item.empty() ? tr(cause_group_facts()[why.group].label) : why.item;
  if (snapshot.part && why.item.empty()) words += ", " + snapshot.part_words();
  words += "\n";
  if (snapshot.summaries.empty()) return words;
  const double place = delay_place(comparison_view(snapshot));
  for (std::size_t i = 0; i < snapshot.summaries.size(); ++i) {
    const StructureResult& structure = snapshot.structures[i];
    words += shown_name(structure.name) + ": ";
    words += why.item.empty()
                 ? list_in_words(structure, snapshot.summaries[i], why, snapshot.part, place)
                 : life_in_words(structure, why);
  }
  return words;
}

}  // namespace pendulum
