#pragma once

// The model: a checked scenario turned into typed, immutable parameters, with the people dealt out.
// One Model serves any number of replications at once.

#include <memory>
#include <string>
#include <vector>

#include "sim/base/random.h"
#include "sim/base/time.h"
#include "sim/model/observer.h"
#include "sim/model/organisation.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

/// Everything a scenario may say about an organisation, declared by the mechanisms.
Registry make_registry();

struct Parameters;  // all mechanisms' typed parameters; sim/model/parameters.h

class Model {
 public:
  explicit Model(std::shared_ptr<const Parameters> parameters);
  [[nodiscard]] const Organisation& organisation() const;
  [[nodiscard]] const Parameters& parameters() const { return *parameters_; }
  /// The run as the scenario describes it.
  [[nodiscard]] Duration warm_up() const;
  [[nodiscard]] int months() const;
  [[nodiscard]] std::uint64_t seed() const;
  [[nodiscard]] int replications() const;

 private:
  std::shared_ptr<const Parameters> parameters_;
};

struct ModelResult {
  std::shared_ptr<const Model> model;   // absent when the scenario makes no sense as a whole
  std::vector<Diagnostic> diagnostics;  // what the whole shows and single values do not
};
ModelResult build_model(const Scenario& scenario);

/// Works out what follows from the typed parameters: stack, people dealt out, organisation. With
/// `before`, people stay where those parameters have them unless structure or headcount differ.
void derive(Parameters& parameters, const Parameters* before);

/// Asked now and then during a run; true stops it early, leaving its result useless.
class StopRequest {
 public:
  virtual ~StopRequest() = default;
  [[nodiscard]] virtual bool stop_requested() const = 0;
};

struct RunOptions {
  RandomKey key;
  int months = 36;                    // recorded months, after the warm-up
  const StopRequest* stop = nullptr;  // may be null
};

struct RunOutcome {
  std::uint64_t events = 0;
  bool completed = true;  // false when stopped early
};

/// Lives through one future of one organisation, telling `observer`. A failed check is rethrown
/// with seed, replication and simulated time.
RunOutcome run_world(const Model& model, const RunOptions& options, Observer& observer);

/// The name by which people know an item: "brazil.campaign.17", the same in every structure.
std::string item_name(const Organisation& organisation, const ItemFacts& item);

}  // namespace pendulum
