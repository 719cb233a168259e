#pragma once

// Mechanism 8, assets and reuse. A step needs assets by topic (Zipf). Whoever does it searches what
// the team may see - its own, plus what is published - and finds each matching fresh asset with
// findability φ. Found, an asset is used as is, translated, adapted or transcreated at a fraction
// of its creation cost; else it is made: privately at 1.0, or written for reuse and published
// at 1.5 where the owner's policy publishes and enough reuses of that topic by others are expected
// to pay (break-even .625): an owner finds its own anyway. A version made for a market is an asset
// of whoever made it. Making again what existed fresh somewhere is duplication.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/base/distribution.h"
#include "sim/base/random.h"
#include "sim/base/time.h"
#include "sim/model/observer.h"
#include "sim/model/structure.h"

namespace pendulum {

enum class Publishing : std::uint8_t { nobody, centre, markets, both };

struct AssetParameters {
  bool enabled = true;  // reuse at all
  int topics = 8000;
  double zipf = 0.7;
  double findability = 0.4;
  double as_is = 0.1, translate = 0.2, adapt = 0.3, transcreate = 0.55;
  double write_for_reuse = 1.5;
  double search_hours = 0.25;  // per asset
  Duration half_life;
  Publishing publishing = Publishing::both;
  std::vector<double> asked;  // derived: assets a month, by who makes them; the centre comes first
};

void declare_assets(Registry& registry);
AssetParameters read_assets(const Scenario& scenario);

/// Reuses after which writing for reuse has paid: (RCWR - 1) / (1 - RCR) (Poulin 1997).
double reuse_break_even(double relative_cost_of_writing, double relative_cost_of_reuse);

/// Mean cost of reusing what was found, as a share of creation: the mix a market would meet.
double relative_cost_of_reuse(const AssetParameters& assets);

/// Assets of a topic that owners other than `owner` (market; -1: the centre) are expected to ask
/// for while one is fresh and that then find it, of a topic with that share of what is asked.
double expected_reuses(const AssetParameters& assets, int owner, double topic_share);

/// Who asks for an asset, and for what.
struct AssetNeed {
  int owner = -1;             // market that makes it; -1 = the centre
  int market = 0;             // market it is for
  bool keep_private = false;  // whatever the policy, it is not published
};

struct AssetAnswer {
  AssetOutcome outcome = AssetOutcome::created;
  double cost = 1;         // share of creation cost
  bool duplicate = false;  // a fresh match existed somewhere and was made again
};

/// What is drawn for one need, the same in every structure.
struct AssetLuck {
  double which = 0, find = 0, use = 0, life = 0;  // uniform
  std::size_t topic = 0;                          // once located
};

/// What the company has made and can still use.
class AssetLibrary {
 public:
  AssetLibrary(const AssetParameters& assets, const StructureParameters& structure,
               const Zipf& topics, RandomKey key);
  /// The luck of all the assets that a step needs. There are many topics and the next is any of
  /// them: whoever draws early, then locates all at once, waits for far memory once.
  void draw(std::uint64_t step_key, int assets, std::vector<AssetLuck>& luck) const;
  void locate(std::span<AssetLuck> luck) const;
  /// Finds or makes; what is made joins the library at once. Requires: located.
  AssetAnswer obtain(const AssetNeed& need, const AssetLuck& luck, TimePoint now);
  [[nodiscard]] std::size_t size() const { return live_; }
  /// From now on topics are asked for like this. Requires: as many as before.
  void use(const Zipf& topics) { topics_ = &topics; }

 private:
  struct Asset {
    TimePoint fresh_until;
    std::int32_t owner = -1;
    std::int32_t market = 0;
    std::int32_t next = -1;
    bool published = false;
  };
  struct Matches {
    int visible = 0;
    bool anywhere = false;
    const Asset* best = nullptr;
  };

  static constexpr int most_tabled = 31;

  [[nodiscard]] AssetLuck luck_of(std::uint64_t entity) const;
  [[nodiscard]] double unfound(int visible);
  Matches matches(std::int32_t& head, const AssetNeed& need, TimePoint now);
  [[nodiscard]] AssetOutcome use_of(const Asset& asset, const AssetNeed& need, double u) const;
  [[nodiscard]] bool publishes(int owner, std::size_t topic) const;
  void keep(std::int32_t& head, const AssetNeed& need, bool published, double life_draw,
            TimePoint now);

  const AssetParameters& assets_;
  const StructureParameters& structure_;
  const Zipf* topics_;
  StreamKey key_;
  std::vector<std::int32_t> heads_;  // by topic: first of its assets
  std::vector<Asset> store_;
  std::int32_t free_ = -1;
  std::size_t live_ = 0;
  std::array<double, most_tabled + 1> unfound_{};  // by number of matches, for
  double tabled_findability_ = -1;                 // this, which the time line may change
};

}  // namespace pendulum
