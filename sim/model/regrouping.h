#pragma once

// Who moves when teams are cut anew. The people there are meet the posts there are to be, role by
// role, with as few moves as possible: who has a post in their own team stays; the others take
// posts elsewhere, also those that nobody fills; only then does anybody leave or join. Where there
// are to be fewer posts, empty ones go first. A half post is one part of somebody split
// between two teams, and may grow into a whole one.

#include <vector>

#include "sim/model/organisation.h"
#include "sim/model/staffing.h"

namespace pendulum {

/// Somebody who works here now.
struct Incumbent {
  int person = 0;
  TeamIndex team = 0;
  int role = 0;
  int weight = 100;
  bool bound = false;  // sits in a tiger team: may move with it, but not leave or go half
  bool empty = false;  // a seat that somebody is sought for
};

/// What is to be done with one of them.
struct Reassignment {
  int person = 0;
  TeamIndex team = 0;
  int weight = 0;  // 0 = leaves
};

/// Somebody who goes from one team to another, with what they know.
struct Move {
  TeamIndex from = 0, to = 0;
  int weight = 0;  // there
};

struct Regrouping {
  std::vector<Reassignment> changes;
  std::vector<Person> joining;
  bool complete = true;  // false when somebody bound is in the way: try again later
};

/// `teams` say how many halves of each role are wanted where; integrators have no people.
Regrouping regroup(const std::vector<Incumbent>& people, const std::vector<TeamFacts>& teams);

}  // namespace pendulum
