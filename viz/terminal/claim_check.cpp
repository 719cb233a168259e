#include "viz/terminal/claim_check.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include <fmt/format.h>

#include "viz/terminal/claim_run.h"
#include "viz/terminal/structures.h"

namespace pendulum {
namespace {

/// Claims with the runs they need; every structure is run once for all claims that speak of it.
class ClaimChecker {
 public:
  explicit ClaimChecker(const Options& options) : options_(options), registry_(make_registry()) {}

  void add(const std::string& asked) {
    CheckedClaims& checked = files_.emplace_back();
    checked.file = asked;
    std::vector<Structure> built;
    CheckedFile file = check_file(asked, registry_, options_.settings, &built);
    checked.diagnostics = std::move(file.diagnostics);
    checked.unreadable = file.unreadable;
    checked.invalid = !file.valid;
    const std::size_t before = checked.diagnostics.size();
    std::vector<Expectation> claims = read_expectations(file.claims, checked.diagnostics);
    // A claim that is none does not hide what the others speak of.
    if (!file.valid) check_file(asked, registry_, options_.settings, &built, false);
    if (built.empty()) return;
    const Scenario& scenario = built.front().scenario;
    checked.name = scenario.name();
    checked.title = scenario.title();
    checked.description = scenario.description();
    for (Expectation& expectation : claims)
      plan(std::move(expectation), *built.front().model, checked);
    checked.invalid = !file.valid || checked.diagnostics.size() > before;
  }

  /// What is wrong with the files and their claims; nothing is run.
  std::vector<CheckedClaims> take() { return std::move(files_); }

  std::vector<CheckedClaims> run() {
    runs_.run(options_);
    for (std::size_t i = 0; i < plans_.size(); ++i) {
      const Plan& plan = plans_[i];
      CheckedClaim& claim = files_[plan.file].claims[plan.claim];
      const Expectation& e = claim.expectation;
      std::vector<double> reference;
      if (plan.reference) reference = runs_.values(*plan.reference, e.yardstick, e.item);
      claim.judgement =
          judge(e, runs_.values(plan.subject, e.yardstick, e.item), reference, plan.slack);
    }
    return std::move(files_);
  }

 private:
  struct Plan {
    std::size_t file = 0, claim = 0;
    std::size_t subject = 0;
    std::optional<std::size_t> reference;
    double slack = 1;
  };

  void plan(Expectation expectation, const Model& own, CheckedClaims& checked) {
    const auto first = [](auto option, auto claimed, auto otherwise) {
      return option ? *option : claimed ? *claimed : otherwise;
    };
    CheckedClaim claim;
    claim.months = first(options_.months, expectation.months, own.months());
    claim.seed = first(options_.seed, expectation.seed, own.seed());
    const int wanted = expectation.replications.value_or(own.replications());
    claim.replications = options_.replications.value_or(
        options_.quick ? std::min(wanted, std::max(least_quick, wanted / 10)) : wanted);
    Plan plan;
    plan.slack = std::max(1.0, std::sqrt(static_cast<double>(wanted) / claim.replications));
    const auto subject = find_run(expectation.subject, claim, checked);
    if (!subject) return;
    plan.subject = *subject;
    runs_.watch(plan.subject, expectation.item);
    if (expectation.form == ClaimForm::difference) {
      plan.reference = find_run(expectation.reference, claim, checked);
      if (!plan.reference) return;
      runs_.watch(*plan.reference, expectation.item);
    }
    plan.file = files_.size() - 1;
    plan.claim = checked.claims.size();
    claim.expectation = std::move(expectation);
    checked.claims.push_back(std::move(claim));
    plans_.push_back(plan);
  }

  /// The run of one side of a claim; nothing, and diagnostics, when that makes no structure.
  std::optional<std::size_t> find_run(const ClaimSide& side, const CheckedClaim& claim,
                                      CheckedClaims& checked) {
    std::string asked = checked.file;
    if (!side.file.empty()) {
      const std::string own = split_variant(checked.file).file;
      const bool variant = side.file.starts_with('@');
      asked =
          variant
              ? own + side.file
              : (std::filesystem::path(own).parent_path() / side.file).lexically_normal().string();
    }
    std::vector<std::string> settings = options_.settings;
    settings.insert(settings.end(), side.settings.begin(), side.settings.end());
    const ClaimRuns::Key key{asked, settings, claim.seed, claim.replications, claim.months};
    if (const auto known = runs_.find(key)) return known;
    std::vector<Structure> built;
    const CheckedFile file = check_file(asked, registry_, settings, &built, false);
    if (file.valid) return runs_.add(key, built.front().model);
    report(file, side, checked);
    return std::nullopt;
  }

  /// What is wrong with a setting is said where the claim says it; with a file, also what it is.
  void report(const CheckedFile& file, const ClaimSide& side, CheckedClaims& checked) const {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      if (diagnostic.severity != Severity::error) continue;
      Diagnostic moved = side.places.empty() ? diagnostic : side.places.front();
      for (std::size_t i = 0; i < side.settings.size(); ++i) {
        if (diagnostic.source_line != side.settings[i]) continue;
        const bool in_path = diagnostic.column <= static_cast<int>(side.settings[i].find('='));
        moved = in_path ? side.path_places[i] : side.places[i];
      }
      moved.severity = Severity::error;
      moved.message = verbatim(
          (diagnostic.file == "--set" || diagnostic.file == moved.file ? ""
                                                                       : diagnostic.file + ": ") +
          (moved.path.ends_with(diagnostic.path) ? "" : diagnostic.path + ": ") +
          diagnostic.message.english());
      moved.hint = diagnostic.hint;
      checked.diagnostics.push_back(std::move(moved));
    }
  }

  static constexpr int least_quick = 8;  // futures: an interval from fewer decides nothing

  const Options& options_;
  const Registry registry_;
  std::vector<CheckedClaims> files_;
  std::vector<Plan> plans_;
  ClaimRuns runs_;
};

}  // namespace

std::vector<CheckedClaims> check_claims(const std::vector<std::string>& files,
                                        const Options& options) {
  ClaimChecker checker(options);
  for (const std::string& asked : files) {
    checker.add(asked);
    if (!split_variant(asked).variant.empty()) continue;
    for (const std::string& variant : list_variants(asked)) checker.add(asked + "@" + variant);
  }
  return checker.run();
}

CheckedClaims check_with_claims(const std::string& asked, const Options& options) {
  ClaimChecker checker(options);
  checker.add(asked);
  return std::move(checker.take().front());
}

std::string standing_text(const CheckedClaim& claim) {
  const Standing standing = claim.judgement.standing;
  if (claim.expectation.unmet.empty()) return std::string(standing_word(standing));
  return standing == Standing::holds ? "holds after all" : "does not emerge";
}

std::string obtained_text(const CheckedClaim& claim) {
  const Judgement& judged = claim.judgement;
  const Yardstick& yardstick = claim.expectation.yardstick;
  if (judged.count == 0) return "no figure in any future";
  const bool difference = claim.expectation.form == ClaimForm::difference;
  const auto say = [&](double value) {
    return format_value(yardstick, value, judged.standard_error);
  };
  std::string text = difference ? format_change(yardstick, judged.obtained, judged.standard_error)
                                : say(judged.obtained);
  if (std::isfinite(judged.half_width) && judged.half_width > 0)
    text += " ± " + format_value(yardstick, judged.half_width, judged.standard_error);
  const std::string unit = unit_words(yardstick);
  if (!unit.empty()) text += " " + unit;
  if (difference)
    text += fmt::format(" ({} against {})", say(judged.subject), say(judged.reference));
  return text;
}

}  // namespace pendulum
