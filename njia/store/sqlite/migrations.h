// The numbered steps by which a state folder comes to the form that this program knows. Private to
// njia/store/sqlite.
#pragma once

#include "njia/store/sqlite/database.h"

#include <span>
#include <string_view>

namespace njia::sqlite {

/// "NJIA" in SQLite's header: tells our files from others'.
inline constexpr std::int64_t kApplicationId = 0x4E4A4941;

/// The text of njia/store/migrations/NNNN_*.sql, in order; the first is number 1.
std::span<std::string_view const> migrations();

/// Brings the store to `target` (0: the newest), each step whole or absent. Does nothing when it is
/// there already. Errors: `store.newer_schema`, `store.not_a_store` (another program's database).
Result<Done> migrate(Database& database, std::size_t target = 0);

/// The form that the database has: 0 for an empty file. Errors: as migrate.
Result<std::size_t> schema_version(Database& database);

/// The error for a form that only a newer program knows.
Error newer_schema(std::size_t found);

/// Whether tables and indexes are exactly those that the migrations make: no more, no fewer, no
/// triggers.
bool has_expected_schema(Database& database);

} // namespace njia::sqlite
