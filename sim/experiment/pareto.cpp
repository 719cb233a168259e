#include "sim/experiment/pareto.h"

#include "sim/base/check.h"
#include "sim/experiment/paired_values.h"

namespace pendulum {
namespace {

/// How much better one is than another: mean, and the low end of its interval.
struct Lead {
  double mean = 0, low = 0;
};
Lead lead_of(const std::vector<double>& one, const std::vector<double>& other, Better better) {
  const Estimate difference = better == Better::lower ? pair_values(one, other, {}).difference
                                                      : pair_values(other, one, {}).difference;
  return {difference.mean, difference.low90};
}

}  // namespace

std::vector<ParetoMember> pareto_front(const std::vector<std::vector<double>>& first,
                                       Better first_better,
                                       const std::vector<std::vector<double>>& second,
                                       Better second_better) {
  PENDULUM_CHECK(first.size() == second.size(), "every alternative has both figures");
  std::vector<ParetoMember> members;
  for (std::size_t i = 0; i < first.size(); ++i) {
    ParetoMember& member = members.emplace_back();
    member.alternative = i;
    member.on_front = true;
    for (std::size_t j = 0; j < first.size(); ++j) {
      if (i == j) continue;
      const Lead a = lead_of(first[j], first[i], first_better);
      const Lead b = lead_of(second[j], second[i], second_better);
      if (a.mean >= 0 && b.mean >= 0 && (a.mean > 0 || b.mean > 0)) member.on_front = false;
      if (a.low > 0 && b.low > 0 && !member.clearly_beaten_by) member.clearly_beaten_by = j;
    }
  }
  return members;
}

}  // namespace pendulum
