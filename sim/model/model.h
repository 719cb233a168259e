#pragma once

// The model: a checked scenario turned into typed, immutable parameters, with the people dealt out.
// One Model serves any number of replications at once.

#include <memory>
#include <optional>
#include <stdexcept>
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
  /// `uncertain`: what it was built from, when values in it are uncertain.
  explicit Model(std::shared_ptr<const Parameters> parameters,
                 std::optional<Scenario> uncertain = std::nullopt);
  [[nodiscard]] const Organisation& organisation() const;
  [[nodiscard]] const Parameters& parameters() const { return *parameters_; }
  /// The run as the scenario describes it.
  [[nodiscard]] Duration warm_up() const;
  [[nodiscard]] bool steady_state() const;  // the warm-up is to be found
  [[nodiscard]] int months() const;
  [[nodiscard]] std::uint64_t seed() const;
  [[nodiscard]] int replications() const;

  /// Whether assumptions of it are uncertain; then it is the model of the best guesses.
  [[nodiscard]] bool is_uncertain() const { return uncertain_.has_value(); }
  /// The model with its uncertain assumptions drawn. Decisions were made on the best guess: people
  /// sit where that has them. Requires: is_uncertain(). Throws ImpossibleDraw.
  [[nodiscard]] std::shared_ptr<const Model> drawn(RandomKey key) const;

 private:
  std::shared_ptr<const Parameters> parameters_;
  std::optional<Scenario> uncertain_;
};

/// Assumptions that were drawn make no sense together, though the best guesses do.
class ImpossibleDraw : public std::runtime_error {
 public:
  explicit ImpossibleDraw(std::vector<Diagnostic> found);
  /// The first of them; what() is its English.
  [[nodiscard]] Message message() const;
  std::vector<Diagnostic> diagnostics;
};

/// The model as it is in a future: drawn by this key where it is uncertain, else itself.
std::shared_ptr<const Model> model_in(const std::shared_ptr<const Model>& model, RandomKey draw);

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
