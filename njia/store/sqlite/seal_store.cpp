// The store and its keys: which they are, and sealing what was kept plain before it had any.
#include "njia/store/records.h"
#include "njia/store/sqlite/reader.h"
#include "njia/store/sqlite/sealing.h"

#include <functional>

#include <fmt/format.h>

namespace njia::sqlite {
namespace {

constexpr std::string_view kKeysKind = "keys"; // entries; part of what is stored
constexpr std::string_view kRing = "ring", kGeneration = "generation", kSealing = "sealing";
constexpr auto kRowsAtOnce = 2000;

/// One table's sealed columns, and how to find them. The query's columns: a number that grows, the
/// organisation, the id of the record, then the sealed ones.
struct SealedTable {
  std::string name;
  std::vector<std::string> columns;
  std::string select; ///< without condition
  std::string number; ///< the growing number, for conditions and updates
};

template <class Record> SealedTable table_of() {
  auto made = SealedTable{.name = std::string{FieldTable<Record>::record},
                          .columns = {},
                          .select = "SELECT t.\"revision\", t.\"org\", t.\"id\"",
                          .number = "revision"};
  for_each_field<Record>([&](auto const& row) {
    if (row.is_sealed) {
      made.columns.emplace_back(row.key);
      made.select += fmt::format(", t.\"{}\"", row.key);
    }
  });
  made.select += fmt::format(" FROM \"{}_revision\" t", FieldTable<Record>::record);
  return made;
}

std::vector<SealedTable> const& sealed_tables() {
  static auto const kTables = [] {
    auto tables = std::vector{table_of<Journey>()};
    for_each_small_record([&]<class Record>() {
      if constexpr (has_sealed_fields<Record>()) {
        tables.push_back(table_of<Record>());
      }
    });
    tables.push_back({"batch",
                      {"file_name"},
                      "SELECT t.\"number\", t.\"org\", t.\"id\", t.\"file_name\" FROM \"batch\" t",
                      "number"});
    tables.push_back({"staged_row",
                      {"source_rows", "journey_json", "findings_json"},
                      "SELECT t.rowid, b.\"org\", b.\"id\" || ':' || t.\"number\", "
                      "t.\"source_rows\", t.\"journey_json\", t.\"findings_json\" FROM "
                      "\"staged_row\" t JOIN \"batch\" b ON b.\"number\" = t.\"batch\"",
                      "rowid"});
    return tables;
  }();
  return kTables;
}

bool has_revisions(SealedTable const& table) { return table.number == "revision"; }

std::string entry_value(Database& database, std::string_view key) {
  auto const found = Reader{database}.find_entry(kKeysKind, key);
  return found ? found->value : "";
}

void put_value(Database& database, std::string_view key, std::string_view value) {
  auto put =
      database.query("INSERT INTO \"entry\" (\"kind\", \"key\", \"owner\", \"expires_at\", "
                     "\"value\") VALUES (?, ?, '', '', ?) ON CONFLICT (\"kind\", \"key\") DO "
                     "UPDATE SET \"value\" = excluded.\"value\"");
  put.bind(1, kKeysKind).bind(2, key).bind(3, value).run();
}

/// Runs work as one transaction.
template <class Work> auto in_transaction(Database& database, Work&& work) {
  database.query("BEGIN IMMEDIATE").run();
  try {
    auto result = work();
    database.query(result ? "COMMIT" : "ROLLBACK").run();
    return result;
  } catch (...) {
    database.roll_back();
    throw;
  }
}

/// What is to stand in the place of a text; none: the text itself.
Result<std::optional<std::string>> sealed_form(SealDesk& desk, OrganisationId org,
                                               SealedAt const& at, std::string_view text) {
  if (text.empty() || desk.is_sealed(org, at, text)) {
    return std::optional<std::string>{};
  }
  auto sealed = desk.seal(org, at, text);
  if (!sealed && sealed.error().key == "keys.destroyed") {
    return std::optional{std::string{}}; // erased before it was ever sealed
  }
  return sealed ? Result{std::optional{std::move(*sealed)}} : sealed.error();
}

/// The head of a journey holds no plain number either.
Result<Done> seal_head(Database& database, SealDesk& desk, OrganisationId org, std::string_view id,
                       std::int64_t revision, std::string_view number) {
  auto index = desk.blind_number(org, number);
  if (!index && index.error().key != "keys.destroyed") {
    return index.error();
  }
  auto head = database.query(
      "UPDATE \"journey\" SET \"org_ref\" = ? WHERE \"id\" = ? AND \"revision\" = ?");
  head.bind(1, index ? *index : "").bind(2, id).bind(3, revision).run();
  return Done{};
}

struct PlainRow {
  std::int64_t number;
  OrganisationId org;
  std::string id;
  std::vector<std::string> texts;
};

std::vector<PlainRow> next_rows(Database& database, SealedTable const& table, std::int64_t after) {
  auto rows = std::vector<PlainRow>{};
  auto query = database.query(fmt::format("{} WHERE t.{} > ? ORDER BY t.{} LIMIT {}", table.select,
                                          table.number, table.number, kRowsAtOnce));
  query.bind(1, after);
  while (query.step()) {
    auto& row = rows.emplace_back(PlainRow{.number = query.number(0),
                                           .org = read_value<OrganisationId>(query, 1, "org"),
                                           .id = std::string{query.text(2)},
                                           .texts = {}});
    for (auto i = std::size_t{0}; i < table.columns.size(); ++i) {
      row.texts.emplace_back(query.text(3 + static_cast<int>(i)));
    }
  }
  return rows;
}

Result<Done> seal_row(Database& database, SealDesk& desk, SealedTable const& table,
                      PlainRow const& row) {
  for (auto i = std::size_t{0}; i < table.columns.size(); ++i) {
    auto const at = SealedAt{table.name, row.id, table.columns[i]};
    auto const form = sealed_form(desk, row.org, at, row.texts[i]);
    if (!form) {
      return form.error();
    }
    if (*form) {
      auto update = database.query(fmt::format("UPDATE \"{}{}\" SET \"{}\" = ? WHERE {} = ?",
                                               table.name, has_revisions(table) ? "_revision" : "",
                                               table.columns[i], table.number));
      update.bind(1, **form).bind(2, row.number).run();
      if (table.name == FieldTable<Journey>::record && table.columns[i] == "org_ref") {
        if (auto const head = seal_head(database, desk, row.org, row.id, row.number, row.texts[i]);
            !head) {
          return head;
        }
      }
    }
  }
  return Done{};
}

/// Answers how far it came; 0 when nothing is left.
Result<std::int64_t> seal_some(Database& database, SealedTable const& table, std::int64_t after) {
  auto desk = SealDesk{database.sealer()};
  auto const rows = next_rows(database, table, after);
  for (auto const& row : rows) {
    if (auto const done = seal_row(database, desk, table, row); !done) {
      return done.error();
    }
  }
  if (auto const remembered = remember_keys(database); !remembered) {
    return remembered.error();
  }
  return rows.empty() ? 0 : rows.back().number;
}

/// Mappings are few, and have no number of their own.
Result<Done> seal_mappings(Database& database) {
  auto desk = SealDesk{database.sealer()};
  auto updates = std::vector<std::array<std::string, 3>>{};
  auto versions = std::vector<std::int64_t>{};
  {
    auto query = database.query(
        "SELECT \"org\", \"fingerprint\", \"version\", \"mapping_json\" FROM \"mapping\"");
    while (query.step()) {
      auto const org = read_value<OrganisationId>(query, 0, "mapping.org");
      auto const form =
          sealed_form(desk, org, {"mapping", query.text(1), "mapping_json"}, query.text(3));
      if (!form) {
        return form.error();
      }
      if (*form) {
        updates.push_back({std::string{query.text(0)}, std::string{query.text(1)}, **form});
        versions.push_back(query.number(2));
      }
    }
  }
  for (auto i = std::size_t{0}; i < updates.size(); ++i) {
    auto update =
        database.query("UPDATE \"mapping\" SET \"mapping_json\" = ? WHERE \"org\" = ? AND "
                       "\"fingerprint\" = ? AND \"version\" = ?");
    update.bind(1, updates[i][2]).bind(2, updates[i][0]).bind(3, updates[i][1]);
    update.bind(4, versions[i]).run();
  }
  return remember_keys(database);
}

Result<Done> seal_everything(Database& database) {
  for (auto const& table : sealed_tables()) {
    for (auto after = std::int64_t{0};;) {
      auto const reached =
          in_transaction(database, [&] { return seal_some(database, table, after); });
      if (!reached) {
        return reached.error();
      }
      if (*reached == 0) {
        break;
      }
      after = *reached;
    }
  }
  if (auto const done = in_transaction(database, [&] { return seal_mappings(database); }); !done) {
    return done;
  }
  // What was moved within a page may have left a copy: every page is written anew, and the log
  // emptied.
  database.run("VACUUM");
  database.ask("PRAGMA wal_checkpoint(TRUNCATE)");
  return in_transaction(database, [&]() -> Result<Done> {
    auto remove = database.query("DELETE FROM \"entry\" WHERE \"kind\" = ? AND \"key\" = ?");
    remove.bind(1, kKeysKind).bind(2, kSealing).run();
    return Done{};
  });
}

/// Calls look(table, id, organisation, column, text) for all texts that are to be sealed.
void each_text(Database& database, std::function<void(std::string_view)> const& look) {
  for (auto const& table : sealed_tables()) {
    auto query = database.query(table.select);
    while (query.step()) {
      for (auto i = std::size_t{0}; i < table.columns.size(); ++i) {
        look(query.text(3 + static_cast<int>(i)));
      }
    }
  }
  auto mappings = database.query("SELECT \"mapping_json\" FROM \"mapping\"");
  while (mappings.step()) {
    look(mappings.text(0));
  }
}

/// Heads of journeys that hold the number itself.
std::uint64_t count_plain_heads(Database& database) {
  auto desk = SealDesk{database.sealer()};
  auto count = std::uint64_t{0};
  auto heads = database.query(
      "SELECT h.\"org\", h.\"id\", h.\"org_ref\", r.\"org_ref\" FROM \"journey\" h JOIN "
      "\"journey_revision\" r ON r.\"revision\" = h.\"revision\" WHERE h.\"org_ref\" <> ''");
  while (heads.step()) {
    auto const org = read_value<OrganisationId>(heads, 0, "journey.org");
    auto const number = desk.open(org, {"journey", heads.text(1), "org_ref"}, heads.text(3));
    count += number == heads.text(2) ? 1 : 0;
  }
  return count;
}

} // namespace

std::uint64_t count_unsealed(Database& database) {
  auto* const sealer = database.sealer();
  auto count = std::uint64_t{0};
  each_text(database, [&](std::string_view text) {
    count += text.empty() || (sealer != nullptr && sealer->is_sealed(text)) ? 0 : 1;
  });
  return count + (sealer == nullptr ? 0 : count_plain_heads(database));
}

bool needs_keys(Database& database) { return !entry_value(database, kRing).empty(); }

Result<Done> remember_keys(Database& database) {
  if (database.sealer() == nullptr) {
    return Done{};
  }
  auto const mark = database.sealer()->mark();
  if (!mark) {
    return mark.error();
  }
  auto const generation = std::to_string(mark->generation);
  if (entry_value(database, kGeneration) != generation) {
    put_value(database, kGeneration, generation);
  }
  return Done{};
}

Result<Done> seal_store(Database& database, bool is_alone, bool once_more) {
  if (database.sealer() == nullptr) {
    return Done{};
  }
  auto const mark = database.sealer()->mark();
  if (!mark) {
    return mark.error();
  }
  auto const ring = entry_value(database, kRing);
  if (!ring.empty() && ring != format_uuid(mark->ring)) {
    return Error{.key = "keys.other_ring", .where = ""};
  }
  auto const generation = entry_value(database, kGeneration);
  if (!generation.empty() && std::stoull(generation) > mark->generation) {
    return Error{.key = "keys.rolled_back", .where = ""};
  }
  auto const is_open = !entry_value(database, kSealing).empty(); // a sealing that was not finished
  auto const has_work = is_open || ((once_more || ring.empty()) && count_unsealed(database) > 0);
  if (has_work && !is_alone) {
    return Error{.key = "store.in_use", .where = ""};
  }
  if (ring.empty() || (has_work && !is_open)) {
    auto const noted = in_transaction(database, [&]() -> Result<Done> {
      put_value(database, kRing, format_uuid(mark->ring));
      if (has_work) {
        put_value(database, kSealing, "yes");
      }
      return remember_keys(database);
    });
    if (!noted) {
      return noted;
    }
  }
  return has_work ? seal_everything(database) : Result<Done>{Done{}};
}

} // namespace njia::sqlite
