#pragma once

// All mechanisms' typed parameters together, and what follows from them before time starts: the
// stack of tools and the people dealt out. Immutable while worlds run.

#include <memory>

#include "sim/base/distribution.h"
#include "sim/model/adaptive.h"
#include "sim/model/adoption.h"
#include "sim/model/advice.h"
#include "sim/model/agencies.h"
#include "sim/model/analytics.h"
#include "sim/model/assets.h"
#include "sim/model/committee.h"
#include "sim/model/demand.h"
#include "sim/model/enterprise.h"
#include "sim/model/fit.h"
#include "sim/model/hand_off.h"
#include "sim/model/insight.h"
#include "sim/model/market_entry.h"
#include "sim/model/orchestration.h"
#include "sim/model/organisation.h"
#include "sim/model/platform.h"
#include "sim/model/playbook.h"
#include "sim/model/push_back.h"
#include "sim/model/queueing.h"
#include "sim/model/regulation.h"
#include "sim/model/reorganisation.h"
#include "sim/model/rework.h"
#include "sim/model/run.h"
#include "sim/model/service_time.h"
#include "sim/model/staffing.h"
#include "sim/model/structure.h"
#include "sim/model/tiger_team.h"
#include "sim/model/timeline.h"
#include "sim/model/tool_churn.h"
#include "sim/model/turnover.h"
#include "sim/model/workflow.h"

namespace pendulum {

struct Parameters {
  RunParameters run;
  StructureParameters structure;
  std::vector<KindSpec> kinds;
  DemandParameters demand;
  QueueingParameters queueing;
  ServiceParameters service;
  HandOffParameters hand_off;
  FitParameters fit;
  ReworkParameters rework;
  AssetParameters assets;
  CommitteeParameters committee;
  PlatformParameters platform;
  EnterpriseParameters enterprise;
  TigerParameters tiger;
  PushBackParameters push_back;
  AdviceParameters advice;
  PlaybookParameters playbook;
  OrchestrationParameters orchestration;
  AgencyParameters agencies;
  AdoptionParameters adoption;
  TurnoverParameters turnover;
  ReorganisationParameters reorganisation;
  AdaptiveParameters adaptive;
  StaffingParameters staffing;
  RegulationParameters regulation;
  EntryParameters entry;
  AnalyticsParameters analytics;
  InsightParameters insight;
  ToolParameters tools;

  // What follows.
  Stack stack;
  std::shared_ptr<const Zipf> topics;
  Staffing people;
  Organisation organisation;
  /// What these turn into while time runs, in order of time; of the parameters at the start only.
  std::vector<Epoch> epochs;
};

}  // namespace pendulum
