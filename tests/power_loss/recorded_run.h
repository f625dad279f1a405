// One run of the real store on the recording disk: mixed changes as a hub makes them, each with its
// line of the audit log, and what the store held after each.
#pragma once

#include "recording_disk.h"

#include "njia/crypto/audit_chain.h"
#include "njia/store/store.h"

#include <filesystem>
#include <string>
#include <vector>

struct sqlite3;

namespace njia::power_loss {

struct RecordedRun {
  std::vector<Event> events;
  /// Of all rows of all tables, after each acknowledged commit; [0] after the store was first
  /// opened.
  std::vector<std::uint64_t> digests;
  std::vector<std::uint64_t> contents; ///< the same, as the store itself tells it (digest_of)
  std::string settings;                ///< journal and synchronous, as the store set them
};

/// @param synchronous  what to set instead of the store's own; "": the store's
/// @param rounds       of some 17 changes each
RecordedRun record_run(std::filesystem::path const& dir, std::string const& synchronous,
                       std::uint32_t rounds);

/// What signs the heads of the log in it.
crypto::AuditSigner signer_of_run();

/// Of all rows of all tables. Throws std::runtime_error with what SQLite says.
std::uint64_t digest_of(sqlite3* database);
/// Of all that a store tells: records, versions, batches, entries, audit lines.
std::uint64_t digest_of(Store const& store);
/// First column of the first row.
std::string ask(sqlite3* database, std::string const& sql);

} // namespace njia::power_loss
