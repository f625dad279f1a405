// The store port: what use cases need kept, in domain words. Engines: njia/store/memory,
// njia/store/sqlite. Everything that changes state happens inside one Transaction, which is whole
// or absent after a crash. Every change of a record is a revision; the current record is the newest
// one. Batches and staged rows are the bookkeeping of imports, kept as they are now. Not
// thread-safe: one writer. A failing machine throws StoreFailure (failure.h).
#pragma once

#include "njia/base/result.h"
#include "njia/domain/journey.h"
#include "njia/store/entries.h"
#include "njia/store/records.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace njia {

/// What a revision did. On disk: numbers never change.
enum class Action : std::uint8_t { created = 1, updated = 2, withdrawn = 3, restored = 4 };

/// Who changed what when, and why; the same for every revision of one batch.
struct Change {
  std::string by = {}; ///< user or tool, never a victim
  Instant at = {};
  std::string reason = {};
  std::optional<BatchId> batch = {};

  friend bool operator==(Change const&, Change const&) = default;
};

/// One revision of a journey. Versions count from 1 without gaps.
struct JourneyRevision {
  Journey journey;
  std::uint32_t version = 0;
  Action action = Action::created;
  Change change = {};

  friend bool operator==(JourneyRevision const&, JourneyRevision const&) = default;
};

/// An import, from upload to undo. On disk: numbers never change. `arriving`: it is being written
/// in several transactions. Until update_batch() gives it another state, which shows everything at
/// once, nobody but the Store that created it sees the batch or what it brings; a process that dies
/// before leaves nothing of it.
enum class BatchState : std::uint8_t {
  staged = 1,
  committed = 2,
  undone = 3,
  discarded = 4,
  arriving = 5
};

struct BatchCounts {
  std::uint64_t rows_read = 0; ///< = committed + unchanged + staged + rejected + ignored, always
  std::uint64_t committed = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t staged = 0;
  std::uint64_t rejected = 0;
  std::uint64_t ignored = 0;
  friend bool operator==(BatchCounts const&, BatchCounts const&) = default;
};

struct Batch {
  BatchId id;
  std::string code; ///< "B-17", given by the store at creation
  OrganisationId org;
  RoundId round;
  std::string file_name = {};   ///< base name only
  std::string file_sha256 = {}; ///< hex, of the uploaded bytes; the file itself is never kept
  std::string mapping_fingerprint = {};
  Instant created_at = {};
  std::string created_by = {};
  BatchState state = BatchState::staged;
  BatchCounts counts = {};

  friend bool operator==(Batch const&, Batch const&) = default;
};

/// What an import row is, before it is committed. On disk: numbers never change.
enum class RowStatus : std::uint8_t {
  fresh = 1,
  update = 2,
  unchanged = 3,
  conflict = 4,
  possible_duplicate = 5,
  rejected = 6,
  ignored = 7
};

/// One staged submission (from one or several rows of the sheet). Holds no cell of an unmapped or
/// identity column.
struct StagedRow {
  std::uint64_t number = 0;     ///< within the batch, from 1
  std::string source_rows = {}; ///< e.g. "Routes!5-8": sheet and rows, for the person who corrects
  std::uint64_t source_row_count = 1; ///< rows of the sheet that went into it
  RowStatus status = RowStatus::fresh;
  std::string fingerprint = {}; ///< hex; of the content and its occurrence within the file
  std::string journey_json =
      {}; ///< the draft (record_json.h); for rejected rows as far as it could be read
  std::string findings_json = {}; ///< array of findings of this row
  bool committed = false;
  std::optional<JourneyId> journey =
      {}; ///< once committed: what it became; before: what it would update, when known

  friend bool operator==(StagedRow const&, StagedRow const&) = default;
};

struct RowFilter {
  std::optional<RowStatus> status = {};
  std::optional<bool> committed = {};
  std::uint64_t after = 0; ///< rows with a greater number
  std::uint64_t limit = 1000;
};

/// What undo did with each journey of a batch; every journey of the batch stands in exactly one of
/// the three.
struct UndoReport {
  std::vector<JourneyId> reversed = {}; ///< withdrawn again, or earlier values restored
  std::vector<std::pair<JourneyId, std::string>> kept_edited = {}; ///< edited since, and by whom
  std::vector<std::pair<JourneyId, std::string>> not_reversed =
      {}; ///< and why: `undo.withdrawn_since`, `undo.org_ref_taken`
};

/// How far the journeys of a store have come; a later mark differs whenever one of them changed.
struct ChangeMark {
  std::uint64_t changes = 0;  ///< grows with every transaction that changed a journey
  std::uint64_t arrivals = 0; ///< grows with every arriving batch that is shown

  friend bool operator==(ChangeMark, ChangeMark) = default;
};

struct JourneyFilter {
  std::optional<OrganisationId> org = {};
  std::optional<RoundId> round = {};
  bool include_withdrawn = false;
  /// Only journeys that were changed since Store::change_mark() gave this; the first one: all.
  ChangeMark changed_since = {};
  /// Not what this Store itself brings with an arriving batch.
  bool without_arriving = false;
  /// Only journeys that come later in the order of ids; not together with changed_since.
  std::optional<JourneyId> after = {};
  bool newest_first = false; ///< ids descending; `after` then means further down
};

/// A column mapping that an organisation used, found again by the fingerprint of the header.
struct SavedMapping {
  OrganisationId org;
  std::string fingerprint;
  std::string mapping_json;

  friend bool operator==(SavedMapping const&, SavedMapping const&) = default;
};

/// One revision of a small record, as JSON (njia/domain/record_json.h).
struct RecordRevision {
  std::string json;
  std::uint32_t version = 0; ///< from 1 without gaps
  Change change = {};
};

/// An error leaves the transaction open and without any trace of the failed call.
class CommitWatcher;

class Transaction {
public:
  virtual ~Transaction() = default; ///< without commit(): everything since begin() is undone

  // Journeys. `expected_version` 0 means: must not exist yet. Putting a withdrawn journey restores
  // it. Errors: `journey.version_stale` (args version, found), `journey.unknown`, `journey.exists`,
  // `journey.already_withdrawn`, `record.unknown_reference` (organisation, round or programme).
  virtual Result<Done> put_journey(Journey const& journey, std::uint32_t expected_version,
                                   Change const& change) = 0;
  virtual Result<Done> withdraw_journey(JourneyId id, std::uint32_t expected_version,
                                        Change const& change) = 0;

  // Small records (records.h), created or replaced by id; each replacement keeps the old revision,
  // and putting an equal record changes nothing. Codes are unique within a kind of record, whatever
  // their case. Some are never replaced (kAppendOnly). Places of the gazetteer are not in the store
  // and not checked. `expected_version` 0: must not exist yet; none: whatever is there.
  // Errors: `record.code_taken`, `record.unknown_reference`, `record.append_only`,
  // `record.version_stale`.
  template <SmallRecord Record>
  Result<Done> put(Record const& record, Change const& change,
                   std::optional<std::uint32_t> expected_version = {}) {
    return put_small(&record, change, expected_version);
  }
  /// By organisation, text and country.
  virtual Result<Done> put_alias(PlaceAlias const& alias, Change const& change) = 0;
  /// By organisation and fingerprint.
  virtual Result<Done> put_mapping(SavedMapping const& mapping, Change const& change) = 0;

  // Batches and staging. Errors of all: `batch.not_found`.
  /// Answers with the batch's code. One batch of a Store may be arriving at a time; its revisions
  /// (Change::batch) are of journeys that nobody else sees. Errors: `batch.exists`,
  /// `record.unknown_reference`.
  virtual Result<Batch> create_batch(Batch const& batch) = 0;
  /// State, counts, mapping and file; its id, code, organisation, round and creation stay.
  virtual Result<Done> update_batch(Batch const& batch) = 0;
  /// Created or replaced by row number. Errors: `staged.committed` (a committed row is not staged
  /// again).
  virtual Result<Done> put_staged(BatchId batch, StagedRow const& row) = 0;
  virtual Result<Done>
  discard_staged(BatchId batch) = 0; ///< removes its rows that are not committed
  /// Links a journey, put before in this transaction, to its batch and fingerprint, for re-upload
  /// and undo. The staged row of that number, if there is one, becomes committed; its draft is
  /// emptied, for the journey holds it now. Errors: `journey.unknown`.
  virtual Result<Done> note_committed(BatchId batch, std::uint64_t row, JourneyId journey,
                                      std::string const& fingerprint) = 0;
  /// Takes back what revisions of this batch (Change::batch) did: what it created is withdrawn,
  /// what it updated gets its earlier values as a new revision. A journey that was changed since
  /// stays as it is. The batch becomes undone. Errors: `batch.not_committed`.
  virtual Result<UndoReport> undo_batch(BatchId batch, Change const& change) = 0;

  /// Blanks the sealed texts (field.h) of an exercise's journeys in every revision, and those of
  /// the remarks on them; each such journey gets a revision that says so. This is the one thing
  /// that changes revisions. With the last journeys go the waiting rows of its imports, what
  /// committed rows say, and the names of files. At most `limit` journeys at once; answers how many
  /// there were: fewer than `limit` when it is done.
  virtual std::uint64_t erase_texts(RoundId round, Change const& change, std::uint64_t limit) = 0;

  // Entries (entries.h): created or replaced by kind and key.
  virtual void put_entry(Entry const& entry) = 0;
  virtual void remove_entry(std::string_view kind, std::string_view key) = 0;
  virtual void remove_entries_of(std::string_view kind, std::string_view owner) = 0;
  virtual void remove_expired_entries(Instant now) = 0;

  /// The next line of the audit log; its number must follow on the last one's. Lines are never
  /// changed. Errors: `audit.out_of_order`.
  virtual Result<Done> append_audit(AuditLine const& line) = 0;

  /// Durable when it returns Done. Afterwards the transaction is spent. With a watcher
  /// (Store::watch) its line comes first, so that nothing is kept without it.
  Result<Done> commit();
  /// Keeps what was written for an arriving batch, and nothing else may have been written: since
  /// nobody sees it, no watcher looks at it. Durable with the transaction that shows it.
  Result<Done> commit_unseen();

private:
  friend class Store;
  virtual Result<Done> put_small(SmallRecordRef record, Change const& change,
                                 std::optional<std::uint32_t> expected_version) = 0;
  virtual Result<Done> do_commit() = 0;
  virtual bool is_unseen() const = 0; ///< nothing was written that others will see

  CommitWatcher* watcher_ = nullptr;
};

/// Looks at every transaction of a store just before it becomes durable, and may add to it.
class CommitWatcher {
public:
  virtual ~CommitWatcher() = default;
  /// An error gives the transaction up.
  virtual Result<Done> before_commit(Transaction& transaction) = 0;
};

/// A small record with the version that stands.
template <class Record> struct Current {
  Record record;
  std::uint32_t version = 0;
};

/// Small records with this text (FieldText) in the field of this key; no field: all.
struct RecordFilter {
  std::string_view field = {};
  std::string value = {};
};

class Store {
public:
  virtual ~Store() = default;

  /// Throws StoreBusy when another writer holds the store longer than a few seconds. One
  /// transaction at a time; reads of this Store see what its open transaction wrote so far, other
  /// processes see it after commit().
  std::unique_ptr<Transaction> begin();

  /// Takes the batch that arrives through this Store away again, at most `limit` of its journeys
  /// and rows at once, at last itself; durable, and no watcher looks at it. Not while a transaction
  /// is open. True: nothing of it is left.
  virtual bool drop_arriving(BatchId batch, std::uint64_t limit) = 0;

  /// From now on the watcher sees every transaction; it must outlive them. None: nobody does.
  void watch(CommitWatcher* watcher) { watcher_ = watcher; }

  virtual std::optional<JourneyRevision>
  find_journey(JourneyId id) const = 0; ///< newest, withdrawn or not
  virtual std::vector<JourneyRevision> journey_history(JourneyId id) const = 0; ///< oldest first
  /// Stands for all that was committed when it was asked for; {} while there is no journey.
  virtual ChangeMark change_mark() const = 0;
  /// Newest revisions in the order of ids (of what was changed since a mark: in the order of the
  /// changes); visit returns false to stop. Streams: memory does not
  /// grow with the rows. `visit` may keep what it is given, may read from this store and must not
  /// change it.
  virtual void each_journey(JourneyFilter const& filter,
                            std::function<bool(JourneyRevision&&)> const& visit) const = 0;
  /// The first journey, by id, of the organisation that bears this number and is not withdrawn.
  virtual std::optional<JourneyId> find_by_org_ref(OrganisationId org,
                                                   std::string const& org_ref) const = 0;
  /// A journey (not withdrawn) of this organisation and round that was imported with this
  /// fingerprint, and the batch that brought it; the latest when there are several.
  virtual std::optional<std::pair<JourneyId, BatchId>>
  find_by_fingerprint(OrganisationId org, RoundId round, std::string const& fingerprint) const = 0;

  // Small records, in the order of their ids.
  template <SmallRecord Record>
  std::vector<Current<Record>> current(RecordFilter const& filter) const;
  template <SmallRecord Record> std::vector<Record> all(RecordFilter const& filter = {}) const;
  template <SmallRecord Record, class Id> std::optional<Current<Record>> find(Id const& id) const;

  std::vector<IndependenceGroup> groups() const { return all<IndependenceGroup>(); }
  std::vector<Organisation> organisations() const { return all<Organisation>(); }
  std::vector<Programme> programmes() const { return all<Programme>(); }
  std::vector<Round> rounds() const { return all<Round>(); }
  std::vector<CoverageStatement> coverage(std::optional<RoundId> round) const;
  std::vector<Place> places() const { return all<Place>(); }
  std::vector<Assessment> assessments(JourneyId journey) const;
  std::vector<Observation> observations(OrganisationId org) const;
  virtual std::vector<PlaceAlias> aliases(OrganisationId org) const = 0;
  virtual std::optional<SavedMapping> find_mapping(OrganisationId org,
                                                   std::string const& fingerprint) const = 0;
  virtual std::vector<SavedMapping> mappings(OrganisationId org) const = 0; ///< by fingerprint
  /// Oldest first; `record` is the name in the field table, e.g. "organisation". Empty when there
  /// is none.
  virtual std::vector<RecordRevision> record_history(std::string_view record,
                                                     Uuid const& id) const = 0;

  virtual std::vector<Batch> batches() const = 0; ///< newest first
  virtual std::optional<Batch> find_batch(BatchId id) const = 0;
  virtual std::optional<Batch> find_batch_by_code(std::string const& code) const = 0;
  /// Batches of this organisation that came from the same bytes, newest first.
  virtual std::vector<Batch> find_batches_by_file(OrganisationId org,
                                                  std::string const& sha256) const = 0;
  virtual std::vector<StagedRow> staged_rows(BatchId batch,
                                             RowFilter const& filter) const = 0; ///< by number

  virtual std::optional<Entry> find_entry(std::string_view kind, std::string_view key) const = 0;
  /// By key; of this owner, or of all where none is given.
  virtual std::vector<Entry> entries(std::string_view kind,
                                     std::optional<std::string_view> owner) const = 0;

  /// Entries whose end has passed and that are still there.
  virtual std::uint64_t count_expired_entries(Instant now) const = 0;

  virtual std::optional<AuditLine> last_audit() const = 0;
  /// Lines with a greater number, in their order; visit returns false to stop.
  virtual void each_audit(std::uint64_t after,
                          std::function<bool(AuditLine&&)> const& visit) const = 0;

  /// Grows whenever a record that says who may do what (kGovernsAccess) was committed, by whatever
  /// process: whoever keeps such records in memory asks it first.
  virtual std::uint64_t access_mark() const = 0;

  /// Whether the organisation's key was destroyed: its sealed fields (field.h) read as blank, and
  /// nothing new is taken for it (`keys.destroyed`).
  virtual bool is_erased(OrganisationId) const { return false; }
  /// Writes what is still in the log into the file and empties the log: old pages are gone then.
  virtual void settle() {}
  /// Texts that are kept plain though they are to be sealed: all of them without keys, 0 with them.
  virtual std::uint64_t count_unsealed() const { return 0; }

  /// Current records as text, sorted, without ids, batches, revisions and times: equal dumps mean
  /// that two stores hold the same knowledge, whatever their engines. Where a record refers to
  /// another, that one's code or content stands. Withdrawn journeys and staged rows are left out.
  /// Holds the whole text in memory.
  void dump(std::function<void(std::string const& line)> const& write) const;

private:
  virtual std::unique_ptr<Transaction> do_begin() = 0;
  virtual void
  each_small(std::string_view record, RecordFilter const& filter,
             std::function<void(AnySmallRecord&&, std::uint32_t)> const& visit) const = 0;

  CommitWatcher* watcher_ = nullptr;
};

template <SmallRecord Record>
std::vector<Current<Record>> Store::current(RecordFilter const& filter) const {
  auto found = std::vector<Current<Record>>{};
  each_small(FieldTable<Record>::record, filter,
             [&](AnySmallRecord&& record, std::uint32_t version) {
               found.push_back({std::get<Record>(std::move(record)), version});
             });
  return found;
}

template <SmallRecord Record> std::vector<Record> Store::all(RecordFilter const& filter) const {
  auto found = std::vector<Record>{};
  each_small(FieldTable<Record>::record, filter, [&](AnySmallRecord&& record, std::uint32_t) {
    found.push_back(std::get<Record>(std::move(record)));
  });
  return found;
}

template <SmallRecord Record, class Id>
std::optional<Current<Record>> Store::find(Id const& id) const {
  static_assert(std::is_same_v<Id, decltype(Record::id)>, "the id of this kind of record");
  auto found = current<Record>({.field = "id", .value = id.text()});
  return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

} // namespace njia
