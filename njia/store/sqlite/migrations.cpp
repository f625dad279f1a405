#include "njia/store/sqlite/migrations.h"

#include <fmt/format.h>

namespace njia::sqlite {
namespace {

std::string describe_schema(Database& database) {
  auto text = std::string{};
  auto rows = database.query("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT "
                             "LIKE 'sqlite_%' ORDER BY name");
  while (rows.step()) {
    for (auto column = 0; column < 4; ++column) {
      text += rows.text(column);
      text += '\n';
    }
  }
  return text;
}

void apply(Database& database, std::size_t number) {
  database.run("BEGIN IMMEDIATE");
  try {
    // Another process may have been quicker.
    if (std::stoull(database.ask("PRAGMA user_version")) < number) {
      database.run(std::string{migrations()[number - 1]});
      database.run(fmt::format("PRAGMA user_version = {}; PRAGMA application_id = {}", number,
                               kApplicationId));
    }
    database.run("COMMIT");
  } catch (...) {
    database.roll_back();
    throw;
  }
}

} // namespace

Error newer_schema(std::size_t found) {
  return {
      .key = "store.newer_schema",
      .where = "",
      .args = {{"found", std::to_string(found)}, {"known", std::to_string(migrations().size())}}};
}

Result<std::size_t> schema_version(Database& database) {
  auto const version = std::stoull(database.ask("PRAGMA user_version"));
  auto const application = std::stoll(database.ask("PRAGMA application_id"));
  auto const is_empty =
      version == 0 && application == 0 && database.ask("SELECT 1 FROM sqlite_schema").empty();
  if (!is_empty && application != kApplicationId) {
    return Error{.key = "store.not_a_store", .where = ""};
  }
  if (version > migrations().size()) {
    return newer_schema(version);
  }
  return std::size_t{version};
}

Result<Done> migrate(Database& database, std::size_t target) {
  auto const version = schema_version(database);
  if (!version) {
    return version.error();
  }
  for (auto number = *version + 1; number <= (target == 0 ? migrations().size() : target);
       ++number) {
    apply(database, number);
  }
  return Done{};
}

bool has_expected_schema(Database& database) {
  auto const version = schema_version(database);
  if (!version || *version == 0) {
    return false;
  }
  auto fresh = Database{":memory:", {}};
  return migrate(fresh, *version).has_value() &&
         describe_schema(fresh) == describe_schema(database);
}

} // namespace njia::sqlite
