#include "viz/story/answer.h"

#include <vector>

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

std::string answer_words(const Contest& answer, std::span<const std::string> names,
                         const AnswerLead& lead, std::optional<std::size_t> predicted) {
  std::vector<std::string> leaders;
  for (std::size_t i = 0; i < answer.may_be_best.size(); ++i)
    if (answer.may_be_best[i]) leaders.push_back(names[i]);
  std::string found = tr_format("No clear difference between {0}", listed(leaders));
  if (answer.is_clear()) {
    found = leaders.front();
    if (answer.next != answer.best)
      found +=
          tr_format(": {0} than {1} in {2} futures", lead.size, names[answer.next], lead.futures);
    if (!lead.matters) found = tr_format("Nearly alike; {0}", found);
  }
  if (!predicted) return found + ".";
  if (answer.is_clear() && *predicted == answer.best) return found + tr(", as you said.");
  return found + tr_format("; you said {0}.", names[*predicted]);
}

}  // namespace pendulum
