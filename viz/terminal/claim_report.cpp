#include "viz/terminal/claim_report.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "viz/terminal/table.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) {
  return std::isfinite(value) ? Json(value) : Json();
}

Json expected_json(const Expectation& e) {
  static constexpr std::array directions{"higher", "lower", "alike"};
  if (e.form == ClaimForm::bounds) return {{"low", number(e.low)}, {"high", number(e.high)}};
  if (e.form == ClaimForm::exact) return {{"equals", e.exact}, {"half_width", e.half_width}};
  return {{"is", directions[static_cast<std::size_t>(e.direction)]},
          {"by", e.by},
          {"relative", e.by_is_relative}};
}

}  // namespace

std::string claims_text(const CheckedClaims& checked) {
  const auto good = std::count_if(checked.claims.begin(), checked.claims.end(),
                                  [](const CheckedClaim& claim) { return claim.as_stated(); });
  std::string text =
      fmt::format("{}: {} of {} claims are as stated\n", checked.file, good, checked.claims.size());
  Table table({Table::Align::left, Table::Align::left, Table::Align::left});
  for (const CheckedClaim& claim : checked.claims) {
    table.add_row(
        {"  " + standing_text(claim), claim_words(claim.expectation), obtained_text(claim)});
    if (!claim.expectation.unmet.empty()) table.add_line("    " + claim.expectation.unmet);
  }
  return text + table.text();
}

Json claims_json(const CheckedClaims& checked) {
  Json json;
  json["file"] = checked.file;
  json["name"] = checked.name;
  json["title"] = checked.title;
  json["claims"] = Json::array();
  for (const CheckedClaim& claim : checked.claims) {
    const Expectation& e = claim.expectation;
    const Judgement& judged = claim.judgement;
    json["claims"].push_back({{"line", e.place.line},
                              {"says", claim_words(e)},
                              {"metric", key_of(e.yardstick)},
                              {"unit", unit_words(e.yardstick)},
                              {"expected", expected_json(e)},
                              {"obtained", number(judged.obtained)},
                              {"half_width", number(judged.half_width)},
                              {"confidence", e.confidence},
                              {"subject", number(judged.subject)},
                              {"reference", number(judged.reference)},
                              {"futures", judged.count},
                              {"months", claim.months},
                              {"seed", claim.seed},
                              {"verdict", standing_word(judged.standing)},
                              {"unmet", e.unmet},
                              {"source", e.source},
                              {"as_stated", claim.as_stated()}});
  }
  return json;
}

int count_broken(const std::vector<CheckedClaims>& files) {
  int broken = 0;
  for (const CheckedClaims& file : files)
    for (const CheckedClaim& claim : file.claims) broken += claim.as_stated() ? 0 : 1;
  return broken;
}

}  // namespace pendulum
