// The file of a story: its structures and its list of steps.

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "sim/scenario/problems.h"
#include "sim/scenario/yaml_reader.h"
#include "viz/story/step_reader.h"
#include "viz/story/story.h"
#include "viz/story/story_keys.h"

namespace pendulum {
namespace {

class StoryReader {
 public:
  StoryReader(const std::string& file, Problems& problems) : problems_(problems) {
    story_.file = file;
  }

  Story read(const DocumentNode& root) {
    refuse_other_keys(reading_, root, "", names_of(story_keys()));
    story_.title = text_at(reading_, root, "", "story", true);
    read_structures(root);
    if (const DocumentNode* translations = root.find("translations"))
      story_.translations = read_translations(*translations, problems_);
    read_steps(root);
    return std::move(story_);
  }

 private:
  void read_structures(const DocumentNode& root) {
    const DocumentNode* list = root.find("structures");
    if (list == nullptr || !list->is_list() || list->entries.empty()) {
      problems_.error(list ? list->position : root.position, "structures",
                      worded("a list of scenario files is needed"));
      return;
    }
    if (list->entries.size() > most_story_structures)
      problems_.error(
          list->position, "structures",
          worded("more than {0} structures do not fit a screen", most_story_structures));
    for (const Entry& entry : list->entries) read_file_name(entry.value);
  }

  void read_file_name(const DocumentNode& node) {
    if (!node.is_scalar() || node.scalar.empty())
      return problems_.error(node.position, "structures", worded("a file is expected"));
    std::vector<std::string>& labels = reading_.labels;
    const std::string label = structure_label(node.scalar);
    if (std::find(labels.begin(), labels.end(), label) != labels.end())
      problems_.error(node.position, "structures",
                      worded("'{0}' is there twice", shortened(label)));
    labels.push_back(label);
    const std::filesystem::path folder = std::filesystem::path(story_.file).parent_path();
    story_.files.push_back((folder / node.scalar).lexically_normal().string());
  }

  void read_steps(const DocumentNode& root) {
    const DocumentNode* steps = root.find("steps");
    if (steps == nullptr || !steps->is_list() || steps->entries.empty())
      return problems_.error(steps ? steps->position : root.position, "steps",
                             worded("a list of steps is needed"));
    if (steps->entries.size() > most_story_steps)
      problems_.error(steps->position, "steps", worded("more than {0} steps", most_story_steps));
    for (std::size_t i = 0; i < std::min(steps->entries.size(), most_story_steps); ++i)
      story_.steps.push_back(
          read_step(reading_, steps->entries[i].value, fmt::format("steps[{}]", i + 1)));
  }

  Problems& problems_;
  StoryReading reading_{problems_, {}};
  Story story_;
};

}  // namespace

const std::vector<Metric>& charted_metrics() {
  static const std::vector<Metric> metrics{Metric::throughput_per_month, Metric::lead_time_days,
                                           Metric::asset_reuse_share};
  return metrics;
}

std::string structure_label(const std::string& file) {
  const std::size_t variant = file.rfind('@');
  const std::string stem = std::filesystem::path(file.substr(0, variant)).stem().string();
  return variant == std::string::npos ? stem : stem + file.substr(variant);
}

std::optional<StoryFile> read_story(const std::string& file) {
  const FileText opened = read_file(file);
  if (!opened.problem.empty()) return std::nullopt;
  const SourceTexts texts{SourceText(file, opened.text)};
  Problems problems(texts);
  const std::optional<DocumentNode> root = read_yaml(texts, 0, problems);
  if (!root || root->find("story") == nullptr) return std::nullopt;
  StoryFile result;
  Story story = StoryReader(file, problems).read(*root);
  if (!problems.any()) result.story = std::move(story);
  result.diagnostics = problems.diagnostics();
  return result;
}

}  // namespace pendulum
