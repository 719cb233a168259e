#pragma once

// Finds variables that live longer than a call: at namespace scope, static, or thread_local. A
// heuristic on tokens: it knows C++ as this project writes it, not all of C++.

#include <string>
#include <vector>

#include "tests/meta/source_text.h"

namespace pendulum::meta {

struct MutableState {
  int line = 0;
  std::string words;  // the start of the declaration
};
std::vector<MutableState> find_mutable_state(const SourceText& source);

}  // namespace pendulum::meta
