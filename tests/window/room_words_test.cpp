#include "viz/window/panels/room_words.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

/// "Local", "Pit crew" and "Partner", of 100 futures each, without a difference.
Snapshot three() {
  Snapshot snapshot;
  snapshot.futures = snapshot.target = 100;
  snapshot.settled = true;
  snapshot.months = 36;
  for (const char* name : {"local", "pit_crew", "partner"}) {
    snapshot.structures.emplace_back().name = name;
    StructureSummary& summary = snapshot.summaries.emplace_back();
    summary.metrics[index_of(Metric::throughput_per_month)].mean = 10;
    summary.metrics[index_of(Metric::lead_time_days)].mean = 40;
    summary.metrics[index_of(Metric::net_value_per_month)].mean = 46'000;
    summary.metrics[index_of(Metric::asset_reuse_share)].mean = .12;
  }
  snapshot.differences.resize(3);
  return snapshot;
}

void differ(Snapshot& snapshot, std::size_t structure, Metric metric, double mean, double error) {
  PairedDifference difference;
  difference.metric = metric;
  difference.difference.count = 100;
  difference.difference.mean = mean;
  difference.difference.standard_error = error;
  difference.verdict = mean > 0 ? Verdict::higher : Verdict::lower;
  const bool better = (mean > 0) == (facts_of(metric).better == Better::higher);
  difference.better_share = better ? .98 : .02;
  difference.futures = mean > 0 ? FutureCounts{98, 2, 0} : FutureCounts{2, 98, 0};
  snapshot.differences[structure].push_back(difference);
}

TEST_CASE("the headline is the most important gain over the baseline, of the largest") {
  Snapshot snapshot = three();
  CHECK(room_headline(snapshot) == "Nothing is clearly better than Local");
  differ(snapshot, 1, Metric::lead_time_days, 1.6, .2);
  CHECK(room_headline(snapshot) == "Nothing is clearly better than Local");
  differ(snapshot, 1, Metric::asset_reuse_share, .05, .003);
  CHECK(room_headline(snapshot) ==
        "Pit crew: 5 points more of its assets used again than Local, in 98 of 100 futures");
  differ(snapshot, 1, Metric::throughput_per_month, 1, .05);
  CHECK(room_headline(snapshot) ==
        "Pit crew: 1.0 more campaigns a month than Local, in 98 of 100 futures");
  differ(snapshot, 2, Metric::net_value_per_month, 9'000, 80);
  CHECK(room_headline(snapshot) ==
        "Partner: 9000\u00A0EUR more net value a month than Local, in 98 of 100 futures");
}

// What leaves twice as much stood behind what is a little faster: being slower is in its value.
TEST_CASE("the headline is who is worth most, though it be slower") {
  Snapshot snapshot = three();
  differ(snapshot, 1, Metric::net_value_per_month, 7'000, 80);
  differ(snapshot, 2, Metric::net_value_per_month, 15'000, 80);
  differ(snapshot, 2, Metric::lead_time_days, 16, .4);
  CHECK(room_headline(snapshot).starts_with("Partner: 15,000"));
}

// "5 more campaigns a month" stood over a campaign of 143 days instead of 42.
TEST_CASE("a gain is no headline beside a loss that is larger") {
  Snapshot snapshot = three();
  differ(snapshot, 1, Metric::throughput_per_month, 5, .3);
  differ(snapshot, 1, Metric::lead_time_days, 16, .4);
  CHECK(room_headline(snapshot) ==
        "Pit crew: 5 more campaigns a month than Local, in 98 of 100 futures");
  snapshot.differences[1].back().difference.mean = 101;
  CHECK(room_headline(snapshot) == "Pit crew: 101 days slower than Local, in 98 of 100 futures");
  differ(snapshot, 2, Metric::throughput_per_month, 1, .3);
  CHECK(room_headline(snapshot) ==
        "Partner: 1 more campaign a month than Local, in 98 of 100 futures");
}

TEST_CASE("the note says the same demand only where it is") {
  Snapshot snapshot = three();
  CHECK(room_note(snapshot, 21) ==
        "Bars: 9 of 10 futures. Same demand and luck in all three. Maps: month 22.");
  snapshot.same_demand = false;
  CHECK(room_note(snapshot, 21) ==
        "Bars: 9 of 10 futures. Same luck in all three. Maps: month 22.");
  CHECK(room_note(snapshot, {}) == "Bars: 9 of 10 futures. Same luck in all three.");
  CHECK(room_note(snapshot, {}, false) == "Same luck in all three.");
}

TEST_CASE("what is better by a few futures only is no headline") {
  Snapshot snapshot = three();
  differ(snapshot, 2, Metric::lead_time_days, -3, .4);
  CHECK(room_headline(snapshot) == "Partner: 3 days faster than Local, in 98 of 100 futures");
  snapshot.differences[2].back().futures = {63, 37, 0};
  CHECK(room_headline(snapshot) == "Nothing is clearly better than Local");
}

// "CMO partner: 1 points more of its assets used again" stood over a structure that left 24,500 of
// 46,000 EUR less.
TEST_CASE("a gain is no headline where it costs more than it brings") {
  Snapshot snapshot = three();
  differ(snapshot, 2, Metric::asset_reuse_share, .0104, .004);
  CHECK(room_headline(snapshot) ==
        "Partner: 1 point more of its assets used again than Local, in 98 of 100 futures");
  differ(snapshot, 2, Metric::net_value_per_month, -24'500, 90);
  CHECK(room_headline(snapshot) ==
        "Partner: 24,500\u00A0EUR less net value a month than Local, in 98 of 100 futures");
  // Another's gain without such a loss is better news, if it is smaller too.
  differ(snapshot, 1, Metric::asset_reuse_share, .0102, .004);
  CHECK(room_headline(snapshot) ==
        "Pit crew: 1 point more of its assets used again than Local, in 98 of 100 futures");
}

}  // namespace
}  // namespace pendulum
