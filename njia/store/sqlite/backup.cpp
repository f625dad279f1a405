// Backup and restore. A file gets its final name only after it has been written, checked and made
// durable.
#include "njia/base/sha256.h"
#include "njia/store/sqlite/migrations.h"
#include "njia/store/sqlite/opening.h"

#include <array>
#include <fstream>
#include <system_error>

#include <sqlite3.h>
#include <unistd.h>

namespace njia {
namespace sqlite {
namespace {

namespace fs = std::filesystem;

constexpr char kAside[] = ".before-restore";

/// All pages in one step: the source is as it was at one moment.
void copy_pages(Database& from, Database& to) {
  auto* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (backup == nullptr) {
    to.fail(sqlite3_errcode(to.handle()));
  }
  auto const code = sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  if (code != SQLITE_DONE) {
    to.fail(code);
  }
}

/// As describe(), of a store of any form: an older one is described as it would be brought up.
Result<BackupReport> describe_any(Database& database, fs::path const& file) {
  auto const version = schema_version(database);
  if (!version || *version == migrations().size()) {
    return version ? Result<BackupReport>{describe(database, file)} : version.error();
  }
  auto brought_up = Database{":memory:", {}};
  copy_pages(database, brought_up);
  if (auto const migrated = migrate(brought_up); !migrated) {
    return migrated.error();
  }
  return describe(brought_up, file);
}

/// A whole copy in one file that needs no log beside it.
Result<BackupReport> copy_checked(Database& from, fs::path const& to_file,
                                  OpenOptions const& options) {
  if (auto const created = create_private_file(to_file); !created) {
    return created.error();
  }
  {
    auto to = Database{to_file, options};
    to.run("PRAGMA synchronous = FULL");
    copy_pages(from, to);
    to.ask("PRAGMA journal_mode = DELETE");
  }
  sync_file(to_file);
  auto copy = Database{to_file, {.read_only = true, .busy_timeout = options.busy_timeout}};
  if (auto const checked = check_whole(copy); !checked) {
    return checked.error();
  }
  return describe_any(copy, to_file);
}

// A backup ends in one line with the SHA-256 of all before it: SQLite's own check does not see a
// letter that was changed. SQLite leaves alone what stands behind its pages, and these are whole
// multiples of 512 bytes, so the line shows by the file's size, whatever was damaged.
constexpr std::string_view kSumName = "Njia backup, SHA-256 of all before this line: ";
constexpr std::size_t kSumLine = 128;

std::string sum_line(Sha256Digest const& digest) {
  auto line = std::string{kSumName} + format_hex(digest);
  line.resize(kSumLine - 1, ' ');
  return line + '\n';
}

/// Of the first `size` bytes of a file; less is an unreadable file.
Result<Sha256Digest> digest_of(fs::path const& file, std::uint64_t size) {
  auto in = std::ifstream{file, std::ios::binary};
  auto digest = Sha256{};
  auto buffer = std::array<char, 65'536>{};
  while (size > 0 && in) {
    in.read(buffer.data(),
            static_cast<std::streamsize>(std::min<std::uint64_t>(size, buffer.size())));
    auto const got = static_cast<std::size_t>(in.gcount());
    digest.add(std::string_view{buffer.data(), got});
    size -= got;
  }
  if (size > 0) {
    return Error{.key = "store.io", .where = "", .args = {{"reason", "the file ends early"}}};
  }
  return digest.finish();
}

/// Errors: `store.io`, `store.disk_full`.
Result<Done> add_sum(fs::path const& file) {
  auto const digest = digest_of(file, fs::file_size(file));
  if (!digest) {
    return digest.error();
  }
  {
    auto out = std::ofstream{file, std::ios::binary | std::ios::app};
    out << sum_line(*digest) << std::flush;
    if (!out) {
      return Error{.key = "store.disk_full", .where = ""};
    }
  }
  sync_file(file);
  return Done{};
}

/// A backup of before there were sums has none. Errors: `store.damaged`, `store.io`.
Result<Done> check_sum(fs::path const& file) {
  auto const size = fs::file_size(file);
  if (size % 512 == 0) {
    return Done{};
  }
  auto const damaged = Error{
      .key = "store.damaged", .where = "", .args = {{"reason", "its checksum does not agree"}}};
  if (size < kSumLine) {
    return damaged;
  }
  auto const digest = digest_of(file, size - kSumLine);
  if (!digest) {
    return digest.error();
  }
  auto in = std::ifstream{file, std::ios::binary};
  auto line = std::string(kSumLine, '\0');
  in.seekg(static_cast<std::streamoff>(size - kSumLine));
  in.read(line.data(), static_cast<std::streamsize>(line.size()));
  return in && line == sum_line(*digest) ? Result<Done>{Done{}} : damaged;
}

Error file_failure(std::error_code const& code) {
  return {.key = code == std::errc::no_space_on_device ? "store.disk_full" : "store.io",
          .where = "",
          .args = {{"reason", code.message()}}};
}

/// Runs work on files; what the file system throws becomes an error.
template <class Work> Result<BackupReport> on_files(Work&& work) {
  try {
    return catching(work);
  } catch (fs::filesystem_error const& failure) {
    return file_failure(failure.code());
  }
}

/// Gives `file` a second name. Both are the same bytes until one is replaced.
void keep_aside(fs::path const& file) {
  auto const aside = fs::path{file.string() + kAside};
  fs::remove(aside);
  fs::create_hard_link(file, aside);
}

/// Moves all that belongs to the store before out of the way, so that its log is never read into
/// the new one. The store is whole under one of its two names whenever the machine stops.
void replace_store(fs::path const& dir, Unfinished const& restored) {
  auto const file = dir / kDatabaseName;
  for (auto const* suffix : {"-wal", "-shm"}) {
    auto const part = fs::path{file.string() + suffix};
    auto const aside = fs::path{file.string() + kAside + suffix};
    fs::remove(aside);
    if (fs::exists(part)) {
      fs::rename(part, aside);
    }
  }
  if (fs::exists(file)) {
    keep_aside(file);
  }
  sync_folder(dir);
  restored.name_it(file);
}

/// Writes the log of a store that is to be replaced into its file. A damaged one is left as it is.
void empty_log(fs::path const& file, OpenOptions const& options) {
  try {
    auto old = Database{file, options};
    old.ask("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (StoreFailure const&) {
    return;
  }
}

Result<BackupReport> check_backup(Database& backup, fs::path const& file) {
  auto const checked = check_whole(backup);
  return checked ? describe_any(backup, file) : Result<BackupReport>{checked.error()};
}

Result<BackupReport> restore(fs::path const& dir, Database& backup, OpenOptions const& options) {
  auto lock = FolderLock::take(dir, std::chrono::milliseconds{0});
  if (!lock) {
    return lock.error();
  }
  if (!lock->is_exclusive()) {
    return Error{.key = "store.in_use", .where = ""};
  }
  auto const restored = Unfinished{dir / (std::string{kDatabaseName} + ".restoring")};
  fs::remove(restored.file());
  auto report = copy_checked(backup, restored.file(), options);
  if (!report) {
    return report;
  }
  if (fs::exists(dir / kDatabaseName)) {
    empty_log(dir / kDatabaseName, options);
  }
  replace_store(dir, restored);
  return report;
}

} // namespace
} // namespace sqlite

Result<BackupReport> backup_sqlite_store(std::filesystem::path const& dir,
                                         std::filesystem::path const& to_file,
                                         SqliteOptions const& options) {
  using namespace sqlite;
  return on_files([&]() -> Result<BackupReport> {
    if (!fs::exists(dir / kDatabaseName)) {
      return Error{.key = "store.not_a_store", .where = ""};
    }
    if (fs::exists(to_file)) {
      return Error{.key = "backup.exists", .where = ""};
    }
    auto opened = open_folder(dir, options);
    if (!opened) {
      return opened.error();
    }
    opened->lock.share();
    auto const copy = Unfinished{to_file.string() + ".unfinished"};
    fs::remove(copy.file());
    // One read transaction, so that the comparison looks at the same moment as the copy.
    opened->database->run("BEGIN");
    auto const expected = describe(*opened->database, dir / kDatabaseName);
    auto report = copy_checked(*opened->database, copy.file(),
                               {.busy_timeout = options.patience, .vfs = options.file_layer});
    opened->database->run("COMMIT");
    if (!report) {
      return report;
    }
    if (report->digest != expected.digest || report->revisions != expected.revisions ||
        report->batches != expected.batches) {
      return Error{.key = "backup.differs", .where = ""};
    }
    if (auto const summed = add_sum(copy.file()); !summed) {
      return summed.error();
    }
    if (auto const read_again = check_sum(copy.file()); !read_again) {
      return read_again.error();
    }
    report->bytes = fs::file_size(copy.file());
    copy.name_it(to_file);
    return report;
  });
}

Result<BackupReport> restore_sqlite_store(std::filesystem::path const& dir,
                                          std::filesystem::path const& from_file, RestoreMode mode,
                                          SqliteOptions const& options) {
  using namespace sqlite;
  return on_files([&]() -> Result<BackupReport> {
    if (!fs::is_regular_file(from_file)) {
      return Error{.key = "backup.missing", .where = ""};
    }
    if (!looks_like_database(from_file)) {
      return Error{.key = "store.not_a_store", .where = ""};
    }
    if (auto const whole = check_sum(from_file); !whole) {
      return whole.error();
    }
    auto backup = Database{from_file, {.read_only = true, .busy_timeout = options.patience}};
    if (mode == RestoreMode::check_only) {
      return check_backup(backup, from_file);
    }
    if (auto const checked = check_whole(backup); !checked) {
      return checked.error();
    }
    return restore(dir, backup, {.busy_timeout = options.patience, .vfs = options.file_layer});
  });
}

} // namespace njia
