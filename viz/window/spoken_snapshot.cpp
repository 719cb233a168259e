#include "viz/window/spoken_snapshot.h"

#include <utility>

#include "viz/language/language.h"
#include "viz/language/words.h"
#include "viz/window/snapshot_comparison.h"

namespace pendulum {
namespace {

class SpokenWording final : public Wording {
 public:
  [[nodiscard]] std::string say(const char* english) const override { return tr(english); }
  [[nodiscard]] std::string say_plural(const char* one, const char* many,
                                       const std::string& number) const override {
    return tr_plural(one, many, count_of(number));
  }
  [[nodiscard]] std::string number(std::string text) const override {
    return local_number(std::move(text));
  }
};

}  // namespace

std::shared_ptr<const Snapshot> spoken_snapshot(std::shared_ptr<const Snapshot> snapshot) {
  if (spoken_language() == "en") return snapshot;
  auto spoken = std::make_shared<Snapshot>(*snapshot);
  for (std::size_t i = 0; i < spoken->structures.size(); ++i)
    spoken->summaries[i].name = shown_name(spoken->structures[i].name);
  if (!snapshot->sentence.empty()) put_into_words(*spoken, SpokenWording());
  return spoken;
}

}  // namespace pendulum
