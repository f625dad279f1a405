#include "njia/crypto/password.h"

#include "njia/base/text.h"
#include "njia/crypto/hash.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <new>
#include <optional>

namespace njia::crypto {
namespace {

constexpr auto kPepperPurpose = Purpose{"njia.password"};

/// No hash of ours ever costs more: a row that was tampered with cannot make us try.
constexpr auto kMostCost = Argon2Cost{1U << 30, 16};

/// The number at the front of a text, which is taken off; nothing when there is none.
std::optional<std::uint64_t> take_number(std::string_view& text) {
  auto number = std::uint64_t{0};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return error == std::errc{} ? std::optional{number} : std::nullopt;
}

/// Whether a text begins like one of our hashes, at a cost that is worth a try.
bool is_ours(std::string_view hash) {
  constexpr std::string_view kFront = "$argon2id$v=19$m=";
  if (hash.size() >= crypto_pwhash_STRBYTES || hash.find('\0') != std::string_view::npos ||
      !hash.starts_with(kFront)) {
    return false;
  }
  hash.remove_prefix(kFront.size());
  auto const kib = take_number(hash);
  if (!kib || *kib > kMostCost.memory / 1024 || !hash.starts_with(",t=")) {
    return false;
  }
  hash.remove_prefix(3);
  auto const passes = take_number(hash);
  return passes && *passes <= kMostCost.passes;
}

} // namespace

PasswordHasher::PasswordHasher(SecretBytes pepper, Argon2Cost cost)
    : pepper_{std::move(pepper)}, cost_{cost} {
  NJIA_CHECK(pepper_.size() == 32, "a pepper has 32 bytes");
}

SecretBytes PasswordHasher::peppered(Uuid const& account, std::string_view password) const {
  auto const text = nfc(password);
  auto message = SecretBytes{account.bytes.size() + text.size()};
  auto const out =
      std::copy(account.bytes.begin(), account.bytes.end(), message.writable().begin());
  std::copy(text.begin(), text.end(), out);
  auto digest = SecretBytes{32};
  keyed_blake2b(kPepperPurpose, pepper_.view(), message.view(), digest.writable());
  return digest;
}

std::string PasswordHasher::hash(Uuid const& account, std::string_view password) const {
  auto const secret = peppered(account, password);
  auto text = std::string(crypto_pwhash_STRBYTES, '\0');
  if (crypto_pwhash_str_alg(text.data(), secret.text().data(), secret.size(), cost_.passes,
                            cost_.memory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::bad_alloc{};
  }
  text.resize(text.find('\0'));
  return text;
}

bool PasswordHasher::verify(Uuid const& account, std::string_view password,
                            std::string_view hash) const {
  if (password.size() > kMaxPasswordBytes || !is_valid_utf8(password) || !is_ours(hash)) {
    return false;
  }
  auto const secret = peppered(account, password);
  return crypto_pwhash_str_verify(std::string{hash}.c_str(), secret.text().data(), secret.size()) ==
         0;
}

bool PasswordHasher::needs_rehash(std::string_view hash) const {
  return !is_ours(hash) ||
         crypto_pwhash_str_needs_rehash(std::string{hash}.c_str(), cost_.passes, cost_.memory) != 0;
}

} // namespace njia::crypto
