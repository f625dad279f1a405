// Blanking the sealed texts of an exercise, in all revisions.
#include "njia/store/sqlite/reader.h"
#include "njia/store/sqlite/record_sql.h"
#include "njia/store/sqlite/sqlite_transaction.h"

namespace njia::sqlite {
namespace {

/// t."org_ref" <> '' OR …
template <class Record> std::string any_text() {
  auto condition = std::string{};
  for_each_field<Record>([&](auto const& row) {
    if (row.is_sealed) {
      condition += fmt::format("{}t.\"{}\" <> ''", condition.empty() ? "" : " OR ", row.key);
    }
  });
  return condition;
}

/// UPDATE … SET all sealed columns = ''.
template <class Record> std::string blank_texts(std::string_view condition) {
  auto columns = std::string{};
  for_each_field<Record>([&](auto const& row) {
    if (row.is_sealed) {
      columns += fmt::format("{}\"{}\" = ''", columns.empty() ? "" : ", ", row.key);
    }
  });
  return fmt::format("UPDATE \"{}_revision\" SET {} WHERE {}", FieldTable<Record>::record, columns,
                     condition);
}

} // namespace

void SqliteTransaction::erase_texts_of(std::string const& id, Change const& change) {
  static auto const kBlank = blank_texts<Journey>("\"id\" = ?");
  static auto const kRemarks = blank_texts<Remark>("\"journey\" = ?");
  for (auto const* sql : {&kBlank, &kRemarks}) {
    database_.query(*sql).bind(1, id).run();
  }
  auto const journey = JourneyId::parse(id).value();
  auto const found = head(journey);
  repeat_revision(journey, found.version, found.version + 1,
                  found.action == Action::withdrawn ? Action::withdrawn : Action::updated, change);
  database_.query("UPDATE \"journey\" SET \"org_ref\" = '' WHERE \"id\" = ?").bind(1, id).run();
}

void SqliteTransaction::erase_import_texts(RoundId round) {
  auto const rows =
      std::string{"\"batch\" IN (SELECT \"number\" FROM \"batch\" WHERE \"round\" = ?)"};
  for (auto const& sql :
       {"DELETE FROM \"staged_row\" WHERE \"committed\" = 0 AND " + rows,
        "UPDATE \"staged_row\" SET \"source_rows\" = '', \"journey_json\" = '', \"findings_json\" "
        "= "
        "'' WHERE " +
            rows,
        std::string{
            "UPDATE \"batch\" SET \"file_name\" = '', \"state\" = CASE \"state\" WHEN 1 THEN 4 "
            "ELSE \"state\" END WHERE \"round\" = ?"}}) {
    database_.query(sql).bind(1, round.text()).run();
  }
  batch_without_staged_.reset();
}

std::uint64_t SqliteTransaction::erase_texts(RoundId round, Change const& change,
                                             std::uint64_t limit) {
  static auto const kFind = fmt::format(
      "SELECT h.\"id\" FROM \"journey\" h WHERE h.\"round\" = ?1 AND NOT EXISTS (SELECT 1 FROM "
      "\"journey_revision\" n CROSS JOIN \"change\" c ON c.\"id\" = n.\"change\" WHERE "
      "n.\"revision\" = "
      "h.\"revision\" AND c.\"arriving\" = 1) AND (EXISTS (SELECT 1 FROM "
      "\"journey_revision\" t WHERE t.\"id\" = h.\"id\" AND ({})) OR EXISTS (SELECT 1 FROM "
      "\"remark_revision\" t WHERE t.\"journey\" = h.\"id\" AND ({}))) ORDER BY h.\"id\" LIMIT ?2",
      any_text<Journey>(), any_text<Remark>());
  auto ids = std::vector<std::string>{};
  {
    auto query = database_.query(kFind);
    query.bind(1, round.text()).bind(2, static_cast<std::int64_t>(limit));
    while (query.step()) {
      ids.emplace_back(query.text(0));
    }
  }
  for (auto const& id : ids) {
    erase_texts_of(id, change);
  }
  if (ids.size() < limit) {
    erase_import_texts(round);
  }
  return ids.size();
}

} // namespace njia::sqlite
