#include "njia/crypto/recovery.h"

#include "njia/crypto/hash.h"

namespace njia::crypto {
namespace {

constexpr auto kRecoveryPurpose = Purpose{"njia.recovery"};
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's
constexpr std::size_t kCharacters = 16, kGroup = 4;

TokenHash hash_of(std::string_view characters) {
  return {blake2b(kRecoveryPurpose, as_bytes(characters))};
}

/// The character that was meant.
char meant(char c) {
  auto const upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
}

} // namespace

std::vector<NewToken> make_recovery_codes(RandomSource& random) {
  auto codes = std::vector<NewToken>{};
  for (auto i = std::size_t{0}; i < kRecoveryCodes; ++i) {
    auto const drawn = random_text(random, kAlphabet, kCharacters);
    auto text = SecretBytes{kCharacters + kCharacters / kGroup - 1};
    for (auto at = std::size_t{0}; at < text.size(); ++at) {
      auto const is_dash = at % (kGroup + 1) == kGroup;
      text.writable()[at] = is_dash ? std::uint8_t{'-'} : drawn.view()[at - at / (kGroup + 1)];
    }
    codes.push_back({std::move(text), hash_of(drawn.text())});
  }
  return codes;
}

Result<TokenHash> parse_recovery_code(std::string_view typed) {
  auto characters = SecretBytes{kCharacters};
  auto count = std::size_t{0};
  for (auto const c : typed) {
    if (c == ' ' || c == '-') {
      continue;
    }
    if (count == kCharacters || kAlphabet.find(meant(c)) == std::string_view::npos) {
      return Error{"recovery.malformed", ""};
    }
    characters.writable()[count++] = static_cast<std::uint8_t>(meant(c));
  }
  return count == kCharacters ? Result<TokenHash>{hash_of(characters.text())}
                              : Error{"recovery.malformed", ""};
}

} // namespace njia::crypto
