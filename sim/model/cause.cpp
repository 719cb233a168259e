#include "sim/model/cause.h"

namespace pendulum {

const std::array<CauseFacts, cause_count>& cause_facts() {
  using G = CauseGroup;
  static constexpr std::array<CauseFacts, cause_count> facts{{
      {Cause::work, "work", "Work", G::people},
      {Cause::queue_centre, "queue_centre", "Queue at centre", G::queue_centre},
      {Cause::queue_local, "queue_local", "Local queue", G::queue_local},
      {Cause::governance, "governance", "Committee", G::committee},
      {Cause::hand_off, "hand_off", "Hand-offs", G::hand_offs},
      {Cause::coordination, "coordination", "Coordination", G::hand_offs},
      {Cause::context_switching, "context_switching", "Context switching", G::hand_offs},
      {Cause::enterprise_it, "enterprise_it", "IT", G::partners},
      {Cause::enterprise_bi, "enterprise_bi", "BI", G::partners},
      {Cause::enterprise_legal, "enterprise_legal", "Legal", G::partners},
      {Cause::enterprise_procurement, "enterprise_procurement", "Procurement", G::partners},
      {Cause::compliance, "compliance", "Compliance", G::partners},
      {Cause::rework_fit, "rework_fit", "Rework: fit", G::rework},
      {Cause::rework_defects, "rework_defects", "Rework: defects", G::rework},
      {Cause::rework_review, "rework_review", "Rework: review", G::rework},
      {Cause::search, "search", "Search", G::tools},
      {Cause::duplication, "duplication", "Duplication", G::tools},
      {Cause::integration, "integration", "Integration", G::tools},
      {Cause::immature_technology, "immature_technology", "Immature technology", G::tools},
      {Cause::vacancy, "vacancy", "Vacancy", G::people},
      {Cause::ramp_up, "ramp_up", "Ramp-up", G::people},
      {Cause::mentoring, "mentoring", "Mentoring", G::people},
      {Cause::training, "training", "Training", G::people},
      {Cause::reorganisation, "reorganisation", "Reorganisation", G::people},
  }};
  return facts;
}

const std::array<CauseGroupFacts, cause_group_count>& cause_group_facts() {
  using G = CauseGroup;
  static constexpr std::array<CauseGroupFacts, cause_group_count> facts{{
      {G::queue_centre, "queue_centre", "Queue at centre"},
      {G::queue_local, "queue_local", "Local queue"},
      {G::committee, "committee", "Committee"},
      {G::hand_offs, "hand_offs", "Hand-offs & coordination"},
      {G::partners, "partners", "Enterprise partners"},
      {G::rework, "rework", "Rework"},
      {G::tools, "tools", "Tools & assets"},
      {G::people, "people", "People & change"},
  }};
  return facts;
}

}  // namespace pendulum
