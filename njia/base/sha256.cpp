#include "njia/base/sha256.h"

#include "njia/base/check.h"

#include <new>

#include <openssl/evp.h>

namespace njia {
namespace {

/// Found once: OpenSSL looks through its providers, which costs more than a short digest.
EVP_MD const* algorithm() {
  static auto* const kAlgorithm = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
  NJIA_CHECK(kAlgorithm != nullptr, "every provider of OpenSSL has SHA-256");
  return kAlgorithm;
}

void begin(EVP_MD_CTX* context) {
  NJIA_CHECK(EVP_DigestInit_ex2(context, algorithm(), nullptr) == 1, "a context and an algorithm");
}

} // namespace

Sha256::Sha256() : context_{EVP_MD_CTX_new()} {
  if (context_ == nullptr) {
    throw std::bad_alloc{};
  }
  begin(context_);
}

Sha256::~Sha256() { EVP_MD_CTX_free(context_); }

void Sha256::add(std::span<std::uint8_t const> bytes) {
  NJIA_CHECK(EVP_DigestUpdate(context_, bytes.data(), bytes.size()) == 1, "a digest was begun");
}

void Sha256::add(std::string_view text) {
  add(std::span{reinterpret_cast<std::uint8_t const*>(text.data()), text.size()});
}

Sha256Digest Sha256::finish() {
  auto digest = Sha256Digest{};
  NJIA_CHECK(EVP_DigestFinal_ex(context_, digest.data(), nullptr) == 1, "a digest was begun");
  begin(context_);
  return digest;
}

Sha256Digest sha256(std::string_view bytes) {
  thread_local auto hash = Sha256{}; // a context of its own would cost more than a short digest
  hash.add(bytes);
  return hash.finish();
}

std::string format_hex(Sha256Digest const& digest) {
  static constexpr auto kDigits = std::string_view{"0123456789abcdef"};
  auto text = std::string{};
  for (auto const byte : digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

} // namespace njia
