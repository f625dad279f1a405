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
