#include "viz/window/lever_search.h"

#include "viz/language/words.h"

namespace pendulum {

bool LeverSearch::finds(const LeverView& lever) const {
  if (words_.finds_all()) return true;
  return words_.finds(lever.label + "\n" + lever.group + "\n" + lever.path + "\n" +
                      tr(lever.parameter->sentence));
}

}  // namespace pendulum
