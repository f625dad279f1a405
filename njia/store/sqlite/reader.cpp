#include "njia/store/sqlite/reader.h"

#include "njia/domain/record_json.h"

#include <algorithm>
#include <limits>

namespace njia::sqlite {
namespace {

constexpr auto kJourneyColumns = 6; // before the record's own

std::int64_t signed_number(std::uint64_t value) {
  return static_cast<std::int64_t>(
      std::min<std::uint64_t>(value, std::numeric_limits<std::int64_t>::max()));
}

std::string journey_columns() {
  return "r.\"version\", r.\"action\", c.\"made_by\", c.\"made_at\", c.\"reason\", c.\"batch\", " +
         column_list<Journey>("r.");
}

/// The last change read: revisions of one batch share it.
class ChangeReader {
public:
  Change read(Query const& query, int first) {
    if (query.text(first + 1) != at_) {
      at_ = query.text(first + 1);
      change_.at = read_value<Instant>(query, first + 1, "change.made_at");
    }
    if (query.text(first + 3) != batch_) {
      batch_ = query.text(first + 3);
      change_.batch = read_value<std::optional<BatchId>>(query, first + 3, "change.batch");
    }
    change_.by = query.text(first);
    change_.reason = query.text(first + 2);
    return change_;
  }

private:
  std::string at_;
  std::string batch_;
  Change change_;
};

JourneyRevision read_revision(Query const& query, ChangeReader& changes, SealDesk& desk) {
  return {.journey = read_record<Journey>(query, kJourneyColumns, desk),
          .version = static_cast<std::uint32_t>(query.number(0)),
          .action = static_cast<Action>(query.number(1)),
          .change = changes.read(query, 2)};
}

Batch read_batch(Query const& query, SealDesk& desk) {
  auto const count = [&](int column) { return static_cast<std::uint64_t>(query.number(column)); };
  auto const org = read_value<OrganisationId>(query, 2, "batch.org");
  return {.id = read_value<BatchId>(query, 1, "batch.id"),
          .code = batch_code(query.number(0)),
          .org = org,
          .round = read_value<RoundId>(query, 3, "batch.round"),
          .file_name = desk.open(org, {"batch", query.text(1), "file_name"}, query.text(4)),
          .file_sha256 = std::string{query.text(5)},
          .mapping_fingerprint = std::string{query.text(6)},
          .created_at = read_value<Instant>(query, 7, "batch.created_at"),
          .created_by = std::string{query.text(8)},
          .state = static_cast<BatchState>(query.number(9)),
          .counts = {.rows_read = count(10),
                     .committed = count(11),
                     .unchanged = count(12),
                     .staged = count(13),
                     .rejected = count(14),
                     .ignored = count(15)}};
}

StagedRow read_staged(Query const& query, StagedPlace const& place, SealDesk& desk) {
  auto const id = place.record(static_cast<std::uint64_t>(query.number(0)));
  auto const open = [&](int column, std::string_view name) {
    return desk.open(place.org, {"staged_row", id, name}, query.text(column));
  };
  return {.number = static_cast<std::uint64_t>(query.number(0)),
          .source_rows = open(1, "source_rows"),
          .source_row_count = static_cast<std::uint64_t>(query.number(2)),
          .status = static_cast<RowStatus>(query.number(3)),
          .fingerprint = std::string{query.text(4)},
          .journey_json = open(5, "journey_json"),
          .findings_json = open(6, "findings_json"),
          .committed = query.number(7) != 0,
          .journey = read_value<std::optional<JourneyId>>(query, 8, "staged_row.journey")};
}

template <class Record> std::vector<RecordRevision> history_of(Database& database, Uuid const& id) {
  auto revisions = std::vector<RecordRevision>{};
  auto changes = ChangeReader{};
  auto desk = SealDesk{database.sealer()};
  auto query = database.query(fmt::format(
      "SELECT r.\"version\", c.\"made_by\", c.\"made_at\", c.\"reason\", c.\"batch\", {} "
      "FROM \"{}_revision\" r JOIN \"change\" c ON c.\"id\" = r.\"change\" WHERE r.\"id\" = ? "
      "ORDER BY r.\"version\"",
      column_list<Record>("r."), FieldTable<Record>::record));
  query.bind(1, format_uuid(id));
  while (query.step()) {
    revisions.push_back({.json = record_to_json(read_record<Record>(query, 5, desk)),
                         .version = static_cast<std::uint32_t>(query.number(0)),
                         .change = changes.read(query, 1)});
  }
  return revisions;
}

} // namespace

std::string StagedPlace::record(std::uint64_t number) const {
  return fmt::format("{}:{}", batch.text(), number);
}

std::optional<StagedPlace> staged_place(Database& database, BatchId batch) {
  auto query = database.query("SELECT \"org\" FROM \"batch\" WHERE \"id\" = ?");
  if (!query.bind(1, batch.text()).step()) {
    return std::nullopt;
  }
  return StagedPlace{.batch = batch, .org = read_value<OrganisationId>(query, 0, "batch.org")};
}

std::string batch_code(std::int64_t number) { return fmt::format("B-{}", number); }

std::optional<JourneyRevision> Reader::find_journey(JourneyId id) const {
  static auto const kFind = fmt::format(
      "SELECT {} FROM \"journey\" h JOIN \"journey_revision\" r ON r.\"revision\" = h.\"revision\" "
      "JOIN \"change\" c ON c.\"id\" = r.\"change\" WHERE h.\"id\" = ?1 AND {}",
      journey_columns(), kIsSeen);
  auto query = database_.query(kFind);
  query.bind(9, database_.arrival());
  auto changes = ChangeReader{};
  auto desk = SealDesk{database_.sealer()};
  return query.bind(1, id.text()).step() ? std::optional{read_revision(query, changes, desk)}
                                         : std::nullopt;
}

std::vector<JourneyRevision> Reader::journey_history(JourneyId id) const {
  static auto const kHistory = fmt::format(
      "SELECT {} FROM \"journey_revision\" r JOIN \"change\" c ON c.\"id\" = r.\"change\" "
      "WHERE r.\"id\" = ?1 AND {} ORDER BY r.\"version\"",
      journey_columns(), kIsSeen);
  auto revisions = std::vector<JourneyRevision>{};
  auto changes = ChangeReader{};
  auto desk = SealDesk{database_.sealer()};
  auto query = database_.query(kHistory);
  query.bind(1, id.text()).bind(9, database_.arrival());
  while (query.step()) {
    revisions.push_back(read_revision(query, changes, desk));
  }
  return revisions;
}

namespace {

std::string condition_of(JourneyFilter const& filter) {
  auto condition = std::string{kIsSeen};
  condition += filter.include_withdrawn ? "" : " AND h.\"action\" <> 3";
  condition += filter.org ? " AND h.\"org\" = ?1" : "";
  condition += filter.round ? " AND h.\"round\" = ?2" : "";
  condition += !filter.after         ? ""
               : filter.newest_first ? " AND h.\"id\" < ?4"
                                     : " AND h.\"id\" > ?4";
  return condition;
}

/// Journeys of batches that were shown since a mark, by changes of before it.
std::string each_arrived_sql(JourneyFilter const& filter) {
  return fmt::format(
      "SELECT {} FROM \"batch\" b CROSS JOIN \"change\" c ON c.\"batch\" = b.\"id\" AND "
      "c.\"batch\" "
      "<> '' CROSS JOIN \"journey_revision\" r ON r.\"change\" = c.\"id\" CROSS JOIN \"journey\" h "
      "ON "
      "h.\"id\" = r.\"id\" AND h.\"revision\" = r.\"revision\" WHERE b.\"shown\" > 0 AND "
      "b.\"shown\" > ?5 AND c.\"id\" <= ?3 AND {}",
      journey_columns(), condition_of(filter));
}

} // namespace

std::string each_journey_sql(JourneyFilter const& filter) {
  auto const condition = condition_of(filter);
  if (filter.changed_since != ChangeMark{}) { // from the newest changes to their journeys
    return fmt::format(
        "SELECT {} FROM \"change\" c CROSS JOIN \"journey_revision\" r ON r.\"change\" = c.\"id\" "
        "CROSS JOIN \"journey\" h ON h.\"id\" = r.\"id\" AND h.\"revision\" = r.\"revision\" WHERE "
        "c.\"id\" > ?3 AND {} ORDER BY c.\"id\", r.\"revision\"",
        journey_columns(), condition);
  }
  // CROSS JOIN keeps the order of the tables, so that the order of ids comes from an index and
  // nothing is sorted.
  return fmt::format(
      "SELECT {} FROM \"journey\" h CROSS JOIN \"journey_revision\" r ON r.\"revision\" = "
      "h.\"revision\" "
      "CROSS JOIN \"change\" c ON c.\"id\" = r.\"change\" WHERE {} ORDER BY h.\"id\"{}",
      journey_columns(), condition, filter.newest_first ? " DESC" : "");
}

ChangeMark Reader::change_mark() const {
  auto query = database_.query("SELECT \"changes\", \"arrivals\" FROM \"change_mark\"");
  NJIA_CHECK(query.step(), "the migrations put it there");
  return {.changes = static_cast<std::uint64_t>(query.number(0)),
          .arrivals = static_cast<std::uint64_t>(query.number(1))};
}

void Reader::each_journey(JourneyFilter const& filter,
                          std::function<bool(JourneyRevision&&)> const& visit) const {
  auto const& since = filter.changed_since;
  auto const has_arrivals = since != ChangeMark{} && change_mark().arrivals > since.arrivals;
  auto const is_stopped = has_arrivals && !visit_journeys(each_arrived_sql(filter), filter, visit);
  if (!is_stopped) {
    (void)visit_journeys(each_journey_sql(filter), filter, visit);
  }
}

/// False: the visitor has seen enough.
bool Reader::visit_journeys(std::string const& sql, JourneyFilter const& filter,
                            std::function<bool(JourneyRevision&&)> const& visit) const {
  auto query = database_.query(sql);
  query.bind(9, filter.without_arriving ? "" : database_.arrival());
  if (filter.org) {
    query.bind(1, filter.org->text());
  }
  if (filter.round) {
    query.bind(2, filter.round->text());
  }
  if (filter.after) {
    query.bind(4, filter.after->text());
  }
  if (filter.changed_since != ChangeMark{}) {
    query.bind(3, signed_number(filter.changed_since.changes));
    query.bind(5, signed_number(filter.changed_since.arrivals));
  }
  auto changes = ChangeReader{};
  auto desk = SealDesk{database_.sealer()};
  while (query.step()) {
    if (!visit(read_revision(query, changes, desk))) {
      return false;
    }
  }
  return true;
}

namespace {

/// Journeys of an organisation (?1) that bear a number (?2), as the head holds it.
std::string numbered_journeys_sql(std::string_view columns) {
  return fmt::format(
      "SELECT {} FROM \"journey\" h CROSS JOIN \"journey_revision\" r ON r.\"revision\" = "
      "h.\"revision\" CROSS JOIN \"change\" c ON c.\"id\" = r.\"change\" WHERE h.\"org\" = ?1 AND "
      "h.\"org_ref\" = ?2 AND h.\"org_ref\" <> '' AND h.\"action\" <> 3 AND {} ORDER BY h.\"id\"",
      columns, kIsSeen);
}

} // namespace

std::optional<JourneyId> find_journey_by_org_ref(Database& database, SealDesk& desk,
                                                 OrganisationId org, std::string const& org_ref) {
  if (org_ref.empty()) {
    return std::nullopt;
  }
  if (!desk.is_on()) {
    static auto const kFind = numbered_journeys_sql("h.\"id\"") + " LIMIT 1";
    auto query = database.query(kFind);
    query.bind(1, org.text()).bind(2, org_ref).bind(9, database.arrival());
    return query.step() ? std::optional{read_value<JourneyId>(query, 0, "journey.id")}
                        : std::nullopt;
  }
  auto const index = desk.find_blind_number(org, org_ref);
  if (!index) {
    return std::nullopt;
  }
  static auto const kCandidates = numbered_journeys_sql("h.\"id\", r.\"org_ref\"");
  auto candidates = database.query(kCandidates);
  candidates.bind(1, org.text()).bind(2, *index).bind(9, database.arrival());
  while (candidates.step()) {
    if (desk.open(org, {"journey", candidates.text(0), "org_ref"}, candidates.text(1)) == org_ref) {
      return read_value<JourneyId>(candidates, 0, "journey.id");
    }
  }
  return std::nullopt;
}

std::optional<std::pair<JourneyId, BatchId>>
Reader::find_by_fingerprint(OrganisationId org, RoundId round,
                            std::string const& fingerprint) const {
  static auto const kFind = fmt::format(
      "SELECT l.\"journey\", b.\"id\" FROM \"import_link\" l CROSS JOIN \"journey\" h ON h.\"id\" "
      "= "
      "l.\"journey\" CROSS JOIN \"batch\" b ON b.\"number\" = l.\"batch\" CROSS JOIN "
      "\"journey_revision\" r ON r.\"revision\" = h.\"revision\" CROSS JOIN \"change\" c ON "
      "c.\"id\" "
      "= r.\"change\" WHERE l.\"fingerprint\" = ?1 AND l.\"active\" = 1 AND h.\"org\" = ?2 AND "
      "h.\"round\" = ?3 AND h.\"action\" <> 3 AND {} ORDER BY l.\"link\" DESC LIMIT 1",
      kIsSeen);
  auto query = database_.query(kFind);
  query.bind(1, fingerprint).bind(2, org.text()).bind(3, round.text());
  query.bind(9, database_.arrival());
  if (!query.step()) {
    return std::nullopt;
  }
  return std::pair{read_value<JourneyId>(query, 0, "import_link.journey"),
                   read_value<BatchId>(query, 1, "batch.id")};
}

std::vector<PlaceAlias> Reader::aliases(OrganisationId org) const {
  auto found = std::vector<PlaceAlias>{};
  auto query = database_.query("SELECT \"text\", \"country\", \"place\", max(\"version\") FROM "
                               "\"place_alias\" WHERE \"org\" = ? "
                               "GROUP BY \"text\", \"country\" ORDER BY \"text\", \"country\"");
  query.bind(1, org.text());
  while (query.step()) {
    found.push_back({.org = org,
                     .text = std::string{query.text(0)},
                     .country = std::string{query.text(1)},
                     .place = read_value<PlaceId>(query, 2, "place_alias.place")});
  }
  return found;
}

std::vector<SavedMapping> Reader::mappings(OrganisationId org) const {
  auto found = std::vector<SavedMapping>{};
  auto desk = SealDesk{database_.sealer()};
  auto query = database_.query("SELECT \"fingerprint\", \"mapping_json\", max(\"version\") FROM "
                               "\"mapping\" WHERE \"org\" = ? "
                               "GROUP BY \"fingerprint\" ORDER BY \"fingerprint\"");
  query.bind(1, org.text());
  while (query.step()) {
    found.push_back({.org = org,
                     .fingerprint = std::string{query.text(0)},
                     .mapping_json = desk.open(org, {"mapping", query.text(0), "mapping_json"},
                                               query.text(1))});
  }
  return found;
}

std::vector<RecordRevision> Reader::record_history(std::string_view record, Uuid const& id) const {
  auto revisions = std::vector<RecordRevision>{};
  for_each_small_record([&]<class Record>() {
    if (record == FieldTable<Record>::record) {
      revisions = history_of<Record>(database_, id);
    }
  });
  return revisions;
}

std::vector<Batch> Reader::batches(std::string_view condition,
                                   std::vector<std::string> const& parameters) const {
  auto found = std::vector<Batch>{};
  auto desk = SealDesk{database_.sealer()};
  auto query = database_.query(
      fmt::format("SELECT \"number\", {} FROM \"batch\" WHERE {} AND (\"state\" <> 5 OR \"id\" = "
                  "?9) ORDER BY \"number\" DESC",
                  kBatchColumns, condition));
  query.bind(9, database_.arrival());
  for (auto i = std::size_t{0}; i < parameters.size(); ++i) {
    query.bind(static_cast<int>(i) + 1, parameters[i]);
  }
  while (query.step()) {
    found.push_back(read_batch(query, desk));
  }
  return found;
}

std::vector<StagedRow> Reader::staged_rows(BatchId batch, RowFilter const& filter) const {
  auto found = std::vector<StagedRow>{};
  auto const place = staged_place(database_, batch);
  if (!place) {
    return found;
  }
  auto desk = SealDesk{database_.sealer()};
  auto query = database_.query(fmt::format(
      "SELECT {} FROM \"staged_row\" WHERE \"batch\" = (SELECT \"number\" FROM \"batch\" WHERE "
      "\"id\" = ?1) AND \"number\" > ?2 AND (?3 = 0 OR \"status\" = ?3) AND (?4 < 0 OR "
      "\"committed\" = ?4) ORDER BY \"batch\", \"number\" LIMIT ?5",
      kStagedColumns));
  auto const committed = filter.committed ? std::int64_t{*filter.committed} : -1;
  query.bind(1, batch.text()).bind(2, signed_number(filter.after));
  query.bind(3, filter.status ? static_cast<std::int64_t>(*filter.status) : 0).bind(4, committed);
  query.bind(5, signed_number(filter.limit));
  while (query.step()) {
    found.push_back(read_staged(query, *place, desk));
  }
  return found;
}

} // namespace njia::sqlite
