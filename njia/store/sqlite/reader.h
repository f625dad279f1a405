// Reading of the SQLite engine: queries that the store and its transactions share. Private to
// njia/store/sqlite.
#pragma once

#include "njia/store/sqlite/record_sql.h"
#include "njia/store/store.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace njia::sqlite {

inline constexpr char kBatchColumns[] =
    "\"id\", \"org\", \"round\", \"file_name\", \"file_sha256\", \"mapping_fingerprint\", "
    "\"created_at\", \"created_by\", \"state\", "
    "\"rows_read\", \"committed\", \"unchanged\", \"staged\", \"rejected\", \"ignored\"";
inline constexpr char kStagedColumns[] =
    "\"number\", \"source_rows\", \"source_row_count\", \"status\", \"fingerprint\", "
    "\"journey_json\", \"findings_json\", "
    "\"committed\", \"journey\"";

inline constexpr char kEntryColumns[] = "\"kind\", \"key\", \"owner\", \"expires_at\", \"value\"";
inline constexpr char kAuditColumns[] =
    "\"seq\", \"at\", \"actor\", \"action\", \"object_kind\", \"object\", \"org\", \"detail\", "
    "\"salt\", \"leaf\", \"hash\"";

/// Under whose key the rows of a batch are sealed, and under which ids.
struct StagedPlace {
  BatchId batch;
  OrganisationId org;

  std::string record(std::uint64_t number) const;
};

/// None: there is no such batch.
std::optional<StagedPlace> staged_place(Database& database, BatchId batch);

/// Condition on a change c: it is not of an arriving batch, or of this connection's own.
inline constexpr char kIsSeen[] = "(c.\"arriving\" = 0 OR c.\"batch\" = ?9)";

/// "B-17".
std::string batch_code(std::int64_t number);

/// Newest revisions of small records that meet a condition on r (revision) and h (head), by id.
template <class Record> class RecordQuery {
public:
  RecordQuery(Database& database, std::string_view condition)
      : desk_{database.sealer()}, query_{database.query(fmt::format(
                                      "SELECT h.\"version\", {} FROM \"{}\" h JOIN "
                                      "\"{}_revision\" r ON r.\"revision\" = h.\"revision\" "
                                      "WHERE {} ORDER BY h.\"id\"",
                                      column_list<Record>("r."), FieldTable<Record>::record,
                                      FieldTable<Record>::record, condition))} {}

  RecordQuery& bind(int index, std::string_view text) {
    query_.bind(index, text);
    return *this;
  }
  std::optional<Current<Record>> next() {
    if (!query_.step()) {
      return std::nullopt;
    }
    return Current<Record>{.record = read_record<Record>(query_, 1, desk_),
                           .version = static_cast<std::uint32_t>(query_.number(0))};
  }

private:
  SealDesk desk_;
  Query query_;
};

template <class Record>
std::optional<Current<Record>> find_record(Database& database, Uuid const& id) {
  return RecordQuery<Record>{database, "h.\"id\" = ?"}.bind(1, format_uuid(id)).next();
}

/// Everything that Store reads, from one connection.
class Reader {
public:
  explicit Reader(Database& database) : database_{database} {}

  std::optional<JourneyRevision> find_journey(JourneyId id) const;
  std::vector<JourneyRevision> journey_history(JourneyId id) const;
  ChangeMark change_mark() const;
  void each_journey(JourneyFilter const& filter,
                    std::function<bool(JourneyRevision&&)> const& visit) const;
  std::optional<std::pair<JourneyId, BatchId>>
  find_by_fingerprint(OrganisationId org, RoundId round, std::string const& fingerprint) const;
  std::vector<PlaceAlias> aliases(OrganisationId org) const;
  std::vector<SavedMapping> mappings(OrganisationId org) const;
  std::vector<RecordRevision> record_history(std::string_view record, Uuid const& id) const;
  /// @param condition  on the table's columns, with at most two parameters
  std::vector<Batch> batches(std::string_view condition,
                             std::vector<std::string> const& parameters) const;
  std::vector<StagedRow> staged_rows(BatchId batch, RowFilter const& filter) const;

  std::optional<Entry> find_entry(std::string_view kind, std::string_view key) const;
  std::vector<Entry> entries(std::string_view kind, std::optional<std::string_view> owner) const;
  std::optional<AuditLine> last_audit() const;
  void each_audit(std::uint64_t after, std::function<bool(AuditLine&&)> const& visit) const;
  std::uint64_t access_mark() const;

private:
  bool visit_journeys(std::string const& sql, JourneyFilter const& filter,
                      std::function<bool(JourneyRevision&&)> const& visit) const;

  Database& database_;
};

/// @param desk  the keys of the work that asks
std::optional<JourneyId> find_journey_by_org_ref(Database& database, SealDesk& desk,
                                                 OrganisationId org, std::string const& org_ref);

/// The query behind each_journey, for the test that looks at its plan.
std::string each_journey_sql(JourneyFilter const& filter);

} // namespace njia::sqlite
