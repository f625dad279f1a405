// What the store keeps besides records: entries (sessions, secrets, jobs: replaced in place,
// without history, many with an end) and the lines of the audit log.
#pragma once

#include "njia/domain/journey.h"

#include <cstdint>
#include <optional>
#include <string>

namespace njia {

/// A value under a kind and a key. What is no longer wanted is overwritten in the file.
struct Entry {
  std::string kind;       ///< e.g. "session"; the kinds stand with their users in njia/app
  std::string key;        ///< unique within the kind
  std::string owner = {}; ///< whose it is, e.g. the id of a member; may be empty
  std::optional<Instant> expires_at = {};
  std::string value = {}; ///< JSON or bytes; whoever keeps secrets in it has sealed them

  friend bool operator==(Entry const&, Entry const&) = default;
};

/// One line of the audit log: who did what to which object, by ids and codes alone. The hashes are
/// those of njia/crypto/audit_chain.h, in hexadecimal.
struct AuditLine {
  std::uint64_t seq = 0; ///< from 1 without gaps
  Instant at = {};
  std::string actor;  ///< id of a member, "cli:NAME" or "hub"
  std::string action; ///< key of njia/access/actions.h
  std::string object_kind = {};
  std::string object = {};
  std::string org = {};    ///< id of the organisation that it concerns; may be empty
  std::string detail = {}; ///< codes and numbers, e.g. "version=3"
  std::string salt = {};
  std::string leaf = {};
  std::string hash = {};

  friend bool operator==(AuditLine const&, AuditLine const&) = default;
};

} // namespace njia
