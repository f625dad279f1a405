// The folder of state: njia.db, readable by its owner only, and the lock by which processes know of
// each other. Private to njia/store/sqlite.
#pragma once

#include "njia/base/result.h"

#include <chrono>
#include <filesystem>
#include <utility>

namespace njia::sqlite {

inline constexpr char kDatabaseName[] = "njia.db";
inline constexpr char kUnfinishedName[] = "njia.db.unfinished"; ///< while it is first made
inline constexpr char kLockName[] = "njia.lock";

/// An open file descriptor.
class File {
public:
  explicit File(int descriptor = -1) : descriptor_{descriptor} {}
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  ~File();

  int descriptor() const { return descriptor_; }

private:
  int descriptor_;
};

/// Holds the folder's lock: shared while a store is open, exclusive while the folder is looked over
/// or replaced. The system lets go of it when the process dies.
class FolderLock {
public:
  /// Creates the folder (0700) and the lock file when absent. Exclusive when nobody else is there,
  /// else shared as soon as that is granted. Errors: `store.cannot_open`, `store.read_only`,
  /// `store.in_use` (after `patience`).
  static Result<FolderLock> take(std::filesystem::path const& dir,
                                 std::chrono::milliseconds patience);

  /// Nobody else has the folder open.
  bool is_exclusive() const { return exclusive_; }
  void share();

private:
  FolderLock(File file, bool exclusive) : file_{std::move(file)}, exclusive_{exclusive} {}

  File file_;
  bool exclusive_;
};

/// Creates an empty file that only its owner may read, durably. Errors: `store.read_only`,
/// `store.cannot_open`, `store.disk_full`, `backup.exists`.
Result<Done> create_private_file(std::filesystem::path const& file);

/// Makes what was written to a file and its name in the folder durable. Throws `store.io`,
/// `store.disk_full`.
void sync_file(std::filesystem::path const& file);
void sync_folder(std::filesystem::path const& dir);

/// A database that is being written under another name; unless it was named, it is removed with all
/// that SQLite puts beside it.
class Unfinished {
public:
  explicit Unfinished(std::filesystem::path file) : file_{std::move(file)} {}
  Unfinished(Unfinished const&) = delete;
  Unfinished& operator=(Unfinished const&) = delete;
  ~Unfinished() { remove(); }

  std::filesystem::path const& file() const { return file_; }
  void remove() const noexcept;
  /// Gives it its name, in the place of what had it, durably. It must be closed and synced. Throws
  /// `store.io`, `store.disk_full`, `store.read_only`, `store.cannot_open`.
  void name_it(std::filesystem::path const& final_name) const;

private:
  std::filesystem::path file_;
};

/// Whether the file starts as SQLite files do, or is empty. Not for a file that this process has
/// open through SQLite: reading it here would drop SQLite's locks
/// (https://www.sqlite.org/howtocorrupt.html, 2.2).
bool looks_like_database(std::filesystem::path const& file);

} // namespace njia::sqlite
