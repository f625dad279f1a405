// Reading of entries, the audit log and the access mark.
#include "njia/store/sqlite/reader.h"

namespace njia::sqlite {
namespace {

Entry read_entry(Query const& query) {
  return {.kind = std::string{query.text(0)},
          .key = std::string{query.text(1)},
          .owner = std::string{query.text(2)},
          .expires_at = read_value<std::optional<Instant>>(query, 3, "entry.expires_at"),
          .value = std::string{query.text(4)}};
}

AuditLine read_audit(Query const& query) {
  return {.seq = static_cast<std::uint64_t>(query.number(0)),
          .at = read_value<Instant>(query, 1, "audit.at"),
          .actor = std::string{query.text(2)},
          .action = std::string{query.text(3)},
          .object_kind = std::string{query.text(4)},
          .object = std::string{query.text(5)},
          .org = std::string{query.text(6)},
          .detail = std::string{query.text(7)},
          .salt = std::string{query.text(8)},
          .leaf = std::string{query.text(9)},
          .hash = std::string{query.text(10)}};
}

} // namespace

std::optional<Entry> Reader::find_entry(std::string_view kind, std::string_view key) const {
  static auto const kFind =
      fmt::format("SELECT {} FROM \"entry\" WHERE \"kind\" = ? AND \"key\" = ?", kEntryColumns);
  auto query = database_.query(kFind);
  return query.bind(1, kind).bind(2, key).step() ? std::optional{read_entry(query)} : std::nullopt;
}

std::vector<Entry> Reader::entries(std::string_view kind,
                                   std::optional<std::string_view> owner) const {
  auto query = database_.query(
      fmt::format("SELECT {} FROM \"entry\" WHERE \"kind\" = ?1 {} ORDER BY \"key\"", kEntryColumns,
                  owner ? "AND \"owner\" = ?2" : ""));
  query.bind(1, kind);
  if (owner) {
    query.bind(2, *owner);
  }
  auto found = std::vector<Entry>{};
  while (query.step()) {
    found.push_back(read_entry(query));
  }
  return found;
}

std::optional<AuditLine> Reader::last_audit() const {
  static auto const kLast =
      fmt::format("SELECT {} FROM \"audit\" ORDER BY \"seq\" DESC LIMIT 1", kAuditColumns);
  auto query = database_.query(kLast);
  return query.step() ? std::optional{read_audit(query)} : std::nullopt;
}

void Reader::each_audit(std::uint64_t after, std::function<bool(AuditLine&&)> const& visit) const {
  static auto const kEach =
      fmt::format("SELECT {} FROM \"audit\" WHERE \"seq\" > ? ORDER BY \"seq\"", kAuditColumns);
  auto query = database_.query(kEach);
  query.bind(1, static_cast<std::int64_t>(after));
  while (query.step()) {
    if (!visit(read_audit(query))) {
      return;
    }
  }
}

std::uint64_t Reader::access_mark() const {
  auto query = database_.query("SELECT \"value\" FROM \"access_mark\"");
  return query.step() ? static_cast<std::uint64_t>(query.number(0)) : 0;
}

} // namespace njia::sqlite
