#pragma once

// Story files for tests.

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/temporary_folder.h"
#include "viz/story/story.h"

namespace pendulum {

/// A file that is gone with the test.
struct StoryTest {
  testing::TemporaryFolder folder;
  std::filesystem::path file = folder.file("story.yaml");
  std::optional<StoryFile> read(const std::string& text) const {
    std::ofstream(file) << text;
    return read_story(file.string());
  }
  Story read_good(const std::string& text) const {
    const std::optional<StoryFile> story = read(text);
    REQUIRE(story);
    REQUIRE(story->story);
    return *story->story;
  }
  /// "line:column message" of every problem.
  std::vector<std::string> problems(const std::string& text) const {
    std::vector<std::string> said;
    const std::optional<StoryFile> story = read(text);
    REQUIRE(story);
    for (const Diagnostic& d : story->diagnostics)
      said.push_back(std::to_string(d.line) + ":" + std::to_string(d.column) + " " +
                     d.message.english());
    return said;
  }
};

}  // namespace pendulum
