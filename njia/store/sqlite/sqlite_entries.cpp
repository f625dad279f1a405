// Entries and the audit log of one transaction.
#include "njia/store/rules.h"
#include "njia/store/sqlite/reader.h"
#include "njia/store/sqlite/record_sql.h"
#include "njia/store/sqlite/sqlite_transaction.h"

namespace njia::sqlite {

void SqliteTransaction::put_entry(Entry const& entry) {
  is_seen_ = true;
  auto put = database_.query(
      "INSERT INTO \"entry\" (\"kind\", \"key\", \"owner\", \"expires_at\", \"value\") "
      "VALUES (?, ?, ?, ?, ?) ON CONFLICT (\"kind\", \"key\") DO UPDATE SET \"owner\" = "
      "excluded.\"owner\", \"expires_at\" = excluded.\"expires_at\", \"value\" = "
      "excluded.\"value\"");
  put.bind(1, entry.kind).bind(2, entry.key).bind(3, entry.owner);
  put.bind(4, FieldText<std::optional<Instant>>::format(entry.expires_at));
  put.bind_kept(5, entry.value).run();
}

void SqliteTransaction::remove_entry(std::string_view kind, std::string_view key) {
  is_seen_ = true;
  auto remove = database_.query("DELETE FROM \"entry\" WHERE \"kind\" = ? AND \"key\" = ?");
  remove.bind(1, kind).bind(2, key).run();
}

void SqliteTransaction::remove_entries_of(std::string_view kind, std::string_view owner) {
  is_seen_ = true;
  auto remove = database_.query("DELETE FROM \"entry\" WHERE \"kind\" = ? AND \"owner\" = ?");
  remove.bind(1, kind).bind(2, owner).run();
}

void SqliteTransaction::remove_expired_entries(Instant now) {
  is_seen_ = true;
  auto remove =
      database_.query("DELETE FROM \"entry\" WHERE \"expires_at\" <> '' AND \"expires_at\" <= ?");
  remove.bind(1, FieldText<Instant>::format(now)).run();
}

Result<Done> SqliteTransaction::append_audit(AuditLine const& line) {
  is_seen_ = true;
  auto const last = Reader{database_}.last_audit();
  if (auto failure = check_audit_order(line, last ? last->seq : 0)) {
    return *failure;
  }
  auto append = database_.query(
      fmt::format("INSERT INTO \"audit\" ({}) VALUES ({})", kAuditColumns, parameter_list(11)));
  append.bind(1, static_cast<std::int64_t>(line.seq)).bind(2, FieldText<Instant>::format(line.at));
  append.bind(3, line.actor).bind(4, line.action).bind(5, line.object_kind).bind(6, line.object);
  append.bind(7, line.org).bind(8, line.detail).bind(9, line.salt).bind(10, line.leaf);
  append.bind(11, line.hash).run();
  return Done{};
}

} // namespace njia::sqlite
