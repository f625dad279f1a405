#include "njia/store/sqlite/sqlite_store.h"

#include "njia/store/sqlite/arrival.h"
#include "njia/store/sqlite/migrations.h"
#include "njia/store/sqlite/opening.h"
#include "njia/store/sqlite/reader.h"
#include "njia/store/sqlite/sqlite_transaction.h"

#include <system_error>

namespace njia {
namespace sqlite {
namespace {

Error damaged(std::string reason) {
  return {.key = "store.damaged", .where = "", .args = {{"reason", std::move(reason)}}};
}

/// Why each: WAL with FULL lost none of thousands of simulated power cuts; secure_delete overwrites
/// what is removed; temporary tables and sorters stay in memory, so that nothing of a record lands
/// in another folder.
void set_up(Database& database) {
  database.run("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; "
               "PRAGMA cell_size_check = ON;"
               "PRAGMA cache_size = -32768; PRAGMA journal_size_limit = 67108864; PRAGMA "
               "synchronous = FULL");
}

Result<Done> quick_check(Database& database) {
  auto const found = database.ask("PRAGMA quick_check(1)");
  return found == "ok" ? Result<Done>{Done{}} : damaged(found);
}

/// A write-ahead log is left behind only by a process that died.
bool was_closed_cleanly(std::filesystem::path const& file) {
  auto failure = std::error_code{};
  auto const size = std::filesystem::file_size(file.string() + "-wal", failure);
  return failure || size == 0;
}

} // namespace

Result<Done> prepare(Database& database, bool check_pages) {
  auto const version = schema_version(database);
  if (!version) {
    return version.error();
  }
  if (check_pages) {
    if (auto const checked = quick_check(database); !checked) {
      return checked;
    }
  }
  if (database.ask("PRAGMA journal_mode") != "wal") {
    database.ask("PRAGMA journal_mode = WAL");
  }
  set_up(database);
  if (auto const migrated = migrate(database); !migrated) {
    return migrated;
  }
  return has_expected_schema(database) ? Result<Done>{Done{}}
                                       : damaged("its tables are not those of Njia");
}

Result<OpenStore> open_folder(std::filesystem::path const& dir, SqliteOptions const& options) {
  return catching([&]() -> Result<OpenStore> {
    auto lock = FolderLock::take(dir, options.patience);
    if (!lock) {
      return lock.error();
    }
    auto const file = dir / kDatabaseName;
    if (auto const made = make_when_absent(dir, lock->is_exclusive(), options); !made) {
      return made.error();
    }
    // Only while nobody has it open: closing any descriptor of the file drops the locks that SQLite
    // holds on it for this process, and others would then take its log away under it.
    if (lock->is_exclusive() && !looks_like_database(file)) {
      return Error{.key = "store.not_a_store", .where = ""};
    }
    auto const check_pages = options.check || (lock->is_exclusive() && !was_closed_cleanly(file));
    auto database = std::make_unique<Database>(
        file, OpenOptions{.busy_timeout = options.patience, .vfs = options.file_layer});
    if (auto const prepared = prepare(*database, check_pages); !prepared) {
      return prepared.error();
    }
    return OpenStore{.lock = std::move(*lock), .database = std::move(database)};
  });
}

Result<Done> check_whole(Database& database) {
  auto const version = schema_version(database);
  if (!version) {
    return version.error();
  }
  if (*version == 0) {
    return Error{.key = "store.not_a_store", .where = ""};
  }
  if (auto const found = database.ask("PRAGMA integrity_check(1)"); found != "ok") {
    return damaged(found);
  }
  if (!database.ask("PRAGMA foreign_key_check").empty()) {
    return damaged("a reference leads nowhere");
  }
  return has_expected_schema(database) ? Result<Done>{Done{}}
                                       : damaged("its tables are not those of Njia");
}

namespace {

class SqliteStore final : public Store {
public:
  SqliteStore(OpenStore opened, std::shared_ptr<WriteTurn> turn)
      : opened_{std::move(opened)}, turn_{std::move(turn)}, database_{*opened_.database},
        reader_{database_} {}

  bool drop_arriving(BatchId batch, std::uint64_t limit) override {
    auto const turn = WriteTurn::Held{turn_.get()};
    auto const is_gone = drop_arrival(database_, batch.text(), limit);
    if (is_gone) {
      database_.set_arrival({});
    }
    return is_gone;
  }

  std::optional<JourneyRevision> find_journey(JourneyId id) const override {
    return reader_.find_journey(id);
  }
  std::vector<JourneyRevision> journey_history(JourneyId id) const override {
    return reader_.journey_history(id);
  }
  ChangeMark change_mark() const override { return reader_.change_mark(); }
  void each_journey(JourneyFilter const& filter,
                    std::function<bool(JourneyRevision&&)> const& visit) const override {
    reader_.each_journey(filter, visit);
  }
  std::optional<JourneyId> find_by_org_ref(OrganisationId org,
                                           std::string const& org_ref) const override {
    auto desk = SealDesk{database_.sealer()};
    return find_journey_by_org_ref(database_, desk, org, org_ref);
  }
  std::optional<std::pair<JourneyId, BatchId>>
  find_by_fingerprint(OrganisationId org, RoundId round,
                      std::string const& fingerprint) const override {
    return reader_.find_by_fingerprint(org, round, fingerprint);
  }

  std::vector<PlaceAlias> aliases(OrganisationId org) const override {
    return reader_.aliases(org);
  }
  std::optional<SavedMapping> find_mapping(OrganisationId org,
                                           std::string const& fingerprint) const override {
    for (auto& mapping : reader_.mappings(org)) {
      if (mapping.fingerprint == fingerprint) {
        return std::move(mapping);
      }
    }
    return std::nullopt;
  }
  std::vector<SavedMapping> mappings(OrganisationId org) const override {
    return reader_.mappings(org);
  }
  std::vector<RecordRevision> record_history(std::string_view record,
                                             Uuid const& id) const override {
    return reader_.record_history(record, id);
  }

  std::vector<Batch> batches() const override { return reader_.batches("1", {}); }
  std::optional<Batch> find_batch(BatchId id) const override {
    return first(reader_.batches("\"id\" = ?", {id.text()}));
  }
  std::optional<Batch> find_batch_by_code(std::string const& code) const override {
    return first(reader_.batches("'B-' || \"number\" = ?", {code}));
  }
  std::vector<Batch> find_batches_by_file(OrganisationId org,
                                          std::string const& sha256) const override {
    return reader_.batches("\"file_sha256\" = ? AND \"org\" = ?", {sha256, org.text()});
  }
  std::vector<StagedRow> staged_rows(BatchId batch, RowFilter const& filter) const override {
    return reader_.staged_rows(batch, filter);
  }

  std::optional<Entry> find_entry(std::string_view kind, std::string_view key) const override {
    return reader_.find_entry(kind, key);
  }
  std::vector<Entry> entries(std::string_view kind,
                             std::optional<std::string_view> owner) const override {
    return reader_.entries(kind, owner);
  }
  std::uint64_t count_expired_entries(Instant now) const override {
    auto query = database_.query("SELECT count(*) FROM \"entry\" WHERE \"expires_at\" <> '' AND "
                                 "\"expires_at\" <= ?");
    query.bind(1, FieldText<Instant>::format(now)).step();
    return static_cast<std::uint64_t>(query.number(0));
  }
  std::optional<AuditLine> last_audit() const override { return reader_.last_audit(); }
  void each_audit(std::uint64_t after,
                  std::function<bool(AuditLine&&)> const& visit) const override {
    reader_.each_audit(after, visit);
  }
  std::uint64_t access_mark() const override { return reader_.access_mark(); }
  bool is_erased(OrganisationId org) const override {
    if (database_.sealer() == nullptr) {
      return false;
    }
    auto const key = database_.sealer()->for_opening(org);
    return !key && key.error().key == "keys.destroyed";
  }
  void settle() override { database_.ask("PRAGMA wal_checkpoint(TRUNCATE)"); }
  std::uint64_t count_unsealed() const override { return sqlite::count_unsealed(database_); }

private:
  std::unique_ptr<Transaction> do_begin() override {
    return std::make_unique<SqliteTransaction>(database_, turn_.get());
  }

  void
  each_small(std::string_view record, RecordFilter const& filter,
             std::function<void(AnySmallRecord&&, std::uint32_t)> const& visit) const override {
    for_each_small_record([&]<class Record>() {
      if (record != FieldTable<Record>::record) {
        return;
      }
      auto const has_field = !filter.field.empty();
      auto query = RecordQuery<Record>{
          database_,
          has_field ? fmt::format("{}.\"{}\" = ?", filter.field == "id" ? "h" : "r", filter.field)
                    : "1"};
      if (has_field) {
        query.bind(1, filter.value);
      }
      while (auto current = query.next()) {
        visit(std::move(current->record), current->version);
      }
    });
  }

  static std::optional<Batch> first(std::vector<Batch> found) {
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
  }

  OpenStore opened_;
  std::shared_ptr<WriteTurn> turn_;
  Database& database_;
  Reader reader_;
};

/// 64-bit FNV-1a over the lines of all current records, in the order of their ids.
class Digest {
public:
  void add(std::string_view line) {
    for (auto const c : line) {
      value_ = (value_ ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    value_ = (value_ ^ 0x0A) * 1099511628211ULL;
  }
  std::string text() const { return fmt::format("{:016x}", value_); }

private:
  std::uint64_t value_ = 1469598103934665603ULL;
};

/// All rows of a table without history, in the order of its key.
void add_rows(Database& database, Digest& digest, std::string_view columns, std::string_view table,
              std::string_view order) {
  auto rows =
      database.query(fmt::format("SELECT {} FROM \"{}\" ORDER BY {}", columns, table, order));
  while (rows.step()) {
    for (auto column = 0; column < rows.columns(); ++column) {
      digest.add(rows.text(column));
    }
  }
}

template <class Record> void add_current(Database& database, Digest& digest) {
  auto const columns = static_cast<int>(field_count<Record>());
  auto rows = database.query(fmt::format(
      "SELECT {} FROM \"{}\" h CROSS JOIN \"{}_revision\" r ON r.\"revision\" = h.\"revision\" "
      "CROSS JOIN \"change\" c ON c.\"id\" = r.\"change\" WHERE c.\"arriving\" = 0 ORDER BY "
      "h.\"id\"",
      column_list<Record>("r."), FieldTable<Record>::record, FieldTable<Record>::record));
  while (rows.step()) {
    for (auto column = 0; column < columns; ++column) {
      digest.add(rows.text(column));
    }
  }
}

} // namespace

BackupReport describe(Database& database, std::filesystem::path const& file) {
  auto digest = Digest{};
  for_each_small_record([&]<class Record>() { add_current<Record>(database, digest); });
  add_current<Journey>(database, digest);
  add_rows(database, digest, kEntryColumns, "entry", "\"kind\", \"key\"");
  add_rows(database, digest, kAuditColumns, "audit", "\"seq\"");
  auto const count = [&](char const* sql) {
    return static_cast<std::uint64_t>(std::stoull(database.ask(sql)));
  };
  auto const count_journeys = [&](char const* condition) { // without what nobody sees yet
    auto const sql = fmt::format(
        "SELECT (SELECT count(*) FROM {0}) - (SELECT count(*) FROM \"change\" c CROSS JOIN "
        "\"journey_revision\" r ON r.\"change\" = c.\"id\" WHERE c.\"arriving\" = 1 AND "
        "c.\"batch\" <> "
        "'' AND r.\"revision\" IN (SELECT \"revision\" FROM {0}))",
        condition);
    return count(sql.c_str());
  };
  return {.journeys = count_journeys("\"journey\" WHERE \"action\" <> 3"),
          .revisions = count_journeys("\"journey_revision\""),
          .batches = count("SELECT count(*) FROM \"batch\" WHERE \"state\" <> 5"),
          .bytes = std::filesystem::file_size(file),
          .digest = digest.text()};
}

} // namespace sqlite

Result<std::unique_ptr<Store>> open_sqlite_store(std::filesystem::path const& dir,
                                                 SqliteOptions const& options) {
  auto opened = sqlite::open_folder(dir, options);
  if (!opened) {
    return opened.error();
  }
  auto const ready = sqlite::catching([&]() -> Result<Done> {
    if (options.sealer == nullptr && sqlite::needs_keys(*opened->database)) {
      return Error{.key = "store.needs_keys", .where = dir.string()};
    }
    opened->database->use(options.sealer);
    if (opened->lock.is_exclusive()) {
      sqlite::drop_dead_arrivals(*opened->database);
    }
    return sqlite::seal_store(*opened->database, opened->lock.is_exclusive(), options.seal_again);
  });
  if (!ready) {
    return ready.error();
  }
  opened->lock.share();
  return std::unique_ptr<Store>{
      std::make_unique<sqlite::SqliteStore>(std::move(*opened), options.turn)};
}

} // namespace njia
