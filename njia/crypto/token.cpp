#include "njia/crypto/token.h"

#include "njia/crypto/encode.h"
#include "njia/crypto/hash.h"

#include <algorithm>

namespace njia::crypto {
namespace {

constexpr auto kTokenPurpose = Purpose{"njia.token"};
constexpr std::string_view kAlphabet =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t kDrawn = 43;
constexpr std::size_t kCheck = 6;
constexpr std::size_t kPrefix = 9;

TokenHash hash_of(std::string_view token) { return {blake2b(kTokenPurpose, as_bytes(token))}; }

} // namespace

std::string TokenHash::text() const { return to_hex(bytes); }

Result<TokenHash> TokenHash::parse(std::string_view hex) {
  auto hash = TokenHash{};
  if (!from_hex(hex, hash.bytes)) {
    return Error{"token.malformed", ""};
  }
  return hash;
}

std::string_view token_prefix(TokenKind kind) {
  switch (kind) {
  case TokenKind::session:
    return "njia_ses_";
  case TokenKind::api:
    return "njia_pat_";
  case TokenKind::invitation:
    return "njia_inv_";
  case TokenKind::link:
    return "njia_lnk_";
  }
  NJIA_CHECK(false, "every kind of token has a prefix");
}

NewToken make_token(TokenKind kind, RandomSource& random) {
  auto const prefix = token_prefix(kind);
  auto const drawn = random_text(random, kAlphabet, kDrawn);
  auto text = SecretBytes{kPrefix + kDrawn + kCheck};
  auto out = std::copy(prefix.begin(), prefix.end(), text.writable().begin());
  std::copy(drawn.view().begin(), drawn.view().end(), out);
  auto const check = check_characters(text.text().substr(0, kPrefix + kDrawn));
  std::copy(check.begin(), check.end(), text.writable().last(kCheck).begin());
  auto const hash = hash_of(text.text());
  return {std::move(text), hash};
}

Result<TokenHash> parse_token(std::string_view text, TokenKind kind) {
  auto const is_ours = [](char c) { return kAlphabet.find(c) != std::string_view::npos; };
  if (text.size() != kPrefix + kDrawn + kCheck || !text.starts_with(token_prefix(kind)) ||
      !std::all_of(text.begin() + kPrefix, text.end(), is_ours) ||
      text.substr(kPrefix + kDrawn) != check_characters(text.substr(0, kPrefix + kDrawn))) {
    return Error{"token.malformed", ""};
  }
  return hash_of(text);
}

} // namespace njia::crypto
