// What a claim says, in words.

#include <array>

#include <fmt/format.h>

#include "sim/experiment/expectation.h"

namespace pendulum {
namespace {

std::string plain(const Yardstick& yardstick, double value) {
  const bool share = quantity_of(yardstick) == Quantity::share;
  return fmt::format("{:.6g}{}", share ? value * 100 : value, share ? " %" : "");
}

std::string with_unit(const Yardstick& yardstick, const std::string& text) {
  const std::string unit = unit_words(yardstick);
  return unit.empty() ? text : text + " " + unit;
}

std::string settings_words(const ClaimSide& side) {
  std::string text;
  for (const std::string& setting : side.settings) {
    const std::size_t equals = setting.find('=');
    text +=
        (text.empty() ? "" : ", ") + setting.substr(0, equals) + " " + setting.substr(equals + 1);
  }
  return text;
}

}  // namespace

std::string expected_words(const Expectation& e) {
  if (e.form != ClaimForm::difference) return e.said;
  static constexpr std::array words{"higher", "lower", "alike"};
  std::string text = words[static_cast<std::size_t>(e.direction)];
  if (e.by > 0) {
    const std::string by = e.by_is_relative ? fmt::format("{:.4g} %", e.by * 100)
                                            : with_unit(e.yardstick, plain(e.yardstick, e.by));
    text += (e.direction == Direction::alike ? " to within " : " by ") + by;
  }
  return text;
}

std::string claim_words(const Expectation& e) {
  if (!e.says.empty()) return e.says;
  std::string text = label_of(e.yardstick);
  if (!e.item.empty()) text += " of " + e.item;
  if (!e.subject.settings.empty()) text += " with " + settings_words(e.subject);
  text += (e.form == ClaimForm::exact ? " equals " : " is ") + expected_words(e);
  if (e.form != ClaimForm::difference) return text;
  if (!e.reference.file.empty()) return text + " than in " + e.reference.file;
  if (!e.reference.settings.empty()) return text + " than with " + settings_words(e.reference);
  return text + " than as it stands";
}

}  // namespace pendulum
