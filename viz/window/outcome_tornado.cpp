#include "viz/window/outcome_tornado.h"

#include <algorithm>
#include <cmath>

#include "viz/figure/comparison_words.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

const LeverView* lever_at(const std::vector<LeverView>& levers, const std::string& path) {
  for (const LeverView& lever : levers)
    if (lever.path == path) return &lever;
  return nullptr;
}

std::string name_of(const Factor& factor, const LeverView* lever) {
  if (lever == nullptr) return tr(factor.label);
  return lever->group.empty() ? lever->label : lever->group + " (" + lever->label + ")";
}

TornadoRow row_of(const TornadoQuestion& question, const TornadoBar& bar,
                  const std::vector<LeverView>& levers) {
  const Factor& factor = question.factors[bar.factor];
  const Parameter& parameter = question.structures.back()->parameter(factor.path);
  const auto value = [&](double share) {
    const double end = coordinate_in_range(factor, share);
    return lever_text(parameter, factor.believed ? rounded_on(factor, end) : end);
  };
  return {factor.path,
          name_of(factor, lever_at(levers, factor.path)),
          {value(0), bar.at_low, bar.low},
          {value(1), bar.at_high, bar.high}};
}

/// "A, B, C and 4 more"
std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t most = 3;
  std::string words;
  for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
    words += (i > 0 ? ", " : "") + names[i];
  if (names.size() <= most) return words;
  return tr_format("{0} and {1} more", words, names.size() - most);
}

/// Rows at one of whose ends somebody is better who is not now; or, at which it is open.
std::vector<std::string> rows_that_turn(const TornadoChart& chart, bool open) {
  std::vector<std::string> names;
  for (const TornadoRow& row : chart.rows) {
    const std::vector<TornadoTurn> turns = turns_of(chart, row);
    if (std::any_of(turns.begin(), turns.end(),
                    [&](const TornadoTurn& turn) { return (turn.better == nullptr) == open; }))
      names.push_back(row.name);
  }
  return names;
}

std::string dependence_words(const TornadoChart& chart, bool complete) {
  std::vector<std::string> names;
  for (const TornadoRow& row : chart.rows)
    if (is_clear(row.low.change) || is_clear(row.high.change)) names.push_back(row.name);
  if (names.size() > 3) names.resize(3);
  if (names.empty())
    return complete ? tr("No assumption alone moves it by more than luck does.") : std::string();
  return tr_format("It depends most on {0}.", listed(names));
}

/// Who is better as the world stands.
std::string standing_of(const TornadoChart& chart) {
  if (!chart.other || chart.rows.empty()) return {};
  const std::optional<bool> now = subject_is_better(chart, chart.base);
  if (!now) return tr("As the world stands (dashed) there is no clear difference.");
  return tr_format("As the world stands (dashed) {0} is better.",
                   *now ? chart.subject.name : chart.other->name);
}

/// Whether that holds wherever one assumption goes: what leaders should argue about.
std::string sentence_of(const TornadoChart& chart, bool complete) {
  if (chart.base.count == 0 || chart.rows.empty()) return {};
  if (!chart.other) return dependence_words(chart, complete);
  const bool standing = subject_is_better(chart, chart.base).has_value();
  const std::vector<std::string> turns = rows_that_turn(chart, false);
  if (!turns.empty())
    return standing ? tr_format("Alone, these would turn that round: {0}.", listed(turns))
                    : tr_format("Alone, these would make one: {0}.", listed(turns));
  const std::vector<std::string> open = rows_that_turn(chart, true);
  if (!open.empty()) return tr_format("Alone, these would leave it open: {0}.", listed(open));
  if (!complete) return tr("None of those asked so far changes that, alone.");
  return standing ? tr("No assumption alone changes that.")
                  : tr("No assumption alone would make one.");
}

std::string progress_of(const TornadoAnswer& answer) {
  const std::size_t all = answer.question->factors.size();
  if (answer.known < all) return tr_format("{0} of {1} assumptions so far", answer.known, all);
  if (!answer.sharp())
    return tr_format("{0} of {1} futures so far, at both ends of every range", answer.futures,
                     answer.target);
  return {};
}

std::string signed_words(const TornadoChart& chart, const Estimate& answer) {
  const MetricUnit unit = facts_of(chart.metric).unit;
  if (!chart.other) return value_words(answer, unit);
  Estimate size = answer;
  size.mean = std::abs(size.mean);
  const std::string sign = answer.mean < 0 ? "−" : "+", about = tr("about ");
  const std::string words = value_words(size, unit);
  return words.starts_with(about) ? about + sign + words.substr(about.size()) : sign + words;
}

std::string verdict_words(const TornadoChart& chart, const Estimate& answer) {
  if (!chart.other || answer.count == 0) return {};
  const std::optional<bool> better = subject_is_better(chart, answer);
  if (!better) return " – " + tr("no clear difference");
  return " – " + tr_format("{0} is better", *better ? chart.subject.name : chart.other->name);
}

}  // namespace

TornadoChart outcome_tornado(const Snapshot& snapshot, const TornadoAnswer& answer,
                             const std::vector<LeverView>& levers, std::size_t which) {
  TornadoChart chart;
  chart.metric = tornado_metrics.at(which);
  const MetricFacts& facts = facts_of(chart.metric);
  const std::string months = snapshot.part ? ", " + snapshot.part_words() : std::string();
  chart.title = chart.short_title =
      tr_format("{0}: what it depends on", std::string(tr(facts.label)) + months);
  chart.unit_words = tr(facts.unit_label);
  if (!answer.question) return chart;
  const TornadoQuestion& question = *answer.question;
  chart.subject = {snapshot.summaries.at(question.subject).name, question.subject};
  if (question.other) {
    chart.other = TornadoSide{snapshot.summaries.at(*question.other).name, *question.other};
    chart.title =
        tr_format("{0}, {1} less {2}: what the answer depends on",
                  std::string(tr(facts.label)) + months, chart.subject.name, chart.other->name);
  }
  chart.unit_words =
      tr_format("{0} · {1} futures, one assumption at a time", chart.unit_words, answer.target);
  chart.progress = progress_of(answer);
  const TornadoFigure& figure = answer.figures[which];
  chart.base = figure.base;
  for (const TornadoBar& bar : figure.bars) chart.rows.push_back(row_of(question, bar, levers));
  chart.standing = standing_of(chart);
  chart.sentence = sentence_of(chart, answer.known == question.factors.size());
  return chart;
}

std::string row_words(const TornadoChart& chart, const TornadoRow& row) {
  std::string words;
  for (const TornadoEnd* end : {&row.low, &row.high}) {
    words += tr_format("At {0}: {1}", end->value, signed_words(chart, end->answer)) +
             verdict_words(chart, end->answer);
    if (!is_clear(end->change)) words += " · " + tr("luck explains the change");
    words += "\n";
  }
  return words + tr_format("As it stands: {0}", signed_words(chart, chart.base)) +
         verdict_words(chart, chart.base);
}

std::string tornado_in_words(const TornadoChart& chart) {
  std::string words = chart.title + "\n" + chart.unit_words + "\n";
  if (!chart.progress.empty()) words += chart.progress + "\n";
  words += (chart.standing.empty() ? "" : chart.standing + " ") + chart.sentence + "\n";
  for (const TornadoRow& row : chart.rows) {
    if (!is_clear(row.low.change) && !is_clear(row.high.change)) continue;
    words += "  " + row.name + ": " + row.low.value + " " + signed_words(chart, row.low.answer) +
             ", " + row.high.value + " " + signed_words(chart, row.high.answer) + "\n";
  }
  return words;
}

}  // namespace pendulum
