#include "viz/window/timings.h"

#include <algorithm>
#include <ctime>
#include <utility>

#include <fmt/format.h>

namespace pendulum {
namespace {

long long microseconds(std::chrono::steady_clock::duration duration) {
  return std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
}

/// What this thread has taken of a processor so far, in microseconds.
double processor_time() {
  std::timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

std::uint64_t newest_generation(const Snapshot& snapshot) {
  std::uint64_t newest = 0;
  for (const StructureResult& structure : snapshot.structures)
    newest = std::max(newest, structure.generation);
  return newest;
}

}  // namespace

std::vector<std::string_view> ChangeWatch::look(std::uint64_t changes, const Snapshot& shown) {
  std::vector<std::string_view> happened;
  if (!begun_ || changes != changes_) {
    const bool first = !std::exchange(begun_, true);  // all that is shown is news then
    changes_ = changes;
    if (!points_wanted_) {
      happened.emplace_back("change");
      newest_before_ = first ? 0 : newest_generation(shown);
      growing_before_.clear();
      for (const StructureResult& structure : shown.structures)
        if (structure.growing) growing_before_.push_back(structure.growing->scenario.get());
    }
    points_wanted_ = whole_wanted_ = all_wanted_ = true;
  }
  const bool whole = shows_whole(shown);
  if (points_wanted_ && (whole || shows_points(shown))) {
    points_wanted_ = false;
    happened.emplace_back("first points");
  }
  if (whole_wanted_ && whole) {
    whole_wanted_ = false;
    happened.emplace_back("whole curves");
  }
  if (all_wanted_ && !whole_wanted_ && whole && shown.settled) {
    all_wanted_ = false;
    happened.emplace_back("all futures");
  }
  return happened;
}

bool ChangeWatch::shows_points(const Snapshot& shown) const {
  return std::any_of(shown.structures.begin(), shown.structures.end(),
                     [this](const StructureResult& structure) {
                       if (structure.generation > newest_before_ && structure.futures > 0)
                         return true;
                       if (!structure.growing) return false;
                       return std::find(growing_before_.begin(), growing_before_.end(),
                                        structure.growing->scenario.get()) == growing_before_.end();
                     });
}

bool ChangeWatch::shows_whole(const Snapshot& shown) const {
  const bool all_current = std::all_of(
      shown.structures.begin(), shown.structures.end(), [](const StructureResult& structure) {
        return structure.current && structure.futures > 0 && !structure.growing;
      });
  return all_current && newest_generation(shown) > newest_before_;
}

int tokens_at(const Snapshot& snapshot, double month) {
  int tokens = 0;
  for (const StructureResult& structure : snapshot.structures) {
    if (!structure.playback) continue;
    const MapState& map = structure.playback->state_at(structure.playback->moment(month));
    for (const TeamState& team : map.teams)
      tokens += team.waiting.count + team.blocked.count + team.working;
    for (const Pile& pile : map.centre_queues) tokens += pile.count;
    tokens += static_cast<int>(map.travellers.size()) + map.agenda.count + map.chartering.count;
  }
  return tokens;
}

Timings::Timings(const std::string& path) : file_(path) {
  file_ << "at,what";
  for (const std::string_view phase : frame_phases) file_ << ',' << phase;
  file_ << ",processor,vertices,tokens\n";
  write(Clock::now(), "opened", ",,,,,,,");
}

void Timings::write(Clock::time_point at, std::string_view what, const std::string& fields) {
  file_ << fmt::format("{},{},{}\n", microseconds(at.time_since_epoch()), what, fields);
}

void Timings::begin_frame() {
  begun_ = phase_begun_ = Clock::now();
  phases_ = {};
  processor_begun_ = processor_time();
}

void Timings::end(FramePhase phase) {
  const auto now = Clock::now();
  phases_[static_cast<std::size_t>(phase)] +=
      static_cast<double>(microseconds(now - std::exchange(phase_begun_, now)));
  if (phase == FramePhase::draw) processor_ = processor_time() - processor_begun_;
}

void Timings::end_frame(std::uint64_t changes, const Snapshot& shown, double month, int vertices,
                        bool drawn) {
  const auto now = Clock::now();
  std::string fields;
  for (const double phase : phases_) fields += fmt::format("{:.0f},", phase);
  write(begun_, drawn ? "frame" : "same picture",
        fields + fmt::format("{:.0f},{},{}", processor_, vertices, tokens_at(shown, month)));
  if (!std::exchange(any_, true)) write(now, "first picture", ",,,,,,,");
  // What a person did is as old as the frame that took it; what they see is there at its end.
  for (const std::string_view what : watch_.look(changes, shown))
    write(what == "change" ? begun_ : now, what, ",,,,,,,");
  file_.flush();
}

}  // namespace pendulum
