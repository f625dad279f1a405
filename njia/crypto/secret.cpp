#include "njia/crypto/secret.h"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

namespace njia::crypto {

void start_sodium() {
  static auto const started = sodium_init();
  if (started < 0) {
    throw std::runtime_error{"libsodium cannot start: the system gives no random numbers"};
  }
}

Bytes as_bytes(std::string_view text) {
  return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}

SecretBytes::SecretBytes(std::size_t size) : size_{size} {
  start_sodium();
  data_ = static_cast<std::uint8_t*>(sodium_malloc(std::max<std::size_t>(size, 1)));
  if (data_ == nullptr) {
    throw std::bad_alloc{};
  }
  std::fill_n(data_, size_, std::uint8_t{0});
}

SecretBytes SecretBytes::copy_of(Bytes bytes) {
  auto copy = SecretBytes{bytes.size()};
  std::copy(bytes.begin(), bytes.end(), copy.data_);
  return copy;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : data_{std::exchange(other.data_, nullptr)}, size_{std::exchange(other.size_, 0)} {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

SecretBytes::~SecretBytes() {
  sodium_free(data_); // wipes first; nothing for a null pointer
}

bool equal_in_constant_time(Bytes a, Bytes b) {
  return a.size() == b.size() && (a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0);
}

void wipe(std::span<std::uint8_t> bytes) {
  if (!bytes.empty()) {
    sodium_memzero(bytes.data(), bytes.size());
  }
}

} // namespace njia::crypto
