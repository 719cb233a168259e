#pragma once

// Whom the workforce asks what a piece of work takes, and tells what becomes of it.

#include <cstdint>
#include <span>

#include "sim/model/facts.h"
#include "sim/model/mix.h"
#include "sim/model/staffing.h"

namespace pendulum {

/// Knows what the tags stand for.
class WorkforceClient {
 public:
  virtual ~WorkforceClient() = default;
  /// Work in ticks at rate 1 for this person; fixes the mix of the tag.
  virtual double begin(std::uint64_t tag, const Person& person, bool own_role) = 0;
  [[nodiscard]] virtual const Mix& mix_of(std::uint64_t tag) const = 0;
  virtual void on_begun(std::uint64_t tag, const Person& person) = 0;
  virtual void on_interrupted(std::uint64_t tag) = 0;
  virtual void on_done(std::uint64_t tag) = 0;
  /// Time of a person spent on the tag: what of it is paid, and what passed for it meanwhile.
  virtual void on_stretch(std::uint64_t tag, const Person& person,
                          std::span<const StretchPart> parts) = 0;
  /// There is one more on the payroll: somebody new, or a part of somebody who was here before.
  virtual void on_added(int /*person*/, bool /*new_here*/) {}
  /// Until now somebody was in this team with this weight; now in another, with another, or gone.
  virtual void on_reassigned(int /*person*/, TeamIndex, int /*weight*/) {}
};

}  // namespace pendulum
