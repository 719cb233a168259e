// A build with MPI. Only the main thread of a process speaks to the others.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <deque>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <unordered_map>

#define OMPI_SKIP_MPICXX 1
#include <mpi.h>

#include "sim/base/check.h"
#include "viz/terminal/rank_messages.h"
#include "viz/terminal/ranks.h"

namespace pendulum {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

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

void pause() {
  std::this_thread::sleep_for(200us);
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
  struct Open {
    Clock::time_point since;
    int copies = 0;
  };
  /// One batch in work. Shared with the thread that computes on this process.
  struct Deal {
    std::mutex mutex;
    std::size_t next = 0, done = 0;
    std::unordered_map<std::size_t, Open> open;
    std::deque<std::pair<std::size_t, ReturnedResult>> own_results;
    Clock::duration slowest = 1s;
    bool ended = false;
  };

  std::optional<std::size_t> take(Deal& deal, const TrialBatch& batch) const;
  void compute(Deal& deal, const TrialBatch& batch) const;
  void listen(Deal& deal, const TrialSink& sink);
  void accept(Deal& deal, std::size_t index, ReturnedResult returned, const TrialSink& sink);
  void feed(Deal& deal, const TrialBatch& batch);
  void dismiss();

  const Laboratory& laboratory_;
  const StopRequest* stop_;
  const RankMessage fingerprint_;
  std::vector<Helper> helpers_;     // by rank; the first is this process itself
  std::uint64_t first_number_ = 0;  // of this batch's trials; what is numbered below came too late
};

/// The next trial, or one that somebody has been at for conspicuously long; nothing else.
std::optional<std::size_t> RankRunner::take(Deal& deal, const TrialBatch& batch) const {
  const auto now = Clock::now();
  if (deal.next < batch.count) {
    deal.open[deal.next] = {now, 1};
    return deal.next++;
  }
  for (auto& [index, open] : deal.open) {
    if (open.copies > 1 || now - open.since < 3 * deal.slowest) continue;
    ++open.copies;
    return index;
  }
  return std::nullopt;
}

/// Work of this process's own, beside the dealing.
void RankRunner::compute(Deal& deal, const TrialBatch& batch) const {
  while (!(stop_ && stop_->stop_requested())) {
    std::optional<std::size_t> index;
    {
      const std::lock_guard lock(deal.mutex);
      if (deal.ended) return;
      index = take(deal, batch);
    }
    if (!index) {
      pause();
      continue;
    }
    ReturnedResult returned;
    try {
      std::optional<TrialResult> found = run_trial(laboratory_, batch.trial(*index), stop_);
      if (!found) return;
      returned.result = *std::move(found);
    } catch (const std::exception& error) {
      returned.failure = error.what();
    }
    const std::lock_guard lock(deal.mutex);
    deal.own_results.emplace_back(*index, std::move(returned));
  }
}

void RankRunner::accept(Deal& deal, std::size_t index, ReturnedResult returned,
                        const TrialSink& sink) {
  {
    const std::lock_guard lock(deal.mutex);
    const auto open = deal.open.find(index);
    if (open == deal.open.end()) return;  // somebody else was quicker
    deal.slowest = std::max(deal.slowest, Clock::now() - open->second.since);
    deal.open.erase(open);
    ++deal.done;
  }
  if (!returned.failure.empty()) throw CheckFailure(returned.failure);
  sink(index, std::move(returned.result));
}

void RankRunner::listen(Deal& deal, const TrialSink& sink) {
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

void RankRunner::feed(Deal& deal, const TrialBatch& batch) {
  for (int rank = 1; rank < world.count; ++rank) {
    Helper& helper = helpers_[static_cast<std::size_t>(rank)];
    if (!helper.here || helper.busy) continue;
    std::optional<std::size_t> index;
    {
      const std::lock_guard lock(deal.mutex);
      index = take(deal, batch);
    }
    if (!index) return;
    helper.busy = true;
    send(rank, tag_trial, pack(DealtTrial{first_number_ + *index, batch.trial(*index)}));
  }
}

bool RankRunner::run(const TrialBatch& batch, const TrialSink& sink) {
  Deal deal;
  struct Ending {  // also when something is thrown: the thread must not outlive what it works on
    Deal& deal;
    std::thread thread;
    ~Ending() {
      {
        const std::lock_guard lock(deal.mutex);
        deal.ended = true;
      }
      thread.join();
    }
  } ending{deal, std::thread([&] { compute(deal, batch); })};
  bool stopped = false;
  while (deal.done < batch.count && !stopped) {
    stopped = stop_ && stop_->stop_requested();
    listen(deal, sink);
    feed(deal, batch);
    std::deque<std::pair<std::size_t, ReturnedResult>> own;
    {
      const std::lock_guard lock(deal.mutex);
      own.swap(deal.own_results);
    }
    for (auto& [index, returned] : own) accept(deal, index, std::move(returned), sink);
    if (own.empty()) pause();
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
  const auto patience = Clock::now() + 20s;
  while (!expected.empty() && Clock::now() < patience) {
    const std::optional<Arrival> arrival = receive();
    if (!arrival) pause();
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
      pause();
      continue;
    }
    if (arrival->tag == tag_stop) break;
    const DealtTrial dealt = unpack_trial(arrival->message);
    ReturnedResult returned{dealt.number, {}, ""};
    try {
      std::optional<TrialResult> found = run_trial(laboratory, dealt.trial, &dismissal);
      if (!found) continue;  // the message that says stop is still to be received
      returned.result = *std::move(found);
    } catch (const std::exception& error) {
      returned.failure = error.what();
    }
    send(0, tag_result, pack(returned));
  }
  send(0, tag_bye, {});
}

}  // namespace pendulum
