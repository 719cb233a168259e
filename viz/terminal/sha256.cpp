#include "viz/terminal/sha256.h"

#include <array>
#include <cstdint>

#include <nettle/sha2.h>

namespace pendulum {

struct Sha256::State {
  sha256_ctx context{};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  sha256_init(&state_->context);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view text) {
  std::array<std::uint8_t, 4096> block{};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t count = text.copy(reinterpret_cast<char*>(block.data()), block.size(), at);
    sha256_update(&state_->context, count, block.data());
    at += count;
  }
}

std::string Sha256::hex() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&state_->context, digest.size(), digest.data());
  constexpr const char* digits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : digest) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::string sha256_of(std::string_view text) {
  Sha256 hash;
  hash.add(text);
  return hash.hex();
}

}  // namespace pendulum
