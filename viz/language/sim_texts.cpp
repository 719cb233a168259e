#include "viz/language/sim_texts.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "sim/measure/life.h"
#include "sim/measure/metric.h"
#include "sim/measure/words.h"
#include "sim/model/model.h"

namespace pendulum {
namespace {

class TextList {
 public:
  void add(std::string_view english, std::string_view context = {}) {
    SimText text{std::string(context), std::string(english)};
    if (english.empty() || std::find(texts_.begin(), texts_.end(), text) != texts_.end()) return;
    texts_.push_back(std::move(text));
  }
  std::vector<SimText> take() { return std::move(texts_); }

 private:
  std::vector<SimText> texts_;
};

void add_parameter(TextList& texts, const Parameter& parameter) {
  texts.add(parameter.label);
  if (!parameter.lever) return;
  texts.add(parameter.sentence);
  for (const Level& level : parameter.levels) texts.add(level.words);
  for (const std::string& choice : parameter.choices) texts.add(choice, "choice");
}

}  // namespace

std::vector<SimText> sim_texts() {
  TextList texts;
  for (const MetricFacts& facts : metric_facts()) {
    texts.add(facts.label);
    texts.add(facts.unit_label);
  }
  for (const CauseGroupFacts& facts : cause_group_facts()) {
    texts.add(facts.label);
    texts.add(cause_group_phrase(facts.group));
  }
  for (const CauseFacts& facts : cause_facts()) {
    texts.add(facts.label);
    texts.add(cause_phrase(facts.cause));
  }
  for (int activity = 0; activity <= static_cast<int>(Activity::finished); ++activity)
    texts.add(activity_label(static_cast<Activity>(activity)));
  texts.add("Centre");  // a team that the model names itself
  const Registry registry = make_registry();
  // What a list is for is said when it has no entry.
  for (const Section& section : registry.sections())
    if (section.required) texts.add(section.sentence);
  for (const Parameter& parameter : registry.parameters()) add_parameter(texts, parameter);
  return texts.take();
}

}  // namespace pendulum
