// How the engine's files are opened and looked over. Private to njia/store/sqlite.
#pragma once

#include "njia/store/sqlite/database.h"
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/sqlite/state_folder.h"

#include <memory>

namespace njia::sqlite {

struct OpenStore {
  FolderLock lock; ///< let go of after the database
  std::unique_ptr<Database> database;
};

/// The database of a state folder, in this program's form, with the folder's lock.
Result<OpenStore> open_folder(std::filesystem::path const& dir, SqliteOptions const& options);

/// Makes the database of a folder in which there is none, or an empty file: it is absent or whole
/// whenever the power goes. `is_alone`: the folder's lock is exclusive. Errors: those of opening;
/// `store.damaged` when an emptied or removed database left changes behind, `store.in_use`.
Result<Done> make_when_absent(std::filesystem::path const& dir, bool is_alone,
                              SqliteOptions const& options);

/// Brings a database to this program's form and settings; looks over every page first when asked
/// to. Errors: `store.not_a_store`, `store.newer_schema`, `store.damaged`.
Result<Done> prepare(Database& database, bool check_pages);

/// Every page, index and reference. Errors: `store.damaged`, `store.not_a_store`,
/// `store.newer_schema`.
Result<Done> check_whole(Database& database);

/// Counts and digest of what it holds; one pass over the current records.
BackupReport describe(Database& database, std::filesystem::path const& file);

/// Calls work() and turns a StoreFailure into its error.
template <class Work> auto catching(Work&& work) -> decltype(work()) {
  try {
    return work();
  } catch (StoreFailure const& failure) {
    return failure.error();
  }
}

} // namespace njia::sqlite
