// A build with MPI. Only the main thread of a process speaks to the others.

#include <chrono>
#include <cstdlib>
#include <set>
#include <stdexcept>

#define OMPI_SKIP_MPICXX 1
#include <mpi.h>

#include "sim/base/check.h"
#include "viz/terminal/own_trials.h"
#include "viz/terminal/rank_messages.h"
#include "viz/terminal/ranks.h"
#include "viz/terminal/trial_deal.h"

namespace pendulum {
namespace {

enum Tag : int { tag_hello = 1, tag_trial, tag_result, tag_stop, tag_bye };

Ranks world;                      // of this process
bool everybody_was_told = false;  // that there is nothing more to do
bool somebody_is_lost = false;    // at the end a process did not answer

void send(int to, Tag tag, const RankMessage& message) {
  MPI_Send(message.data(), static_cast<int>(message.size()), MPI_BYTE, to, tag, MPI_COMM_WORLD);
}

struct Arrival {
  int from = 0;
  int tag = 0;
  RankMessage message;
};

/// What has come from anybody, if anything has.
std::optional<Arrival> receive() {
  int here = 0;
  MPI_Status status;
  MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &here, &status);
  if (!here) return std::nullopt;
  int size = 0;
  MPI_Get_count(&status, MPI_BYTE, &size);
  Arrival arrival{status.MPI_SOURCE, status.MPI_TAG, RankMessage(static_cast<std::size_t>(size))};
  MPI_Recv(arrival.message.data(), size, MPI_BYTE, arrival.from, arrival.tag, MPI_COMM_WORLD,
           MPI_STATUS_IGNORE);
  return arrival;
}

RankMessage fingerprint_of(const Laboratory& laboratory) {
  const Fingerprint all = TrialNames(laboratory).all();
  return pack(DealtTrial{all.first, {all.second, {}, 0, 0}});
}

/// Deals trials to processes, and takes back their results.
class RankRunner final : public TrialRunner {
 public:
  RankRunner(const Laboratory& laboratory, const StopRequest* stop)
      : laboratory_(laboratory),
        stop_(stop),
        fingerprint_(fingerprint_of(laboratory)),
        helpers_(static_cast<std::size_t>(world.count)) {}

  ~RankRunner() override { dismiss(); }

  bool run(const TrialBatch& batch, const TrialSink& sink) override;
  [[nodiscard]] const Laboratory& laboratory() const override { return laboratory_; }

 private:
  struct Helper {
    bool here = false;  // has said hello
    bool busy = false;
  };

  void listen(TrialDeal& deal, const TrialSink& sink);
  void feed(TrialDeal& deal, const TrialBatch& batch);
  void dismiss();

  const Laboratory& laboratory_;
  const StopRequest* stop_;
  const RankMessage fingerprint_;
  std::vector<Helper> helpers_;     // by rank; the first is this process itself
  std::uint64_t first_number_ = 0;  // of this batch's trials; what is numbered below came too late
};

/// Hands on the first result of a trial.
void accept(TrialDeal& deal, std::size_t index, ReturnedResult returned, const TrialSink& sink) {
  if (!deal.accept(index)) return;  // somebody else was quicker
  if (!returned.failure.empty()) throw CheckFailure(returned.failure);
  sink(index, std::move(returned.result));
}

void RankRunner::listen(TrialDeal& deal, const TrialSink& sink) {
  while (const std::optional<Arrival> arrival = receive()) {
    Helper& helper = helpers_[static_cast<std::size_t>(arrival->from)];
    if (arrival->tag == tag_hello) {
      if (arrival->message != fingerprint_)
        throw std::runtime_error("process " + std::to_string(arrival->from) +
                                 " reads other files than process 0");
      helper.here = true;
    } else if (arrival->tag == tag_result) {
      helper.busy = false;
      ReturnedResult returned = unpack_result(arrival->message);
      if (returned.number < first_number_) continue;
      const std::size_t index = returned.number - first_number_;
      accept(deal, index, std::move(returned), sink);
    }
  }
}

void RankRunner::feed(TrialDeal& deal, const TrialBatch& batch) {
  for (int rank = 1; rank < world.count; ++rank) {
    Helper& helper = helpers_[static_cast<std::size_t>(rank)];
    if (!helper.here || helper.busy) continue;
    const std::optional<std::size_t> index = deal.take();
    if (!index) return;
    helper.busy = true;
    send(rank, tag_trial, pack(DealtTrial{first_number_ + *index, batch.trial(*index)}));
  }
}

bool RankRunner::run(const TrialBatch& batch, const TrialSink& sink) {
  TrialDeal deal(batch.count);
  OwnTrials own(laboratory_, batch, deal, stop_);
  bool stopped = false;
  while (!deal.complete() && !stopped) {
    stopped = stop_ && stop_->stop_requested();
    listen(deal, sink);
    feed(deal, batch);
    std::vector<OwnTrials::Result> finished = own.collect();
    for (auto& [index, returned] : finished) accept(deal, index, std::move(returned), sink);
    if (finished.empty()) pause_briefly();
  }
  first_number_ += batch.count;
  return !stopped;
}

/// Sends everybody home, and waits a while for those who are still at something.
void RankRunner::dismiss() {
  std::set<int> expected;
  for (int rank = 1; rank < world.count; ++rank) {
    send(rank, tag_stop, {});
    expected.insert(rank);
  }
  everybody_was_told = true;
  using Clock = std::chrono::steady_clock;
  const auto patience = Clock::now() + std::chrono::seconds(20);
  while (!expected.empty() && Clock::now() < patience) {
    const std::optional<Arrival> arrival = receive();
    if (!arrival) pause_briefly();
    if (arrival && arrival->tag == tag_bye) expected.erase(arrival->from);
  }
  somebody_is_lost = !expected.empty();
}

/// Asks, while a trial runs, whether it is still wanted.
class Dismissal final : public StopRequest {
 public:
  [[nodiscard]] bool stop_requested() const override {
    int here = 0;
    MPI_Iprobe(0, tag_stop, MPI_COMM_WORLD, &here, MPI_STATUS_IGNORE);
    return here != 0;
  }
};

}  // namespace

RankSession::RankSession(int* argc, char*** argv) {
  // Alone there is nobody to join, and joining takes time.
  const char* const signs[] = {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "PMIX_RANK"};
  bool together = false;
  for (const char* sign : signs) together = together || std::getenv(sign) != nullptr;
  if (!together) return;
  int provided = 0;
  MPI_Init_thread(argc, argv, MPI_THREAD_FUNNELED, &provided);
  MPI_Comm_rank(MPI_COMM_WORLD, &world.rank);
  MPI_Comm_size(MPI_COMM_WORLD, &world.count);
}

RankSession::~RankSession() {
  int started = 0;
  MPI_Initialized(&started);
  // A problem found before there was anything to deal.
  if (started && world.rank == 0 && !everybody_was_told)
    for (int rank = 1; rank < world.count; ++rank) send(rank, tag_stop, {});
  // To leave together takes everybody. All results are written by now.
  if (started && somebody_is_lost) MPI_Abort(MPI_COMM_WORLD, 1);
  if (started) MPI_Finalize();
}

Ranks ranks() {
  return world;
}

std::unique_ptr<TrialRunner> make_rank_runner(const Laboratory& laboratory,
                                              const StopRequest* stop_request) {
  PENDULUM_CHECK(world.rank == 0 && world.count > 1, "rank 0 deals to others");
  return std::make_unique<RankRunner>(laboratory, stop_request);
}

void serve_trials(const Laboratory& laboratory) {
  PENDULUM_CHECK(world.rank > 0, "rank 0 is served");
  send(0, tag_hello, fingerprint_of(laboratory));
  const Dismissal dismissal;
  for (;;) {
    const std::optional<Arrival> arrival = receive();
    if (!arrival) {
      pause_briefly();
      continue;
    }
    if (arrival->tag == tag_stop) break;
    const DealtTrial dealt = unpack_trial(arrival->message);
    std::optional<ReturnedResult> returned = run_told(laboratory, dealt.trial, &dismissal);
    if (!returned) continue;  // the message that says stop is still to be received
    returned->number = dealt.number;
    send(0, tag_result, pack(*returned));
  }
  send(0, tag_bye, {});
}

}  // namespace pendulum
