#pragma once

// The results of trials on disk, so that an experiment that was interrupted, killed or cut off goes
// on where it stopped. Each result stands under the name of everything it depends on: changed
// input finds nothing, and more replications or further points find what they share.

#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include "sim/experiment/trial_runner.h"

namespace pendulum {

/// A journal that cannot be used; says which and why.
class JournalTrouble : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Journal {
 public:
  /// Opens or begins the file. What was cut off at its end is dropped. Throws JournalTrouble
  /// when it cannot be read or written, is something else, or another process has it open.
  explicit Journal(const std::string& file);
  ~Journal();
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  /// Nothing when there is no such result.
  [[nodiscard]] std::optional<TrialResult> find(Fingerprint name) const;
  /// Written through at once. Throws JournalTrouble when the disk is full.
  void add(Fingerprint name, const TrialResult& result);
  [[nodiscard]] std::size_t size() const { return places_.size(); }
  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  void read();

  std::string file_;
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> stream_;
  std::map<Fingerprint, long> places_;  // in the file: millions of results need not fit in memory
};

/// Takes from the journal what is there, has the rest run, and writes it down. The first result
/// found is run again and compared to the bit: a journal of another build of the program must not
/// be mixed with this one's. Throws JournalTrouble when it is.
class JournalledRunner final : public TrialRunner {
 public:
  JournalledRunner(TrialRunner& inner, Journal& journal)
      : inner_(inner), journal_(journal), names_(inner.laboratory()) {}
  bool run(const TrialBatch& batch, const TrialSink& sink) override;
  [[nodiscard]] const Laboratory& laboratory() const override { return inner_.laboratory(); }
  /// Runs whose results were there already.
  [[nodiscard]] std::size_t recalled() const { return recalled_; }

 private:
  bool verify(const TrialBatch& batch, std::size_t index, const TrialResult& recalled);

  TrialRunner& inner_;
  Journal& journal_;
  TrialNames names_;
  bool verified_ = false;
  std::size_t recalled_ = 0;
};

}  // namespace pendulum
