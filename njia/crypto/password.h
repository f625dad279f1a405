// Passwords: which are taken, and how they are kept. The rules are those of NIST SP 800-63B-4:
// length, and a list of what everybody tries; no demands for digits or signs. A password is kept as
// Argon2id of its keyed hash: the key (the pepper) is no part of the database, so a stolen database
// alone cannot be searched; the account's id is hashed too, so a hash that is copied to another
// account's row does not open it. Callers limit how often this runs: one try costs 64 MiB.
#pragma once

#include "njia/base/result.h"
#include "njia/base/uuid.h"
#include "njia/crypto/key_source.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace njia::crypto {

/// Characters (Unicode code points after NFC) that a password has at least, alone and beside a
/// second factor; bytes that it has at most.
inline constexpr std::size_t kLeastPasswordAlone = 15;
inline constexpr std::size_t kLeastPasswordWithFactor = 8;
inline constexpr std::size_t kMaxPasswordBytes = 1'000;

/// 64 MiB and three passes: some 120 ms. OWASP's least is 19 MiB and two.
inline constexpr auto kPasswordCost = Argon2Cost{64U << 20, 3};

/// The list of common passwords, made at build time by tools/common_passwords. It stays as one text
/// in memory; finding is a binary search.
class CommonPasswords {
public:
  /// Errors: `file.cannot_read`, `password.list_damaged` (`where`: the path).
  static Result<CommonPasswords> load(std::filesystem::path const& path);
  /// Errors: `password.list_damaged`.
  static Result<CommonPasswords> parse(std::string bytes);

  /// @param word  in lower case
  bool contains(std::string_view word) const;
  std::size_t size() const { return starts_.size(); }

private:
  std::string_view row(std::size_t index) const;

  std::string bytes_;
  std::vector<std::uint32_t> starts_;
};

struct PasswordRules {
  bool has_second_factor = false;
  /// What others know of the person: login name, own names, the organisation's code and name.
  std::vector<std::string> context = {};
};

/// Whether a password may be chosen.
/// Errors: `password.too_short` (args `minimum`), `password.too_long` (args `limit`),
/// `password.not_text` (no UTF-8), `password.common` (in the list, also in other letters, with a
/// few digits or signs behind it or simple replacements such as p@ssw0rd; one thing repeated; a row
/// of the alphabet or of digits), `password.contextual` (little but a word of the context, or
/// "njia").
Result<Done> check_password(std::string_view password, PasswordRules const& rules,
                            CommonPasswords const& common);

class PasswordHasher {
public:
  /// @param pepper  32 bytes that are kept apart from the database
  PasswordHasher(SecretBytes pepper, Argon2Cost cost = kPasswordCost);

  /// "$argon2id$v=19$m=65536,t=3,p=1$…". Throws std::bad_alloc when the memory is not there.
  std::string hash(Uuid const& account, std::string_view password) const;

  /// False also for a text that is no hash, for longer passwords than are taken, and for no UTF-8.
  bool verify(Uuid const& account, std::string_view password, std::string_view hash) const;

  /// Whether a hash was made at another cost: make it anew while the password is at hand.
  bool needs_rehash(std::string_view hash) const;

private:
  SecretBytes peppered(Uuid const& account, std::string_view password) const;

  SecretBytes pepper_;
  Argon2Cost cost_;
};

} // namespace njia::crypto
