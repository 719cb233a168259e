#include <algorithm>
#include <charconv>
#include <filesystem>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "sim/scenario/problems.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/translations.h"
#include "sim/scenario/yaml_reader.h"
#include "viz/story/story.h"

namespace pendulum {
namespace {

constexpr std::size_t most_structures = 4, most_steps = 100;
constexpr double last_month = 600;
constexpr std::size_t longest_text = 400;  // bytes: what a room reads, and what fits below a page

/// "local" of "../local.yaml": how steps name a structure.
std::string label_of(const std::string& file) {
  const std::size_t variant = file.rfind('@');
  const std::string stem = std::filesystem::path(file.substr(0, variant)).stem().string();
  return variant == std::string::npos ? stem : stem + file.substr(variant);
}

std::vector<std::string> metric_keys(const std::vector<Metric>* only = nullptr) {
  std::vector<std::string> keys;
  for (const MetricFacts& facts : metric_facts())
    if (only == nullptr || std::find(only->begin(), only->end(), facts.metric) != only->end())
      keys.emplace_back(facts.key);
  return keys;
}

class StoryReader {
 public:
  StoryReader(const std::string& folder, Problems& problems)
      : folder_(folder), problems_(problems) {}

  Story read(const DocumentNode& root) {
    only_keys(root, "", {"story", "structures", "steps", "translations"});
    story_.title = text_of(root, "", "story", true);
    read_structures(root);
    if (const DocumentNode* translations = root.find("translations"))
      story_.translations = read_translations(*translations, problems_);
    const DocumentNode* steps = root.find("steps");
    if (steps == nullptr || !steps->is_list() || steps->entries.empty()) {
      problems_.error(steps ? steps->position : root.position, "steps",
                      "a list of steps is needed");
      return story_;
    }
    if (steps->entries.size() > most_steps)
      problems_.error(steps->position, "steps", fmt::format("more than {} steps", most_steps));
    for (std::size_t i = 0; i < std::min(steps->entries.size(), most_steps); ++i)
      story_.steps.push_back(read_step(steps->entries[i].value, fmt::format("steps[{}]", i + 1)));
    return story_;
  }

 private:
  void only_keys(const DocumentNode& node, const std::string& path,
                 const std::vector<std::string>& known) {
    for (const Entry& entry : node.entries) {
      if (is_extension(entry.key) ||
          std::find(known.begin(), known.end(), entry.key) != known.end())
        continue;
      problems_.error(entry.key_position, join(path, printable(entry.key)),
                      "unknown key " + in_quotes(entry.key), suggest_nearest(entry.key, known));
    }
  }

  static std::string join(const std::string& path, const std::string& key) {
    return path.empty() ? key : path + "." + key;
  }

  /// The text below a key; reported when it is needed and not there, or is no text.
  std::string text_of(const DocumentNode& node, const std::string& path, const std::string& key,
                      bool needed = false) {
    const DocumentNode* found = node.find(key);
    if (found != nullptr && found->is_scalar() && !found->scalar.empty()) return found->scalar;
    if (found != nullptr)
      problems_.error(found->position, join(path, key), "a text is expected");
    else if (needed)
      problems_.error(node.position, join(path, key), "is missing");
    return {};
  }

  void read_structures(const DocumentNode& root) {
    const DocumentNode* list = root.find("structures");
    if (list == nullptr || !list->is_list() || list->entries.empty()) {
      problems_.error(list ? list->position : root.position, "structures",
                      "a list of scenario files is needed");
      return;
    }
    if (list->entries.size() > most_structures)
      problems_.error(list->position, "structures",
                      fmt::format("more than {} structures do not fit a screen", most_structures));
    for (const Entry& entry : list->entries) {
      const std::string& file = entry.value.scalar;
      if (!entry.value.is_scalar() || file.empty()) {
        problems_.error(entry.value.position, "structures", "a file is expected");
        continue;
      }
      const std::string label = label_of(file);
      if (std::find(labels_.begin(), labels_.end(), label) != labels_.end())
        problems_.error(entry.value.position, "structures", in_quotes(label) + " is there twice");
      labels_.push_back(label);
      story_.files.push_back((std::filesystem::path(folder_) / file).lexically_normal().string());
    }
  }

  StoryStep read_step(const DocumentNode& node, const std::string& path) {
    StoryStep step;
    if (!node.is_map()) {
      problems_.error(node.position, path, "a step is a map", "title: What the room should see");
      return step;
    }
    only_keys(node, path,
              {"title", "page", "text", "notes", "structure", "metric", "question", "month"});
    step.title = text_of(node, path, "title", true);
    step.text = text_of(node, path, "text");
    if (step.text.size() > longest_text)
      problems_.error(node.find("text")->position, join(path, "text"),
                      fmt::format("more than {} letters do not fit below a page", longest_text));
    step.notes = text_of(node, path, "notes");
    step.question = text_of(node, path, "question");
    read_page(node, path, step);
    read_month(node, path, step);
    return step;
  }

  void read_page(const DocumentNode& node, const std::string& path, StoryStep& step) {
    static const std::vector<std::string> pages{"compare", "map", "chart", "question"};
    const DocumentNode* page = node.find("page");
    if (page != nullptr) {
      const auto known = std::find(pages.begin(), pages.end(), page->scalar);
      if (known == pages.end()) {
        problems_.error(
            page->position, join(path, "page"),
            "unknown page " + in_quotes(page->scalar) + ": one of compare, map, chart, question",
            suggest_nearest(page->scalar, pages));
        return;
      }
      step.page = static_cast<StoryPage>(known - pages.begin());
    } else if (node.find("question") != nullptr) {
      step.page = StoryPage::question;
    }
    const bool asks = step.page == StoryPage::question, charts = step.page == StoryPage::chart;
    if (asks) text_of(node, path, "question", true);
    forbid(node, path, "question", asks, "only a page 'question' asks");
    forbid(node, path, "structure", step.page == StoryPage::map, "only a map is of one structure");
    forbid(node, path, "metric", asks || charts, "only a chart or a question is about a metric");
    if (step.page == StoryPage::map) read_structure(node, path, step);
    if (asks || charts) read_metric(node, path, step);
  }

  void forbid(const DocumentNode& node, const std::string& path, const std::string& key, bool fine,
              const char* why) {
    const DocumentNode* found = node.find(key);
    if (found != nullptr && !fine) problems_.error(found->position, join(path, key), why);
  }

  void read_structure(const DocumentNode& node, const std::string& path, StoryStep& step) {
    const std::string name = text_of(node, path, "structure", true);
    if (name.empty()) return;
    const auto known = std::find(labels_.begin(), labels_.end(), name);
    if (known == labels_.end())
      problems_.error(node.find("structure")->position, join(path, "structure"),
                      in_quotes(name) + " is none of the structures above",
                      suggest_nearest(name, labels_));
    else
      step.structure = static_cast<std::size_t>(known - labels_.begin());
  }

  void read_metric(const DocumentNode& node, const std::string& path, StoryStep& step) {
    const std::string name = text_of(node, path, "metric", true);
    if (name.empty()) return;
    const DocumentNode& where = *node.find("metric");
    for (const MetricFacts& facts : metric_facts())
      if (facts.key == name) {
        step.metric = facts.metric;
        return check_metric(where, path, step);
      }
    problems_.error(where.position, join(path, "metric"), "unknown metric " + in_quotes(name),
                    suggest_nearest(name, metric_keys()));
  }

  void check_metric(const DocumentNode& where, const std::string& path, const StoryStep& step) {
    const std::vector<Metric>& charts = charted_metrics();
    if (step.page == StoryPage::chart &&
        std::find(charts.begin(), charts.end(), step.metric) == charts.end())
      problems_.error(where.position, join(path, "metric"), "has no chart of its own",
                      fmt::format("one of {}", fmt::join(metric_keys(&charts), ", ")));
    if (step.page == StoryPage::question && facts_of(step.metric).better == Better::neither)
      problems_.error(where.position, join(path, "metric"),
                      "neither more nor less of it is better: nobody can be asked which is best");
  }

  void read_month(const DocumentNode& node, const std::string& path, StoryStep& step) {
    const DocumentNode* month = node.find("month");
    if (month == nullptr) return;
    double value = -1;
    const std::string& words = month->scalar;
    const char* end = words.data() + words.size();
    const auto [last, error] = std::from_chars(words.data(), end, value);
    if (!month->is_scalar() || error != std::errc{} || last != end || !(value >= 0) ||
        value > last_month)
      problems_.error(month->position, join(path, "month"),
                      fmt::format("a month from 0 to {} is expected", last_month));
    else
      step.month = value;
  }

  std::string folder_;
  Problems& problems_;
  Story story_;
  std::vector<std::string> labels_;
};

}  // namespace

const std::vector<Metric>& charted_metrics() {
  static const std::vector<Metric> metrics{Metric::throughput_per_month, Metric::lead_time_days,
                                           Metric::asset_reuse_share};
  return metrics;
}

bool is_story(const std::string& file) {
  const FileText opened = read_file(file);
  if (!opened.problem.empty()) return false;
  const SourceTexts texts{SourceText(file, opened.text)};
  Problems problems(texts);
  const std::optional<DocumentNode> root = read_yaml(texts, 0, problems);
  return root && root->find("story") != nullptr;
}

StoryFile read_story(const std::string& file) {
  StoryFile result;
  const FileText opened = read_file(file);
  if (!opened.problem.empty()) {
    result.unreadable = true;
    Diagnostic problem;
    problem.file = file;
    problem.message = opened.problem;
    result.diagnostics.push_back(problem);
    return result;
  }
  const SourceTexts texts{SourceText(file, opened.text)};
  Problems problems(texts);
  const std::optional<DocumentNode> root = read_yaml(texts, 0, problems);
  if (root) {
    const std::string folder = std::filesystem::path(file).parent_path().string();
    Story story = StoryReader(folder, problems).read(*root);
    if (!problems.any()) result.story = std::move(story);
  }
  result.diagnostics = problems.diagnostics();
  return result;
}

}  // namespace pendulum
