// Looks over a folder of state and says what is not as it should be: open folders, missing or badly
// kept keys, texts that are not sealed, a broken audit chain, what was left half done, a full disk,
// old backups. What can be put right without a decision is, when asked to.
#pragma once

#include "njia/app/keys/key_files.h"
#include "njia/app/records/network.h"
#include "njia/store/store.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace njia::app {

/// Entry of the last backup: kind and key; its value is the time.
inline constexpr std::string_view kBackupKind = "backup", kLastBackup = "last";
/// Days after which the last backup counts as old.
inline constexpr std::uint32_t kBackupIsOld = 7;
/// Bytes that should be free on the disk, at least; also twice what the store takes.
inline constexpr std::uint64_t kLeastFreeBytes = 1'000'000'000;

struct Patient {
  Store& store;
  KeyPlaces places;
  OrganisationSeals* keys = nullptr; ///< none: the store has none
};

struct Diagnosis {
  std::vector<std::pair<std::string, std::string>> facts = {}; ///< what was looked at, and found
  std::vector<Error> findings = {};                            ///< `doctor.…`
};

/// Changes nothing. Reads every audit line and every sealed column.
Result<Diagnosis> examine(Patient const& patient, Actor const& actor);

/// Narrows the modes of the folder's files, removes expired entries, finishes removals, gives
/// notices of retention and blanks what is due. Answers how many things it did.
/// (Plain texts are sealed by opening the store, SqliteOptions::seal_again.)
Result<std::uint64_t> mend(Patient const& patient, Actor const& actor);

} // namespace njia::app
