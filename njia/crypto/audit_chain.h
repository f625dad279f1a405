// The audit log as a chain that members can check: who did what to which record, when and why, in
// ids and codes only. Pure: the store keeps the lines, the clock and the random numbers are passed
// in. docs/audit-file.md says the same for readers without this program; audit_verify.h checks.
//
//   line i   the entry as canonical JSON with its random salt
//   leaf     e_i = BLAKE2b-256(line i)                   personalised "njia.audit.entry"
//   chain    h_i = BLAKE2b-256(h_(i-1) | e_i | i)        personalised "njia.audit.chain", h_0 =
//   zeros head     Ed25519 over its own line: number, i, h_i, time, id of the key
//
// Who may not read an entry is given its leaf: the salt keeps it from being guessed, and the chain
// is whole all the same.
#pragma once

#include "njia/crypto/hash.h"
#include "njia/crypto/random.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace njia::crypto {

/// The longest line of the file, in bytes.
inline constexpr std::size_t kMaxAuditLine = 65'536;
/// The longest text of an entry, in bytes: ids and codes need no more.
inline constexpr std::size_t kMaxAuditText = 500;

using AuditSalt = std::array<std::uint8_t, 16>;

/// What happened. All texts are ids and codes: never a name, an address or free text.
struct AuditEntry {
  std::uint64_t seq; ///< 1, 2, 3 … without a gap
  std::string at;    ///< UTC, "2026-03-01T08:15:00.123Z"
  std::string actor; ///< id
  std::string action;
  std::string object_kind;
  std::string object_id;
  std::string organisation; ///< id; may be empty
  std::string reason;       ///< code; may be empty
  std::map<std::string, std::string> details;
  AuditSalt salt; ///< new random bytes for every entry
};

/// The entry's line, without the line's end: part of what is signed, so its form never changes.
/// Texts are valid UTF-8 of at most kMaxAuditText bytes.
std::string format_audit_entry(AuditEntry const& entry);

/// "2026-03-01T08:15:00.123Z" and nothing else.
bool is_audit_time(std::string_view text);

/// The leaf of an entry's line.
Digest audit_leaf(std::string_view line);

/// Where the chain stands after `seq` entries.
struct AuditChain {
  std::uint64_t seq = 0;
  Digest hash{};

  /// Takes in the leaf of entry seq + 1.
  void add(Digest const& leaf);

  friend bool operator==(AuditChain const&, AuditChain const&) = default;
};

using AuditPublicKey = std::array<std::uint8_t, 32>;

/// The first 8 bytes of the key's BLAKE2b-256, as 16 digits.
std::string audit_key_id(AuditPublicKey const& key);

/// A signed statement of where the chain stood. Members keep the latest that they were given.
struct AuditHead {
  bool is_closing = false;  ///< the last line of a file, rather than one of the log's own heads
  std::uint64_t number = 0; ///< 1, 2, 3 … under one key; of a closing head: how many came before
  AuditChain chain;
  std::string at;
  std::string key_id;
  std::array<std::uint8_t, 64> signature{};

  friend bool operator==(AuditHead const&, AuditHead const&) = default;
};

std::string format_audit_head(AuditHead const& head);
/// Nothing for a text that format_audit_head does not give.
std::optional<AuditHead> parse_audit_head(std::string_view line);
bool is_signed_by(AuditHead const& head, AuditPublicKey const& key);

/// Signs heads with Ed25519.
class AuditSigner {
public:
  /// @param seed  32 random bytes, which are the private key
  explicit AuditSigner(Bytes seed);

  AuditPublicKey const& public_key() const { return public_key_; }
  AuditHead head(std::uint64_t number, AuditChain const& chain, std::string at) const;
  AuditHead closing_head(std::uint64_t heads_before, AuditChain const& chain, std::string at) const;

private:
  AuditHead sign(AuditHead head) const;

  SecretBytes secret_key_;
  AuditPublicKey public_key_{};
};

/// The first line of an audit file, and a line in the place of an entry that is not shown.
std::string format_audit_header(AuditPublicKey const& key);
std::string format_audit_leaf(std::uint64_t seq, Digest const& leaf);

} // namespace njia::crypto
