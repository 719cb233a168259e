#include "sim/scenario/suggest.h"

#include <algorithm>
#include <cstddef>

namespace pendulum {

namespace {

constexpr std::size_t longest_compared = 80;
constexpr std::size_t most_listed = 10;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Optimal string alignment distance; the case of letters does not count.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1;
      row[j] = std::min({row[j - 1] + 1, last[j] + 1, last[j - 1] + cost});
      if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
          lower(a[i - 2]) == lower(b[j - 1])) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

// The shortest candidate that begins or ends with the whole word: `lead_time` for lead_time_days.
std::string completed(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t least_letters = 3;
  constexpr std::string_view marks = "_.-";
  const std::string* best = nullptr;
  for (const std::string& candidate : candidates) {
    const std::string_view whole = candidate;
    if (word.size() < least_letters || whole.size() <= word.size()) continue;
    const std::size_t rest = whole.size() - word.size();
    const bool begins = whole.starts_with(word) && marks.find(whole[word.size()]) != marks.npos;
    const bool ends = whole.ends_with(word) && marks.find(whole[rest - 1]) != marks.npos;
    if ((begins || ends) && (best == nullptr || whole.size() < best->size())) best = &candidate;
  }
  return best != nullptr ? *best : std::string();
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.empty() || word.size() > longest_compared) return {};
  const std::string* best = nullptr;
  std::size_t least = 1 + std::max<std::size_t>(1, (word.size() + 2) / 3);
  for (const std::string& candidate : candidates) {
    if (candidate.size() > longest_compared) continue;
    const std::size_t far = distance(word, candidate);
    // All letters different is no likeness, however short the words.
    if (far < least && far < std::max(word.size(), candidate.size())) {
      least = far;
      best = &candidate;
    }
  }
  return best != nullptr ? *best : completed(word, candidates);
}

Message did_you_mean(std::string_view word) {
  return worded("did you mean '{0}'?", word);
}

Message did_you_mean(std::string_view word, std::string_view list) {
  if (word.empty()) return worded("one of {0}", list);
  return worded("did you mean '{0}'? ({1})", word, list);
}

Message suggest_nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string near = nearest(word, candidates);
  return near.empty() ? Message() : did_you_mean(near);
}

Message suggest(std::string_view word, const std::vector<std::string>& candidates) {
  std::string list;
  std::size_t listed = 0;
  for (const std::string& candidate : candidates) {
    if (candidate.empty()) continue;  // "nothing" is allowed, but is no advice
    if (++listed > most_listed) break;
    list += (list.empty() ? "" : ", ") + candidate;
  }
  if (list.empty()) return {};
  if (listed > most_listed) list += ", …";
  return did_you_mean(nearest(word, candidates), list);
}

}  // namespace pendulum
