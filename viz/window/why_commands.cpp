#include "viz/window/why_commands.h"

#include "viz/window/view_state.h"
#include "viz/window/why_lists.h"

namespace pendulum {
namespace {

double days_of(const StructureSummary& summary, std::size_t group) {
  double days = 0;
  for (const auto& [cause, lost] : causes_of(summary, group)) days += lost;
  return days;
}

std::size_t edited_of(const ViewState& view, const Snapshot& snapshot) {
  return std::min(view.edited, snapshot.summaries.size() - 1);
}

std::size_t costliest_group(const StructureSummary& summary) {
  std::size_t found = 0;
  for (std::size_t group = 1; group < cause_group_count; ++group)
    if (days_of(summary, group) > days_of(summary, found)) found = group;
  return found;
}

struct Asker {
  ViewState& view;
  const Snapshot& snapshot;

  WhyView& open(std::size_t group) {
    std::vector<std::string> pinned;
    if (view.why) pinned = view.why->pinned;
    view.close_opened();
    view.why.emplace();
    view.why->group = group;
    view.why->pinned = std::move(pinned);
    return *view.why;
  }
  /// What is open, or what costs most.
  WhyView& opened() {
    if (view.why) return *view.why;
    return open(costliest_group(snapshot.summaries[edited_of(view, snapshot)]));
  }
  /// Whose lists keys walk through.
  [[nodiscard]] std::size_t asked() const {
    std::size_t asked = edited_of(view, snapshot);
    for (std::size_t i = 0; i < snapshot.summaries.size(); ++i)
      if (snapshot.structures[i].row == view.why->list) asked = i;
    return asked;
  }
  [[nodiscard]] std::vector<WhyItem> items() const {
    return why_items(snapshot.structures[asked()], *view.why, view.part);
  }

  void operator()(const OpenWhy& asked) {
    const bool again = view.why && view.why->group == asked.group && view.why->item.empty();
    if (again) return view.why.reset();
    open(asked.group);
  }
  void operator()(const NextWhy& next) {
    if (!view.why) return static_cast<void>(opened());
    const int count = static_cast<int>(cause_group_count);
    open(static_cast<std::size_t>((static_cast<int>(view.why->group) + next.by + count) % count));
  }
  void operator()(const WhyCause& asked) { opened().cause = asked.cause; }
  void operator()(const WhyAtTeam& asked) { opened().team = asked.team; }
  void operator()(const NextTeam& next) {
    if (!view.why) return static_cast<void>(opened());
    WhyView& why = *view.why;
    why.item.clear();
    std::vector<WhyTeam> teams =
        why_teams(snapshot.structures[asked()], snapshot.summaries[asked()], why);
    std::erase_if(teams, [](const WhyTeam& team) { return team.id.empty(); });
    // Every team is one place more, at the end of the list.
    const int places = static_cast<int>(teams.size()) + 1;
    int at = places - 1;
    for (int i = 0; i + 1 < places; ++i)
      if (teams[static_cast<std::size_t>(i)].id == why.team) at = i;
    at = (at + next.by + places) % places;
    why.team = at + 1 == places ? std::string() : teams[static_cast<std::size_t>(at)].id;
  }
  void operator()(const FindItems& asked) {
    opened().find = asked.text;
    if (!asked.entered) return;
    if (const std::vector<WhyItem> found = items(); !found.empty())
      view.why->item = found.front().name;
  }
  void operator()(const TypeItem&) {
    opened().item.clear();
    view.why->typing = true;
  }
  void operator()(const FollowItem& asked) {
    opened().item = asked.name;
    if (asked.structure && *asked.structure < snapshot.structures.size())
      view.why->list = snapshot.structures[*asked.structure].row;
  }
  void operator()(const NextItem& next) {
    WhyView& why = opened();
    const std::vector<WhyItem> list = items();
    if (list.empty()) return;
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const WhyItem& item) { return item.name == why.item; });
    const auto count = static_cast<std::ptrdiff_t>(list.size());
    const std::ptrdiff_t at = found == list.end()
                                  ? (next.by > 0 ? 0 : count - 1)
                                  : (found - list.begin() + next.by + count) % count;
    why.item = list[static_cast<std::size_t>(at)].name;
  }
  void operator()(const PinItem&) {
    if (view.why && !view.why->item.empty()) view.why->toggle_pin(view.why->item);
  }
};

}  // namespace

void apply_why(ViewState& view, const Snapshot& snapshot, const WhyCommand& command) {
  if (snapshot.summaries.empty()) return;
  std::visit(Asker{view, snapshot}, command);
}

}  // namespace pendulum
