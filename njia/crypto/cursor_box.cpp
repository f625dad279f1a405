#include "njia/crypto/cursor_box.h"

#include "njia/base/check.h"
#include "njia/crypto/encode.h"

#include <algorithm>
#include <array>

#include <sodium.h>

namespace njia::crypto {
namespace {

constexpr std::size_t kNonce = crypto_secretbox_NONCEBYTES;
constexpr std::size_t kNumber = 8;
constexpr std::size_t kBox = crypto_secretbox_MACBYTES + kNumber;
static_assert(kCursorKeySize == crypto_secretbox_KEYBYTES);

} // namespace

CursorBox::CursorBox(SecretBytes key, RandomSource& random)
    : key_{std::move(key)}, random_{random} {
  NJIA_CHECK(key_.size() == kCursorKeySize, "a key of another kind");
}

std::string CursorBox::seal(std::uint64_t number) const {
  auto plain = std::array<std::uint8_t, kNumber>{};
  for (auto& byte : plain) {
    byte = static_cast<std::uint8_t>(number & 0xFFU);
    number >>= 8U;
  }
  auto whole = std::array<std::uint8_t, kNonce + kBox>{};
  auto const nonce = random_bytes<kNonce>(random_);
  std::copy(nonce.begin(), nonce.end(), whole.begin());
  crypto_secretbox_easy(whole.data() + kNonce, plain.data(), plain.size(), nonce.data(),
                        key_.view().data());
  return to_base64url(whole);
}

std::optional<std::uint64_t> CursorBox::open(std::string_view text) const {
  auto whole = std::array<std::uint8_t, kNonce + kBox>{};
  auto plain = std::array<std::uint8_t, kNumber>{};
  if (!from_base64url(text, whole) ||
      crypto_secretbox_open_easy(plain.data(), whole.data() + kNonce, kBox, whole.data(),
                                 key_.view().data()) != 0) {
    return std::nullopt;
  }
  auto number = std::uint64_t{0};
  for (auto i = kNumber; i > 0; --i) {
    number = (number << 8U) | plain[i - 1];
  }
  return number;
}

} // namespace njia::crypto
