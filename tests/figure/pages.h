#pragma once

// Figures put together as the window does, for looking at and for golden pictures.

#include <string>

#include "tests/figure/synthetic.h"
#include "viz/figure/canvas.h"
#include "viz/figure/theme.h"

namespace pendulum::synthetic {

/// Maps above, outcomes and friction below, as on the desk.
void draw_desk_page(Canvas& canvas, const Theme& theme, double width, double height,
                    std::size_t structures, int markets);
/// One outcome with its chart, and the friction beside it.
void draw_two_panels(Canvas& canvas, const Theme& theme, double width, double height);
void draw_one_map(Canvas& canvas, const Theme& theme, const Rect& panel,
                  const OrganisationOptions& options, bool labels = true);

}  // namespace pendulum::synthetic
