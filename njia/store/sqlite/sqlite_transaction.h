// One open transaction of the SQLite engine. Private to njia/store/sqlite.
#pragma once

#include "njia/store/records.h"
#include "njia/store/sqlite/reader.h"
#include "njia/store/store.h"
#include "njia/store/write_turn.h"

#include <optional>
#include <set>
#include <utility>

namespace njia::sqlite {

class SqliteTransaction final : public Transaction {
public:
  /// Throws StoreBusy.
  /// @param turn  whose turn it is to write, among the stores of this process; may be null
  SqliteTransaction(Database& database, WriteTurn* turn);
  SqliteTransaction(SqliteTransaction const&) = delete;
  SqliteTransaction& operator=(SqliteTransaction const&) = delete;
  ~SqliteTransaction() override;

  Result<Done> put_journey(Journey const& journey, std::uint32_t expected_version,
                           Change const& change) override;
  Result<Done> withdraw_journey(JourneyId id, std::uint32_t expected_version,
                                Change const& change) override;
  Result<Done> put_alias(PlaceAlias const& alias, Change const& change) override;
  Result<Done> put_mapping(SavedMapping const& mapping, Change const& change) override;

  Result<Batch> create_batch(Batch const& batch) override;
  Result<Done> update_batch(Batch const& batch) override;
  Result<Done> put_staged(BatchId batch, StagedRow const& row) override;
  Result<Done> discard_staged(BatchId batch) override;
  Result<Done> note_committed(BatchId batch, std::uint64_t row, JourneyId journey,
                              std::string const& fingerprint) override;
  Result<UndoReport> undo_batch(BatchId batch, Change const& change) override;
  std::uint64_t erase_texts(RoundId round, Change const& change, std::uint64_t limit) override;
  void put_entry(Entry const& entry) override;
  void remove_entry(std::string_view kind, std::string_view key) override;
  void remove_entries_of(std::string_view kind, std::string_view owner) override;
  void remove_expired_entries(Instant now) override;
  Result<Done> append_audit(AuditLine const& line) override;

private:
  Result<Done> put_small(SmallRecordRef record, Change const& change,
                         std::optional<std::uint32_t> expected_version) override;
  Result<Done> do_commit() override;
  bool is_unseen() const override { return !is_seen_; }

  struct Head {
    std::uint32_t version = 0; ///< 0: there is no such journey
    Action action = Action::created;
    bool is_arriving = false; ///< with a batch of this connection
    bool is_hidden = false;   ///< it arrives with somebody else's batch
  };

  /// Records are never removed: what was found once need not be asked again.
  bool exists(std::string_view record, Uuid const& id);
  Head head(JourneyId id);
  std::optional<std::int64_t> batch_number(BatchId id);
  bool has_staged_rows(std::int64_t batch);
  bool is_arriving(Change const& change) const;
  void write_to(BatchId batch) { is_seen_ = is_seen_ || batch.text() != database_.arrival(); }
  void show_arrival(BatchId batch);
  /// The row of a change, written once for all revisions of it.
  std::int64_t change_row(Change const& change);
  template <class Record>
  Result<Done> put_record(Record const& record, Change const& change,
                          std::optional<std::uint32_t> expected_version);
  void set_head(Journey const& journey, std::string const& number, std::uint32_t version,
                Action action);
  std::pair<OrganisationId, std::string> org_and_number(JourneyId id, std::uint32_t version);
  /// What the head holds for the number of that revision.
  std::string blind_number_of(JourneyId id, std::uint32_t version);
  StagedPlace const& staged_place_of(BatchId batch);
  /// A new revision with the content of an older one.
  void repeat_revision(JourneyId id, std::uint32_t content_of, std::uint32_t version, Action action,
                       Change const& change);
  void erase_texts_of(std::string const& id, Change const& change);
  void erase_import_texts(RoundId round);
  void undo_journey(BatchId batch, std::int64_t number, JourneyId id, Change const& change,
                    UndoReport& report);
  bool bears_taken_number(JourneyId id, std::uint32_t version);

  WriteTurn::Held turn_; ///< let go of last
  Database& database_;
  SealDesk desk_;
  std::string const arrival_before_; ///< of the connection, when it began
  std::optional<std::pair<Change, std::int64_t>> last_change_;
  std::optional<std::pair<BatchId, std::int64_t>> last_batch_;
  std::optional<StagedPlace> last_place_;             ///< of staged rows
  std::set<std::pair<std::string_view, Uuid>> known_; ///< by record
  std::optional<JourneyId> last_journey_;             ///< put in this transaction
  std::optional<std::int64_t> batch_without_staged_;  ///< its number; no row of it is staged
  bool has_revisions_ = false;                        ///< of journeys that everybody will see
  bool is_seen_ = false; ///< something was written that is not of an arriving batch
  bool spent_ = false;
};

} // namespace njia::sqlite
