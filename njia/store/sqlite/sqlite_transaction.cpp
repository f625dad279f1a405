#include "njia/store/sqlite/sqlite_transaction.h"

#include "njia/store/rules.h"
#include "njia/store/sqlite/reader.h"
#include "njia/store/sqlite/record_sql.h"

#include <algorithm>

namespace njia::sqlite {
namespace {

std::int64_t number(std::uint64_t value) { return static_cast<std::int64_t>(value); }

/// INSERT INTO "x_revision" ("version", "change", …): the record's columns follow.
template <class Record> std::string insert_sql(std::string_view extra_columns) {
  auto const extra =
      static_cast<std::size_t>(std::count(extra_columns.begin(), extra_columns.end(), ','));
  return fmt::format("INSERT INTO \"{}_revision\" ({}, {}) VALUES ({})", FieldTable<Record>::record,
                     extra_columns, column_list<Record>(),
                     parameter_list(extra + 1 + field_count<Record>()));
}

} // namespace

SqliteTransaction::SqliteTransaction(Database& database, WriteTurn* turn)
    : turn_{turn}, database_{database}, desk_{database.sealer()}, arrival_before_{
                                                                      database.arrival()} {
  NJIA_CHECK(!database_.in_transaction(), "two transactions of one store at a time");
  database_.query("BEGIN IMMEDIATE").run();
}

SqliteTransaction::~SqliteTransaction() {
  if (!spent_) {
    database_.roll_back();
    database_.set_arrival(arrival_before_);
  }
}

Result<Done> SqliteTransaction::do_commit() {
  NJIA_CHECK(!spent_, "commit of a spent transaction");
  if (auto const remembered = remember_keys(database_); !remembered) {
    return remembered;
  }
  if (has_revisions_) {
    database_
        .query("UPDATE \"change_mark\" SET \"changes\" = (SELECT max(\"id\") FROM "
               "\"change\")")
        .run();
  }
  database_.query("COMMIT").run();
  spent_ = true;
  turn_.give_back();
  return Done{};
}

bool SqliteTransaction::exists(std::string_view record, Uuid const& id) {
  if (known_.contains({record, id})) {
    return true;
  }
  if (record == kTarget<JourneyId>) {
    auto const journey = head(JourneyId{id});
    return journey.version > 0 && !journey.is_hidden;
  }
  auto found = database_.query(fmt::format("SELECT 1 FROM \"{}\" WHERE \"id\" = ?", record));
  auto const is_there = found.bind(1, format_uuid(id)).step();
  if (is_there) {
    known_.emplace(record, id);
  }
  return is_there;
}

SqliteTransaction::Head SqliteTransaction::head(JourneyId id) {
  auto found = database_.query("SELECT h.\"version\", h.\"action\", c.\"arriving\", c.\"batch\" "
                               "FROM \"journey\" h CROSS JOIN "
                               "\"journey_revision\" r ON r.\"revision\" = h.\"revision\" CROSS "
                               "JOIN \"change\" c ON c.\"id\" = "
                               "r.\"change\" WHERE h.\"id\" = ?");
  if (!found.bind(1, id.text()).step()) {
    return {};
  }
  auto const is_arriving = found.number(2) != 0;
  auto const is_own = found.text(3) == database_.arrival();
  return {.version = static_cast<std::uint32_t>(found.number(0)),
          .action = static_cast<Action>(found.number(1)),
          .is_arriving = is_arriving && is_own,
          .is_hidden = is_arriving && !is_own};
}

bool SqliteTransaction::is_arriving(Change const& change) const {
  return change.batch && !database_.arrival().empty() &&
         change.batch->text() == database_.arrival();
}

std::optional<std::int64_t> SqliteTransaction::batch_number(BatchId id) {
  if (last_batch_ && last_batch_->first == id) {
    return last_batch_->second;
  }
  auto found = database_.query("SELECT \"number\" FROM \"batch\" WHERE \"id\" = ?");
  if (!found.bind(1, id.text()).step()) {
    return std::nullopt;
  }
  last_batch_ = {id, found.number(0)};
  return last_batch_->second;
}

std::int64_t SqliteTransaction::change_row(Change const& change) {
  if (last_change_ && last_change_->first == change) {
    return last_change_->second;
  }
  auto insert = database_.query("INSERT INTO \"change\" (\"made_by\", \"made_at\", \"reason\", "
                                "\"batch\", \"arriving\") VALUES (?, ?, ?, ?, ?)");
  auto const is_hidden = is_arriving(change);
  is_seen_ = is_seen_ || !is_hidden;
  insert.bind(1, change.by).bind(2, FieldText<Instant>::format(change.at)).bind(3, change.reason);
  insert.bind(4, FieldText<std::optional<BatchId>>::format(change.batch));
  insert.bind(5, std::int64_t{is_hidden}).run();
  last_change_ = {change, database_.last_row()};
  return last_change_->second;
}

void SqliteTransaction::set_head(Journey const& journey, std::string const& number,
                                 std::uint32_t version, Action action) {
  auto const revision = database_.last_row();
  auto head = database_.query(
      "INSERT INTO \"journey\" (\"id\", \"org\", \"round\", \"org_ref\", \"action\", \"version\", "
      "\"revision\") "
      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (\"id\") DO UPDATE SET \"org\" = excluded.\"org\", "
      "\"round\" = excluded.\"round\", \"org_ref\" = excluded.\"org_ref\", \"action\" = "
      "excluded.\"action\", "
      "\"version\" = excluded.\"version\", \"revision\" = excluded.\"revision\"");
  head.bind(1, journey.id.text())
      .bind(2, journey.org.text())
      .bind(3, journey.round.text())
      .bind(4, number);
  head.bind(5, static_cast<std::int64_t>(action)).bind(6, version).bind(7, revision).run();
}

Result<Done> SqliteTransaction::put_journey(Journey const& journey, std::uint32_t expected_version,
                                            Change const& change) {
  auto const found = head(journey.id);
  auto const known_version = found.is_hidden && expected_version > 0 ? 0 : found.version;
  if (auto failure = check_put(journey.id, expected_version, known_version)) {
    return *failure;
  }
  NJIA_CHECK(!is_arriving(change) || found.version == 0 || found.is_arriving,
             "an arriving batch changes only what it brought");
  has_revisions_ = has_revisions_ || !is_arriving(change);
  if (auto failure = find_unknown_reference(
          journey, [&](auto record, Uuid const& id) { return exists(record, id); })) {
    return *failure;
  }
  auto const action = found.version == 0                  ? Action::created
                      : found.action == Action::withdrawn ? Action::restored
                                                          : Action::updated;
  static auto const kInsert = insert_sql<Journey>("\"version\", \"change\", \"action\"");
  if (auto const allowed = desk_.require(journey.org); !allowed) {
    return allowed.error();
  }
  auto bound = BoundRecord{journey};
  if (auto const sealed = bound.seal(journey, desk_); !sealed) {
    return sealed.error();
  }
  auto const number = desk_.blind_number(journey.org, journey.org_ref);
  if (!number) {
    return number.error();
  }
  auto const made_by = change_row(change);
  {
    auto insert = database_.query(kInsert);
    insert.bind(1, expected_version + 1)
        .bind(2, made_by)
        .bind(3, static_cast<std::int64_t>(action));
    bound.bind(insert, 4);
    insert.run();
  }
  set_head(journey, *number, expected_version + 1, action);
  last_journey_ = journey.id;
  return Done{};
}

std::pair<OrganisationId, std::string> SqliteTransaction::org_and_number(JourneyId id,
                                                                         std::uint32_t version) {
  auto found = database_.query(
      "SELECT \"org\", \"org_ref\" FROM \"journey_revision\" WHERE \"id\" = ? AND \"version\" = ?");
  NJIA_CHECK(found.bind(1, id.text()).bind(2, version).step(),
             "undo goes back to a version that exists");
  auto const org = read_value<OrganisationId>(found, 0, "journey.org");
  return {org, desk_.open(org, {"journey", id.text(), "org_ref"}, found.text(1))};
}

std::string SqliteTransaction::blind_number_of(JourneyId id, std::uint32_t version) {
  auto const [org, number] = org_and_number(id, version);
  auto index = desk_.blind_number(org, number);
  if (!index) {
    throw StoreFailure{index.error()};
  }
  return std::move(*index);
}

void SqliteTransaction::repeat_revision(JourneyId id, std::uint32_t content_of,
                                        std::uint32_t version, Action action,
                                        Change const& change) {
  has_revisions_ = true;
  static auto const kRepeat =
      fmt::format("INSERT INTO \"journey_revision\" (\"version\", \"change\", \"action\", {0}) "
                  "SELECT ?, ?, ?, {0} "
                  "FROM \"journey_revision\" WHERE \"id\" = ? AND \"version\" = ?",
                  column_list<Journey>());
  auto const made_by = change_row(change);
  {
    auto repeat = database_.query(kRepeat);
    repeat.bind(1, version)
        .bind(2, made_by)
        .bind(3, static_cast<std::int64_t>(action))
        .bind(4, id.text())
        .bind(5, content_of)
        .run();
  }
  auto const revision = database_.last_row();
  // A number is hashed for looking up; that of the version before stands in the head already.
  auto const number =
      content_of + 1 == version ? std::nullopt : std::optional{blind_number_of(id, content_of)};
  auto head = database_.query(
      "UPDATE \"journey\" SET (\"org\", \"round\", \"org_ref\", \"action\", \"version\", "
      "\"revision\") = "
      "(SELECT \"org\", \"round\", ifnull(?3, \"journey\".\"org_ref\"), \"action\", \"version\", "
      "\"revision\" FROM \"journey_revision\" WHERE \"revision\" = ?1) WHERE \"id\" = ?2");
  head.bind(1, revision).bind(2, id.text());
  if (number) {
    head.bind(3, *number);
  } else {
    head.bind_null(3);
  }
  head.run();
}

Result<Done> SqliteTransaction::withdraw_journey(JourneyId id, std::uint32_t expected_version,
                                                 Change const& change) {
  auto const found = head(id);
  auto const version = found.is_hidden ? 0 : found.version;
  if (auto failure = check_withdraw(id, expected_version, version, found.action)) {
    return *failure;
  }
  repeat_revision(id, found.version, found.version + 1, Action::withdrawn, change);
  return Done{};
}

template <class Record>
Result<Done> SqliteTransaction::put_record(Record const& record, Change const& change,
                                           std::optional<std::uint32_t> expected_version) {
  auto const name = FieldTable<Record>::record;
  auto version = std::uint32_t{0};
  auto const current = find_record<Record>(database_, record.id.uuid());
  if (auto failure = check_record_version(expected_version, current ? current->version : 0)) {
    return *failure;
  }
  if (current) {
    if (current->record == record) {
      return Done{};
    }
    if (kAppendOnly<Record>) {
      return Error{
          .key = "record.append_only", .where = "id", .args = {{"value", record.id.text()}}};
    }
    version = current->version;
  }
  if (auto failure = find_unknown_reference(
          record, [&](auto target, Uuid const& id) { return exists(target, id); })) {
    return *failure;
  }
  if constexpr (HasCode<Record>) {
    auto taken = database_.query(fmt::format(
        "SELECT 1 FROM \"{0}\" h JOIN \"{0}_revision\" r ON r.\"revision\" = h.\"revision\" "
        "WHERE r.\"code\" = ? COLLATE NOCASE AND h.\"id\" <> ?",
        name));
    if (taken.bind(1, record.code).bind(2, record.id.text()).step()) {
      return Error{.key = "record.code_taken", .where = "code", .args = {{"value", record.code}}};
    }
  }
  auto bound = BoundRecord{record};
  if (auto const sealed = bound.seal(record, desk_); !sealed) {
    return sealed.error();
  }
  is_seen_ = true;
  auto const made_by = change_row(change);
  {
    auto insert = database_.query(insert_sql<Record>("\"version\", \"change\""));
    insert.bind(1, version + 1).bind(2, made_by);
    bound.bind(insert, 3);
    insert.run();
  }
  auto const revision = database_.last_row();
  auto head = database_.query(fmt::format(
      "INSERT INTO \"{}\" (\"id\", \"version\", \"revision\") VALUES (?, ?, ?) ON CONFLICT "
      "(\"id\") "
      "DO UPDATE SET \"version\" = excluded.\"version\", \"revision\" = excluded.\"revision\"",
      name));
  head.bind(1, record.id.text()).bind(2, version + 1).bind(3, revision).run();
  if constexpr (kGovernsAccess<Record>) {
    database_.query("UPDATE \"access_mark\" SET \"value\" = \"value\" + 1").run();
  }
  return Done{};
}

Result<Done> SqliteTransaction::put_small(SmallRecordRef record, Change const& change,
                                          std::optional<std::uint32_t> expected_version) {
  return std::visit([&](auto const* one) { return put_record(*one, change, expected_version); },
                    record);
}

Result<Done> SqliteTransaction::put_alias(PlaceAlias const& alias, Change const& change) {
  if (!exists(kTarget<OrganisationId>, alias.org.uuid())) {
    return unknown_reference("org", alias.org.uuid());
  }
  if (auto const allowed = desk_.require(alias.org); !allowed) {
    return allowed;
  }
  is_seen_ = true;
  auto const made_by = change_row(change);
  auto insert = database_.query(
      "INSERT INTO \"place_alias\" (\"org\", \"text\", \"country\", \"version\", \"place\", "
      "\"change\") "
      "SELECT ?1, ?2, ?3, 1 + ifnull(max(\"version\"), 0), ?4, ?5 FROM \"place_alias\" "
      "WHERE \"org\" = ?1 AND \"text\" = ?2 AND \"country\" = ?3");
  insert.bind(1, alias.org.text())
      .bind(2, alias.text)
      .bind(3, alias.country)
      .bind(4, alias.place.text())
      .bind(5, made_by)
      .run();
  return Done{};
}

Result<Done> SqliteTransaction::put_mapping(SavedMapping const& mapping, Change const& change) {
  if (!exists(kTarget<OrganisationId>, mapping.org.uuid())) {
    return unknown_reference("org", mapping.org.uuid());
  }
  auto const sealed = desk_.seal(mapping.org, {"mapping", mapping.fingerprint, "mapping_json"},
                                 mapping.mapping_json);
  if (!sealed) {
    return sealed.error();
  }
  is_seen_ = true;
  auto const made_by = change_row(change);
  auto insert =
      database_.query("INSERT INTO \"mapping\" (\"org\", \"fingerprint\", \"version\", "
                      "\"mapping_json\", \"change\") "
                      "SELECT ?1, ?2, 1 + ifnull(max(\"version\"), 0), ?3, ?4 FROM \"mapping\" "
                      "WHERE \"org\" = ?1 AND \"fingerprint\" = ?2");
  insert.bind(1, mapping.org.text())
      .bind(2, mapping.fingerprint)
      .bind(3, *sealed)
      .bind(4, made_by)
      .run();
  return Done{};
}

Result<Batch> SqliteTransaction::create_batch(Batch const& batch) {
  if (batch_number(batch.id)) {
    return Error{.key = "batch.exists", .where = "batch", .args = {{"value", batch.id.text()}}};
  }
  if (!exists(kTarget<OrganisationId>, batch.org.uuid())) {
    return unknown_reference("org", batch.org.uuid());
  }
  if (!exists(kTarget<RoundId>, batch.round.uuid())) {
    return unknown_reference("round", batch.round.uuid());
  }
  if (auto const allowed = desk_.require(batch.org); !allowed) {
    return allowed.error();
  }
  auto const file_name =
      desk_.seal(batch.org, {"batch", batch.id.text(), "file_name"}, batch.file_name);
  if (!file_name) {
    return file_name.error();
  }
  auto insert = database_.query(
      fmt::format("INSERT INTO \"batch\" ({}) VALUES ({})", kBatchColumns, parameter_list(15)));
  insert.bind(1, batch.id.text())
      .bind(2, batch.org.text())
      .bind(3, batch.round.text())
      .bind(4, *file_name);
  insert.bind(5, batch.file_sha256)
      .bind(6, batch.mapping_fingerprint)
      .bind(7, FieldText<Instant>::format(batch.created_at));
  insert.bind(8, batch.created_by).bind(9, static_cast<std::int64_t>(batch.state));
  auto const& counts = batch.counts;
  insert.bind(10, number(counts.rows_read))
      .bind(11, number(counts.committed))
      .bind(12, number(counts.unchanged));
  insert.bind(13, number(counts.staged))
      .bind(14, number(counts.rejected))
      .bind(15, number(counts.ignored))
      .run();
  auto created = batch;
  created.code = batch_code(database_.last_row());
  if (batch.state == BatchState::arriving) {
    NJIA_CHECK(database_.arrival().empty(), "one batch of a store arrives at a time");
    database_.set_arrival(batch.id.text());
  } else {
    is_seen_ = true;
  }
  return created;
}

Result<Done> SqliteTransaction::update_batch(Batch const& batch) {
  auto const found = batch_number(batch.id);
  if (!found) {
    return unknown_batch(batch.id);
  }
  // The batch's own organisation stays, whatever is given; nothing is sealed where its key is gone.
  auto const org = staged_place_of(batch.id).org;
  auto const file_name = desk_.seal(org, {"batch", batch.id.text(), "file_name"}, batch.file_name);
  if (!file_name) {
    return file_name.error();
  }
  auto update = database_.query(
      "UPDATE \"batch\" SET \"file_name\" = ?, \"file_sha256\" = ?, \"mapping_fingerprint\" = ?, "
      "\"state\" = ?, "
      "\"rows_read\" = ?, \"committed\" = ?, \"unchanged\" = ?, \"staged\" = ?, \"rejected\" = ?, "
      "\"ignored\" = ? WHERE \"number\" = ?");
  auto const& counts = batch.counts;
  update.bind(1, *file_name).bind(2, batch.file_sha256).bind(3, batch.mapping_fingerprint);
  update.bind(4, static_cast<std::int64_t>(batch.state))
      .bind(5, number(counts.rows_read))
      .bind(6, number(counts.committed));
  update.bind(7, number(counts.unchanged))
      .bind(8, number(counts.staged))
      .bind(9, number(counts.rejected));
  update.bind(10, number(counts.ignored)).bind(11, *found).run();
  if (batch.state != BatchState::arriving) {
    is_seen_ = true;
    show_arrival(batch.id);
  }
  return Done{};
}

/// From now on everybody sees what the batch brought, and what it brings is of all revisions.
void SqliteTransaction::show_arrival(BatchId batch) {
  if (database_.arrival().empty() || database_.arrival() != batch.text()) {
    return;
  }
  database_.query("UPDATE \"change_mark\" SET \"arrivals\" = \"arrivals\" + 1").run();
  database_
      .query("UPDATE \"batch\" SET \"shown\" = (SELECT \"arrivals\" FROM \"change_mark\") WHERE "
             "\"id\" = ?")
      .bind(1, batch.text())
      .run();
  database_.query("UPDATE \"change\" SET \"arriving\" = 0 WHERE \"batch\" = ? AND \"arriving\" = 1")
      .bind(1, batch.text())
      .run();
  has_revisions_ = true;
  last_change_.reset();
  database_.set_arrival({});
}

/// Most batches of a bulk import have none, which is asked once.
bool SqliteTransaction::has_staged_rows(std::int64_t batch) {
  if (batch_without_staged_ == batch) {
    return false;
  }
  auto found = database_.query("SELECT 1 FROM \"staged_row\" WHERE \"batch\" = ? LIMIT 1");
  auto const has_some = found.bind(1, batch).step();
  if (!has_some) {
    batch_without_staged_ = batch;
  }
  return has_some;
}

StagedPlace const& SqliteTransaction::staged_place_of(BatchId batch) {
  if (!last_place_ || last_place_->batch != batch) {
    last_place_ = staged_place(database_, batch);
    NJIA_CHECK(last_place_.has_value(), "a batch that was found before");
  }
  return *last_place_;
}

Result<Done> SqliteTransaction::put_staged(BatchId batch, StagedRow const& row) {
  batch_without_staged_.reset();
  write_to(batch);
  auto const found = batch_number(batch);
  if (!found) {
    return unknown_batch(batch);
  }
  if (!row.committed) {
    auto old = database_.query(
        "SELECT \"committed\" FROM \"staged_row\" WHERE \"batch\" = ? AND \"number\" = ?");
    if (old.bind(1, *found).bind(2, number(row.number)).step() && old.number(0) != 0) {
      return Error{.key = "staged.committed",
                   .where = row.source_rows,
                   .args = {{"batch", batch_code(*found)}}};
    }
  }
  static auto const kPut = fmt::format(
      "INSERT INTO \"staged_row\" (\"batch\", {}) VALUES ({}) ON CONFLICT (\"batch\", \"number\") "
      "DO UPDATE SET "
      "\"source_rows\" = excluded.\"source_rows\", \"source_row_count\" = "
      "excluded.\"source_row_count\", \"status\" = excluded.\"status\", "
      "\"fingerprint\" = excluded.\"fingerprint\", \"journey_json\" = excluded.\"journey_json\", "
      "\"findings_json\" = excluded.\"findings_json\", \"committed\" = excluded.\"committed\", "
      "\"journey\" = excluded.\"journey\"",
      kStagedColumns, parameter_list(10));
  auto const& place = staged_place_of(batch);
  if (auto const allowed = desk_.require(place.org); !allowed) {
    return allowed.error();
  }
  auto const id = place.record(row.number);
  auto const seal = [&](std::string_view column, std::string const& text) {
    return desk_.seal(place.org, {"staged_row", id, column}, text);
  };
  auto const source_rows = seal("source_rows", row.source_rows);
  auto const journey_json = seal("journey_json", row.journey_json);
  auto const findings_json = seal("findings_json", row.findings_json);
  for (auto const* sealed : {&source_rows, &journey_json, &findings_json}) {
    if (!*sealed) {
      return sealed->error();
    }
  }
  auto put = database_.query(kPut);
  put.bind(1, *found)
      .bind(2, number(row.number))
      .bind_kept(3, *source_rows)
      .bind(4, number(row.source_row_count));
  put.bind(5, static_cast<std::int64_t>(row.status))
      .bind_kept(6, row.fingerprint)
      .bind_kept(7, *journey_json);
  put.bind_kept(8, *findings_json).bind(9, std::int64_t{row.committed});
  put.bind(10, FieldText<std::optional<JourneyId>>::format(row.journey)).run();
  return Done{};
}

Result<Done> SqliteTransaction::discard_staged(BatchId batch) {
  write_to(batch);
  auto const found = batch_number(batch);
  if (!found) {
    return unknown_batch(batch);
  }
  auto remove =
      database_.query("DELETE FROM \"staged_row\" WHERE \"batch\" = ? AND \"committed\" = 0");
  remove.bind(1, *found).run();
  return Done{};
}

Result<Done> SqliteTransaction::note_committed(BatchId batch, std::uint64_t row, JourneyId journey,
                                               std::string const& fingerprint) {
  write_to(batch);
  auto const found = batch_number(batch);
  if (!found) {
    return unknown_batch(batch);
  }
  if (last_journey_ != journey && head(journey).version == 0) {
    return unknown_journey(journey);
  }
  auto link = database_.query(
      "INSERT INTO \"import_link\" (\"batch\", \"row\", \"journey\", \"fingerprint\", \"active\") "
      "VALUES (?, ?, ?, ?, 1)");
  link.bind(1, *found).bind(2, number(row)).bind(3, journey.text()).bind(4, fingerprint).run();
  if (!has_staged_rows(*found)) {
    return Done{};
  }
  auto staged = database_.query(
      "UPDATE \"staged_row\" SET \"committed\" = 1, \"journey\" = ?, \"journey_json\" = '' "
      "WHERE \"batch\" = ? AND \"number\" = ?");
  staged.bind(1, journey.text()).bind(2, *found).bind(3, number(row)).run();
  return Done{};
}

bool SqliteTransaction::bears_taken_number(JourneyId id, std::uint32_t version) {
  auto const [org, number] = org_and_number(id, version);
  auto const holder = find_journey_by_org_ref(database_, desk_, org, number);
  return holder && *holder != id;
}

void SqliteTransaction::undo_journey(BatchId batch, std::int64_t batch_number, JourneyId id,
                                     Change const& change, UndoReport& report) {
  auto marks = std::vector<RevisionMark>{};
  {
    auto history = database_.query(
        "SELECT r.\"version\", r.\"action\", c.\"batch\" = ?, c.\"made_by\" FROM "
        "\"journey_revision\" r "
        "JOIN \"change\" c ON c.\"id\" = r.\"change\" WHERE r.\"id\" = ? ORDER BY r.\"version\"");
    history.bind(1, batch.text()).bind(2, id.text());
    while (history.step()) {
      marks.push_back({.version = static_cast<std::uint32_t>(history.number(0)),
                       .action = static_cast<Action>(history.number(1)),
                       .of_batch = history.number(2) != 0,
                       .by = std::string{history.text(3)}});
    }
  }
  auto const verdict = decide_undo(marks);
  auto const current = marks.back().version;
  if (verdict.step == UndoStep::kept_edited) {
    report.kept_edited.emplace_back(id, verdict.by);
    return;
  }
  if (verdict.step == UndoStep::withdrawn_since) {
    report.not_reversed.emplace_back(id, "undo.withdrawn_since");
    return;
  }
  if (verdict.step == UndoStep::withdraw) {
    repeat_revision(id, current, current + 1, Action::withdrawn, change);
  } else if (verdict.step == UndoStep::restore) {
    if (bears_taken_number(id, verdict.version)) {
      report.not_reversed.emplace_back(id, "undo.org_ref_taken");
      return;
    }
    repeat_revision(id, verdict.version, current + 1, Action::restored, change);
    // The batch's fingerprint no longer describes the journey.
    auto link = database_.query(
        "UPDATE \"import_link\" SET \"active\" = 0 WHERE \"batch\" = ? AND \"journey\" = ?");
    link.bind(1, batch_number).bind(2, id.text()).run();
  }
  report.reversed.push_back(id);
}

Result<UndoReport> SqliteTransaction::undo_batch(BatchId batch, Change const& change) {
  auto const found = batch_number(batch);
  if (!found) {
    return unknown_batch(batch);
  }
  auto state = database_.query("SELECT \"state\" FROM \"batch\" WHERE \"number\" = ?");
  state.bind(1, *found).step();
  if (static_cast<BatchState>(state.number(0)) != BatchState::committed) {
    return Error{
        .key = "batch.not_committed", .where = "batch", .args = {{"batch", batch_code(*found)}}};
  }
  auto touched = std::vector<JourneyId>{};
  {
    auto rows = database_.query("SELECT DISTINCT r.\"id\" FROM \"change\" c JOIN "
                                "\"journey_revision\" r ON r.\"change\" = c.\"id\" "
                                "WHERE c.\"batch\" = ? AND c.\"batch\" <> '' ORDER BY r.\"id\"");
    rows.bind(1, batch.text());
    while (rows.step()) {
      touched.push_back(read_value<JourneyId>(rows, 0, "journey.id"));
    }
  }
  auto report = UndoReport{};
  for (auto const id : touched) {
    undo_journey(batch, *found, id, change, report);
  }
  auto undone = database_.query("UPDATE \"batch\" SET \"state\" = ? WHERE \"number\" = ?");
  undone.bind(1, static_cast<std::int64_t>(BatchState::undone)).bind(2, *found).run();
  return report;
}

} // namespace njia::sqlite
