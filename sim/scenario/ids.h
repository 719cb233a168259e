#pragma once

// Which entries a document has: the ids of its lists, and what references may name.

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/document.h"
#include "sim/scenario/problems.h"
#include "sim/scenario/shape.h"

namespace pendulum {

inline constexpr std::size_t most_entries = 1000;  // of one list

class Ids {
 public:
  /// Walks all lists of the document; entries without a proper, unique id are reported and left
  /// out.
  static Ids collect(const Shape& root, const DocumentNode& document, Problems& problems);

  /// Of the list at a concrete path ("work.campaign.steps"); empty when it has no entries.
  [[nodiscard]] const std::vector<std::string>& of(std::string_view list_path) const;
  /// What `refers_to` means seen from the value at `from`: "work[].steps" seen from inside
  /// work.campaign is work.campaign.steps; seen from elsewhere, the steps of all work.
  [[nodiscard]] std::vector<std::string> meant(std::string_view refers_to,
                                               std::string_view from) const;

 private:
  void walk(const Shape& shape, const DocumentNode& node, const std::string& path,
            Problems& problems);
  void walk_list(const Shape& shape, const DocumentNode& node, const std::string& path,
                 Problems& problems);

  std::map<std::string, std::vector<std::string>, std::less<>> lists_;
};

/// The id of a list's entry, empty when it has none.
std::string entry_id(const DocumentNode& entry);

}  // namespace pendulum
