#pragma once

// The rules the tree as a whole must keep: everything is built, tested, small, finished and named
// where people look for it.

#include <filesystem>

#include "tests/meta/violation.h"

namespace pendulum::meta {

/// Every rule, code rules included, on the tree at `root`.
Violations check_tree(const std::filesystem::path& root);

/// Files that have grown beyond what is usual but not beyond the limit: for information.
Violations large_files(const std::filesystem::path& root);

}  // namespace pendulum::meta
