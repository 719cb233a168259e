#include "sim/measure/words.h"

namespace pendulum {

std::string_view cause_phrase(Cause cause) {
  switch (cause) {
    case Cause::work:
      return "at work";
    case Cause::queue_centre:
      return "in the queue at the centre";
    case Cause::queue_local:
      return "in local queues";
    case Cause::governance:
      return "waiting for the committee";
    case Cause::hand_off:
      return "being handed over";
    case Cause::coordination:
      return "being coordinated";
    case Cause::context_switching:
      return "to context switching";
    case Cause::enterprise_it:
      return "waiting for IT";
    case Cause::enterprise_bi:
      return "waiting for BI";
    case Cause::enterprise_legal:
      return "waiting for legal";
    case Cause::enterprise_procurement:
      return "waiting for procurement";
    case Cause::compliance:
      return "to compliance";
    case Cause::rework_fit:
      return "being reworked to fit its market";
    case Cause::rework_defects:
      return "having defects mended";
    case Cause::rework_review:
      return "in review rounds";
    case Cause::search:
      return "to the search for assets";
    case Cause::duplication:
      return "making again what existed";
    case Cause::integration:
      return "held up by integration incidents";
    case Cause::immature_technology:
      return "to immature technology";
    case Cause::vacancy:
      return "to vacancies";
    case Cause::ramp_up:
      return "to newcomers finding their feet";
    case Cause::mentoring:
      return "to mentoring";
    case Cause::training:
      return "to training";
    case Cause::reorganisation:
      return "to reorganisation";
  }
  return "";
}

std::string_view cause_group_phrase(CauseGroup group) {
  switch (group) {
    case CauseGroup::queue_centre:
      return "in the queue at the centre";
    case CauseGroup::queue_local:
      return "in local queues";
    case CauseGroup::committee:
      return "waiting for the committee";
    case CauseGroup::hand_offs:
      return "to hand-offs and coordination";
    case CauseGroup::partners:
      return "waiting for enterprise partners";
    case CauseGroup::rework:
      return "to rework";
    case CauseGroup::tools:
      return "to tools and assets";
    case CauseGroup::people:
      return "to people and change";
  }
  return "";
}

}  // namespace pendulum
