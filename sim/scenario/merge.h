#pragma once

// `extends` and `variants`: a patch laid over what it extends.

#include <string>

#include "sim/scenario/document.h"
#include "sim/scenario/problems.h"
#include "sim/scenario/shape.h"

namespace pendulum {

/// Maps merge deeply. Lists of entries with ids merge by id: known entries are patched in place,
/// new ones appended, and `remove: true` takes one out; any other list replaces. A value replaces
/// the one below it, together with its source and note; a `{note: …}` without a value only adds.
/// `shape` is null where nothing is declared.
DocumentNode merge(DocumentNode base, DocumentNode patch, const Shape* shape,
                   const std::string& path, Problems& problems);

}  // namespace pendulum
