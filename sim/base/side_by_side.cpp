#include "sim/base/side_by_side.h"

#include <Random123/philox.h>

#include "sim/base/logarithm_table.h"

// Highway includes this file once for each kind of processor.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "sim/base/side_by_side.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace pendulum::side_by_side::HWY_NAMESPACE {

#if HWY_TARGET == HWY_SCALAR

std::size_t philox(const PhiloxPlace&, std::span<std::uint64_t>) {
  return 0;
}

std::size_t log(std::span<double>) {
  return 0;
}

#else

namespace hn = hwy::HWY_NAMESPACE;

// As many as a register holds.
using WordTag = hn::ScalableTag<std::uint64_t>;
using RealTag = hn::Repartition<double, WordTag>;
using Words = hn::Vec<WordTag>;
using Reals = hn::Vec<RealTag>;

Words word(std::uint64_t value) {
  return hn::Set(WordTag(), value);
}

Reals real(double value) {
  return hn::Set(RealTag(), value);
}

/// Of 32-bit words in the lower halves; what is in the upper halves does not count.
Words multiply(Words a, Words b) {
  const hn::Repartition<std::uint32_t, WordTag> halves;
  return hn::MulEven(hn::BitCast(halves, a), hn::BitCast(halves, b));
}

Words join(Words low, Words high) {
  return hn::Or(hn::ShiftLeft<32>(high), hn::And(low, word(0xffffffff)));
}

/// Salmon et al. (2011), a block in each lane; Random123 has it for one.
std::size_t philox(const PhiloxPlace& from, std::span<std::uint64_t> draws) {
  const WordTag words;
  const std::size_t lanes = hn::Lanes(words);
  std::size_t done = 0;
  for (; done + 2 * lanes <= draws.size(); done += 2 * lanes) {
    Words a = hn::Iota(words, 0) + word(from.counter_low + done / 2);
    Words b = hn::ShiftRight<32>(a);
    Words c = word(from.counter_high);
    Words d = hn::ShiftRight<32>(c);
    Words key_low = word(from.key);
    Words key_high = word(from.key >> 32);
    for (int round = 0; round < 10; ++round) {
      const Words first = multiply(a, word(PHILOX_M4x32_0));
      const Words second = multiply(c, word(PHILOX_M4x32_1));
      a = hn::Xor(hn::Xor(hn::ShiftRight<32>(second), b), key_low);
      b = second;
      c = hn::Xor(hn::Xor(hn::ShiftRight<32>(first), d), key_high);
      d = first;
      key_low = key_low + word(PHILOX_W32_0);
      key_high = key_high + word(PHILOX_W32_1);
    }
    hn::StoreInterleaved2(join(a, b), join(c, d), words, draws.data() + done);
  }
  return done;
}

/// As log_of_normal() in logarithm.cpp does it, in the same order.
Reals log_of_normals(Words bits) {
  const Words above = bits - word(portable::lowest);
  // A small whole number becomes the end of a double's mantissa and so that double; the exponent
  // may be negative, and is lifted above 0 for that.
  constexpr std::uint64_t lift = 2048;
  const Words lifted = hn::Xor(hn::ShiftRight<portable::mantissa_bits>(above), word(lift));
  const Words two_to_52 = word(0x4330000000000000u);
  const Reals k = hn::BitCast(RealTag(), hn::Or(lifted, two_to_52)) - real(0x1p52 + lift);

  constexpr int in_doubles = 2;  // a centre is four of them
  constexpr int shift = portable::mantissa_bits - portable::index_bits - in_doubles;
  constexpr std::uint64_t mask = (portable::centres.size() - 1) << in_doubles;
  const hn::RebindToSigned<WordTag> signed_words;
  const auto index = hn::BitCast(signed_words, hn::And(hn::ShiftRight<shift>(above), word(mask)));
  const portable::Centre& table = portable::centres.front();
  const Reals at = hn::GatherIndex(RealTag(), &table.at, index);
  const Reals inverse = hn::GatherIndex(RealTag(), &table.inverse, index);
  const Reals log_high = hn::GatherIndex(RealTag(), &table.log_high, index);
  const Reals log_low = hn::GatherIndex(RealTag(), &table.log_low, index);

  const Words mantissa = bits - hn::And(above, word(portable::exponent_mask));
  const Reals r = (hn::BitCast(RealTag(), mantissa) - at) * inverse;
  const Reals whole = k * real(portable::ln2_high) + log_high;
  const Reals sum = whole + r;
  const Reals lost = (whole - sum) + r;
  const Reals r2 = r * r;
  const Reals first =
      (real(-1.0 / 2) + r * real(1.0 / 3)) + r2 * (real(-1.0 / 4) + r * real(1.0 / 5));
  const Reals second = (real(-1.0 / 6) + r * real(1.0 / 7)) + r2 * real(-1.0 / 8);
  const Reals tail = r2 * (first + (r2 * r2) * second);
  return ((lost + (k * real(portable::ln2_low) + log_low)) + tail) + sum;
}

std::size_t log(std::span<double> numbers) {
  const RealTag reals;
  const std::size_t lanes = hn::Lanes(reals);
  std::size_t done = 0;
  for (; done + lanes <= numbers.size(); done += lanes) {
    double* const some = numbers.data() + done;
    hn::StoreU(log_of_normals(hn::BitCast(WordTag(), hn::LoadU(reals, some))), reals, some);
  }
  return done;
}

#endif

}  // namespace pendulum::side_by_side::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace pendulum::side_by_side {

HWY_EXPORT(philox);
HWY_EXPORT(log);

std::size_t philox(const PhiloxPlace& from, std::span<std::uint64_t> draws) {
  return HWY_DYNAMIC_DISPATCH(philox)(from, draws);
}

std::size_t log(std::span<double> numbers) {
  return HWY_DYNAMIC_DISPATCH(log)(numbers);
}

}  // namespace pendulum::side_by_side
#endif
