#pragma once

// SHA-256, so that what a manifest says of a file can be checked with `sha256sum`.

#include <memory>
#include <string>
#include <string_view>

namespace pendulum {

/// The hash of a text that comes in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;

  void add(std::string_view text);
  /// As 64 hexadecimal digits. Once; nothing may be added afterwards.
  [[nodiscard]] std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256_of(std::string_view text);

}  // namespace pendulum
