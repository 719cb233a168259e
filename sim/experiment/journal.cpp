#include "sim/experiment/journal.h"

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

#include <sys/file.h>
#include <unistd.h>

namespace pendulum {
namespace {

// A file is this line and then records: name (two words), events, number of values, values, and a
// check over all of them. Words are 64 bits, little-endian as on every machine we run on.
constexpr std::string_view heading = "pendulum journal 1\n";
static_assert(std::endian::native == std::endian::little);

using Words = std::vector<std::uint64_t>;
constexpr std::uint64_t most_values = 1u << 24;  // of one record; more is no record of ours

std::uint64_t check_of(const Words& words) {
  Fingerprinter all;
  for (const std::uint64_t word : words) all.add(word);
  return all.value().first;
}

bool read_words(std::FILE* file, Words& words, std::size_t count) {
  const std::size_t before = words.size();
  words.resize(before + count);
  return std::fread(words.data() + before, sizeof(std::uint64_t), count, file) == count;
}

/// The next record, or nothing at the end and where a record was cut off.
std::optional<std::pair<Fingerprint, TrialResult>> read_record(std::FILE* file) {
  Words words;
  if (!read_words(file, words, 4) || words[3] > most_values) return std::nullopt;
  if (!read_words(file, words, words[3] + 1)) return std::nullopt;
  const std::uint64_t check = words.back();
  words.pop_back();
  if (check != check_of(words)) return std::nullopt;
  TrialResult result;
  result.events = words[2];
  result.recalled = true;
  for (std::size_t i = 4; i < words.size(); ++i)
    result.values.push_back(std::bit_cast<double>(words[i]));
  return std::pair(Fingerprint{words[0], words[1]}, std::move(result));
}

[[noreturn]] void fail(const std::string& file, const std::string& problem) {
  throw JournalTrouble(file + ": " + problem);
}

}  // namespace

Journal::Journal(const std::string& file) : file_(file) {
  stream_.reset(std::fopen(file.c_str(), "a+b"));
  if (!stream_) fail(file, std::strerror(errno));
  if (::flock(::fileno(stream_.get()), LOCK_EX | LOCK_NB) != 0)
    fail(file, "another run is writing this journal");
  read();
}

Journal::~Journal() = default;

void Journal::read() {
  std::FILE* file = stream_.get();
  std::rewind(file);
  std::array<char, heading.size()> start{};
  const std::size_t length = std::fread(start.data(), 1, start.size(), file);
  if (std::string_view(start.data(), length) != heading.substr(0, length))
    fail(file_, "is not a journal of Pendulum");
  long whole = 0;
  if (length == heading.size()) {
    whole = std::ftell(file);
    while (auto record = read_record(file)) {
      places_.insert_or_assign(record->first, whole);
      whole = std::ftell(file);
    }
  }
  std::clearerr(file);
  if (::ftruncate(::fileno(file), whole) != 0) fail(file_, std::strerror(errno));
  std::fseek(file, 0, SEEK_END);
  if (whole == 0 && (std::fwrite(heading.data(), 1, heading.size(), file) != heading.size() ||
                     std::fflush(file) != 0))
    fail(file_, std::strerror(errno));
}

std::optional<TrialResult> Journal::find(Fingerprint name) const {
  const auto found = places_.find(name);
  if (found == places_.end()) return std::nullopt;
  std::fseek(stream_.get(), found->second, SEEK_SET);
  auto record = read_record(stream_.get());
  if (!record || record->first != name) fail(file_, "was changed while it was open");
  return std::move(record->second);
}

void Journal::add(Fingerprint name, const TrialResult& result) {
  Words words{name.first, name.second, result.events,
              static_cast<std::uint64_t>(result.values.size())};
  for (const double value : result.values) words.push_back(std::bit_cast<std::uint64_t>(value));
  words.push_back(check_of(words));
  std::fseek(stream_.get(), 0, SEEK_END);
  const long place = std::ftell(stream_.get());
  if (std::fwrite(words.data(), sizeof(std::uint64_t), words.size(), stream_.get()) !=
          words.size() ||
      std::fflush(stream_.get()) != 0)
    fail(file_, std::strerror(errno));
  places_[name] = place;
}

bool JournalledRunner::verify(const TrialBatch& batch, std::size_t index,
                              const TrialResult& recalled) {
  bool same = false;
  const TrialBatch one{1, [&](std::size_t) { return batch.trial(index); }};
  const bool ran = inner_.run(
      one, [&](std::size_t, const TrialResult& again) { same = again.same_as(recalled); });
  if (ran && !same)
    fail(journal_.file(),
         "was written by another build of Pendulum, whose results differ; delete it to start anew");
  verified_ = ran;
  return ran;
}

bool JournalledRunner::run(const TrialBatch& batch, const TrialSink& sink) {
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < batch.count; ++i) {
    std::optional<TrialResult> recalled = journal_.find(names_.name(batch.trial(i)));
    if (!recalled) {
      missing.push_back(i);
      continue;
    }
    if (!verified_ && !verify(batch, i, *recalled)) return false;
    recalled_ += static_cast<std::size_t>(batch.trial(i).count);
    sink(i, *std::move(recalled));
  }
  const TrialBatch rest{missing.size(), [&](std::size_t i) { return batch.trial(missing[i]); }};
  return inner_.run(rest, [&](std::size_t i, TrialResult result) {
    // What cannot be built is found out again in no time.
    if (result.problem.empty()) journal_.add(names_.name(batch.trial(missing[i])), result);
    sink(missing[i], std::move(result));
  });
}

}  // namespace pendulum
