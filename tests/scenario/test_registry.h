#pragma once

// A small registry of its own - a harbour - so that these tests say nothing about the model.

#include <string>

#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

/// Every kind of parameter and every kind of path.
Registry harbour_registry();

/// A folder of this test's own for files; removed with it.
class TestFolder {
 public:
  TestFolder();
  ~TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  /// Writes a file and returns its path.
  [[nodiscard]] std::string write(const std::string& name, const std::string& text) const;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// A complete file of the harbour, without `extra`.
std::string harbour_text();
/// Reads text as a file of the harbour.
ReadResult read_text(const std::string& text, const ReadOptions& options = {});
/// The diagnostics, formatted, one after the other; the folder is cut from file names.
std::string describe_problems(const ReadResult& result, const std::string& folder = {});

}  // namespace pendulum
