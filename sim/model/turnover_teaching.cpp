#include <algorithm>

#include "sim/model/parameters.h"
#include "sim/model/turnover.h"
#include "sim/model/workforce.h"

// What newcomers cost while they are new: their own speed and a colleague's time, brought up to
// date once a day, each day at what it is in the middle of it.

namespace pendulum {

namespace {
constexpr double most_mentoring = 0.9;  // of anybody's time
constexpr double hardly_new = 0.001;    // from here on somebody is as good as settled
}  // namespace

// An experienced colleague of the same team, of the same role if there is one, with the fewest
// newcomers in hand; -1 where there is none.
int Turnover::mentor_for(int person) const {
  const Person& who = workforce_.person(person);
  int best = -1;
  double least = 0;
  for (const int i : workforce_.ever_in(who.team)) {
    // Whoever was added while nobody came or went has no seat here.
    if (i >= static_cast<int>(seats_.size())) continue;
    const Person& other = workforce_.person(i);
    if (other.team != who.team || !workforce_.stays(i) || !is_settled(i)) continue;
    const double burden = seats_[static_cast<std::size_t>(i)].taught * 100 / other.weight +
                          (other.role == who.role ? 0 : 1000);
    if (best >= 0 && (burden > least || (burden == least && i >= best))) continue;
    best = i;
    least = burden;
  }
  return best;
}

// A newcomer's pace as of now, and what it takes of a mentor's time. Another mentor is found where
// there is none, or none any more.
void Turnover::teach(int person) {
  Seat& seat = seats_[static_cast<std::size_t>(person)];
  const Person& who = workforce_.person(person);
  const Duration since = simulation_.now() - seat.since;
  const double still_new = newness(turnover_, since + Duration{ticks_per_day / 2});
  workforce_.set_slowness(person, (1 - turnover_.newcomer_speed) * still_new);
  seat.lesson = turnover_.mentoring * still_new * who.weight;
  const bool has_mentor = seat.mentor >= 0 && workforce_.stays(seat.mentor) &&
                          is_settled(seat.mentor) &&
                          workforce_.person(seat.mentor).team == who.team;
  if (has_mentor) return;
  seat.mentor = mentor_for(person);
  if (seat.mentor < 0) return;
  seats_[static_cast<std::size_t>(seat.mentor)].taught += seat.lesson;  // for the next who looks
}

// What everybody gives who teaches, or has until now, in the order of people.
void Turnover::share_out_mentoring() {
  for (const int person : newcomers_) {
    const int mentor = seats_[static_cast<std::size_t>(person)].mentor;
    if (mentor >= 0) mentors_.push_back(mentor);
  }
  std::sort(mentors_.begin(), mentors_.end());
  mentors_.erase(std::unique(mentors_.begin(), mentors_.end()), mentors_.end());
  for (const int i : mentors_) seats_[static_cast<std::size_t>(i)].taught = 0;
  for (const int person : newcomers_) {
    const Seat& seat = seats_[static_cast<std::size_t>(person)];
    if (seat.mentor >= 0) seats_[static_cast<std::size_t>(seat.mentor)].taught += seat.lesson;
  }
  for (const int i : mentors_) {
    const double share = seats_[static_cast<std::size_t>(i)].taught / workforce_.person(i).weight;
    workforce_.set_mentoring(i, std::min(most_mentoring, share));
  }
  std::erase_if(mentors_, [&](int i) { return seats_[static_cast<std::size_t>(i)].taught == 0; });
}

void Turnover::teach_newcomer(int person) {
  teach(person);
  share_out_mentoring();
  if (teaching_) return;
  teaching_ = true;
  simulation_.schedule_in(Duration{ticks_per_day}, *this, teaching_event);
}

// Those whom somebody taught who has just left look for another mentor at once.
void Turnover::mentor_lost(int mentor) {
  for (const int person : newcomers_) {
    if (seats_[static_cast<std::size_t>(person)].mentor == mentor) teach(person);
  }
  share_out_mentoring();
}

void Turnover::teach_everybody() {
  const TimePoint now = simulation_.now();
  std::erase_if(newcomers_, [&](int person) {
    const Seat& seat = seats_[static_cast<std::size_t>(person)];
    const bool over =
        !workforce_.stays(person) || newness(turnover_, now - seat.since) < hardly_new;
    if (!over) return false;
    no_longer_new(person);
    return true;
  });
  for (const int person : newcomers_) teach(person);
  share_out_mentoring();
  if (newcomers_.empty()) return;
  teaching_ = true;
  simulation_.schedule_in(Duration{ticks_per_day}, *this, teaching_event);
}

}  // namespace pendulum
