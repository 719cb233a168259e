// The 22 tasks of a survey of marketing-operations people, as scenarios/validation/survey_mix.yaml
// tells them: the hours that the simulated team works, task by task, follow the table.

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

struct SurveyTask {
  std::string_view kind;
  double answers;  // per cent of respondents who carry it
};

// chiefmartec and MarTech, career survey 2020.
constexpr std::array<SurveyTask, 22> survey{{{"campaigns", 84.5},    {"support", 77.5},
                                             {"operate", 76.1},      {"research", 74.6},
                                             {"workflows", 67.6},    {"integrate", 63.4},
                                             {"data_quality", 57.7}, {"budget", 50.7},
                                             {"performance", 47.9},  {"approve", 42.3},
                                             {"negotiate", 42.3},    {"technical_review", 40.8},
                                             {"architecture", 39.4}, {"integrate_outside", 39.4},
                                             {"consolidate", 39.4},  {"sunset", 33.8},
                                             {"develop", 28.2},      {"privacy", 26.8},
                                             {"models", 21.1},       {"customise", 18.3},
                                             {"warehouse", 15.5},    {"security", 8.5}}};

/// Hours of work on delivered items, by kind.
class HoursByKind final : public Observer {
 public:
  explicit HoursByKind(const Organisation& organisation) : hours(organisation.kinds.size()) {}
  void on_recording_started(TimePoint) override { recording_ = true; }
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint) override {
    if (!recording_) return;
    hours[item.kind] +=
        static_cast<double>(end.effort[index_of(Cause::work)]) / 100 / ticks_per_hour;
  }
  std::vector<double> hours;

 private:
  bool recording_ = false;
};

/// Ranks from 1, ties sharing their mean.
std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<double> result;
  for (const double value : values) {
    const auto below =
        std::count_if(values.begin(), values.end(), [&](double other) { return other < value; });
    const auto equal = std::count(values.begin(), values.end(), value);
    result.push_back(static_cast<double>(below) + (static_cast<double>(equal) + 1) / 2);
  }
  return result;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  const auto mean_of = [](const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  };
  const double mean_a = mean_of(a), mean_b = mean_of(b);
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - mean_a) * (b[i] - mean_b);
    aa += (a[i] - mean_a) * (a[i] - mean_a);
    bb += (b[i] - mean_b) * (b[i] - mean_b);
  }
  return ab / std::sqrt(aa * bb);
}

}  // namespace

TEST_CASE("hours by task follow the survey", "[oracle]") {
  const auto model = firm("scenarios/validation/survey_mix.yaml");
  std::vector<double> worked(survey.size()), asked;
  for (std::uint32_t r = 0; r < 10; ++r) {
    HoursByKind watch(model->organisation());
    run_world(*model, {{1, r}, 36, nullptr}, watch);
    for (std::size_t k = 0; k < survey.size(); ++k) worked[k] += watch.hours[k];
  }
  double all = 0, answers = 0;
  for (std::size_t k = 0; k < survey.size(); ++k) {
    REQUIRE(model->organisation().kinds[k].id == survey[k].kind);
    asked.push_back(survey[k].answers);
    answers += survey[k].answers;
    all += worked[k];
  }
  CHECK(answers == Approx(995.8));
  // Spearman's coefficient: 1 would be the very order of the table.
  CHECK(correlation(ranks(worked), ranks(asked)) >= 0.9);
  for (std::size_t k = 0; k < survey.size(); ++k) {
    INFO(survey[k].kind);
    CHECK(worked[k] / all == Approx(asked[k] / answers).margin(0.006));
  }
}
