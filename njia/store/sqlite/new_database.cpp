// A new store's database. SQLite makes its own files in several steps, and a power cut between them
// may leave bytes that are neither empty nor a database: whoever finds such a file cannot tell
// whether it ever held something. So it is made under another name, and what has the store's name
// was whole once.
#include "njia/store/sqlite/opening.h"

#include <array>
#include <system_error>

namespace njia::sqlite {
namespace {

namespace fs = std::filesystem;

bool is_filled(fs::path const& file) {
  auto failure = std::error_code{};
  auto const size = fs::file_size(file, failure);
  return !failure && size > 0;
}

Result<Done> make(fs::path const& dir, SqliteOptions const& options) {
  auto const made = Unfinished{dir / kUnfinishedName};
  made.remove(); // what a power cut left
  if (auto const created = create_private_file(made.file()); !created) {
    return created;
  }
  {
    auto database =
        Database{made.file(), {.busy_timeout = options.patience, .vfs = options.file_layer}};
    if (auto const prepared = prepare(database, false); !prepared) {
      return prepared;
    }
    // Closing would write the log into it too, but keeps silent when it cannot.
    if (database.ask("PRAGMA wal_checkpoint(TRUNCATE)") != "0") {
      return Error{.key = "store.busy", .where = ""};
    }
  }
  sync_file(made.file());
  made.name_it(dir / kDatabaseName);
  return Done{};
}

} // namespace

Result<Done> make_when_absent(fs::path const& dir, bool is_alone, SqliteOptions const& options) {
  auto const file = dir / kDatabaseName;
  if (is_filled(file) || (fs::exists(file) && !is_alone)) {
    return Done{};
  }
  if (!is_alone) { // who was about to make it failed, and others wait as we do
    return Error{.key = "store.in_use", .where = ""};
  }
  for (auto const* suffix : {"-wal", "-journal"}) {
    if (is_filled(file.string() + suffix)) {
      return Error{.key = "store.damaged",
                   .where = "",
                   .args = {{"reason", "its changes are there, but not the database"}}};
    }
  }
  return make(dir, options);
}

} // namespace njia::sqlite
