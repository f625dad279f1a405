// The hub's audit log as a file that members check without the hub (docs/audit-file.md): whole, or
// one organisation's entries with the leaves of all others. And the signed heads: statements of
// where the log stood, kept as entries of the store, one for each export. The command line and the
// server call the same functions.
#pragma once

#include "njia/crypto/audit_chain.h"
#include "njia/store/store.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace njia::app {

/// Kind of the entries that hold signed heads; owner: id of the key; key: "<key id>/<number>".
inline constexpr char kAuditHeadKind[] = "audit_head";

/// The key that signs the log: `audit.key` of the state folder, made when there is none yet.
/// Errors: those of crypto::load_or_make_key.
Result<crypto::AuditSigner> load_audit_signer(std::filesystem::path const& state_folder,
                                              crypto::RandomSource& random);

/// The heads that this key signed, first to last; without those that no longer read as heads.
std::vector<crypto::AuditHead> audit_heads(Store const& store, crypto::AuditSigner const& signer);

/// Signs where the log stands and keeps that head. A log that has not moved since the last head
/// gets no new one: the last is the answer. One transaction; where an Auditor watches, the caller
/// holds a scope. Errors: those of a commit.
Result<crypto::AuditHead> sign_audit_head(Store& store, crypto::AuditSigner const& signer,
                                          Instant at);

/// Writes the file line by line, without line ends; the last line is the head that is answered.
/// Every entry is checked on the way against its leaf, its link in the chain and the kept heads.
/// Constant memory; one pass.
/// @param org  only this organisation's entries are shown, of all others the leaf; none: all
/// Errors: `audit.store_changed` (`where` is the entry's number: it is not what was written, or is
/// missing), `audit.store_cut` (entries that a head has signed are gone). Lines may have been
/// written by then: throw the file away.
Result<crypto::AuditHead> write_audit_file(Store const& store, crypto::AuditSigner const& signer,
                                           std::optional<OrganisationId> org, Instant at,
                                           std::function<void(std::string_view line)> const& write);

} // namespace njia::app
