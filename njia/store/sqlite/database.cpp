#include "njia/store/sqlite/database.h"

#include <cerrno>

#include <fmt/format.h>
#include <sqlite3.h>

namespace njia::sqlite {
namespace {

bool is_full_disk(int code, int system_error) {
  auto const primary = code & 0xFF;
  return primary == SQLITE_FULL ||
         (primary == SQLITE_IOERR &&
          (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG));
}

/// What the system answered to the last read or write that failed, of the file or of its log; 0
/// when not known.
int last_system_error(sqlite3* handle) {
  auto error = 0;
  sqlite3_file* log = nullptr;
  sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (log != nullptr && log->pMethods != nullptr) {
    log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &error);
  }
  if (error == 0) {
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &error);
  }
  return error != 0 ? error : sqlite3_system_errno(handle);
}

std::string failure_key(int code, int system_error) {
  if (is_full_disk(code, system_error)) {
    return "store.disk_full";
  }
  switch (code & 0xFF) {
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return "store.read_only";
  case SQLITE_CANTOPEN:
    return "store.cannot_open";
  case SQLITE_NOTADB:
    return "store.not_a_store";
  case SQLITE_CORRUPT:
    return "store.damaged";
  default:
    return "store.io";
  }
}

} // namespace

Query::Query(Database& database, Prepared& prepared, sqlite3_stmt* statement)
    : database_{database}, prepared_{prepared}, statement_{statement} {}

Query::~Query() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  prepared_.free.push_back(statement_); // has room: see Database::query
}

Query& Query::bind(int index, std::string_view text) {
  auto const* data = text.empty() ? "" : text.data();
  auto const code =
      sqlite3_bind_text64(statement_, index, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  NJIA_CHECK(code == SQLITE_OK, "a parameter that the statement has: " + prepared_.sql);
  return *this;
}

Query& Query::bind_kept(int index, std::string_view text) {
  auto const* data = text.empty() ? "" : text.data();
  auto const code =
      sqlite3_bind_text64(statement_, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  NJIA_CHECK(code == SQLITE_OK, "a parameter that the statement has: " + prepared_.sql);
  return *this;
}

Query& Query::bind(int index, std::int64_t number) {
  NJIA_CHECK(sqlite3_bind_int64(statement_, index, number) == SQLITE_OK,
             "a parameter that the statement has: " + prepared_.sql);
  return *this;
}

Query& Query::bind_null(int index) {
  NJIA_CHECK(sqlite3_bind_null(statement_, index) == SQLITE_OK,
             "a parameter that the statement has: " + prepared_.sql);
  return *this;
}

bool Query::step() {
  auto const code = sqlite3_step(statement_);
  if (code != SQLITE_ROW && code != SQLITE_DONE) {
    database_.fail(code);
  }
  return code == SQLITE_ROW;
}

void Query::run() { NJIA_CHECK(!step(), "a statement without rows: " + prepared_.sql); }

std::string_view Query::text(int column) const {
  auto const* data = reinterpret_cast<char const*>(sqlite3_column_text(statement_, column));
  auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return data == nullptr ? std::string_view{} : std::string_view{data, size};
}

int Query::columns() const { return sqlite3_column_count(statement_); }

std::int64_t Query::number(int column) const { return sqlite3_column_int64(statement_, column); }

Database::Database(std::filesystem::path const& file, OpenOptions const& options) {
  // Nobody asks SQLite how much memory it holds; counting it takes a lock at each allocation. Heard
  // only before its first use in a process, and without effect later.
  [[maybe_unused]] static auto const kUncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  auto const flags = (options.read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
                     SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  auto const code = sqlite3_open_v2(file.c_str(), &handle_, flags, options.vfs);
  if (code != SQLITE_OK) {
    auto error = StoreFailure{
        {.key = failure_key(code, handle_ == nullptr ? 0 : sqlite3_system_errno(handle_)),
         .where = "",
         .args = {{"reason", sqlite3_errstr(code)}}}};
    sqlite3_close(handle_);
    throw error;
  }
  sqlite3_busy_timeout(handle_, static_cast<int>(options.busy_timeout.count()));
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
}

Database::~Database() {
  for (auto const& [sql, prepared] : prepared_) {
    for (auto* statement : prepared->free) {
      sqlite3_finalize(statement);
    }
  }
  sqlite3_close_v2(handle_);
}

void Database::run(std::string const& sql) {
  auto const code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) {
    fail(code);
  }
}

Query Database::query(std::string_view sql) {
  auto found = prepared_.find(sql);
  if (found == prepared_.end()) {
    auto fresh = std::make_unique<Prepared>(Prepared{.sql = std::string{sql}});
    auto const text = std::string_view{fresh->sql};
    found = prepared_.emplace(text, std::move(fresh)).first;
  }
  auto& prepared = *found->second;
  if (!prepared.free.empty()) {
    auto* statement = prepared.free.back();
    prepared.free.pop_back();
    return Query{*this, prepared, statement};
  }
  prepared.free.reserve(++prepared.made);
  sqlite3_stmt* statement = nullptr;
  auto const code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                       SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) {
    fail(code);
  }
  return Query{*this, prepared, statement};
}

std::string Database::ask(std::string_view sql) {
  auto found = query(sql);
  return found.step() ? std::string{found.text(0)} : std::string{};
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(handle_); }

std::int64_t Database::changes() const { return sqlite3_changes64(handle_); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

void Database::roll_back() noexcept {
  if (in_transaction()) {
    sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void Database::fail(int code) const {
  auto const extended = sqlite3_extended_errcode(handle_);
  auto const primary = code & 0xFF;
  NJIA_CHECK(primary != SQLITE_ERROR && primary != SQLITE_MISUSE && primary != SQLITE_CONSTRAINT &&
                 primary != SQLITE_RANGE && primary != SQLITE_MISMATCH,
             fmt::format("a statement that SQLite takes: {}", sqlite3_errmsg(handle_)));
  if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED) {
    throw StoreBusy{{.key = "store.busy", .where = ""}};
  }
  auto const reason = fmt::format("{}, SQLite {}", sqlite3_errstr(code), extended);
  throw StoreFailure{{.key = failure_key(code, last_system_error(handle_)),
                      .where = "",
                      .args = {{"reason", reason}}}};
}

} // namespace njia::sqlite
