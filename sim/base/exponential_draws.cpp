#include "sim/base/exponential_draws.h"

#include <cstdint>

#include "sim/base/portable_math.h"

namespace pendulum {

void ExponentialDraws::refill() {
  std::array<std::uint64_t, std::tuple_size_v<decltype(logs_)>> bits;
  stream_.next_bits(bits);
  for (std::size_t i = 0; i < bits.size(); ++i) logs_[i] = Stream::in_unit_interval(~bits[i]);
  portable::log_each(logs_);
  used_ = 0;
}

}  // namespace pendulum
