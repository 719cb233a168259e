#pragma once

// The page for the desk: everything on one screen, or, where letters are too large for that, on a
// page that is scrolled.

#include "viz/figure/legend.h"
#include "viz/window/layout.h"
#include "viz/window/panels/distribution_panel.h"
#include "viz/window/panels/footer.h"
#include "viz/window/panels/lever_panel.h"
#include "viz/window/panels/maps_panel.h"
#include "viz/window/panels/outcomes_panel.h"
#include "viz/window/panels/problems_panel.h"
#include "viz/window/panels/scatter_panel.h"
#include "viz/window/panels/scroller.h"
#include "viz/window/panels/sentence_bar.h"
#include "viz/window/panels/time_line.h"
#include "viz/window/panels/top_bar.h"
#include "viz/window/panels/tornado_panel.h"
#include "viz/window/panels/why_pages.h"

namespace pendulum {

class DeskPage {
 public:
  void draw(Ui& ui, double width, double height, const PanelData& data, Commands& commands);

 private:
  DeskLayout lay_out(Ui& ui, double width, double height, const PanelData& data,
                     const LegendSigns& signs);
  void draw_page(Ui& ui, const DeskLayout& layout, const LegendSigns& signs, const PanelData& data,
                 Commands& commands);

  TopBar top_bar_;
  TimeLine time_line_;
  LeverPanel levers_;
  MapsPanel maps_;
  DistributionPanel distribution_;
  ScatterPanel scatter_;
  TornadoPanel tornado_;
  WhyPages why_;
  SentenceBar sentence_;
  OutcomesPanel outcomes_;
  ProblemsPanel problems_;
  Footer footer_;
  Scroller scroll_;
  bool opened_ = false;  // a distribution, a trade-off or a question, when last drawn
};

}  // namespace pendulum
