#pragma once

// What --out asks for: a folder of results that appears whole or not at all.

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "viz/terminal/sha256.h"

namespace pendulum {

/// Files are written into a folder beside the place asked for; `commit` adds manifest.json, with
/// the hash of each of them, and puts the folder there in one step. An older folder of results is
/// replaced in the same step; any other folder that holds something is refused. What has not been
/// committed leaves no trace. All of it throws Exit(file_trouble) when it cannot be done.
class ResultFolder {
 public:
  /// Says at once, before hours of simulation, when `path` cannot be taken. Leaves nothing yet.
  explicit ResultFolder(const std::string& path);
  ~ResultFolder();
  ResultFolder(const ResultFolder&) = delete;
  ResultFolder& operator=(const ResultFolder&) = delete;

  /// A whole file. Requires: a plain name, not yet used, and not manifest.json.
  void add(const std::string& name, std::string_view text);
  /// A file that grows by pieces, so that it never has to be in memory: its number for `append`.
  std::size_t begin(const std::string& name);
  void append(std::size_t file, std::string_view text);

  /// `facts` (an object) says what it took to make the files, and comes before their list in the
  /// manifest: no date, no machine, nothing that differs between runs of the same study.
  void commit(const nlohmann::ordered_json& facts);
  /// As asked for.
  [[nodiscard]] const std::string& path() const { return asked_; }
  /// "results: summary.csv, series.csv and manifest.json".
  [[nodiscard]] std::string description() const;

 private:
  struct File {
    std::string name;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> handle{nullptr, &std::fclose};
    Sha256 hash;
    std::size_t bytes = 0;
  };
  void finish(File& file) const;
  void put_in_place();

  std::string asked_;    // as asked for
  std::string place_;    // the same, absolute
  std::string staging_;  // empty until something is written
  std::vector<File> files_;
  bool committed_ = false;
};

}  // namespace pendulum
