// Checks an audit file from its first to its last line: no entry changed, missing, added or out of
// order, every head signed, the file whole. tools/verify_audit is a second checker that shares no
// line with this one; both give the same verdict (see the test).
#pragma once

#include "njia/base/result.h"
#include "njia/crypto/audit_chain.h"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace njia::crypto {

/// What the reader knows from elsewhere. Without the key only the file's own key is believed;
/// without a head an older file cannot be told from the newest.
struct AuditExpectation {
  std::optional<AuditPublicKey> key = {};
  std::optional<AuditChain> head = {}; ///< where the chain stood in a head that one was given
};

struct AuditSummary {
  AuditChain chain;           ///< where it ends
  std::uint64_t withheld = 0; ///< entries of which only the leaf is there
  std::uint64_t heads = 0;    ///< without the closing one
  std::string closed_at;
  AuditPublicKey key{};
};

/// One pass, constant memory. `where` of an error is the number of the line.
/// Errors: `audit.malformed` (no line of this format), `audit.gap` (an entry or head is missing,
/// there twice or out of order), `audit.mismatch` (an entry since the head before differs from what
/// this head signed), `audit.bad_signature`, `audit.wrong_key` (not the expected key, or a head of
/// another), `audit.unclosed` (cut off), `audit.after_closing`, `audit.forked` (another history
/// than that of the known head), `audit.rolled_back` (older than the known head).
Result<AuditSummary> verify_audit(std::istream& in, AuditExpectation const& expected = {});

} // namespace njia::crypto
