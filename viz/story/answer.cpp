#include "viz/story/answer.h"

#include <algorithm>
#include <cmath>

#include "viz/language/words.h"

namespace pendulum {

namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0                  ? std::string()
             : i + 1 == names.size() ? tr(" and ")
                                     : std::string(", ")) +
            names[i];
  return text;
}

}  // namespace

bool StoryAnswer::clear() const {
  return std::count(may_be_it.begin(), may_be_it.end(), true) == 1;
}

std::optional<StoryAnswer> answer_question(std::span<const std::vector<double>> values,
                                           Better better) {
  const double sign = better == Better::lower ? -1 : 1;
  std::vector<double> means;
  for (const std::vector<double>& futures : values) {
    const Estimate estimate = pendulum::estimate(futures);
    if (estimate.count < 2) return std::nullopt;
    means.push_back(sign * estimate.mean);
  }
  if (means.empty()) return std::nullopt;
  StoryAnswer answer;
  answer.best =
      static_cast<std::size_t>(std::max_element(means.begin(), means.end()) - means.begin());
  answer.next = answer.best;
  const double comparisons = static_cast<double>(std::max<std::size_t>(1, values.size() - 1));
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::vector<double> behind;
    const std::size_t futures = std::min(values[i].size(), values[answer.best].size());
    for (std::size_t f = 0; f < futures; ++f)
      behind.push_back(sign * (values[answer.best][f] - values[i][f]));
    const Estimate gap = estimate(behind);
    const double half = half_width_of(gap, 1 - .1 / comparisons);
    answer.may_be_it.push_back(i == answer.best || !(gap.mean > half));
    const bool nearer = answer.next == answer.best || gap.mean < answer.lead.mean;
    if (i == answer.best || !nearer) continue;
    answer.next = i;
    answer.lead = gap;
  }
  return answer;
}

std::string answer_words(const StoryAnswer& answer, std::span<const std::string> names,
                         std::string_view lead, std::optional<std::size_t> predicted) {
  std::vector<std::string> leaders;
  for (std::size_t i = 0; i < answer.may_be_it.size(); ++i)
    if (answer.may_be_it[i]) leaders.push_back(names[i]);
  std::string found = tr_format("No clear difference between {0}", listed(leaders));
  if (answer.clear()) {
    found = leaders.front();
    if (answer.next != answer.best) found += tr_format(": {0} than {1}", lead, names[answer.next]);
  }
  if (!predicted) return found + ".";
  if (answer.clear() && *predicted == answer.best) return found + tr(", as you said.");
  return found + tr_format("; you said {0}.", names[*predicted]);
}

}  // namespace pendulum
