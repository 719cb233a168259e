#include "sim/model/assets.h"

#include <numeric>

#include "sim/base/portable_math.h"
#include "sim/base/prefetch.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

void declare_costs(Registry& registry) {
  const auto cost = [&](const char* path, const char* label, const char* sentence,
                        const char* standard) {
    registry.add(path, Quantity::share)
        .label(label)
        .says(sentence)
        .range("0 %", "100 %")
        .standard(standard)
        .assumption()
        .from("reuse cost anchors of Poulin 1997 and COCOMO II's adaptation model");
  };
  cost("assets.as_is", "Use as is", "Cost of using an asset as it is, of making it.", "10 %");
  cost("assets.translate", "Translate", "Cost of translating, of making it.", "20 %");
  cost("assets.adapt", "Adapt", "Cost of adapting, of making it.", "30 %");
  cost("assets.transcreate", "Transcreate", "Cost of re-creating in another culture.", "55 %");
  registry.add("assets.write_for_reuse", Quantity::number)
      .label("Writing for reuse")
      .says("Cost of making an asset that others can use, of making it for oneself.")
      .range("1", "2.2")
      .standard("1.5")
      .assumption()
      .from("Poulin 1997: relative cost of writing for reuse 1.5 (1.0-2.2)")
      .lever();
}

}  // namespace

void declare_assets(Registry& registry) {
  registry.set_mechanism("assets");
  registry.add_section({"assets", "The library of what was made before.", false});
  registry.add("assets.enabled", Quantity::flag)
      .label("Reuse")
      .says("Whether anything is searched for and used again.")
      .standard("true")
      .assumption();
  registry.set_switch("assets.enabled");
  registry.add("assets.publishing", Quantity::choice)
      .label("Who publishes assets")
      .says("Whose new assets may be written for reuse and published to everybody.")
      .choices({"nobody", "centre", "markets", "both"})
      .standard("both")
      .decision();
  registry.add("assets.findability", Quantity::share)
      .label("Findability of assets")
      .says("Chance to find a fresh matching asset one may see.")
      .range("0 %", "100 %")
      .standard("40 %")
      .assumption()
      .lever();
  registry.add("assets.topics", Quantity::count)
      .label("Topics")
      .says("How many different things an asset can be about.")
      .range("1", "1000000")
      .standard("8000")
      .assumption()
      .fixed();
  registry.add("assets.zipf", Quantity::number)
      .label("Concentration of topics")
      .says("Zipf exponent: 0 = all topics alike, 1 = few topics dominate.")
      .range("0", "2")
      .standard("0.7")
      .assumption();
  registry.add("assets.half_life", Quantity::duration)
      .label("Assets stay fresh")
      .says("Time after which half of the assets are out of date.")
      .range("1 mo", "20 y")
      .standard("12 mo")
      .assumption()
      .lever("3 mo", "36 mo");
  registry.add("assets.search", Quantity::duration)
      .label("Search")
      .says("Working time spent looking, per asset needed.")
      .range("0 h", "8 h")
      .standard("15 min")
      .assumption();
  declare_costs(registry);
}

AssetParameters read_assets(const Scenario& scenario) {
  AssetParameters assets;
  assets.enabled = scenario.flag("assets.enabled");
  const std::string& who = scenario.text("assets.publishing");
  assets.publishing = who == "centre"    ? Publishing::centre
                      : who == "markets" ? Publishing::markets
                      : who == "both"    ? Publishing::both
                                         : Publishing::nobody;
  assets.findability = scenario.number("assets.findability");
  assets.topics = read_count(scenario, "assets.topics");
  assets.zipf = scenario.number("assets.zipf");
  assets.half_life = read_duration(scenario, "assets.half_life");
  assets.search_hours = read_hours(scenario, "assets.search");
  assets.as_is = scenario.number("assets.as_is");
  assets.translate = scenario.number("assets.translate");
  assets.adapt = scenario.number("assets.adapt");
  assets.transcreate = scenario.number("assets.transcreate");
  assets.write_for_reuse = scenario.number("assets.write_for_reuse");
  return assets;
}

double reuse_break_even(double relative_cost_of_writing, double relative_cost_of_reuse) {
  return (relative_cost_of_writing - 1) / (1 - relative_cost_of_reuse);
}

double relative_cost_of_reuse(const AssetParameters& assets) {
  // What an owner knows when deciding to publish: others will mostly translate.
  return assets.translate;
}

double expected_reuses(const AssetParameters& assets, int owner, double topic_share) {
  const double by_all = std::accumulate(assets.asked.begin(), assets.asked.end(), 0.0);
  const double by_others = by_all - assets.asked[static_cast<std::size_t>(owner + 1)];
  const double mean_life_months = assets.half_life.as_months() / 0.6931471805599453;
  return by_others * topic_share * mean_life_months * assets.findability;
}

AssetLibrary::AssetLibrary(const AssetParameters& assets, const StructureParameters& structure,
                           const Zipf& topics, RandomKey key)
    : assets_(assets), structure_(structure), topics_(&topics), key_(key) {
  heads_.assign(static_cast<std::size_t>(assets.topics), -1);
}

AssetLibrary::Matches AssetLibrary::matches(std::int32_t& head, const AssetNeed& need,
                                            TimePoint now) {
  Matches found;
  for (std::int32_t* link = &head; *link >= 0;) {
    Asset& asset = store_[static_cast<std::size_t>(*link)];
    if (asset.fresh_until <= now) {
      const std::int32_t stale = *link;
      *link = asset.next;
      asset.next = free_;
      free_ = stale;
      --live_;
      continue;
    }
    found.anywhere = true;
    if (asset.published || asset.owner == need.owner) {
      ++found.visible;
      if (found.best == nullptr || asset.market == need.market) found.best = &asset;
    }
    link = &asset.next;
  }
  return found;
}

/// The chance that a search finds none of so many assets that would do.
double AssetLibrary::unfound(int visible) {
  if (visible > most_tabled) return portable::pow(1 - assets_.findability, visible);
  if (tabled_findability_ != assets_.findability) {
    tabled_findability_ = assets_.findability;
    for (int n = 0; n <= most_tabled; ++n) {
      unfound_[static_cast<std::size_t>(n)] = portable::pow(1 - assets_.findability, n);
    }
  }
  return unfound_[static_cast<std::size_t>(visible)];
}

AssetOutcome AssetLibrary::use_of(const Asset& asset, const AssetNeed& need, double u) const {
  if (asset.market == need.market) return AssetOutcome::used_as_is;
  const MarketSpec& target = structure_.markets[static_cast<std::size_t>(need.market)];
  const MarketSpec& origin = structure_.markets[static_cast<std::size_t>(asset.market)];
  if (u < target.distinctiveness * target.distinctiveness) return AssetOutcome::transcreated;
  if (u < target.distinctiveness) return AssetOutcome::adapted;
  return target.language == origin.language ? AssetOutcome::used_as_is : AssetOutcome::translated;
}

// Publishing pays where others will ask for the topic often enough while the asset is fresh.
bool AssetLibrary::publishes(int owner, std::size_t topic) const {
  const bool allowed =
      owner < 0
          ? assets_.publishing == Publishing::centre || assets_.publishing == Publishing::both
          : assets_.publishing == Publishing::markets || assets_.publishing == Publishing::both;
  if (!allowed) return false;
  return expected_reuses(assets_, owner, topics_->probability(topic)) >=
         reuse_break_even(assets_.write_for_reuse, relative_cost_of_reuse(assets_));
}

void AssetLibrary::keep(std::int32_t& head, const AssetNeed& need, bool published, double life_draw,
                        TimePoint now) {
  const double mean_life = static_cast<double>(assets_.half_life.ticks) / 0.6931471805599453;
  const Duration life = round_to_ticks(-mean_life * portable::log(life_draw));
  std::int32_t slot = free_;
  if (slot >= 0) {
    free_ = store_[static_cast<std::size_t>(slot)].next;
  } else {
    slot = static_cast<std::int32_t>(store_.size());
    store_.emplace_back();
  }
  store_[static_cast<std::size_t>(slot)] = {now + life, need.owner, need.market, head, published};
  head = slot;
  ++live_;
}

AssetLuck AssetLibrary::luck_of(std::uint64_t entity) const {
  if (!assets_.enabled) return {};
  Stream stream(key_, purpose("asset"), entity);
  AssetLuck luck;
  luck.which = stream.next_uniform();
  topics_->ranks().fetch_guide(luck.which);
  luck.find = stream.next_uniform();
  luck.use = stream.next_uniform();
  luck.life = stream.next_uniform();
  return luck;
}

void AssetLibrary::draw(std::uint64_t step_key, int assets, std::vector<AssetLuck>& luck) const {
  luck.clear();
  for (int i = 0; i < assets; ++i) {
    luck.push_back(luck_of(mix(step_key, static_cast<std::uint64_t>(i))));
  }
}

// Each loop asks memory for what the next one reads.
void AssetLibrary::locate(std::span<AssetLuck> luck) const {
  if (!assets_.enabled) return;
  for (const AssetLuck& one : luck) topics_->ranks().fetch_shares(one.which);
  for (AssetLuck& one : luck) {
    one.topic = topics_->ranks().at(one.which);
    prefetch(&heads_[one.topic]);
  }
  for (const AssetLuck& one : luck) {
    const std::int32_t first = heads_[one.topic];
    if (first >= 0) prefetch(&store_[static_cast<std::size_t>(first)]);
  }
}

AssetAnswer AssetLibrary::obtain(const AssetNeed& need, const AssetLuck& luck, TimePoint now) {
  if (!assets_.enabled) return {};
  std::int32_t& head = heads_[luck.topic];
  const Matches found = matches(head, need, now);
  if (found.visible > 0 && luck.find > unfound(found.visible)) {
    const AssetOutcome use = use_of(*found.best, need, luck.use);
    const double cost = use == AssetOutcome::used_as_is   ? assets_.as_is
                        : use == AssetOutcome::translated ? assets_.translate
                        : use == AssetOutcome::adapted    ? assets_.adapt
                                                          : assets_.transcreate;
    if (use != AssetOutcome::used_as_is) keep(head, need, false, luck.life, now);
    return {use, cost, false};
  }
  const bool published = !need.keep_private && publishes(need.owner, luck.topic);
  keep(head, need, published, luck.life, now);
  return {published ? AssetOutcome::created_for_reuse : AssetOutcome::created,
          published ? assets_.write_for_reuse : 1.0, found.anywhere};
}

}  // namespace pendulum
