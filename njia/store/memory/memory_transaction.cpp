#include "njia/base/text.h"
#include "njia/store/memory/memory_state.h"
#include "njia/store/rules.h"

#include <algorithm>
#include <set>
#include <utility>

namespace njia::memory {
namespace {

class MemoryTransaction final : public Transaction {
public:
  explicit MemoryTransaction(State& state) : state_{state} {
    NJIA_CHECK(!state_.in_transaction, "two transactions of one store at a time");
    state_.in_transaction = true;
  }
  MemoryTransaction(MemoryTransaction const&) = delete;
  MemoryTransaction& operator=(MemoryTransaction const&) = delete;
  ~MemoryTransaction() override {
    log_.take_back();
    if (!spent_) {
      state_.in_transaction = false;
    }
  }

  Result<Done> put_journey(Journey const& journey, std::uint32_t expected_version,
                           Change const& change) override {
    auto const* found = state_.current(journey.id);
    if (auto failure =
            check_put(journey.id, expected_version, found == nullptr ? 0 : found->version)) {
      return *failure;
    }
    if (auto failure = find_unknown_reference(
            journey, [&](auto record, Uuid const& id) { return state_.exists(record, id); })) {
      return *failure;
    }
    auto const action = found == nullptr                     ? Action::created
                        : found->action == Action::withdrawn ? Action::restored
                                                             : Action::updated;
    add_revision(
        {.journey = journey, .version = expected_version + 1, .action = action, .change = change});
    return Done{};
  }

  Result<Done> withdraw_journey(JourneyId id, std::uint32_t expected_version,
                                Change const& change) override {
    auto const* found = state_.current(id);
    auto const version = found == nullptr ? 0 : found->version;
    if (auto failure = check_withdraw(id, expected_version, version,
                                      found == nullptr ? Action::created : found->action)) {
      return *failure;
    }
    add_revision({.journey = found->journey,
                  .version = found->version + 1,
                  .action = Action::withdrawn,
                  .change = change});
    return Done{};
  }

  Result<Done> put_alias(PlaceAlias const& alias, Change const&) override {
    if (!state_.exists(kTarget<OrganisationId>, alias.org.uuid())) {
      return unknown_reference("org", alias.org.uuid());
    }
    is_seen_ = true;
    return replace(state_.aliases, std::tuple{alias.org, alias.text, alias.country}, alias);
  }

  Result<Done> put_mapping(SavedMapping const& mapping, Change const&) override {
    if (!state_.exists(kTarget<OrganisationId>, mapping.org.uuid())) {
      return unknown_reference("org", mapping.org.uuid());
    }
    is_seen_ = true;
    return replace(state_.mappings, std::pair{mapping.org, mapping.fingerprint}, mapping);
  }

  Result<Batch> create_batch(Batch const& batch) override {
    if (state_.batch(batch.id) != nullptr) {
      return Error{.key = "batch.exists", .where = "batch", .args = {{"value", batch.id.text()}}};
    }
    for (auto const& [record, field, id] :
         {std::tuple{kTarget<OrganisationId>, "org", batch.org.uuid()},
          std::tuple{kTarget<RoundId>, "round", batch.round.uuid()}}) {
      if (!state_.exists(record, id)) {
        return unknown_reference(field, id);
      }
    }
    auto created = batch;
    auto const number = state_.batches.empty() ? 1 : state_.batches.back().number + 1;
    created.code = "B-" + std::to_string(number);
    state_.batches.push_back({.batch = created, .number = number});
    log_.add([this] { state_.batches.pop_back(); });
    is_seen_ = is_seen_ || created.state != BatchState::arriving;
    return created;
  }

  Result<Done> update_batch(Batch const& batch) override {
    auto* stored = state_.batch(batch.id);
    if (stored == nullptr) {
      return unknown_batch(batch.id);
    }
    auto changed = batch;
    changed.code = stored->batch.code;
    changed.org = stored->batch.org;
    changed.round = stored->batch.round;
    changed.created_at = stored->batch.created_at;
    changed.created_by = stored->batch.created_by;
    set_batch(*stored, changed);
    return Done{};
  }

  Result<Done> put_staged(BatchId batch, StagedRow const& row) override {
    auto* stored = state_.batch(batch);
    if (stored == nullptr) {
      return unknown_batch(batch);
    }
    auto const found = stored->rows.find(row.number);
    if (found != stored->rows.end() && found->second.committed && !row.committed) {
      return Error{.key = "staged.committed",
                   .where = row.source_rows,
                   .args = {{"batch", stored->batch.code}}};
    }
    set_row(batch, row.number, row);
    return Done{};
  }

  Result<Done> discard_staged(BatchId batch) override {
    auto* stored = state_.batch(batch);
    if (stored == nullptr) {
      return unknown_batch(batch);
    }
    for (auto row = stored->rows.begin(); row != stored->rows.end();) {
      if (row->second.committed) {
        ++row;
        continue;
      }
      log_.add(
          [this, batch, old = row->second] { state_.batch(batch)->rows.emplace(old.number, old); });
      row = stored->rows.erase(row);
    }
    return Done{};
  }

  Result<Done> note_committed(BatchId batch, std::uint64_t row, JourneyId journey,
                              std::string const& fingerprint) override {
    auto* stored = state_.batch(batch);
    if (stored == nullptr) {
      return unknown_batch(batch);
    }
    if (state_.current(journey) == nullptr) {
      return unknown_journey(journey);
    }
    state_.links[fingerprint].push_back({.batch = batch, .row = row, .journey = journey});
    state_.fingerprints_of[journey].push_back(fingerprint);
    log_.add([this, fingerprint, journey] {
      state_.links[fingerprint].pop_back();
      state_.fingerprints_of[journey].pop_back();
    });
    if (auto const found = stored->rows.find(row); found != stored->rows.end()) {
      auto changed = found->second;
      changed.committed = true;
      changed.journey = journey;
      changed.journey_json.clear();
      set_row(batch, row, changed);
    }
    return Done{};
  }

  Result<UndoReport> undo_batch(BatchId batch, Change const& change) override;

  std::uint64_t erase_texts(RoundId round, Change const& change, std::uint64_t limit) override;

  void put_entry(Entry const& entry) override {
    is_seen_ = true;
    (void)replace(state_.entries, std::pair{entry.kind, entry.key}, entry);
  }
  void remove_entry(std::string_view kind, std::string_view key) override {
    remove_entries_if([&](Entry const& entry) { return entry.kind == kind && entry.key == key; });
  }
  void remove_entries_of(std::string_view kind, std::string_view owner) override {
    remove_entries_if(
        [&](Entry const& entry) { return entry.kind == kind && entry.owner == owner; });
  }
  void remove_expired_entries(Instant now) override {
    remove_entries_if(
        [&](Entry const& entry) { return entry.expires_at && *entry.expires_at <= now; });
  }

  Result<Done> append_audit(AuditLine const& line) override {
    if (auto failure = check_audit_order(line, state_.audit.size())) {
      return *failure;
    }
    is_seen_ = true;
    state_.audit.push_back(line);
    log_.add([this] { state_.audit.pop_back(); });
    return Done{};
  }

private:
  Result<Done> put_small(SmallRecordRef record, Change const& change,
                         std::optional<std::uint32_t> expected_version) override {
    return std::visit([&](auto const* one) { return put_record(*one, change, expected_version); },
                      record);
  }

  Result<Done> do_commit() override {
    NJIA_CHECK(!spent_, "commit of a spent transaction");
    log_.keep();
    spent_ = true;
    state_.in_transaction = false;
    return Done{};
  }

  bool is_unseen() const override { return !is_seen_; }

  template <class Wanted> void remove_entries_if(Wanted const& is_wanted) {
    is_seen_ = true;
    for (auto entry = state_.entries.begin(); entry != state_.entries.end();) {
      if (!is_wanted(entry->second)) {
        ++entry;
        continue;
      }
      log_.add([this, old = *entry] { state_.entries.insert(old); });
      entry = state_.entries.erase(entry);
    }
  }

  void add_revision(JourneyRevision revision) {
    auto const id = revision.journey.id;
    auto const ref = std::pair{revision.journey.org, revision.journey.org_ref};
    auto const batch = revision.change.batch;
    auto const is_arriving = batch && state_.is_arriving(*batch);
    NJIA_CHECK(!is_arriving || revision.version == 1 || state_.current(id)->change.batch == batch,
               "an arriving batch changes only what it brought");
    is_seen_ = is_seen_ || !is_arriving;
    state_.journeys[id].push_back(std::move(revision));
    state_.by_ref[ref].push_back(id);
    state_.revised.push_back(id);
    if (batch) {
      state_.by_batch[*batch].push_back(id);
    }
    log_.add([this, id, ref, batch] {
      if (batch) {
        state_.by_batch[*batch].pop_back();
      }
      state_.revised.pop_back();
      state_.by_ref[ref].pop_back();
      if (auto& history = state_.journeys[id]; history.size() > 1) {
        history.pop_back();
      } else {
        state_.journeys.erase(id);
      }
    });
  }

  template <class Record>
  Result<Done> put_record(Record const& record, Change const& change,
                          std::optional<std::uint32_t> expected_version) {
    auto& table = state_.table<Record>();
    auto const found = table.find(record.id.uuid());
    auto const version = found == table.end() ? 0 : found->second.size();
    if (auto failure =
            check_record_version(expected_version, static_cast<std::uint32_t>(version))) {
      return *failure;
    }
    if (found != table.end() && found->second.back().record == record) {
      return Done{};
    }
    if (found != table.end() && kAppendOnly<Record>) {
      return Error{
          .key = "record.append_only", .where = "id", .args = {{"value", record.id.text()}}};
    }
    if (auto failure = find_unknown_reference(
            record, [&](auto name, Uuid const& id) { return state_.exists(name, id); })) {
      return *failure;
    }
    if constexpr (HasCode<Record>) {
      auto const is_taken = std::any_of(table.begin(), table.end(), [&](auto const& row) {
        return row.first != record.id.uuid() &&
               ascii_lower(row.second.back().record.code) == ascii_lower(record.code);
      });
      if (is_taken) {
        return Error{.key = "record.code_taken", .where = "code", .args = {{"value", record.code}}};
      }
    }
    is_seen_ = true;
    if (kGovernsAccess<Record>) {
      ++state_.access_mark; // stays when the transaction is taken back: looking again does no harm
    }
    table[record.id.uuid()].push_back({record, change});
    log_.add([&table, id = record.id.uuid()] {
      if (auto& history = table[id]; history.size() > 1) {
        history.pop_back();
      } else {
        table.erase(id);
      }
    });
    return Done{};
  }

  template <class Map, class Key, class Value>
  Result<Done> replace(Map& map, Key const& key, Value const& value) {
    auto const found = map.find(key);
    auto old = found == map.end() ? std::nullopt : std::optional{found->second};
    map.insert_or_assign(key, value);
    log_.add([&map, key, old] {
      if (old) {
        map.insert_or_assign(key, *old);
      } else {
        map.erase(key);
      }
    });
    return Done{};
  }

  void set_batch(StoredBatch& stored, Batch const& changed) {
    log_.add([this, old = stored.batch] { state_.batch(old.id)->batch = old; });
    if (stored.batch.state == BatchState::arriving && changed.state != BatchState::arriving) {
      ++state_.arrivals; // stays when the transaction is taken back: looking again does no harm
    }
    is_seen_ = is_seen_ || changed.state != BatchState::arriving;
    stored.batch = changed;
  }

  void set_row(BatchId batch, std::uint64_t number, StagedRow const& row) {
    (void)replace(state_.batch(batch)->rows, number, row);
  }

  bool erase_remarks(JourneyId journey);
  bool erase_texts_of(JourneyId id, Change const& change);
  void erase_import_texts(RoundId round);
  void undo_journey(BatchId batch, JourneyId id, Change const& change, UndoReport& report);
  /// After earlier values came back, the batch's fingerprint no longer describes the journey.
  void deactivate(BatchId batch, JourneyId journey);

  State& state_;
  UndoLog log_;
  bool spent_ = false;
  bool is_seen_ = false; ///< something was written that is not of an arriving batch
};

void MemoryTransaction::undo_journey(BatchId batch, JourneyId id, Change const& change,
                                     UndoReport& report) {
  auto const& history = state_.journeys.at(id);
  auto marks = std::vector<RevisionMark>{};
  for (auto const& revision : history) {
    marks.push_back(
        {revision.version, revision.action, revision.change.batch == batch, revision.change.by});
  }
  auto const verdict = decide_undo(marks);
  auto const version = history.back().version + 1;
  if (verdict.step == UndoStep::kept_edited) {
    report.kept_edited.emplace_back(id, verdict.by);
    return;
  }
  if (verdict.step == UndoStep::withdrawn_since) {
    report.not_reversed.emplace_back(id, "undo.withdrawn_since");
    return;
  }
  if (verdict.step == UndoStep::withdraw) {
    add_revision({.journey = history.back().journey,
                  .version = version,
                  .action = Action::withdrawn,
                  .change = change});
  } else if (verdict.step == UndoStep::restore) {
    auto const earlier = history[verdict.version - 1].journey;
    auto const holder = earlier.org_ref.empty()
                            ? std::nullopt
                            : state_.find_by_org_ref(earlier.org, earlier.org_ref);
    if (holder && *holder != id) {
      report.not_reversed.emplace_back(id, "undo.org_ref_taken");
      return;
    }
    add_revision(
        {.journey = earlier, .version = version, .action = Action::restored, .change = change});
    deactivate(batch, id);
  }
  report.reversed.push_back(id);
}

void MemoryTransaction::deactivate(BatchId batch, JourneyId journey) {
  for (auto const& fingerprint : state_.fingerprints_of[journey]) {
    auto& links = state_.links[fingerprint];
    for (auto i = std::size_t{0}; i < links.size(); ++i) {
      if (links[i].active && links[i].batch == batch && links[i].journey == journey) {
        links[i].active = false;
        log_.add([this, fingerprint, i] { state_.links[fingerprint][i].active = true; });
      }
    }
  }
}

/// Blanks the sealed fields; false when all of them were blank.
template <class Record> bool blank_texts(Record& record) {
  auto had_some = false;
  for_each_field<Record>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    if constexpr (std::is_same_v<Value, std::string>) {
      if (row.is_sealed && !(record.*(row.member)).empty()) {
        had_some = true;
        (record.*(row.member)).clear();
      }
    }
  });
  return had_some;
}

bool MemoryTransaction::erase_remarks(JourneyId journey) {
  auto had_some = false;
  for (auto& [id, history] : state_.table<Remark>()) {
    for (auto& version : history) {
      auto const old = version.record;
      if (old.journey == journey && blank_texts(version.record)) {
        had_some = true;
        log_.add([place = &version.record, old] { *place = old; });
      }
    }
  }
  return had_some;
}

bool MemoryTransaction::erase_texts_of(JourneyId id, Change const& change) {
  auto& history = state_.journeys.at(id);
  auto const old = history;
  auto had_some = erase_remarks(id);
  for (auto& revision : history) {
    had_some = blank_texts(revision.journey) || had_some;
  }
  if (!had_some) {
    return false;
  }
  log_.add([this, id, old] { state_.journeys.at(id) = old; });
  auto const last = history.back();
  add_revision({.journey = last.journey,
                .version = last.version + 1,
                .action = last.action == Action::withdrawn ? Action::withdrawn : Action::updated,
                .change = change});
  return true;
}

void MemoryTransaction::erase_import_texts(RoundId round) {
  for (auto& stored : state_.batches) {
    if (stored.batch.round != round) {
      continue;
    }
    (void)discard_staged(stored.batch.id);
    for (auto const& [number, row] : std::map{stored.rows}) {
      auto blank = row;
      blank.source_rows.clear();
      blank.journey_json.clear();
      blank.findings_json.clear();
      set_row(stored.batch.id, number, blank);
    }
    auto changed = stored.batch;
    changed.file_name.clear();
    changed.state = changed.state == BatchState::staged ? BatchState::discarded : changed.state;
    set_batch(stored, changed);
  }
}

std::uint64_t MemoryTransaction::erase_texts(RoundId round, Change const& change,
                                             std::uint64_t limit) {
  auto ids = std::vector<JourneyId>{};
  for (auto const& [id, history] : state_.journeys) {
    if (history.back().journey.round == round) {
      ids.push_back(id);
    }
  }
  auto erased = std::uint64_t{0};
  for (auto const id : ids) {
    if (erased == limit) {
      return erased;
    }
    erased += erase_texts_of(id, change) ? 1 : 0;
  }
  if (erased < limit) {
    erase_import_texts(round);
  }
  return erased;
}

Result<UndoReport> MemoryTransaction::undo_batch(BatchId batch, Change const& change) {
  auto* stored = state_.batch(batch);
  if (stored == nullptr) {
    return unknown_batch(batch);
  }
  if (stored->batch.state != BatchState::committed) {
    return Error{
        .key = "batch.not_committed", .where = "batch", .args = {{"batch", stored->batch.code}}};
  }
  auto report = UndoReport{};
  auto const touched = state_.by_batch[batch];
  for (auto const id : std::set<JourneyId>(touched.begin(), touched.end())) {
    undo_journey(batch, id, change, report);
  }
  auto undone = stored->batch;
  undone.state = BatchState::undone;
  set_batch(*stored, undone);
  return report;
}

} // namespace

std::unique_ptr<Transaction> begin(State& state) {
  return std::make_unique<MemoryTransaction>(state);
}

} // namespace njia::memory
