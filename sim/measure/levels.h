#pragma once

// What stands at some level at any time - knowledge, tools up to date, and the like - averaged over
// time.

#include <array>
#include <optional>

#include "sim/measure/replication_result.h"
#include "sim/measure/time_average.h"
#include "sim/model/observer.h"
#include "sim/model/organisation.h"

namespace pendulum {

class Levels final : public Observer {
 public:
  Levels(const Organisation& organisation, int months);

  void on_knowledge(double playbook, double teams, TimePoint at) override;
  void on_adoption(double up_to_date, double in_parallel, TimePoint at) override;
  void on_stack(int tools, int links, TimePoint at) override;
  void on_organisation_changed(const Organisation& organisation, TimePoint at) override;
  void on_reorganised(const ReorganisationFacts&, TimePoint) override {
    reorganisations_ += recording_ ? 1 : 0;
  }
  void on_recording_started(TimePoint at) override;
  void on_run_ended(TimePoint at) override;

  /// Fills its metrics and series, and corrects the net value for licences of tools that came or
  /// went.
  void write(ReplicationResult& result) const;

 private:
  [[nodiscard]] std::array<TimeAverage*, 8> all() {
    return {&tools_,      &links_,       &playbook_knowledge_, &team_knowledge_,
            &up_to_date_, &in_parallel_, &centre_share_,       &beside_licences_};
  }
  void note_licences(TimePoint at);
  void write_stack(ReplicationResult& result) const;

  // How the families' mean centre share moves to and fro.
  struct Pendulum {
    double now = 0, lowest = 2, highest = -1;
    int heading = 0;  // -1 to the markets, 1 to the centre
    int turns = 0;
    void move_to(double share);
  };

  const Organisation& organisation_;
  int months_;
  TimeAverage tools_, links_;
  TimeAverage playbook_knowledge_;
  TimeAverage team_knowledge_;
  TimeAverage up_to_date_;
  TimeAverage in_parallel_;
  TimeAverage centre_share_;
  TimeAverage beside_licences_;    // EUR a month, for tools that the organisation does not describe
  std::optional<int> told_tools_;  // as last told
  int described_tools_;
  double licence_;
  bool recording_ = false;
  bool changes_ = false;  // the organisation does, while time runs
  int reorganisations_ = 0;
  Pendulum pendulum_;
};

}  // namespace pendulum
