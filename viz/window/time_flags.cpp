#include "viz/window/time_flags.h"

#include <algorithm>

#include <fmt/format.h>

#include "sim/base/time.h"
#include "viz/language/words.h"
#include "viz/window/entry_name.h"
#include "viz/window/month_words.h"
#include "viz/window/spoken_quantity.h"

namespace pendulum {
namespace {

constexpr std::size_t most_changes = 6;  // said one by one

double months_of(const Scenario& scenario, const std::string& path) {
  return scenario.number(path) / static_cast<double>(ticks_per_month);
}

std::string what_changes(const Scenario& before, const std::string& path,
                         const std::string& new_value) {
  const std::string entry = entry_name(before, path);
  const std::string label = tr(before.parameter(path).label);
  return fmt::format("{}{}{}: {} → {}", entry, entry.empty() ? "" : ", ", label,
                     before.has(path) ? spoken_quantity(before.value_text(path)) : "–",
                     spoken_quantity(new_value));
}

/// Every change of one entry, given the values that hold before it.
std::string explain(const Scenario& scenario, const Scenario& before, const std::string& entry) {
  const std::string map = "timeline." + entry + ".set";
  std::string words;
  const std::vector<std::string>& paths = scenario.changes(map);
  for (std::size_t i = 0; i < paths.size() && i < most_changes; ++i) {
    if (!words.empty()) words += " · ";
    words += what_changes(before, paths[i], scenario.value_text(map + "." + paths[i]));
  }
  if (paths.size() > most_changes) words += tr_format(" · {0} more", paths.size() - most_changes);
  const std::string& note = scenario.text("timeline." + entry + ".note");
  if (!note.empty()) words += (words.empty() ? "" : ". ") + tr_name(note);
  return words;
}

void add_entries(const Scenario& scenario, std::vector<TimeFlag>& flags) {
  std::vector<std::string> entries = scenario.ids("timeline");
  const auto month = [&](const std::string& id) {
    return months_of(scenario, "timeline." + id + ".at");
  };
  std::stable_sort(entries.begin(), entries.end(),
                   [&](const auto& a, const auto& b) { return month(a) < month(b); });
  Scenario before = scenario;
  for (const std::string& id : entries) {
    const std::string& title = scenario.text("timeline." + id + ".title");
    flags.push_back(
        {month(id), title.empty() ? id : tr_name(title), explain(scenario, before, id), {}});
    before = before.with_changes("timeline." + id + ".set");
  }
}

void add_generations(const Scenario& scenario, std::vector<TimeFlag>& flags) {
  if (!scenario.flag("adoption.enabled")) return;
  for (const std::string& id : scenario.ids("generations")) {
    const std::string at = "generations." + id;
    const std::string& name = scenario.text(at + ".name");
    flags.push_back({months_of(scenario, at + ".arrives"),
                     name.empty() ? id : tr_name(name),
                     tr("A generation of tools arrives. Teams take it up one by one."),
                     {}});
  }
}

void add_openings(const Scenario& scenario, std::vector<TimeFlag>& flags) {
  if (!scenario.flag("market_entry.enabled")) return;
  for (const std::string& id : scenario.ids("markets")) {
    const double month = months_of(scenario, "markets." + id + ".opens");
    if (month <= 0) continue;
    const std::string name = entry_name(scenario, "markets." + id + ".opens");
    flags.push_back({month,
                     tr_format("{0} opens", name),
                     tr("The entry into this market begins; it is served once that is done."),
                     {}});
  }
}

bool same(const TimeFlag& a, const TimeFlag& b) {
  return a.month == b.month && a.title == b.title && a.explanation == b.explanation;
}

/// What changes, and for whom when not for all.
std::string told(const TimeFlag& flag, const Snapshot& snapshot) {
  if (flag.structures.empty()) return flag.explanation;
  std::string names;
  for (const std::size_t structure : flag.structures)
    names += (names.empty() ? "" : ", ") + shown_name(snapshot.structures[structure].name);
  return tr_format("Only in {0}. {1}", names, flag.explanation);
}

void join(JoinedFlag& joined, const TimeFlag& flag, const std::string& words) {
  joined.title += " · " + flag.title;
  joined.words += "\n" + tr_format("{0}: {1}", moment_words(flag.month), flag.title) + "\n" + words;
  std::vector<std::size_t>& all = joined.structures;
  if (all.empty() || flag.structures.empty()) return all.clear();
  all.insert(all.end(), flag.structures.begin(), flag.structures.end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

}  // namespace

std::vector<TimeFlag> time_flags(const Snapshot& snapshot) {
  std::vector<TimeFlag> all;
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
    const auto& scenario = snapshot.structures[i].scenario;
    if (!scenario) continue;
    std::vector<TimeFlag> flags;
    add_entries(*scenario, flags);
    add_generations(*scenario, flags);
    add_openings(*scenario, flags);
    for (TimeFlag& flag : flags) {
      if (flag.month > snapshot.months) continue;
      auto known = std::find_if(all.begin(), all.end(),
                                [&](const TimeFlag& other) { return same(other, flag); });
      if (known == all.end()) known = all.insert(all.end(), std::move(flag));
      known->structures.push_back(i);
    }
  }
  for (TimeFlag& flag : all)
    if (flag.structures.size() == snapshot.structures.size()) flag.structures.clear();
  std::stable_sort(all.begin(), all.end(),
                   [](const TimeFlag& a, const TimeFlag& b) { return a.month < b.month; });
  return all;
}

std::vector<JoinedFlag> join_flags(const std::vector<TimeFlag>& flags, double apart,
                                   const Snapshot& snapshot) {
  std::vector<JoinedFlag> all;
  for (const TimeFlag& flag : flags) {
    const std::string words = told(flag, snapshot);
    if (!all.empty() && flag.month - all.back().month < apart) {
      join(all.back(), flag, words);
    } else {
      all.push_back({flag.month, flag.title,
                     tr_format("{0}: {1}", moment_words(flag.month), flag.title), words,
                     flag.structures});
    }
  }
  return all;
}

const TimeFlag* last_flag(const std::vector<TimeFlag>& flags, double month, std::size_t structure) {
  const TimeFlag* last = nullptr;
  for (const TimeFlag& flag : flags) {
    const auto& whom = flag.structures;
    const bool concerned =
        whom.empty() || std::find(whom.begin(), whom.end(), structure) != whom.end();
    if (concerned && flag.month <= month) last = &flag;
  }
  return last;
}

}  // namespace pendulum
