#include "sim/engine/queue_statistics.h"

namespace pendulum {

double DurationTally::mean_ticks() const {
  return count == 0 ? 0 : static_cast<double>(total_ticks) / static_cast<double>(count);
}

void LevelOverTime::restart(TimePoint now) {
  area_ = 0;
  highest_ = level_;
  since_ = window_start_ = now;
}

double LevelOverTime::mean(TimePoint now) const {
  const Duration window = now - window_start_;
  if (window.ticks == 0) return static_cast<double>(level_);
  return static_cast<double>(area(now)) / static_cast<double>(window.ticks);
}

void QueueStatistics::restart(TimePoint now) {
  waiting.restart(now);
  in_service.restart(now);
  wait = {};
  time_in_system = {};
  submitted = finished = withdrawn = interrupted = 0;
  busy = idle = closed = {};
}

double QueueStatistics::utilisation() const {
  const Duration open = busy + idle;
  return open.ticks == 0 ? 0 : static_cast<double>(busy.ticks) / static_cast<double>(open.ticks);
}

void QueueStatistics::add_visits(RequestId last) {
  visits_.resize(last + 1);
}

void QueueStatistics::on_interrupted(TimePoint now, RequestId request, const Request&, ServerId) {
  visits_[request].queued = now;
  ++interrupted;
  waiting.change(now, 1);
  in_service.change(now, -1);
}

void QueueStatistics::on_withdrawn(TimePoint now, RequestId, const Request&, ServerId server) {
  ++withdrawn;
  (server == no_server ? waiting : in_service).change(now, -1);
}

void QueueStatistics::on_stretch(TimePoint, ServerId, ServerState state, Duration elapsed) {
  switch (state) {
    case ServerState::busy:
      busy += elapsed;
      break;
    case ServerState::idle:
      idle += elapsed;
      break;
    case ServerState::closed:
      closed += elapsed;
      break;
  }
}

}  // namespace pendulum
