#pragma once

// What of the spread of futures is luck, and what is that somebody does not know.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "sim/experiment/ignorance.h"
#include "viz/terminal/study.h"

namespace pendulum {

/// Whether an assumption of any structure is uncertain: only then there is something to tell.
bool has_uncertain(const Study& study);

/// Of a metric of one structure, and of its difference from the baseline.
Spread spread_of(const Study& study, std::size_t structure, Metric metric);
Spread difference_spread(const Study& study, std::size_t structure, Metric metric);

/// Tables for people: which assumptions are uncertain, and what part of each figure's spread that
/// is. Empty when none is.
std::string ignorance_table(const Study& study, const Options& options);

/// "luck_sd", "ignorance_sd", "ignorance_share", "ignorance_share_ci90".
nlohmann::ordered_json spread_json(const Spread& spread);
/// The uncertain assumptions of one scenario, with their best guesses.
nlohmann::ordered_json uncertain_json(const Scenario& scenario);

/// What was drawn for each future: `assumptions.csv` of --out.
std::string assumptions_csv(const Study& study);

}  // namespace pendulum
