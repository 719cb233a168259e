#include "sim/experiment/difference_words.h"

#include <cmath>

#include <fmt/format.h>

#include "sim/experiment/digits.h"
#include "sim/measure/words.h"

namespace pendulum {
namespace {

/// Of what is faster on average and not in most futures, "slower in {0}".
std::string opposite_pattern(const PairedDifference& paired, const Wording& wording) {
  const bool up = paired.verdict == Verdict::higher;
  if (paired.metric == Metric::lead_time_days)
    return up ? wording.say("faster in {0}") : wording.say("slower in {0}");
  if (paired.metric == Metric::throughput_per_month)
    return up ? wording.say("fewer in {0}") : wording.say("more in {0}");
  return up ? wording.say("less in {0}") : wording.say("more in {0}");
}

}  // namespace

std::string numbered(const Wording& wording, const char* one, const char* many,
                     const std::string& number, const std::string& than) {
  return fmt::format(fmt::runtime(wording.say_plural(one, many, number)), wording.number(number),
                     than);
}

std::string difference_phrase(const PairedDifference& paired, const std::string& than,
                              const Wording& wording) {
  const Estimate& difference = paired.difference;
  const bool up = paired.verdict == Verdict::higher;
  const double size = std::abs(difference.mean);
  const std::string number = format_to_error(size, difference.standard_error);
  const auto number_phrase = [&](const char* one, const char* many) {
    return numbered(wording, one, many, number, than);
  };
  if (paired.metric == Metric::throughput_per_month)
    return up ? number_phrase("delivers {0} more campaigns a month{1}",
                              "delivers {0} more campaigns a month{1}")
              : number_phrase("delivers {0} fewer campaigns a month{1}",
                              "delivers {0} fewer campaigns a month{1}");
  if (paired.metric == Metric::lead_time_days)
    return up ? number_phrase("is {0} day slower{1}", "is {0} days slower{1}")
              : number_phrase("is {0} day faster{1}", "is {0} days faster{1}");
  if (paired.metric == Metric::asset_reuse_share) {
    const std::string points = format_to_error(size * 100, difference.standard_error * 100);
    return up ? numbered(wording, "reuses {0} point more of its assets{1}",
                         "reuses {0} points more of its assets{1}", points, than)
              : numbered(wording, "reuses {0} point less of its assets{1}",
                         "reuses {0} points less of its assets{1}", points, than);
  }
  if (paired.metric == Metric::net_value_per_month)
    return up ? number_phrase("leaves {0} EUR more net value a month{1}",
                              "leaves {0} EUR more net value a month{1}")
              : number_phrase("leaves {0} EUR less net value a month{1}",
                              "leaves {0} EUR less net value a month{1}");
  return up ? number_phrase("costs {0} EUR more a campaign{1}", "costs {0} EUR more a campaign{1}")
            : number_phrase("costs {0} EUR less a campaign{1}", "costs {0} EUR less a campaign{1}");
}

std::string days_of_delay(double days, double place) {
  return fmt::format("{:.{}f}", days, place < 1 ? 1 : 0);
}

std::string delay_phrase(const Estimate& here, const Estimate& there, CauseGroup group,
                         double place, const std::string& than, const Wording& wording) {
  const std::string phrase = wording.say(cause_group_phrase(group).data());
  if (!(there.mean > there.standard_error))
    return numbered(wording, "loses {0} day a campaign {1}", "loses {0} days a campaign {1}",
                    days_of_delay(here.mean, place), phrase);
  // Of the figures as they are shown: whoever subtracts them finds the same.
  const double steps = std::round(here.mean / place) - std::round(there.mean / place);
  const std::string number = days_of_delay(steps * place, place);
  return fmt::format(
      fmt::runtime(wording.say_plural("loses {0} day more a campaign {1}{2}",
                                      "loses {0} days more a campaign {1}{2}", number)),
      wording.number(number), phrase, than);
}

bool is_contradicted(const PairedDifference& paired) {
  return paired.futures.contradict(paired.verdict);
}

std::string futures_text(const PairedDifference& paired, const Wording& wording, Telling telling) {
  const bool contradicted = is_contradicted(paired);
  const int count = paired.difference.count;
  const int told =
      contradicted ? paired.futures.against(paired.verdict) : paired.futures.along(paired.verdict);
  std::string text =
      telling == Telling::least
          ? fmt::format("{}/{}", told, count)
          : fmt::format(fmt::runtime(wording.say("{0} of {1} futures")), told, count);
  if (contradicted) text = fmt::format(fmt::runtime(opposite_pattern(paired, wording)), text);
  if (paired.futures.has_many_equal())
    text += fmt::format(fmt::runtime(wording.say(", the same in {0}")), paired.futures.equal);
  return text;
}

std::string listed(const std::vector<std::string>& words, const Wording& wording) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i)
    text += (i == 0 ? "" : i + 1 == words.size() ? wording.say(" and ") : ", ") + words[i];
  return text;
}

}  // namespace pendulum
