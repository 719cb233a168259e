#include "sim/experiment/expectation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <tuple>

#include <fmt/format.h>

#include "sim/model/run.h"
#include "sim/scenario/suggest.h"

namespace pendulum {
namespace {

constexpr double usual_precision = 0.05;      // half-width of `equals`, of what is expected
constexpr double confidence_of_exact = 0.99;  // an exact value should be missed by luck rarely

/// Half a unit of the last digit said: "1.0786" is known to .00005. At most a thousandth of it.
double rounding_of(std::string_view text, double value) {
  const std::size_t point = text.find('.');
  double unit = 1;
  if (point != std::string_view::npos)
    for (std::size_t at = point + 1; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
      unit /= 10;
  const double said = std::abs(std::strtod(std::string(text).c_str(), nullptr));
  const double share = said > 0 ? std::min(unit / 2 / said, 1e-3) : 0;
  return std::abs(value) * share;
}

class Reader {
 public:
  Reader(const Claim& claim, std::vector<Diagnostic>& problems)
      : claim_(claim), problems_(problems), before_(problems.size()) {}

  std::optional<Expectation> read() {
    result_.place = claim_.place;
    read_texts();
    read_yardstick();
    read_form();
    read_sides();
    read_conditions();
    if (failed() || claim_.garbled) return std::nullopt;
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool failed() const { return problems_.size() > before_; }
  void wrong(const Diagnostic& place, Message message, Message hint = {}) {
    problems_.push_back(ClaimWord{"", place}.problem(std::move(message), std::move(hint)));
  }

  void read_texts() {
    const auto text = [&](std::string_view key, std::string& to) {
      if (const ClaimWord* word = claim_.word(key)) to = word->text;
    };
    text("says", result_.says);
    text("source", result_.source);
    text("unmet", result_.unmet);
    text("item", result_.item);
  }

  void read_yardstick() {
    const ClaimWord* metric = claim_.word("metric");
    if (metric == nullptr && claim_.garbled) return;
    if (metric == nullptr)
      return wrong(claim_.place, worded("names no metric"), worded("write metric: KEY"));
    const auto found = find_yardstick(metric->text);
    if (!found) {
      Message hint = suggest_nearest(metric->text, yardstick_keys());
      if (hint.empty()) hint = suggest(metric->text, yardstick_keys());
      problems_.push_back(metric->problem(worded("unknown metric '{0}'", shortened(metric->text)),
                                          std::move(hint)));
      return;
    }
    result_.yardstick = *found;
    measured_ = true;
    const bool of_an_item =
        found->kind == Yardstick::Kind::delay ||
        (found->kind == Yardstick::Kind::metric &&
         (found->metric == Metric::lead_time_days || found->metric == Metric::cost_per_campaign));
    if (!result_.item.empty() && !of_an_item)
      problems_.push_back(
          metric->problem(worded("is not a figure of one item"),
                          worded("lead_time_days, cost_per_campaign or delay.CAUSE")));
  }

  /// In the unit of results; not a number when it cannot be read.
  double read_value(const ClaimWord& word) {
    if (!measured_) return std::nan("");  // in which unit nobody knows
    const ParsedValue parsed = parse_quantity(quantity_of(result_.yardstick), word.text);
    if (parsed.value) return in_result_unit(result_.yardstick, *parsed.value);
    problems_.push_back(word.problem(parsed.problem, parsed.hint));
    return std::nan("");
  }

  /// A value, or where the figure is not itself a share, a share of another value.
  std::pair<double, bool> read_margin(const ClaimWord& word) {
    const bool relative =
        measured_ && quantity_of(result_.yardstick) != Quantity::share && word.text.ends_with('%');
    if (!relative) return {read_value(word), false};
    const ParsedValue parsed = parse_quantity(Quantity::share, word.text);
    if (!parsed.value) problems_.push_back(word.problem(parsed.problem, parsed.hint));
    return {parsed.value.value_or(0), true};
  }

  void read_form() {
    const bool bounds = claim_.find("within") || claim_.find("at_least") || claim_.find("at_most");
    const bool exact = claim_.find("equals") != nullptr;
    const bool difference = claim_.find("is") != nullptr;
    const int forms =
        static_cast<int>(bounds) + static_cast<int>(exact) + static_cast<int>(difference);
    if (forms == 0 && claim_.garbled) return;
    if (forms != 1)
      return wrong(claim_.place, worded("must say one thing"),
                   worded("within, at_least or at_most; or equals; or is"));
    if (!exact) refuse("half_width", worded("goes with {0}", verbatim("equals")));
    if (!difference)
      for (const char* key : {"by", "than"}) refuse(key, worded("goes with {0}", verbatim("is")));
    if (bounds) read_bounds();
    if (exact) read_exact();
    if (difference) read_difference();
  }

  void refuse(std::string_view key, const Message& why) {
    if (const ClaimValue* value = claim_.find(key))
      wrong(value->words.empty() ? claim_.place : value->words.front().place, why);
  }

  void read_bounds() {
    if (const ClaimValue* within = claim_.find("within")) {
      if (within->words.size() != 2)
        return wrong(within->words.empty() ? claim_.place : within->words.front().place,
                     worded("within takes two bounds"),
                     worded("within: [LOW, HIGH], with points in numbers: 1.5"));
      result_.low = read_value(within->words[0]);
      result_.high = read_value(within->words[1]);
      result_.said = within->words[0].text + " … " + within->words[1].text;
    }
    if (const ClaimWord* word = claim_.word("at_least")) {
      result_.low = read_value(*word);
      result_.said += (result_.said.empty() ? "at least " : ", at least ") + word->text;
    }
    if (const ClaimWord* word = claim_.word("at_most")) {
      result_.high = read_value(*word);
      result_.said += (result_.said.empty() ? "at most " : ", at most ") + word->text;
    }
    if (result_.low > result_.high)
      wrong(place_of_bounds(), worded("the lower bound is above the upper one"));
  }

  [[nodiscard]] const Diagnostic& place_of_bounds() const {
    const ClaimValue* within = claim_.find("within");
    return within != nullptr ? within->words.front().place : claim_.word("at_least")->place;
  }

  void read_exact() {
    const ClaimWord& word = *claim_.word("equals");
    result_.form = ClaimForm::exact;
    result_.confidence = confidence_of_exact;
    result_.exact = read_value(word);
    result_.said = word.text;
    result_.rounding = rounding_of(word.text, result_.exact);
    result_.half_width = usual_precision * std::abs(result_.exact);
    if (const ClaimWord* width = claim_.word("half_width")) {
      const auto [value, relative] = read_margin(*width);
      result_.half_width = relative ? value * std::abs(result_.exact) : value;
    }
  }

  void read_difference() {
    result_.form = ClaimForm::difference;
    const ClaimWord* is = claim_.word("is");
    const std::array<std::string, 3> words{"higher", "lower", "alike"};
    const auto found = std::find(words.begin(), words.end(), is->text);
    if (found == words.end()) {
      problems_.push_back(
          is->problem(worded("is no direction"), suggest(is->text, {words.begin(), words.end()})));
      return;
    }
    result_.direction = static_cast<Direction>(found - words.begin());
    if (const ClaimWord* by = claim_.word("by"))
      std::tie(result_.by, result_.by_is_relative) = read_margin(*by);
    if (result_.by < 0) wrong(claim_.word("by")->place, worded("is a size, without a sign"));
    const bool unsized = claim_.find("by") == nullptr ? !claim_.garbled : result_.by <= 0;
    if (result_.direction == Direction::alike && unsized)
      wrong(is->place, worded("needs to know how alike"), worded("add by: the largest difference"));
    if (claim_.find("than") == nullptr && claim_.find("with") == nullptr && !claim_.garbled)
      wrong(is->place, worded("has nothing to compare with"),
            worded("add than: FILE or with: {PATH: VALUE}"));
  }

  static void read_settings(const ClaimValue& value, ClaimSide& side) {
    for (std::size_t i = 0; i < value.words.size(); ++i) {
      side.settings.push_back(value.paths[i] + "=" + value.words[i].text);
      side.places.push_back(value.words[i].place);
      side.path_places.push_back(value.path_places[i]);
    }
  }

  void read_sides() {
    if (const ClaimValue* with = claim_.find("with")) read_settings(*with, result_.subject);
    const ClaimValue* than = claim_.find("than");
    if (than == nullptr) return;
    if (than->kind == ClaimValue::Kind::settings) return read_settings(*than, result_.reference);
    result_.reference.file = than->words.front().text;
    result_.reference.places.push_back(than->words.front().place);
  }

  std::optional<int> read_count(std::string_view key, int least, int most) {
    const ClaimWord* word = claim_.word(key);
    if (word == nullptr) return std::nullopt;
    const ParsedValue parsed = parse_quantity(Quantity::count, word->text);
    if (parsed.value && *parsed.value >= least && *parsed.value <= most)
      return static_cast<int>(*parsed.value);
    problems_.push_back(word->problem(worded("must be a whole number, {0} to {1}", least, most)));
    return std::nullopt;
  }

  void read_conditions() {
    constexpr int many = 100'000;
    result_.replications = read_count("replications", 2, many);
    result_.months = read_count("months", 1, most_months);
    if (const auto seed = read_count("seed", 0, 2'000'000'000))
      result_.seed = static_cast<std::uint64_t>(*seed);
    const ClaimWord* confidence = claim_.word("confidence");
    if (confidence == nullptr) return;
    const ParsedValue parsed = parse_quantity(Quantity::share, confidence->text);
    result_.confidence = parsed.value.value_or(0);
    if (!(result_.confidence >= 0.5 && result_.confidence < 1))
      problems_.push_back(confidence->problem(worded("must be a share from 50 % to below 100 %")));
  }

  const Claim& claim_;
  std::vector<Diagnostic>& problems_;
  const std::size_t before_;
  bool measured_ = false;  // the metric is known
  Expectation result_;
};

}  // namespace

std::vector<Expectation> read_expectations(const std::vector<Claim>& claims,
                                           std::vector<Diagnostic>& problems) {
  std::vector<Expectation> expectations;
  for (const Claim& claim : claims)
    if (auto expectation = Reader(claim, problems).read())
      expectations.push_back(*std::move(expectation));
  return expectations;
}

}  // namespace pendulum
