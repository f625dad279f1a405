#include "njia/store/sqlite/arrival.h"

#include "njia/store/sqlite/record_sql.h"

#include <vector>

namespace njia::sqlite {
namespace {

/// Nothing that is not removed with it can refer to what nobody saw, and looking for such
/// references at every row would read whole tables.
class WithoutReferences {
public:
  explicit WithoutReferences(Database& database) : database_{database} {
    database_.run("PRAGMA foreign_keys = OFF");
    database_.run("BEGIN IMMEDIATE");
  }
  WithoutReferences(WithoutReferences const&) = delete;
  WithoutReferences& operator=(WithoutReferences const&) = delete;
  ~WithoutReferences() {
    database_.roll_back(); // unless it was kept
    database_.run("PRAGMA foreign_keys = ON");
  }
  void keep() { database_.run("COMMIT"); }

private:
  Database& database_;
};

std::uint64_t drop_journeys(Database& database, std::string const& batch, std::uint64_t limit) {
  struct Row {
    std::int64_t revision;
    std::string journey;
  };
  auto rows = std::vector<Row>{};
  {
    auto found = database.query("SELECT r.\"revision\", r.\"id\" FROM \"change\" c CROSS JOIN "
                                "\"journey_revision\" r ON r.\"change\" = c.\"id\" WHERE "
                                "c.\"batch\" = ? AND c.\"arriving\" = 1 LIMIT ?");
    found.bind(1, batch).bind(2, static_cast<std::int64_t>(limit));
    while (found.step()) {
      rows.push_back({found.number(0), std::string{found.text(1)}});
    }
  }
  for (auto const& row : rows) {
    database
        .query(
            "DELETE FROM \"import_link\" WHERE \"batch\" = (SELECT \"number\" FROM \"batch\" WHERE "
            "\"id\" = ?) AND \"journey\" = ?")
        .bind(1, batch)
        .bind(2, row.journey)
        .run();
    database.query("DELETE FROM \"journey\" WHERE \"id\" = ?").bind(1, row.journey).run();
    database.query("DELETE FROM \"journey_revision\" WHERE \"revision\" = ?")
        .bind(1, row.revision)
        .run();
  }
  return rows.size();
}

std::uint64_t drop_rows(Database& database, std::string const& batch, std::uint64_t limit) {
  auto remove = database.query("DELETE FROM \"staged_row\" WHERE rowid IN (SELECT rowid FROM "
                               "\"staged_row\" WHERE \"batch\" = "
                               "(SELECT \"number\" FROM \"batch\" WHERE \"id\" = ?) LIMIT ?)");
  remove.bind(1, batch).bind(2, static_cast<std::int64_t>(limit)).run();
  return static_cast<std::uint64_t>(database.changes());
}

} // namespace

bool drop_arrival(Database& database, std::string const& batch, std::uint64_t limit) {
  auto removing = WithoutReferences{database};
  auto const journeys = drop_journeys(database, batch, limit);
  auto const is_last = journeys < limit && drop_rows(database, batch, limit) < limit;
  if (is_last) {
    database.query("DELETE FROM \"change\" WHERE \"batch\" = ? AND \"arriving\" = 1")
        .bind(1, batch)
        .run();
    database.query("DELETE FROM \"batch\" WHERE \"id\" = ?").bind(1, batch).run();
  }
  removing.keep();
  return is_last;
}

void drop_dead_arrivals(Database& database) {
  constexpr auto kAtOnce = std::uint64_t{10'000};
  while (true) {
    auto const batch = database.ask("SELECT \"id\" FROM \"batch\" WHERE \"state\" = 5 LIMIT 1");
    if (batch.empty()) {
      return;
    }
    while (!drop_arrival(database, batch, kAtOnce)) {
    }
  }
}

} // namespace njia::sqlite
