#pragma once

// --set PATH=VALUE: single values laid over a document.

#include <string>
#include <vector>

#include "sim/scenario/document.h"
#include "sim/scenario/problems.h"
#include "sim/scenario/shape.h"

namespace pendulum {

/// Each setting becomes a source text named "--set", so that its problems show it with a caret.
/// The value is read as YAML; the path must lead to a parameter.
void apply_settings(const std::vector<std::string>& settings, const Shape& shape,
                    DocumentNode& document, SourceTexts& texts, Problems& problems);

}  // namespace pendulum
