// The store for real: one SQLite file in one folder of state. Durable when commit() answers; a kill
// or a power cut leaves each transaction whole or absent. Start with open_sqlite_store(); backup
// and restore work on closed and open stores.
#pragma once

#include "njia/store/failure.h"
#include "njia/store/field_sealer.h"
#include "njia/store/store.h"
#include "njia/store/write_turn.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace njia {

struct SqliteOptions {
  /// How long to wait for another writer before StoreBusy.
  std::chrono::milliseconds patience{5000};
  /// Look over every page even if the last close was clean.
  bool check = false;
  /// Name of SQLite's file layer; null is the system's. Tests give one whose disk fills up.
  char const* file_layer = nullptr;
  /// Seals the fields that are to be sealed (field.h), what waits in staging and the names of
  /// files. None: all is kept plain.
  std::shared_ptr<FieldSealer> sealer = nullptr;
  /// Shared by the stores of one process: they write in the order in which they come.
  std::shared_ptr<WriteTurn> turn = nullptr;
  /// Look for plain texts to seal even where everything was sealed before.
  bool seal_again = false;
};

/// Opens the store in `dir`, made (0700, njia.db 0600) when absent, and brings it to this program's
/// form. After a close that was not clean, every page is checked first. Several processes may have
/// one folder open; one of them writes. Errors: `store.cannot_open`, `store.read_only`,
/// `store.in_use`, `store.busy`, `store.disk_full`, `store.not_a_store`, `store.damaged`,
/// `store.newer_schema`, `store.io`; `store.needs_keys` (it is sealed, and no sealer is given),
/// `keys.other_ring` (by other keys than these), `keys.rolled_back` (the keys are an old copy).
/// Nothing is changed then. The first opening with a sealer seals what is plain, alone in the
/// folder; a process killed meanwhile leaves it to the next.
Result<std::unique_ptr<Store>> open_sqlite_store(std::filesystem::path const& dir,
                                                 SqliteOptions const& options = {});

/// Numbers of forms: that of a store on disk, and that of this program. 0: an empty file.
struct StoreForm {
  std::size_t found = 0;
  std::size_t known = 0;

  friend bool operator==(StoreForm const&, StoreForm const&) = default;
};

/// Which form the store of `dir` has. Changes nothing, not even by opening it; others may have it
/// open. Errors: `store.cannot_open`, `store.not_a_store`, `store.newer_schema`.
Result<StoreForm> sqlite_store_form(std::filesystem::path const& dir,
                                    SqliteOptions const& options = {});

/// Brings the store of `dir` to this program's form, as opening it does; answers with the form that
/// it had. Errors: those of opening.
Result<StoreForm> migrate_sqlite_store(std::filesystem::path const& dir,
                                       SqliteOptions const& options = {});

/// What a backup or a restored store holds, to compare by eye.
struct BackupReport {
  std::uint64_t journeys = 0;  ///< not withdrawn
  std::uint64_t revisions = 0; ///< of journeys, ever
  std::uint64_t batches = 0;
  std::uint64_t bytes = 0;
  std::string digest = {}; ///< 16 hex digits; equal for equal content (not a proof against forgery)

  friend bool operator==(BackupReport const&, BackupReport const&) = default;
};

/// Copies the store of `dir` to a new file (0600) as it is at one moment; others may read and write
/// meanwhile. The copy is opened, checked and compared with the store before it gets its name.
/// Errors: those of opening, `backup.exists`, `backup.differs`.
Result<BackupReport> backup_sqlite_store(std::filesystem::path const& dir,
                                         std::filesystem::path const& to_file,
                                         SqliteOptions const& options = {});

enum class RestoreMode : std::uint8_t { check_only, replace };

/// Checks a backup and, with `replace`, puts it in the place of the store of `dir`. The store
/// before it stays beside it as njia.db.before-restore. No other process may have the folder open.
/// Errors: those of opening, `backup.missing`, `store.in_use`.
Result<BackupReport> restore_sqlite_store(std::filesystem::path const& dir,
                                          std::filesystem::path const& from_file, RestoreMode mode,
                                          SqliteOptions const& options = {});

} // namespace njia
