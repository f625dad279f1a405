// Sealed fields: a text goes in, a text comes out that only the organisation's key opens, and only
// at the place it was sealed for. `njia doctor` tells sealed text by its first characters.
//
//   "s1." base64url( version 1 | key id (4) | nonce (24) | XChaCha20-Poly1305 of the padded text )
//
// The text is padded to a multiple of 32 bytes, so that a name's length does not show.
#pragma once

#include "njia/crypto/keyring.h"

#include <string>
#include <string_view>

namespace njia::crypto {

/// The longest text that is sealed in one piece, in bytes.
inline constexpr std::size_t kMaxSealedText = 1'000'000;

/// Where a sealed text belongs. All of it is authenticated, and none of it stored with the text.
struct SealPlace {
  std::string_view table;
  std::string_view record; ///< id
  std::string_view column;
  Uuid organisation;
  /// What the column's text means, from 1; not the database's number, or every migration would shut
  /// out what was sealed before it.
  std::uint32_t version = 1;
};

/// Begins like a sealed text. Says nothing on whether it opens.
bool is_sealed(std::string_view text);

/// The same with a key at hand, for many texts of one piece of work. Errors: `seal.too_long`.
Result<std::string> seal_with(OrganisationKey const& key, RandomSource& random,
                              SealPlace const& place, std::string_view text);
/// Errors: `seal.not_sealed`, `seal.refused`.
Result<std::string> open_with(OrganisationKey const& key, SealPlace const& place,
                              std::string_view sealed);
std::string blind_index_with(OrganisationKey const& key, std::string_view column,
                             std::string_view text);

/// May be used by several threads when `random` may.
class Sealer {
public:
  Sealer(Keyring& keys, RandomSource& random) : keys_{keys}, random_{random} {}

  /// Errors: `seal.too_long`, and those of Keyring::key_for.
  Result<std::string> seal(SealPlace const& place, std::string_view text) const;

  /// Errors: `seal.not_sealed` (no sealed text at all), `seal.refused` (changed, or sealed for
  /// another place or with another key), and those of Keyring::find_key: `keys.destroyed` for an
  /// erased organisation.
  Result<std::string> open(SealPlace const& place, std::string_view sealed) const;

  /// For finding an organisation's own number again without opening every row: 8 hexadecimal
  /// digits, equal for equal text in one column of one organisation. Only 32 bits, so that a stolen
  /// table tells little: what it finds are candidates, to be opened and compared. Never for names
  /// or other texts that can be guessed from a list. Errors: those of Keyring::key_for.
  Result<std::string> blind_index(Uuid const& organisation, std::string_view column,
                                  std::string_view text) const;

private:
  Keyring& keys_;
  RandomSource& random_;
};

} // namespace njia::crypto
