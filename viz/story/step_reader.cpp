#include "viz/story/step_reader.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "sim/scenario/path.h"
#include "sim/scenario/suggest.h"
#include "viz/story/story_keys.h"

namespace pendulum {
namespace {

std::vector<std::string> metric_keys(const std::vector<Metric>* only = nullptr) {
  std::vector<std::string> keys;
  for (const MetricFacts& facts : metric_facts())
    if (only == nullptr || std::find(only->begin(), only->end(), facts.metric) != only->end())
      keys.emplace_back(facts.key);
  return keys;
}

class StepReader {
 public:
  StepReader(StoryReading& reading, const DocumentNode& node, const std::string& path)
      : reading_(reading), problems_(reading.problems), node_(node), path_(path) {}

  StoryStep read() {
    refuse_other_keys(reading_, node_, path_, names_of(step_keys()));
    step_.title = text("title", true);
    step_.text = text("text");
    if (step_.text.size() > longest_text)
      wrong("text", worded("more than {0} letters do not fit below a page", longest_text));
    step_.notes = text("notes");
    step_.question = text("question");
    if (read_page()) read_what_it_shows();
    read_month();
    read_reset();
    step_.settings = read_settings(reading_, node_, path_);
    return std::move(step_);
  }

 private:
  std::string text(const std::string& key, bool needed = false) {
    return text_at(reading_, node_, path_, key, needed);
  }

  /// Requires: the step says the key.
  void wrong(const std::string& key, Message message, Message hint = {}) {
    problems_.error(node_.find(key)->position, join_path(path_, key), std::move(message),
                    std::move(hint));
  }

  /// False for an unknown page, of which nothing else can be judged.
  bool read_page() {
    if (node_.find("question") != nullptr) step_.page = StoryPage::question;
    const DocumentNode* page = node_.find("page");
    if (page == nullptr) return true;
    const std::vector<std::string>& pages = page_names();
    const auto known = std::find(pages.begin(), pages.end(), page->scalar);
    if (known == pages.end()) {
      wrong("page",
            worded("unknown page '{0}': one of {1}", shortened(page->scalar),
                   fmt::format("{}", fmt::join(pages, ", "))),
            suggest_nearest(page->scalar, pages));
      return false;
    }
    step_.page = static_cast<StoryPage>(known - pages.begin());
    return true;
  }

  void read_what_it_shows() {
    const bool asks = step_.page == StoryPage::question, charts = step_.page == StoryPage::chart;
    if (asks) text("question", true);
    forbid("question", asks, worded("only a page 'question' asks"));
    forbid("structure", step_.page == StoryPage::map, worded("only a map is of one structure"));
    forbid("metric", asks || charts, worded("only a chart or a question is about a metric"));
    if (step_.page == StoryPage::map) read_structure();
    if (asks || charts) read_metric();
  }

  void forbid(const std::string& key, bool fine, const Message& why) {
    if (!fine && node_.find(key) != nullptr) wrong(key, why);
  }

  void read_structure() {
    const std::string name = text("structure", true);
    if (name.empty()) return;
    const std::vector<std::string>& labels = reading_.labels;
    const auto known = std::find(labels.begin(), labels.end(), name);
    if (known == labels.end())
      wrong("structure", worded("'{0}' is none of the structures above", shortened(name)),
            suggest_nearest(name, labels));
    else
      step_.structure = static_cast<std::size_t>(known - labels.begin());
  }

  void read_metric() {
    const std::string name = text("metric", true);
    if (name.empty()) return;
    for (const MetricFacts& facts : metric_facts())
      if (facts.key == name) {
        step_.metric = facts.metric;
        return check_metric();
      }
    wrong("metric", worded("unknown metric '{0}'", shortened(name)),
          suggest_nearest(name, metric_keys()));
  }

  void check_metric() {
    const std::vector<Metric>& charts = charted_metrics();
    if (step_.page == StoryPage::chart &&
        std::find(charts.begin(), charts.end(), step_.metric) == charts.end())
      wrong("metric", worded("has no chart of its own"),
            did_you_mean({}, fmt::format("{}", fmt::join(metric_keys(&charts), ", "))));
    if (step_.page == StoryPage::question && facts_of(step_.metric).better == Better::neither)
      wrong("metric",
            worded("neither more nor less of it is better: nobody can be asked which is best"));
  }

  void read_month() {
    const DocumentNode* month = node_.find("month");
    if (month == nullptr) return;
    double value = -1;
    const std::string& words = month->scalar;
    const char* end = words.data() + words.size();
    const auto [last, error] = std::from_chars(words.data(), end, value);
    if (!month->is_scalar() || error != std::errc{} || last != end || !(value >= 0) ||
        value > last_story_month)
      wrong("month",
            worded("a month from 0 to {0} is expected", fmt::format("{}", last_story_month)));
    else
      step_.month = value;
  }

  void read_reset() {
    const DocumentNode* reset = node_.find("reset");
    if (reset == nullptr) return;
    step_.reset = reset->scalar == "true";
    if (!step_.reset && reset->scalar != "false")
      wrong("reset", worded("true or false is expected"));
  }

  StoryReading& reading_;
  Problems& problems_;
  const DocumentNode& node_;
  std::string path_;
  StoryStep step_;
};

}  // namespace

void refuse_other_keys(StoryReading& reading, const DocumentNode& node, const std::string& path,
                       const std::vector<std::string>& known) {
  for (const Entry& entry : node.entries) {
    if (is_extension(entry.key) || std::find(known.begin(), known.end(), entry.key) != known.end())
      continue;
    reading.problems.error(entry.key_position, join_path(path, printable(entry.key)),
                           worded("unknown key '{0}'", shortened(entry.key)),
                           suggest_nearest(entry.key, known));
  }
}

std::string text_at(StoryReading& reading, const DocumentNode& node, const std::string& path,
                    const std::string& key, bool needed) {
  const DocumentNode* found = node.find(key);
  if (found != nullptr && found->is_scalar() && !found->scalar.empty()) return found->scalar;
  if (found != nullptr)
    reading.problems.error(found->position, join_path(path, key), worded("a text is expected"));
  else if (needed)
    reading.problems.error(node.position, join_path(path, key), worded("is missing"));
  return {};
}

StoryStep read_step(StoryReading& reading, const DocumentNode& node, const std::string& path) {
  if (node.is_map()) return StepReader(reading, node, path).read();
  reading.problems.error(node.position, path, worded("a step is a map"),
                         worded("title: What the room should see"));
  return {};
}

}  // namespace pendulum
