#pragma once

namespace pendulum {

/// Says that this memory will be read soon, so that its way from far memory overlaps with other
/// work. Changes nothing but time.
inline void prefetch(const void* address) {
#if defined(__GNUC__)
  __builtin_prefetch(address);
#else
  static_cast<void>(address);
#endif
}

}  // namespace pendulum
