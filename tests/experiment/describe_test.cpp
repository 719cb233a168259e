#include "sim/experiment/describe.h"

#include <cmath>

#include "tests/catch.h"
#include "tests/experiment/results.h"

namespace pendulum {
namespace {

using made::Values;

/// Futures with a little luck in them: `mean` and a known scatter around it.
Values around(double mean, double scatter = 1) {
  return {mean - scatter,
          mean + scatter,
          mean - scatter / 2,
          mean + scatter / 2,
          mean,
          mean,
          mean + scatter,
          mean - scatter,
          mean,
          mean};
}

class ComparisonTest {
 public:
  std::vector<std::vector<ReplicationResult>> results;
  std::vector<std::string> names;

  void add(const std::string& name, double throughput, double lead, double reuse) {
    // Not the same in every structure: so few differences that are all the same tell nothing.
    const double luck = 1 + static_cast<double>(names.size());
    auto made = made::results(Metric::throughput_per_month, around(throughput, luck));
    made::set(made, Metric::lead_time_days, around(lead, luck));
    made::set(made, Metric::asset_reuse_share, around(reuse, .01 * luck));
    results.push_back(made);
    names.push_back(name);
  }
  void add_three() {
    add("local", 38, 27, .12);
    add("central", 38, 34, .41);
    add("hybrid", 46, 24, .36);
    made::set_delay(results[1], Cause::queue_centre, around(11, .2));
  }
  [[nodiscard]] std::string sentence(Telling telling = Telling::whole) const {
    std::vector<StructureSummary> summaries;
    std::vector<std::vector<PairedDifference>> differences;
    for (std::size_t i = 0; i < results.size(); ++i) {
      summaries.push_back(summarise(names[i], names[i], results[i]));
      if (i > 0) differences.push_back(paired_differences(results[0], results[i]));
    }
    return describe_comparison(summaries, differences, {}, telling);
  }
};

TEST_CASE_METHOD(ComparisonTest, "the sentence says what is clear, how often, and what it costs") {
  add_three();
  CHECK(
      sentence() ==
      "central reuses most, but is 7 days slower than local (10 of 10 futures) and loses 11.0 days "
      "a campaign in the queue at the centre; hybrid delivers 8 more campaigns a month than local "
      "(10 of 10 "
      "futures), is 3 days faster and reuses 24 points more of its assets.");
}

TEST_CASE_METHOD(ComparisonTest,
                 "with less room less is told of every structure, of none nothing") {
  add_three();
  CHECK(sentence(Telling::shorter) ==
        "central reuses most, but is 7 days slower than local (10 of 10 futures); hybrid delivers "
        "8 more campaigns a "
        "month than local (10 of 10 futures) and is 3 days faster.");
  CHECK(sentence(Telling::gist) ==
        "central reuses most, but is 7 days slower than local (10 of 10 futures); hybrid delivers "
        "8 more campaigns a "
        "month than local (10 of 10 futures).");
  CHECK(sentence(Telling::least) ==
        "central reuses most, but is 7 days slower than local (10/10); hybrid delivers 8 more "
        "campaigns a "
        "month (10/10).");
  // Central loses nothing: it has no need to say whom it is compared with.
  results[1] = made::results(Metric::throughput_per_month, around(38));
  made::set(results[1], Metric::lead_time_days, around(27, .3));
  made::set(results[1], Metric::asset_reuse_share, around(.41, .005));
  CHECK(sentence(Telling::least) ==
        "central reuses most; hybrid delivers 8 more campaigns a month than local (10/10).");
}

// "than local" went with the gain that there was no room for.
TEST_CASE_METHOD(ComparisonTest, "what is left out takes no words with it") {
  add_three();
  for (std::size_t i = 0; i < results.size(); ++i)
    made::set(results[i], Metric::cost_per_campaign, i == 1 ? around(80, 2) : around(100));
  CHECK(sentence(Telling::gist)
            .starts_with(
                "central costs 20 EUR less a campaign than local (10 of 10 futures), but is 7 "
                "days slower (10 of 10 futures); hybrid delivers"));
}

TEST_CASE_METHOD(ComparisonTest, "a delay is told where there is no other loss to tell") {
  add("local", 38, 27, .12);
  add("central", 38, 27, .41);
  made::set_delay(results[1], Cause::queue_centre, around(11, .2));
  CHECK(sentence(Telling::gist) ==
        "central reuses 29 points more of its assets than local (10 of 10 futures), but loses 11.0 "
        "days a campaign in the queue at the centre.");
}

// "leaves more, but loses 3.3 days more to rework" was said of what was three days faster.
TEST_CASE_METHOD(ComparisonTest,
                 "what is faster as a whole loses no days in a shortened sentence") {
  add("local", 38, 27, .12);
  add("central", 46, 24, .12);
  made::set_delay(results[1], Cause::queue_centre, around(11, .2));
  CHECK(sentence(Telling::whole).find("queue at the centre") != std::string::npos);
  for (const Telling telling : {Telling::shorter, Telling::gist, Telling::least})
    CHECK(sentence(telling).find("queue at the centre") == std::string::npos);
}

TEST_CASE_METHOD(ComparisonTest, "differences that luck explains are not told") {
  add("local", 38, 27, .12);
  add("hybrid", 38, 27, .12);
  results[1][0].metrics[index_of(Metric::throughput_per_month)] += 3;
  CHECK(sentence() == "no clear difference that matters between hybrid and local.");
}

// "is 3 days slower" was all that was said of what left 15,000 of 49,000 EUR less in every future.
TEST_CASE_METHOD(ComparisonTest, "a small loss does not stand for a large one") {
  add("local", 38, 42, .12);
  add("crew", 38, 45, .12);
  made::set(results[0], Metric::net_value_per_month, around(49'000, 400));
  made::set(results[1], Metric::net_value_per_month, around(34'000, 900));
  CHECK(sentence() ==
        "crew leaves 15,000 EUR less net value a month than local (10 of 10 futures) and is 3 days "
        "slower.");
  CHECK(sentence(Telling::gist) ==
        "crew leaves 15,000 EUR less net value a month than local (10 of 10 futures).");
}

// Half of what was the same had been counted as a gain.
TEST_CASE_METHOD(ComparisonTest, "a count of futures leaves out those that are the same") {
  add("local", 38, 27, .12);
  add("hybrid", 38, 27, .12);
  for (std::size_t i = 0; i < 10; ++i)
    results[1][i].metrics[index_of(Metric::throughput_per_month)] =
        results[0][i].metrics[index_of(Metric::throughput_per_month)] +
        (i < 7 ? 6 + static_cast<double>(i % 2) : 0);
  CHECK(sentence() ==
        "hybrid delivers 4 more campaigns a month than local (7 of 10 futures, the same in 3).");
  CHECK(sentence(Telling::least) ==
        "hybrid delivers 4 more campaigns a month than local (7/10, the same in 3).");
}

// "is 3 days faster (37 of 100 futures)" was said of what is slower in 63.
TEST_CASE_METHOD(ComparisonTest, "a mean that most futures contradict is told with them") {
  results = {made::results(Metric::lead_time_days, made::Values(100, 40)),
             made::results(Metric::lead_time_days, made::Values(100, 40.5))};
  names = {"local", "partner"};
  for (std::size_t i = 0; i < 37; ++i)
    results[1][i].metrics[index_of(Metric::lead_time_days)] = 30 + static_cast<double>(i % 3);
  CHECK(sentence() ==
        "partner is 3 days faster on average than local (slower in 63 of 100 futures).");
  CHECK(sentence(Telling::least) ==
        "partner is 3 days faster on average than local (slower in 63/100).");
}

// "leaves 130,000 EUR more (100 of 100 futures), is 3 days faster" was read as 100 of both; it
// was 72.
TEST_CASE_METHOD(ComparisonTest, "a count holds until another is told") {
  add("local", 38, 27, .12);
  add("hybrid", 38, 19, .12);
  for (std::size_t i = 0; i < 10; ++i) {
    results[0][i].metrics[index_of(Metric::net_value_per_month)] = 900'000;
    results[1][i].metrics[index_of(Metric::net_value_per_month)] = i < 8 ? 990'000 : 890'000;
  }
  CHECK(sentence() ==
        "hybrid is 8 days faster than local (10 of 10 futures) and leaves 70,000 EUR more net "
        "value a month (8 of 10 futures).");
}

TEST_CASE_METHOD(ComparisonTest, "a clear difference of no consequence is not told") {
  add("local", 38, 27, .12);
  add("hybrid", 38.1, 27, .12);  // the same .1 in every future
  CHECK(sentence() == "no clear difference that matters between hybrid and local.");
}

TEST_CASE_METHOD(ComparisonTest, "what a structure leaves after its costs is told") {
  add("local", 38, 27, .12);
  add("hybrid", 38, 27, .12);
  made::set(results[0], Metric::net_value_per_month, around(900'000, 4'000));
  made::set(results[1], Metric::net_value_per_month, around(990'000, 9'000));
  CHECK(sentence() ==
        "hybrid leaves 90,000 EUR more net value a month than local (10 of 10 futures).");
}

TEST_CASE_METHOD(ComparisonTest, "a structure that only loses is told so") {
  add("local", 38, 27, .12);
  add("central", 30, 27, .12);
  CHECK(sentence() == "central delivers 8 fewer campaigns a month than local (10 of 10 futures).");
}

TEST_CASE_METHOD(ComparisonTest, "the delay told is the one that has grown most") {
  add("local", 38, 27, .12);
  add("central", 38, 27, .12);
  made::set_delay(results[0], Cause::queue_local, around(20, .2));
  made::set_delay(results[1], Cause::queue_local, around(22, .2));
  made::set_delay(results[1], Cause::governance, around(6, .2));
  CHECK(sentence() == "central loses 6.0 days a campaign waiting for the committee.");
}

TEST_CASE_METHOD(ComparisonTest, "where the baseline loses days too, only those more are told") {
  add("local", 38, 27, .12);
  add("central", 38, 34, .12);
  made::set_delay(results[0], Cause::queue_local, around(10, .2));
  made::set_delay(results[1], Cause::queue_local, around(23, .2));
  CHECK(sentence() ==
        "central is 7 days slower than local (10 of 10 futures) and loses 13.0 days more a "
        "campaign in local "
        "queues.");
  for (ReplicationResult& result : results[1])
    result.metrics[index_of(Metric::lead_time_days)] -= 7;
  CHECK(sentence() == "central loses 13.0 days more a campaign in local queues than local.");
  // A trace of a delay is none.
  made::set_delay(results[0], Cause::queue_local, {0, 0, 0, 0, 0, 0, 0, 0, 0, .1});
  CHECK(sentence() == "central loses 23.0 days a campaign in local queues.");
}

// It had said "2.3 days more being handed over" above a table that has one row for hand-offs and
// coordination.
TEST_CASE_METHOD(ComparisonTest, "delays are told by the groups that tables show") {
  add("local", 38, 27, .12);
  add("hybrid", 38, 27, .12);
  made::set_delay(results[0], Cause::hand_off, around(2, .2));
  made::set_delay(results[1], Cause::hand_off, around(4.3, .2));
  made::set_delay(results[0], Cause::coordination, around(.8, .1));
  made::set_delay(results[1], Cause::coordination, around(1.1, .1));
  CHECK(sentence() ==
        "hybrid loses 2.6 days more a campaign to hand-offs and coordination than local.");
  // 5.44 and 2.76 are shown as 5.4 and 2.8.
  made::set_delay(results[0], Cause::coordination, around(.76, .1));
  made::set_delay(results[1], Cause::coordination, around(1.14, .1));
  CHECK(sentence().find("loses 2.6 days more") != std::string::npos);
}

TEST_CASE_METHOD(ComparisonTest, "one structure is described by itself") {
  add("local", 38, 27, .12);
  made::set_delay(results[0], Cause::enterprise_it, around(4, .2));
  CHECK(sentence() ==
        "local delivers 38 campaigns a month and takes 27 days for one; it loses 4.0 days waiting "
        "for enterprise partners.");
}

TEST_CASE_METHOD(ComparisonTest,
                 "one structure that delivers nothing is said to, without a lead time") {
  add("march", 0, 27, .12);
  made::set(results[0], Metric::throughput_per_month, Values(10, 0));
  made::set(results[0], Metric::lead_time_days, Values(10, std::nan("")));
  CHECK(sentence() == "march delivers no campaign.");
}

TEST_CASE_METHOD(ComparisonTest, "one future shows nothing for certain") {
  add("local", 38, 27, .12);
  add("central", 30, 27, .12);
  for (auto& structure : results) structure.resize(1);
  CHECK(sentence() == "One future shows no difference for certain; more replications will.");
}

}  // namespace
}  // namespace pendulum
