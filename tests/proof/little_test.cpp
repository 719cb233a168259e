// Little's law on a finite window is an identity: the time average of what is in progress is the
// time that items spent in the window, over its length. Two ways to the same number, in real firms.

#include <algorithm>
#include <limits>
#include <map>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

class Window final : public Observer {
 public:
  explicit Window(const Organisation& organisation) : organisation_(organisation) {}
  void on_recording_started(TimePoint at) override { opens_ = at; }
  void on_item_arrived(const ItemFacts& item) override {
    if (organisation_.kinds[item.kind].counted) inside_[item.id] = item.arrived;
  }
  void on_item_ended(const ItemFacts& item, const ItemEnd&, TimePoint at) override {
    const auto found = inside_.find(item.id);
    if (found == inside_.end()) return;
    spent_ += std::max<std::int64_t>(0, at.ticks - std::max(found->second, opens_).ticks);
    inside_.erase(found);
  }
  void on_run_ended(TimePoint at) override {
    for (const auto& [id, since] : inside_) spent_ += at.ticks - std::max(since, opens_).ticks;
    length_ = at.ticks - opens_.ticks;
  }
  [[nodiscard]] double mean_in_progress() const {
    return static_cast<double>(spent_) / static_cast<double>(length_);
  }

 private:
  const Organisation& organisation_;
  std::map<ItemId, TimePoint> inside_;
  TimePoint opens_{std::numeric_limits<std::int64_t>::max()};  // nothing counts before
  std::int64_t spent_ = 0, length_ = 0;
};

}  // namespace

TEST_CASE("Little's law holds exactly on every window", "[oracle][property]") {
  for (const char* file :
       {"scenarios/hybrid.yaml", "scenarios/central.yaml", "scenarios/validation/little.yaml"})
    for (const int months : {1, 5, 12}) {
      const auto model = firm(file);
      Window window(model->organisation());
      const MeasuredRun run = measure_replication(*model, {{7, 0}, months, nullptr}, &window);
      INFO(file << ", " << months << " months");
      CHECK(run.result.metrics[index_of(Metric::wip)] ==
            Approx(window.mean_in_progress()).epsilon(1e-9));
    }
}
